import { Idiomorph } from 'idiomorph';
import { parsed } from './trusted.ts';

/** Milliseconds without a key after which the posts are asked. */
const pause = 250;

/** How many posts have what is typed, roughly, and a few lines of them, below the field. */
export function startWords(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.getAttribute('role') !== 'combobox') return;
    const address = target.form?.dataset['words'];
    if (address === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(() => void preview(target, address), pause);
  });
  const preview = async (field: HTMLInputElement, address: string): Promise<void> => {
    const mine = ++asked;
    const place = field.form?.querySelector('.preview');
    const words = field.value.trim();
    const response = await fetch(`${address}?${new URLSearchParams({ q: words }).toString()}`);
    if (!response.ok || mine !== asked || place === null || place === undefined) return;
    const next = parsed(await response.text()).querySelector('.preview');
    if (next !== null) void Idiomorph.morph(place, next, { morphStyle: 'innerHTML' });
  };
}
