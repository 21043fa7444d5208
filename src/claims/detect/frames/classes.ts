/** Fillers of roles: what is said, who says it, where, to whom, how much of it is noticed. */
export const fillerClasses = [
  'talk',
  'falsehood',
  'talker',
  'crowd',
  'media',
  'puppet',
  'platform',
  'mainstream',
  'eventful',
  'engagement',
] as const;

/** What speaks for another thing than a claim about talk. */
export const contextClasses = [
  'removal',
  'method',
  'finding',
  'audience',
  'wish',
  'future',
  'hedge',
  'negation',
  'condition',
  'self',
  'addressee',
  'market',
  'violence',
  'generic',
] as const;

/**
 * Classes of words of one meaning, whatever the language: what a frame is made of. A pack lists the words of each; the
 * weights of the model know the classes alone.
 */
export const classNames = [
  ...fillerClasses,
  // triggers
  'publish',
  'pour',
  'poured',
  'pouring',
  'spread',
  'viral',
  'trend',
  'wide',
  'everywhere',
  'dominate',
  'majority',
  'account-for',
  'leading',
  'most',
  'exceed',
  'lag',
  'than',
  'enter',
  'reach',
  'originate',
  'source-of',
  'first',
  'run-by',
  'amplify',
  'repost',
  'repeat',
  'pick-up',
  'cite',
  'coordinated',
  'together',
  'same-time',
  'same',
  'rise',
  'fall',
  'peak',
  'cause',
  'reaction',
  'respond',
  'erupt',
  'take-to',
  'after',
  'rate',
  'constant',
  'volume',
  'many',
  'few',
  'active',
  // amounts: so many posts, a part of the posts, so many times
  'counted',
  'parted',
  'multiplied',
  ...contextClasses,
] as const;
export type ClassName = (typeof classNames)[number];

/**
 * Words of each class, apart by commas: `v:amplify` all forms of a verb, `n:post` a noun and its plural, `stem*` any
 * ending; a phrase by spaces with `a|b`, `x?` and gaps `..3`, as in pattern.ts.
 */
export type ClassPack = Readonly<Record<Exclude<ClassName, 'counted' | 'parted' | 'multiplied'>, string>>;
