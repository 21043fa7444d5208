/** Roles in which nouns stand to a word, whatever the voice. */
export const roleNames = [
  'agent',
  'patient',
  'place',
  'goal',
  'source',
  'theme',
  'after',
  'than',
  'about',
  'of',
  'bearer',
  'behind',
  'holder',
  'subject',
] as const;
/** `subject`: of the clause that the word stands in; `bearer`: the noun that an adjective is said of; `holder`: who has or sees the noun ("Twitter saw a spike"). */
export type RoleName = (typeof roleNames)[number];

/**
 * What fills a role: T talk, A those who talk, P where it stands, M the mainstream, E an event, G how much it is noticed,
 * N a name, R a pronoun, O anything else.
 */
export type Kind = 'T' | 'A' | 'P' | 'M' | 'E' | 'G' | 'N' | 'R' | 'O';

export interface Filler {
  /** Position of the noun's head. */
  readonly head: number;
  /** The head that says what it is: "accounts" of "a handful of accounts". */
  readonly core: number;
  readonly kinds: ReadonlySet<Kind>;
}
