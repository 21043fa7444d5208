import { numbered } from './codingPace.ts';
import { showBeginning } from './codingText.ts';
import type { Why } from './outbox.ts';

const line = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-kept]');

/** What went wrong last, in a sentence, and why; `n` codes or answers are concerned. */
export function say(wrong: 'kept' | 'taken' | 'coming' | 'unsent', why: Why | undefined, n = 1): void {
  const told = line();
  if (told === null) return;
  const because = why === undefined ? '' : (told.dataset[why] ?? '');
  const text = `${numbered(told.dataset[wrong] ?? '', [n])} ${because}`.trim();
  told.dataset['now'] = wrong;
  told.hidden = false;
  // What stands there already is not told again.
  if (told.textContent !== text) told.textContent = text;
  showBeginning();
}

/** Nothing is wrong any more; `here`: what was told of the text that is shown, which another takes the place of. What is not sent yet stays told. */
export function sayNothing(of?: 'here'): void {
  const told = line();
  if (told !== null && (of === undefined || told.dataset['now'] !== 'unsent')) told.hidden = true;
}
