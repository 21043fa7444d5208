/** A phrase that is selected in a line of posts stands in the field for what is left out. */
export function startPhrases(): void {
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const text = selection?.toString().replaceAll(/\s+/g, ' ').trim() ?? '';
    const at = selection?.anchorNode?.parentElement?.closest('[data-lines]');
    if (text === '' || text.length > 120 || at === null || at === undefined) return;
    const field = document.querySelector<HTMLInputElement>('input[data-phrase]');
    if (field !== null) field.value = text;
  });
}
