/** Where a coder stands, in the address: what was passed over, and the last texts that were coded. */
const wanted = ['skipped', 'last'] as const;

/** The tab's memory of it, for who leaves the page and comes back by a link that knows nothing of it. */
const nameOf = (fields: URLSearchParams): string => `${location.pathname} ${fields.get('coder') ?? ''}`;

/** Which vocabulary is read, and by whom. */
export const whoReads = (): string => nameOf(new URLSearchParams(location.search));

/** Beginnings of keys, as many letters of each as the page says. */
const letters = (): number => Number(document.getElementById('coding')?.dataset['letters'] ?? '4');

function put(fields: URLSearchParams): void {
  // A text that was asked for by its key was shown; the next ones come in their order.
  fields.delete('at');
  try {
    history.replaceState(history.state, '', `${location.pathname}?${fields.toString()}`);
    const kept = new URLSearchParams();
    for (const name of wanted) if (fields.has(name)) kept.set(name, fields.get(name) ?? '');
    sessionStorage.setItem(nameOf(fields), kept.toString());
  } catch {
    // A browser that keeps nothing, or hears of too many addresses at once: what it heard of before stands.
  }
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="skipped"]'))
    field.value = fields.get('skipped') ?? '';
}

/** The texts passed over without one of them, as the address has them. */
function without(fields: URLSearchParams, own: string): string[] {
  const passed = (fields.get('skipped') ?? '').match(new RegExp(`.{${letters()}}`, 'g')) ?? [];
  return passed.filter((one) => one !== own);
}

/** One more text passed over, the latest last; or one that is so no more: it is brought back, or it is read. */
export function passOver(key: string, isPassed = true): void {
  const fields = new URLSearchParams(location.search);
  const own = key.slice(0, letters());
  const passed = [...without(fields, own), ...(isPassed ? [own] : [])].join('');
  if (passed === '') fields.delete('skipped');
  else fields.set('skipped', passed);
  put(fields);
}

/** Texts that an address has of those that can be taken back. */
const mostBack = 20;

/** The texts that were coded or passed over last, the latest last, so that they can be taken back after a reload. */
export function lastCoded(keys: readonly string[]): void {
  const fields = new URLSearchParams(location.search);
  if (keys.length === 0) fields.delete('last');
  else fields.set('last', keys.slice(-mostBack).join());
  put(fields);
}

/** The address of the texts that come next, or of one that is looked at again. */
export function addressAhead(again: { readonly at?: string } = {}): string {
  const fields = new URLSearchParams(location.search);
  fields.delete('at');
  if (again.at !== undefined) fields.set('at', again.at);
  return `${location.pathname}?${fields.toString()}`;
}

/** Goes on where this tab has left, if the address that was followed says nothing of it. */
export function goOnWhereLeft(): void {
  const fields = new URLSearchParams(location.search);
  if (wanted.some((name) => fields.has(name))) return;
  let kept: string | null = null;
  try {
    kept = sessionStorage.getItem(nameOf(fields));
  } catch {
    return;
  }
  if (kept === null || kept === '') return;
  for (const [name, value] of new URLSearchParams(kept)) fields.set(name, value);
  location.replace(`${location.pathname}?${fields.toString()}`);
}
