import { type Html, type Part, html } from './html.ts';

/** A run of right-to-left words: begins and ends with a letter of such a script, spaces and marks between. */
const run =
  /[\p{Script=Arabic}\p{Script=Hebrew}](?:[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{N}\u200c\u200d\s_،؛؟.:/«»()ـ-]*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}])?/gu;

const rightToLeftLanguages = /^(?:ar|arc|ckb|dv|fa|he|ku-Arab|ps|sd|ug|ur|yi|azb|lrc|mzn|glk)(?:-|$)/i;

export const isRightToLeft = (language: string | undefined): boolean =>
  language !== undefined && rightToLeftLanguages.test(language);

const strong = /[\p{Script=Arabic}\p{Script=Hebrew}]|[\p{Script=Latin}\p{Script=Cyrillic}]/gu;

/** The direction that most letters of a text have: a post that begins with an emoji or a handle stands by its words. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letters = text.match(strong) ?? [];
  const right = letters.filter((letter) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter)).length;
  return right > letters.length - right ? 'rtl' : 'ltr';
}

/** A name or short text from outside: in its own direction, whatever stands around it. */
export const isolate = (text: string): Html => html`<bdi dir="auto">${text}</bdi>`;

/**
 * A sentence in the program's voice that quotes names from outside: what stands in “quotes”, and runs of
 * right-to-left words elsewhere, are isolated, so that neither turns the sentence around.
 */
export function prose(text: string): Html {
  const parts: Part[] = [];
  for (const piece of text.split(/(“[^“”]*”)/u)) {
    if (piece.startsWith('“') && piece.endsWith('”') && piece.length > 1) {
      parts.push('“', isolate(piece.slice(1, -1)), '”');
    } else {
      parts.push(isolateRuns(piece));
    }
  }
  return html`${parts}`;
}

function isolateRuns(text: string): Html {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(run)) {
    parts.push(text.slice(at, match.index), html`<bdi dir="rtl">${match[0]}</bdi>`);
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return html`${parts}`;
}

/** The same for text that cannot carry markup, such as a chart's labels: Unicode's own isolates. */
export const isolatedText = (text: string): string => text.replace(run, '\u2067$&\u2069');

/** Text without markup in a page of some direction: from right to left it is isolated as a whole. */
export const textIn = (text: string, direction: 'ltr' | 'rtl'): string =>
  direction === 'ltr' ? isolatedText(text) : `\u2067${text}\u2069`;
