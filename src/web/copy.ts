import { tell } from './swap.ts';

/** Buttons that copy a citation: without script, or without leave to, the text stands beside them to be selected. */
export function startCopies(): void {
  const show = (): void => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
      button.hidden = false;
  };
  show();
  document.addEventListener('isogloss:shown', show);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy]') : null;
    if (button === null) return;
    void navigator.clipboard.writeText(button.dataset['copy'] ?? '').then(
      () => {
        button.textContent = button.dataset['copied'] ?? '';
        tell(button.textContent);
      },
      () => (button.hidden = true),
    );
  });
}
