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
  /** Verbs whose subject, though they have an object, is that of the verb they govern: "promise". */
  readonly subjectControl: ReadonlySet<string>;
}
