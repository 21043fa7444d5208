import type { Filled, Link } from '../../model/detection.ts';
import type { Statement } from '../../model/statement.ts';
import { textOf } from './clause.ts';
import { type Found, type Gazetteer, type Party, linksOf } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import type { Scope } from './scopes.ts';
import { wordsOf } from './words.ts';

/** Somebody named earlier in the document, and who named them. */
interface Named {
  readonly party: Party;
  readonly links: readonly Link[];
  readonly text: string;
  readonly span: [number, number];
  readonly statement: number | null;
  readonly paragraph: number;
}

export interface Resolved {
  readonly party: Party;
  readonly links: readonly Link[];
  readonly through: NonNullable<Filled['through']>;
}

/** "They" of a text, in the voice that said it. */
interface Pointed {
  readonly at: number;
  readonly statement: number | null;
  readonly paragraph: number;
}

/** Who "we", "they" and "this vocabulary" are; where two could be meant, neither is. */
export class Antecedents {
  readonly #named: Named[] = [];
  /** Words that pointed to others than the speaker. */
  readonly #pointed: Pointed[] = [];
  readonly #text: string;
  readonly #gazetteer: Gazetteer;
  readonly #statements: readonly Statement[];

  constructor(text: string, gazetteer: Gazetteer, statements: readonly Statement[]) {
    this.#text = text;
    this.#gazetteer = gazetteer;
    this.#statements = statements;
  }

  /** Takes note of those a scope names, for the sentences after it. */
  note(scope: Scope, mentions: readonly Mention[]): void {
    for (const { party, links, first, last, pronoun } of mentions) {
      const at = scope.words[first]?.start ?? 0;
      if (pronoun === 'they')
        this.#pointed.push({ at, statement: scope.statement, paragraph: scope.paragraph });
      if (party === null || scope.introduces) continue;
      this.#named.push({
        party,
        links,
        ...textOf(this.#text, scope.words, first, last),
        statement: scope.statement,
        paragraph: scope.paragraph,
      });
    }
  }

  /** The one party that a speaker's name, role and affiliation name. */
  speakersSide(statement: number | null): Resolved | undefined {
    const speaker = statement === null ? undefined : this.#statements[statement]?.speaker;
    if (speaker === undefined) return undefined;
    for (const description of [speaker.affiliation, speaker.role, speaker.name]) {
      if (description === null) continue;
      const named = (text: string): Found[] =>
        this.#gazetteer.find(wordsOf(text)).filter(({ weak }) => !weak);
      // A speaker's name stands without its article: "Union" for "the Union".
      const plain = named(description);
      const found = plain.length > 0 ? plain : named(`the ${description}`);
      const [only] = found;
      if (only === undefined) continue;
      if (new Set(found.map(({ party }) => party.id)).size > 1) return undefined;
      const through = { kind: 'speaker' as const, text: description, span: speaker.span };
      return { party: only.party, links: linksOf(only), through };
    }
    return undefined;
  }

  /**
   * The one party named before a pronoun: in its sentence, then in what the same voice said in this paragraph,
   * then in this paragraph and the one before by anybody.
   */
  before(
    scope: Scope,
    mention: Mention,
    mentions: readonly Mention[],
    not: readonly (Party | null)[],
    vocabulary: boolean,
  ): Resolved | 'ambiguous' | undefined {
    const own = this.speakersSide(scope.statement)?.party;
    const here = mentions
      .filter((m) => m.party !== null && m.last < mention.first)
      .map(
        (m): Named => ({
          party: m.party as Party,
          links: m.links,
          ...textOf(this.#text, scope.words, m.first, m.last),
          statement: scope.statement,
          paragraph: scope.paragraph,
        }),
      );
    const near = this.#recent(scope.paragraph - 1);
    const levels = [
      here,
      near.filter(
        (n) => n.statement === scope.statement && (n.statement !== null || n.paragraph === scope.paragraph),
      ),
      near.filter((n) => n.paragraph === scope.paragraph),
      near,
    ];
    for (const level of levels) {
      const fit = level.filter(
        ({ party, links }) =>
          !not.includes(party) &&
          (mention.pronoun !== 'they' || party !== own) &&
          (!vocabulary || links.some(({ kind }) => kind === 'lexicon')),
      );
      const last = fit.at(-1);
      if (last === undefined) continue;
      if (fit.some(({ party }) => party !== last.party)) return 'ambiguous';
      if (this.#isAnother(scope, near.find(({ party }) => party === last.party) ?? last)) return 'ambiguous';
      const through = { kind: 'antecedent' as const, text: last.text, span: last.span };
      return { party: last.party, links: last.links, through };
    }
    return undefined;
  }

  /**
   * "They (whom nobody knows) are everywhere, even the reds are not safe from them. Their ways …": who was "they" before
   * somebody was named, and after it, is "they" still.
   */
  #isAnother({ statement, paragraph }: Scope, { span }: Named): boolean {
    const same = this.#pointed.filter((one) => one.statement === statement && one.paragraph === paragraph);
    return same.some(({ at }) => at < span[0]) && same.some(({ at }) => at > span[1]);
  }

  #recent(paragraph: number): Named[] {
    let from = this.#named.length;
    while (from > 0 && (this.#named[from - 1]?.paragraph ?? -1) >= paragraph) from--;
    return this.#named.slice(from);
  }
}
