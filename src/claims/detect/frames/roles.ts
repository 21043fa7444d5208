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
