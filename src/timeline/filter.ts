/**
 * Shows the events that name the chosen place and actor, says how many there are, and pales the marks of the
 * others. Where no script runs, the form is not shown.
 */
export function filterEvents(form: HTMLFormElement): void {
  const events = document.querySelectorAll<HTMLElement>('.event');
  const output = form.querySelector('output');
  const names = (list: string | undefined) => (list ?? '').split(' ');

  const apply = () => {
    const chosen = new FormData(form);
    const [place, actor] = [chosen.get('place'), chosen.get('actor')];
    let shown = 0;
    for (const event of events) {
      const fits =
        (place === '' || names(event.dataset['places']).includes(String(place))) &&
        (actor === '' || names(event.dataset['actors']).includes(String(actor)));
      event.hidden = !fits;
      if (fits) shown++;
      document.querySelector(`[data-event="${event.id}"]`)?.toggleAttribute('data-out', !fits);
    }
    for (const year of document.querySelectorAll<HTMLElement>('[data-year]')) {
      year.hidden = year.querySelector('.event:not([hidden])') === null;
    }
    if (output) output.value = `${shown} ${shown === 1 ? 'event' : 'events'}${output.dataset['where'] ?? ''}`;
  };
  form.addEventListener('change', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The browser may have kept a choice from before.
  apply();
}
