/**
 * Shows the events that name the chosen place and actor, as their links tell, says how many there are, and pales the
 * marks of the others. Where no script runs, the form is not shown.
 */
export function filterEvents(form: HTMLFormElement): void {
  const events = document.querySelectorAll<HTMLElement>('.event');
  const output = form.querySelector('output');
  const marks = new Map(
    [...document.querySelectorAll('.mark')].map((mark) => [mark.getAttribute('href'), mark]),
  );

  const apply = () => {
    const chosen = [...new FormData(form).values()].filter((address) => address !== '');
    let shown = 0;
    for (const event of events) {
      const named = new Set([...event.querySelectorAll('a')].map((link) => link.getAttribute('href')));
      const fits = chosen.every((address) => named.has(String(address)));
      event.hidden = !fits;
      if (fits) shown++;
      marks.get(`#${event.id}`)?.toggleAttribute('data-out', !fits);
    }
    for (const year of document.querySelectorAll<HTMLElement>('section.year')) {
      year.hidden = year.querySelector('.event:not([hidden])') === null;
    }
    if (output) output.value = `${shown} ${shown === 1 ? 'event' : 'events'}${output.dataset['where'] ?? ''}`;
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The browser may have kept a choice from before.
  apply();
}
