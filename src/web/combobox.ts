import { tell } from './swap.ts';
import { parsed } from './trusted.ts';

/** Milliseconds without a key after which names are asked for. */
const pause = 180;

/**
 * Fields with names to choose from, as the ARIA Authoring Practices describe a combobox with a list: arrows go through the
 * list while the focus stays in the field, Enter takes what is marked, Escape closes. What is typed is never replaced
 * unless something is chosen.
 */
export function startComboboxes(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const listOf = (field: HTMLInputElement): HTMLElement | null =>
    document.getElementById(field.getAttribute('aria-controls') ?? '');
  const options = (field: HTMLInputElement): HTMLElement[] => [
    ...(listOf(field)?.querySelectorAll<HTMLElement>('[role="option"]') ?? []),
  ];
  const marked = (field: HTMLInputElement): number =>
    options(field).findIndex((option) => option.getAttribute('aria-selected') === 'true');

  const mark = (field: HTMLInputElement, at: number): void => {
    field.removeAttribute('aria-activedescendant');
    for (const [i, option] of options(field).entries()) {
      option.setAttribute('aria-selected', String(i === at));
      if (i !== at) continue;
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  const close = (field: HTMLInputElement): void => {
    asked++;
    clearTimeout(timer);
    field.setAttribute('aria-expanded', 'false');
    mark(field, -1);
    const list = listOf(field);
    if (list !== null) list.hidden = true;
  };
  const open = async (field: HTMLInputElement): Promise<void> => {
    const mine = ++asked;
    const query = new URLSearchParams({ q: field.value, list: field.getAttribute('aria-controls') ?? '' });
    const response = await fetch(`/names?${query.toString()}`);
    const list = listOf(field);
    if (!response.ok || mine !== asked || list === null) return;
    const next = parsed(await response.text()).querySelector('[role="listbox"]');
    if (next === null || document.activeElement !== field) return;
    list.replaceChildren(...next.children);
    const n = options(field).length;
    list.hidden = n === 0;
    field.setAttribute('aria-expanded', String(n > 0));
    mark(field, -1);
    tell(next.getAttribute('data-told') ?? '');
  };
  /** What is chosen stands in place of the last part; a name of the project is the whole answer. */
  const choose = (field: HTMLInputElement, option: HTMLElement): void => {
    const value = option.dataset['value'] ?? '';
    const before = /^(.*[,،;؛]\s*)[^,،;؛]*$/s.exec(field.value)?.[1] ?? '';
    field.value = /^(?:about|by|words):/.test(value) ? value : before + value;
    close(field);
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    close(field);
  };

  const isCombobox = (target: EventTarget | null): target is HTMLInputElement =>
    target instanceof HTMLInputElement && target.getAttribute('role') === 'combobox';

  document.addEventListener('input', (event) => {
    const { target } = event;
    if (!isCombobox(target) || !event.isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void open(target), pause);
  });
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!isCombobox(target) || event.isComposing) return;
    const shown = target.getAttribute('aria-expanded') === 'true';
    const n = options(target).length;
    if (key === 'ArrowDown' && !shown) void open(target);
    else if (key === 'ArrowDown' && shown) mark(target, marked(target) + 1 >= n ? 0 : marked(target) + 1);
    else if (key === 'ArrowUp' && shown) mark(target, marked(target) <= 0 ? n - 1 : marked(target) - 1);
    else if (key === 'Escape' && shown) close(target);
    else if (key === 'Enter' && shown && marked(target) >= 0) {
      const option = options(target)[marked(target)];
      if (option !== undefined) choose(target, option);
    } else return;
    event.preventDefault();
  });
  document.addEventListener('focusout', ({ target }) => {
    if (isCombobox(target)) close(target);
  });
  // The field keeps the focus while something is pointed at.
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Element && event.target.closest('[role="option"]') !== null)
      event.preventDefault();
  });
  document.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role="option"]') : null;
    const list = option?.closest('[role="listbox"]');
    if (option === null || list === null || list === undefined) return;
    const field = document.querySelector(`input[aria-controls="${CSS.escape(list.id)}"]`);
    if (field instanceof HTMLInputElement) choose(field, option);
  });
}
