/** A text of the coding page. */
export interface Given {
  readonly key: string;
  readonly text: string;
  readonly note?: string;
  /** What stands of it; '' where it is not read, or was taken back. */
  readonly code?: string;
}

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

export function itemOf({ key, text, note: said = '', code = '' }: Given): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['key'] = key;
  item.dataset['note'] = said;
  item.dataset['code'] = code;
  item.textContent = text;
  return item;
}

export const textOf = (item: HTMLElement): Given => ({
  key: item.dataset['key'] ?? '',
  text: item.textContent,
  note: item.dataset['note'] ?? '',
  code: item.dataset['code'] ?? '',
});

const pressed = (): string => form()?.querySelector<HTMLButtonElement>('button[aria-pressed]')?.value ?? '';

/** The text that fills the page, with what stands in its note now. */
export function shown(): Given | null {
  const text = blind();
  if (text === null) return null;
  const { key = '', code = pressed() } = text.dataset;
  return { key, text: text.textContent, note: note()?.value ?? '', code };
}

/** Fills the page with a text, from its beginning; `earlier` is what was said of it, where that was taken back. */
export function put({ key, text, note: said = '', code = '' }: Given, earlier = code): void {
  const [at, field, own] = [blind(), keyField(form()), note()];
  if (at === null || field === null) return;
  at.dataset['key'] = key;
  at.dataset['code'] = code;
  at.textContent = text;
  field.value = key;
  for (const button of form()?.querySelectorAll('button') ?? [])
    if (button.value === earlier && earlier !== '') button.setAttribute('aria-pressed', 'true');
    else button.removeAttribute('aria-pressed');
  if (own !== null) {
    own.value = said;
    const fold = own.closest('details');
    if (fold !== null) fold.open = said !== '';
  }
  at.focus({ preventScroll: true });
  fromItsBeginning();
}

/** Under a thumb the buttons lie over the page: what stands above the text goes out of sight where it would hide its beginning. */
export function fromItsBeginning(): void {
  const at = blind();
  if (at === null) return;
  scrollTo(0, 0);
  const buttons = document.querySelector('.thumb');
  if (buttons === null || getComputedStyle(buttons).position !== 'fixed') return;
  const room = buttons.getBoundingClientRect().top - at.getBoundingClientRect().top;
  if (room < Math.min(at.offsetHeight, innerHeight / 3)) at.scrollIntoView({ block: 'start' });
}

/** Two have read enough in common since the page came. */
export function tellCommon(): void {
  const told = document.querySelector<HTMLElement>('[data-common][hidden]');
  if (told === null) return;
  told.hidden = false;
  told.scrollIntoView({ block: 'nearest' });
}
