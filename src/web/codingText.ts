/** A text of the coding page. */
export interface Given {
  readonly key: string;
  readonly text: string;
  readonly note?: string;
  /** What stands of it; '' where it is not read, or was taken back. */
  readonly code?: string;
  /** What was said of it and could not be kept, or was taken back: marked, and nothing more. */
  readonly marked?: string;
}

/** When the text that fills the page appeared. */
let appeared = -Infinity;
export const sinceShown = (): number => performance.now() - appeared;

export const place = (): HTMLElement | null => document.getElementById('coding');
export const blind = (): HTMLElement | null => document.getElementById('blind');
export const form = (): HTMLFormElement | null => document.querySelector('form[data-codes]');
export const note = (): HTMLTextAreaElement | null => document.querySelector('textarea[name=note]');
/** The next texts, which are in the page already. */
export const ahead = (): HTMLElement | null => document.querySelector('#coding .ahead');
export const list = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#coding .ahead > li')];

export const keyField = (of: ParentNode | null): HTMLInputElement | null =>
  of?.querySelector<HTMLInputElement>('input[name="key"]') ?? null;

/** How many texts a code reads: none where it is none. */
export const read = (code = ''): number => (code === '' ? 0 : 1);

export const fieldsOf = (of: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(of)) if (typeof value === 'string') fields.append(name, value);
  return fields;
};

export function itemOf({ key, text, note: said = '', code = '', marked = code }: Given): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['key'] = key;
  item.dataset['note'] = said;
  item.dataset['code'] = code;
  item.dataset['marked'] = marked;
  item.textContent = text;
  return item;
}

export const textOf = (item: HTMLElement): Given => ({
  key: item.dataset['key'] ?? '',
  text: item.textContent,
  note: item.dataset['note'] ?? '',
  code: item.dataset['code'] ?? '',
  marked: item.dataset['marked'] ?? '',
});

const pressed = (): string => form()?.querySelector<HTMLButtonElement>('button[aria-pressed]')?.value ?? '';

/** The text that fills the page, with what stands in its note now. */
export function shown(): Given | null {
  const text = blind();
  if (text === null) return null;
  const { key = '', code = pressed() } = text.dataset;
  return { key, text: text.textContent, note: note()?.value ?? '', code };
}

/** Fills the page with a text, from its beginning. */
export function put({ key, text, note: said = '', code = '', marked = code }: Given): void {
  const [at, field, own] = [blind(), keyField(form()), note()];
  if (at === null || field === null) return;
  document.querySelector('[data-why]')?.remove();
  at.dataset['key'] = key;
  at.dataset['code'] = code;
  at.textContent = text;
  field.value = key;
  for (const button of form()?.querySelectorAll('button') ?? [])
    if (button.value === marked && marked !== '') button.setAttribute('aria-pressed', 'true');
    else button.removeAttribute('aria-pressed');
  if (own !== null) {
    own.value = said;
    const fold = own.closest('details');
    if (fold !== null) fold.open = said !== '';
  }
  at.focus({ preventScroll: true });
  fromItsBeginning();
}

/** A text that has come, from its beginning. */
export function fromItsBeginning(): void {
  appeared = performance.now();
  scrollTo(0, 0);
  showBeginning();
}

/** Under a thumb the buttons lie over the page: what stands above the text goes out of sight where it would hide its beginning. */
export function showBeginning(): void {
  const [at, buttons] = [blind(), document.querySelector('.thumb')];
  if (at === null || buttons === null || getComputedStyle(buttons).position !== 'fixed') return;
  const { top } = at.getBoundingClientRect();
  const room = buttons.getBoundingClientRect().top - top;
  // Who reads further down is left there.
  // What is said before the first code is read first.
  const from = document.querySelector('[data-why]') ?? at;
  if (top >= 0 && room < Math.min(at.offsetHeight, innerHeight / 3)) from.scrollIntoView({ block: 'start' });
}

/** Two have read enough in common since the page came. */
export function tellCommon(): void {
  const told = document.querySelector<HTMLElement>('[data-common][hidden]');
  if (told === null) return;
  told.hidden = false;
  told.scrollIntoView({ block: 'nearest' });
}

export function openNote(): void {
  const fold = note()?.closest('details');
  if (fold !== null && fold !== undefined) fold.open = true;
  note()?.focus();
}
