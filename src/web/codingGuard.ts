import { sinceShown } from './codingText.ts';

/**
 * Milliseconds after a text has appeared in which a tap or click is none: it was meant for the text before. Systems take two within half
 * a second for a double click, and nobody reads a text in that time.
 */
const tap = 500;
/** The same for keys: one that bounces or is struck twice does so within 120 ms, and who reads fast gives codes over 150 ms apart. */
const key = 120;

/** Whether a key that acts on a text comes before the text can have been read, or is only held down. */
export const isSlip = (event: KeyboardEvent): boolean => event.repeat || sinceShown() < key;

/** Keeps second taps, and Enter held down on a button, from what they would do to a text that nobody has read. */
export function guardTaps(): void {
  const isOfText = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('.thumb :is(button, a)') !== null;
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener(
    'click',
    (event) => {
      // A click without a place comes from a key.
      if (isOfText(event) && sinceShown() < (event.detail === 0 ? key : tap)) stop(event);
    },
    true,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (isOfText(event) && event.repeat && event.key === 'Enter') stop(event);
    },
    true,
  );
}
