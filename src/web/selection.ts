/** A sentence that is selected in the text can be made a claim: a button stands below the selection. */
export function startSelection(): void {
  let button: HTMLAnchorElement | null = null;
  const away = (): void => {
    button?.remove();
    button = null;
  };
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const text = document.getElementById('text');
    const words = selection?.toString().replaceAll(/\s+/g, ' ').trim() ?? '';
    const inside =
      selection !== null &&
      selection.rangeCount > 0 &&
      text !== null &&
      text.contains(selection.anchorNode) &&
      text.contains(selection.focusNode);
    if (!inside || words.length < 8 || words.length > 600) {
      if (document.activeElement !== button) away();
      return;
    }
    const { bottom, left, right } = selection.getRangeAt(0).getBoundingClientRect();
    button ??= made(text);
    const query = new URLSearchParams({ sentence: words });
    button.href = `${text.dataset['address'] ?? ''}?${query.toString()}#make`;
    button.style.setProperty('top', `${bottom + scrollY + 6}px`);
    button.style.setProperty('left', `${Math.max(8, Math.min((left + right) / 2 - 60, innerWidth - 180))}px`);
  });
  document.addEventListener('isogloss:shown', away);
}

function made(text: HTMLElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'button primary make-claim';
  link.textContent = text.dataset['make'] ?? '';
  // Beside the text in the order of the keyboard too.
  text.after(link);
  return link;
}
