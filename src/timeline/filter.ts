import { timeline as words } from '#words/timeline.ts';

/**
 * Shows the events of the chosen place, actor and kind, says how many there are, and pales the marks of the others. The
 * choice stands in the address, `?place=kunar&kind=attack`, so that it can be sent, and comes back with the page. Where
 * no script runs, the form is not shown.
 */
export function filterEvents(form: HTMLFormElement): void {
  const events = document.querySelectorAll<HTMLElement>('.event');
  const output = form.querySelector('output');
  const selects = [...form.querySelectorAll('select')];
  const marks = new Map(
    [...document.querySelectorAll('.mark')].map((mark) => [mark.getAttribute('href'), mark]),
  );

  const apply = () => {
    const chosen = selects.filter(({ value }) => value !== '');
    let shown = 0;
    for (const event of events) {
      const fits = chosen.every((select) => hasChosen(event, select));
      event.hidden = !fits;
      if (fits) shown++;
      marks.get(`#${event.id}`)?.toggleAttribute('data-out', !fits);
    }
    for (const year of document.querySelectorAll<HTMLElement>('section.year')) {
      year.hidden = year.querySelector('.event:not([hidden])') === null;
    }
    if (output) output.value = words.shown(shown, output.hasAttribute('data-several'));
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

/** Whether an event has what is chosen: its kind stands on it, places and actors are links of it. */
function hasChosen(event: HTMLElement, select: HTMLSelectElement): boolean {
  const page = select.selectedOptions[0]?.dataset['page'];
  if (page === undefined) return event.dataset[select.name] === select.value;
  return [...event.querySelectorAll('a')].some((link) => link.getAttribute('href') === page);
}
