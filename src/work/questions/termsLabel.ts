/** Terms told in the name of a vocabulary that nobody named. */
const most = 3;

/**
 * What a vocabulary is called that has no name but its terms: by several of them, since by one alone a sentence about that
 * term would seem to speak of them all.
 */
export const labelOf = (terms: readonly string[]): string =>
  `${terms.slice(0, most).join(', ')}${terms.length > most ? ' …' : ''}`;

/** Whether a label is one of several terms. */
export const isOneOf = (terms: readonly string[], label: string): boolean =>
  terms.length > 1 && terms.some((term) => term.toLowerCase() === label.toLowerCase());
