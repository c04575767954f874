/**
 * Shows the events that name the chosen place and actor, as their links tell, says how many there are, and pales the
 * marks of the others. The choice stands in the address, `?place=kunar&actor=is-k`, so that it can be sent, and comes
 * back with the page. Where no script runs, the form is not shown.
 */
export function filterEvents(form: HTMLFormElement): void {
  const events = document.querySelectorAll<HTMLElement>('.event');
  const output = form.querySelector('output');
  const selects = [...form.querySelectorAll('select')];
  const marks = new Map(
    [...document.querySelectorAll('.mark')].map((mark) => [mark.getAttribute('href'), mark]),
  );

  const apply = () => {
    const chosen = selects.flatMap(({ selectedOptions }) => selectedOptions[0]?.dataset['page'] ?? []);
    let shown = 0;
    for (const event of events) {
      const named = new Set([...event.querySelectorAll('a')].map((link) => link.getAttribute('href')));
      const fits = chosen.every((address) => named.has(address));
      event.hidden = !fits;
      if (fits) shown++;
      marks.get(`#${event.id}`)?.toggleAttribute('data-out', !fits);
    }
    for (const year of document.querySelectorAll<HTMLElement>('section.year')) {
      year.hidden = year.querySelector('.event:not([hidden])') === null;
    }
    if (output) output.value = `${shown} ${shown === 1 ? 'event' : 'events'}${output.dataset['where'] ?? ''}`;
  };
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const options = [...select.options].map(({ value }) => value);
      const id = asked.get(select.name) ?? '';
      // A name that no event has is no choice.
      select.value = options.includes(id) ? id : '';
    }
    apply();
  };
  form.addEventListener('change', () => {
    const chosen = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
    const query = new URLSearchParams(chosen).toString();
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    apply();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', read);
  read();
}
