import type { ClaimType } from '../../../model/project.ts';
import type { UntestableReason } from '../../../model/detection.ts';
import type { Sets } from '../pattern.ts';

/** What of X a claim speaks of: posts by its channels, its own vocabulary, mentions of it. */
export type Aspect = 'by' | 'words' | 'about';

/**
 * Where a parameter stands: before or after the words that made the claim (the nearest there that no preposition
 * leads in, or the one that the preposition named after the colon leads in), or between those words (`inside`).
 */
export type Slot = string;

/** Words that make a claim of a type, and where its parameters stand beside them. */
export interface ClaimRule {
  readonly id: string;
  readonly type: ClaimType;
  /** See pattern.ts. */
  readonly patterns: readonly string[];
  readonly x: readonly Slot[];
  readonly rivals?: readonly Slot[];
  /** The community said to be reached, where a noun of the sentence is it and no preposition says so. */
  readonly within?: readonly Slot[];
  readonly form?: 'majority' | 'plurality' | 'order' | 'copying' | 'fall';
  /** What of X is meant where no noun says it. */
  readonly aspect?: Aspect;
  /** The words deny what the type says: "barely present". */
  readonly denies?: boolean;
}

/** Words by which a sentence speaks of what posts cannot show. */
export interface UntestableRule {
  readonly id: string;
  readonly reason: UntestableReason;
  readonly patterns: readonly string[];
  /** Also where the sentence has the words of a type: "they are paid to flood the channels". */
  readonly overrides?: boolean;
  /** Only where nobody but somebody of the project, "we" or "they" is spoken of. */
  readonly ofParties?: boolean;
  /** Words right behind it that make it none: what one "does not wish to | believe" is held to be so. */
  readonly unless?: readonly string[];
}

/** What a language brings to the finding of claims: data, no code. Words in any spelling; they are folded. */
export interface ClaimPack {
  /** ISO 639-1. */
  readonly language: string;
  readonly sets: Sets;
  readonly rules: readonly ClaimRule[];
  readonly untestable: readonly UntestableRule[];
  /** Words that make the clause's opposite: before the claim's words, or after them. */
  readonly negations: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** "it is not true that": denies the clause that follows. */
  readonly denials: readonly string[];
  /** "will": of a time that no corpus holds; "could", "should": what may be or ought to be. */
  readonly future: readonly string[];
  readonly possible: readonly string[];
  readonly conditions: readonly string[];
  /** Where another clause begins; `joining` ones share the subject before them. */
  readonly barriers: readonly string[];
  readonly joining: readonly string[];
  /** "have", "is": who stands before one is the subject of a clause. */
  readonly auxiliaries: readonly string[];
  /** "that": leads in what is said and is no part of it. */
  readonly complementizers: readonly string[];
  readonly prepositions: readonly string[];
  /** Prepositions that say where: what they lead in is a place, not a party. */
  readonly places: readonly string[];
  /** Words after a noun that make it the object (را). */
  readonly objectMarks: readonly string[];
  readonly determiners: readonly string[];
  readonly quantifiers: readonly string[];
  /** "of": between a noun and whose it is. Empty where the noun stands directly before (ezafe). */
  readonly genitives: readonly string[];
  /** "about": between a noun of talk and what it mentions. */
  readonly topics: readonly string[];
  readonly pronouns: Readonly<Record<'we' | 'they', readonly string[]>>;
  /** Pronouns that own the noun after them: "their channels". */
  readonly possessives: readonly string[];
  /** Verb endings that say "we" without the word. */
  readonly impliedWe: readonly string[];
  /** Nouns that say what of somebody is meant. */
  readonly heads: Readonly<Record<'channels' | 'words' | 'mentions' | 'people', readonly string[]>>;
  /** "this vocabulary", "such slogans": a vocabulary named before. */
  readonly demonstratives: readonly string[];
  /** "everywhere": no community is meant more than another. */
  readonly everywhere: readonly string[];
  /** Cues that are claims about speech rather than its introduction: "repeats what they say", "answers with". */
  readonly relays: readonly string[];
  readonly platforms: { readonly here: readonly string[]; readonly elsewhere: readonly string[] };
  /** Words that may be of public talk ("message", "campaign", "site") and are of much else. */
  readonly talk: readonly string[];
  /** Words by which a sentence speaks of public talk: "channels", "hashtag". */
  readonly publicTalk: readonly string[];
  /** Words by which a whole text is about it: "Telegram", "social media". */
  readonly subject: readonly string[];
  readonly time: { readonly since: readonly string[]; readonly in: readonly string[] };
  /** Beginnings and ends of labels that are not the name: "Words of the", "channels". */
  readonly labelFrames: readonly string[];
}
