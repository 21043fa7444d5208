import { place } from './codingText.ts';

/** Milliseconds after which a text was not read but left lying: the pace counts no more of it. */
const pause = 60_000;

/** Puts numbers into a sentence of the page. */
export const numbered = (sentence: string, numbers: readonly number[]): string =>
  numbers.reduce(
    (text: string, n, i) =>
      text.replace('①②③④⑤'[i] ?? '', new Intl.NumberFormat(document.documentElement.lang).format(n)),
    sentence,
  );

/** Counts texts read, and says how long one takes, how long the rest will, and when enough are read. */
export function openPace(): (by: number) => void {
  let [since, spent, given] = [Date.now(), 0, 0];
  return (by) => {
    const told = document.querySelector<HTMLElement>('[data-done]');
    const bar = document.querySelector<HTMLProgressElement>('.coding-head progress');
    if (bar !== null) bar.value += by;
    given = Math.max(0, given + by);
    spent += Math.min(Date.now() - since, pause);
    since = Date.now();
    const seconds = Math.round(spent / 1000 / Math.max(1, given));
    if (told === null || bar === null) return;
    const { pace = '', first = '', goal = '0' } = place()?.dataset ?? {};
    const isFirst = bar.value < Number(goal) && Number(goal) < bar.max;
    const left = Math.ceil((((isFirst ? Number(goal) : bar.max) - bar.value) * seconds) / 60);
    told.textContent = numbered(isFirst ? first : pace, [bar.value, bar.max, seconds, left, Number(goal)]);
    // Once: who goes on is not told again.
    const enough = document.querySelector<HTMLElement>('[data-enough]');
    if (enough?.textContent === '' && bar.value >= Number(goal))
      enough.textContent = enough.dataset['enough'] ?? '';
  };
}
