/** How sure a predicate is made. "will" and "shall" are tense, not modality. */
export type Modality = 'possible' | 'necessary' | 'conditional' | 'wished';

/** The words of a language by which its verb groups are read: all lemmas or normed forms. */
export interface Grammar {
  /** Adverbs, determiners and particles that deny what they hang on: "not", "never", "no", "hardly". */
  readonly negators: ReadonlySet<string>;
  /** Pronouns that deny the predicate whose subject or object they are: "nobody". */
  readonly negativePronouns: ReadonlySet<string>;
  /** Verbs that deny what they govern: "fail to mention", "stopped posting". */
  readonly negativeVerbs: ReadonlySet<string>;
  /** Prepositions that deny what they introduce: "without mentioning". */
  readonly negativeMarks: ReadonlySet<string>;
  /** Auxiliaries and verbs that govern another one. */
  readonly modals: ReadonlyMap<string, Modality>;
  /** "seem", "begin", "continue": their own negation, tense and modality are those of the verb they govern. */
  readonly raising: ReadonlySet<string>;
  /** Adverbs and adjectives: "perhaps", "likely". */
  readonly hedges: ReadonlyMap<string, Modality>;
  readonly future: ReadonlySet<string>;
  /** Prepositions of the one who acts in a passive clause: "by". */
  readonly agents: ReadonlySet<string>;
  /** Nouns that stand with a preposition for such: the one who acts hangs on them («از سوی X»). */
  readonly agentNouns: ReadonlySet<string>;
  /** The one who acts stands in this case without a preposition: "Ins". */
  readonly agentCase?: string;
  /** Nouns and numbers that measure another noun: "a lot of posts", "the bulk of these tweets", "80% of users". */
  readonly quantities: ReadonlySet<string>;
  /** The preposition between the two, where there is one. */
  readonly partitives: ReadonlySet<string>;
  /** A past participle is a past tense by itself, or with the present of "be": «کرده است». */
  readonly pastParticiples: boolean;
  /** Several negations in a clause are one ("никто не", «هیچ … نکرد»). */
  readonly concord: boolean;
}

export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(list.split(' ').filter((w) => w !== ''));

export const modalityMap = (
  entries: Readonly<Partial<Record<Modality, string>>>,
): ReadonlyMap<string, Modality> =>
  new Map(
    Object.entries(entries).flatMap(([modality, list]) =>
      list.split(' ').map((word) => [word, modality as Modality] as const),
    ),
  );
