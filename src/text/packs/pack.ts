/**
 * What a language brings to the finding of attributed statements: data, no code. Every word is lower case and in
 * the spelling of `foldWord` (see fold.ts).
 */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly language: string;
  /**
   * Where a clause's subject stands: beside the cue (English, Russian), or at the clause's beginning with the
   * verb at its end (Persian).
   */
  readonly order: 'verb-medial' | 'verb-final';
  /** Forms of words that introduce what somebody said, thought or felt, and how they govern it. */
  readonly cues: Readonly<Record<CueClass, readonly string[]>>;
  /** Nouns of feeling that belong to their verb ("expressed concern about"): what follows is what it is about. */
  readonly feelings?: readonly string[];
  /** Cues of speech that take a thing as object too ("wrote a letter"): they attribute a clause or quotation only. */
  readonly transitives?: readonly string[];
  /** Phrases that name a source: "according to", به گزارش. */
  readonly sources: readonly string[];
  /** Words that are both noun and cue ("report", "claims"): a cue only where a subject stands before them. */
  readonly ambiguous: readonly string[];
  /** Other verbs, finite forms: where one stands, a clause has its verb. */
  readonly verbs: readonly string[];
  /** Where clauses end with their verb: a word that ends one. */
  readonly finalVerb?: RegExp;
  /** Endings of finite verbs that no list holds, and of participles that share another verb's subject. */
  readonly finiteEndings: readonly string[];
  readonly participles: readonly string[];
  /** "who", "which". */
  readonly relatives: readonly string[];
  /** "whether", "how". */
  readonly questions: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly modals: readonly string[];
  readonly negations: readonly string[];
  readonly determiners: readonly string[];
  /** Those of them that never stand alone ("a", "the"). */
  readonly articles?: readonly string[];
  /** Those of them that point back at somebody already named. */
  readonly definite: readonly string[];
  readonly prepositions: readonly string[];
  /** Prepositions that join nouns ("of", "for"): a name's phrase goes on through them. */
  readonly nominalPrepositions: readonly string[];
  readonly conjunctions: readonly string[];
  /** Words that begin a subordinate clause. */
  readonly subordinators: readonly string[];
  /** "that", که: between a cue and what was said. */
  readonly complementizers: readonly string[];
  /** "if", "than": what follows is supposed or compared, not said. */
  readonly suppositions: readonly string[];
  readonly adverbs: readonly string[];
  /** Names of days and months, where they are written with a capital. */
  readonly properTimes: readonly string[];
  /** Other words of time: "yesterday", "week". */
  readonly times: readonly string[];
  readonly pronouns: readonly Pronoun[];
  readonly objectPronouns: readonly string[];
  /** "himself": beside a subject, and no part of its name. */
  readonly reflexives?: readonly string[];
  readonly possessives?: readonly Pronoun[];
  /** Days that have a name ("Christmas Day"), by their first or last word: written like somebody's name. */
  readonly holidays?: readonly string[];
  /** "Yes", "well": a capital at a sentence's beginning, and no name. */
  readonly interjections?: readonly string[];
  /** Family names of which the bearer's own name follows ("Kim Jong-un"): alone they mean him too. */
  readonly leadingFamilyNames?: readonly string[];
  /** Roles held by appointment: "the minister" is whoever holds it, not just anybody spoken of. */
  readonly offices?: readonly string[];
  /** Nouns that tell the gender of whom they describe ("actress", "his father"). */
  readonly gendered?: { readonly f: readonly string[]; readonly m: readonly string[] };
  /** Nouns for somebody that are no roles ("maverick", "teenager"). */
  readonly persons?: readonly string[];
  /** Last words of firms' names that are left out when they are spoken of: "Suncor Energy". */
  readonly trades?: readonly string[];
  /** Words before a name: "Mr.", "Sen.", آقای. */
  readonly titles: readonly Title[];
  /** Heads of roles ("minister", "spokesman"). */
  readonly roles: readonly string[];
  /** Heads of descriptions of organisations ("agency", "company", "ministry"). */
  readonly organisations: readonly string[];
  /** Those of them that say so little of their kind that "the company" can mean a name that does not hold the word. */
  readonly commonBodies?: readonly string[];
  /** Nouns for words and phrases ("word", "slogan"): what stands in quotation marks behind one is spoken of, and nobody's speech. */
  readonly spokenOf?: readonly string[];
  /** Heads of descriptions of documents ("report", "statement"). */
  readonly documents: readonly string[];
  /** Words by which an outlet speaks of itself: "this newspaper". */
  readonly selfReferences: readonly string[];
  /** Names and nouns change their endings with their case: they are compared by their beginnings. */
  readonly inflected?: boolean;
  readonly firstNames: { readonly f: readonly string[]; readonly m: readonly string[] };
  /** Written with a dot that ends no sentence. */
  readonly abbreviations: readonly string[];
  /** Lines that are no part of the text: "Read more", "Advertisement". */
  readonly furniture: readonly string[];
  /** Words of a picture's credit, beside names with a stroke between them. */
  readonly credits?: readonly string[];
  /** First words of labels before a colon that name nobody ("Update:"). */
  readonly notSpeakers?: readonly string[];
  /** Names of services that texts are posted on: a place, and nobody who speaks, unless it acts. */
  readonly platforms?: readonly string[];
  /** Words before a name that are no part of it: "X's post", "the remarks of X" where the name comes second. */
  readonly beforeNames?: readonly string[];
  /** In which capacity somebody speaks; without it everybody named is taken for a private person. */
  readonly standings?: StandingWords;
}

/** Words that tell those who speak for an office or a body from those who speak as private persons. */
export interface StandingWords {
  /** Heads of roles held in public: their holders speak for an office. Some of `roles`. */
  readonly offices: readonly string[];
  /** "member": an office where one of `chambers` follows. */
  readonly members: readonly string[];
  readonly chambers: readonly string[];
  /** Heads of descriptions of private persons, and kinship: never an office, whatever office stands beside it. */
  readonly privates: readonly string[];
  /** Heads of descriptions of nobody in particular: "sources", "an official". */
  readonly sources: readonly string[];
  /** Names of outlets, agencies, states and bodies by themselves. */
  readonly bodies: readonly string[];
}

/**
 * How a cue governs its content.
 * - `say`: a clause, a quotation, after or before it;
 * - `act`: as `say`, but with other objects too ("added the group to its list"): only a whole clause or quotation counts;
 * - `tell`: the same with the addressee between;
 * - `ask`: a question or a request;
 * - `call`: a name or description, counted where it is in quotation marks;
 * - `believe`: a clause the speaker holds true, fears or hopes;
 * - `want`: what the speaker intends, as an infinitive ("hopes to", "promised to");
 * - `attitude`: support, blame, rejection of what is named after it;
 * - `show`: a clause a document or survey gives;
 * - `express`: a feeling or view as a noun ("concern that");
 * - `noun`: a noun of speech with its clause ("the claim that").
 */
export type CueClass =
  | 'say'
  | 'act'
  | 'tell'
  | 'ask'
  | 'call'
  | 'believe'
  | 'want'
  | 'attitude'
  | 'show'
  | 'express'
  | 'noun';

export interface Pronoun {
  readonly form: string;
  readonly gender: 'f' | 'm' | 'any' | 'thing';
  readonly number: 'one' | 'many';
  readonly person: 1 | 2 | 3;
}

export interface Title {
  readonly form: string;
  readonly gender: 'f' | 'm' | 'any';
}
