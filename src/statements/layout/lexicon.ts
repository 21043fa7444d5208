import { foldWord, type Token } from './tokens.ts';
import type { CueClass, LanguagePack, Pronoun, Title } from '../../text/packs/pack.ts';

/** A cue of several words, as folded tokens. */
interface CuePhrase {
  readonly parts: readonly string[];
  readonly name: CueClass;
}

/** A language pack made ready for looking words up. */
export interface Lexicon {
  readonly pack: LanguagePack;
  /** The script has capital letters. */
  readonly cased: boolean;
  readonly finite: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** "the", "this": before a description of somebody already named. */
  readonly definite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly nominalPrepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly complementizers: ReadonlySet<string>;
  /** Words that make a clause a supposition or comparison. */
  readonly suppositions: ReadonlySet<string>;
  /** Source phrases by their first word, longest first. */
  readonly sources: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly adverbs: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly commonBodies: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  /** "word", "slogan": what stands in quotation marks behind one is spoken of. */
  readonly spokenOf: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly transitives: ReadonlySet<string>;
  readonly feelings: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  /** "me", "them": never a subject. */
  readonly objectPronouns: ReadonlySet<string>;
  readonly reflexives: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly titles: ReadonlyMap<string, Title>;
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
  /** A day, month or other word of time; names of days and months only as they are written. */
  isTime(token: Token): boolean;
  /** First or last word of a day's name. */
  readonly holidays: ReadonlySet<string>;
  readonly interjections: ReadonlySet<string>;
  readonly leadingFamilyNames: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly trades: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** Gender by a noun that describes somebody. */
  readonly gendered: ReadonlyMap<string, 'f' | 'm'>;
  /** Cues of several words by their first word. */
  readonly phrases: ReadonlyMap<string, readonly CuePhrase[]>;
  /** Words that begin relative clauses: their subject stands before them. */
  readonly relatives: ReadonlySet<string>;
  /** Words that begin indirect questions. */
  readonly questions: ReadonlySet<string>;
  isParticiple(word: string): boolean;
  /** Looks like a finite verb by its ending. */
  endsFinite(word: string): boolean;
  /** "his", "their": whose, and by gender. */
  readonly possessives: ReadonlyMap<string, Pronoun>;
  /** Determiners that never stand alone: after them a form is no verb. */
  readonly articles: ReadonlySet<string>;
  readonly notSpeakers: ReadonlySet<string>;
  /** Before a name and no part of it. */
  readonly beforeNames: ReadonlySet<string>;
  cueClass(word: string): ReadonlySet<CueClass> | undefined;
  titleLike(word: string): boolean;
  monthLike(word: string): boolean;
  /** A closed-class word that begins sentences. */
  sentenceStart(word: string): boolean;
}

const made = new WeakMap<LanguagePack, Lexicon>();

export function lexiconOf(pack: LanguagePack): Lexicon {
  const known = made.get(pack);
  if (known !== undefined) return known;
  const cues = new Map<string, Set<CueClass>>();
  const phrases = new Map<string, CuePhrase[]>();
  for (const [name, forms] of Object.entries(pack.cues)) {
    for (const form of forms) {
      if (form.includes(' ')) {
        const parts = form.split(' ').map(foldWord);
        const first = parts[0] ?? '';
        phrases.set(first, [...(phrases.get(first) ?? []), { parts, name: name as CueClass }]);
        continue;
      }
      const key = foldWord(form);
      const classes = cues.get(key) ?? new Set();
      classes.add(name as CueClass);
      cues.set(key, classes);
    }
  }
  const set = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(foldWord));
  const sources = new Map<string, string[][]>();
  for (const phrase of pack.sources) {
    const parts = phrase.split(' ').map(foldWord);
    const first = parts[0] ?? '';
    sources.set(
      first,
      [...(sources.get(first) ?? []), parts].sort((a, b) => b.length - a.length),
    );
  }
  const titles = new Map(pack.titles.map((title) => [foldWord(title.form), title]));
  const pronouns = new Map(pack.pronouns.map((pronoun) => [foldWord(pronoun.form), pronoun]));
  const times = set([...pack.times, ...pack.properTimes]);
  const properTimes = set(pack.properTimes);
  const determiners = set(pack.determiners);
  const conjunctions = set(pack.conjunctions);
  const subordinators = set(pack.subordinators);
  const prepositions = set(pack.prepositions);
  const lexicon: Lexicon = {
    pack,
    cased: !/[\u0600-\u06FF]/.test(pack.determiners.join('')),
    finite: set(pack.verbs),
    auxiliaries: set(pack.auxiliaries),
    modals: set(pack.modals),
    negations: set(pack.negations),
    determiners,
    prepositions,
    nominalPrepositions: set(pack.nominalPrepositions),
    conjunctions,
    subordinators,
    complementizers: set(pack.complementizers),
    adverbs: set(pack.adverbs),
    roles: set(pack.roles),
    organisations: set(pack.organisations),
    commonBodies: set(pack.commonBodies ?? pack.organisations),
    spokenOf: set(pack.spokenOf ?? []),
    documents: set(pack.documents),
    ambiguous: set(pack.ambiguous),
    feelings: set(pack.feelings ?? []),
    transitives: set(pack.transitives ?? []),
    abbreviations: set(pack.abbreviations),
    phrases,
    notSpeakers: set(pack.notSpeakers ?? []),
    beforeNames: set(pack.beforeNames ?? []),
    relatives: set(pack.relatives),
    questions: set(pack.questions),
    isParticiple: (word) => word.length > 4 && pack.participles.some((ending) => word.endsWith(ending)),
    endsFinite: (word) => word.length > 4 && pack.finiteEndings.some((ending) => word.endsWith(ending)),
    possessives: new Map((pack.possessives ?? []).map((pronoun) => [foldWord(pronoun.form), pronoun])),
    articles: set(pack.articles ?? []),
    suppositions: set(pack.suppositions),
    sources,
    definite: set(pack.definite),
    objectPronouns: set(pack.objectPronouns),
    reflexives: set(pack.reflexives ?? []),
    pronouns,
    titles,
    female: set(pack.firstNames.f),
    male: set(pack.firstNames.m),
    holidays: set(pack.holidays ?? []),
    interjections: set(pack.interjections ?? []),
    leadingFamilyNames: set(pack.leadingFamilyNames ?? []),
    offices: set(pack.offices ?? []),
    trades: set(pack.trades ?? []),
    persons: set(pack.persons ?? []),
    gendered: new Map([
      ...(pack.gendered?.f ?? []).map((word) => [foldWord(word), 'f'] as const),
      ...(pack.gendered?.m ?? []).map((word) => [foldWord(word), 'm'] as const),
    ]),
    isTime: (token) =>
      token.name !== true && times.has(token.word) && (token.capital || !properTimes.has(token.word)),
    cueClass: (word) => cues.get(word),
    titleLike: (word) => titles.has(word),
    monthLike: (word) => properTimes.has(word),
    sentenceStart: (word) =>
      determiners.has(word) ||
      pronouns.has(word) ||
      conjunctions.has(word) ||
      subordinators.has(word) ||
      prepositions.has(word),
  };
  made.set(pack, lexicon);
  return lexicon;
}
