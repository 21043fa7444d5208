import type { LexiconSource } from '../../model/project.ts';
import type { Language } from '../spec.ts';

/** The forms one term takes in sentences, by slot (`name`, `name.gen` …); each may have spellings to choose from. */
export type Forms = Readonly<Record<string, readonly string[]>>;

interface VocabularyIn {
  /** Forms that the lexicon lists. */
  readonly listed: Forms;
  /** Forms for the same thing that it does not list: what recall loses. Slots of `name` only. */
  readonly unlisted: Forms;
  /** Whole sentences in which the same letters mean something else. */
  readonly other: readonly string[];
  /** Whole sentences with a phrase that the lexicon excludes. */
  readonly excluded: readonly string[];
  /** Sentences of its own, by stance, where the general ones do not fit. */
  readonly own?: readonly string[];
  readonly quoted?: readonly string[];
  readonly mocked?: readonly string[];
}

export interface Vocabulary {
  readonly lexicon: Omit<LexiconSource, 'author' | 'date' | 'sources'>;
  readonly in: Readonly<Record<Language, VocabularyIn>>;
}
