/** Fetches the interactive chart for a figure when it comes near the viewport, not before. */
export function watchFigures(page: Document): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void import('./mount.ts').then(({ mountFigure }) => mountFigure(target));
      }
    },
    { rootMargin: '300px' },
  );
  for (const picture of page.querySelectorAll('[data-figure]:not([data-watched])')) {
    picture.setAttribute('data-watched', '');
    observer.observe(picture);
  }
}
