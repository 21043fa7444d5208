import type { Lexicon } from '../layout/lexicon.ts';
import type { Entity } from './entity.ts';
import { particle } from './particles.ts';
import type { Run } from './runs.ts';

/** Bearers of one surname that are looked at for a long form. */
const most = 20;

/** Full names of a text by all the short forms that can stand for them. */
export class NameIndex {
  private readonly lexicon: Lexicon;
  private readonly byName = new Map<string, Entity>();
  private readonly byLast = new Map<string, Entity[]>();
  private readonly byFirst = new Map<string, Entity[]>();
  private readonly byInitials = new Map<string, Entity>();
  private readonly byTrade = new Map<string, Entity>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** A word without its case ending, where the language has them. */
  private key(word: string): string {
    return this.lexicon.pack.inflected === true ? word.slice(0, Math.max(4, word.length - 2)) : word;
  }
  private keys(words: readonly string[]): string {
    return words.map((word) => this.key(word)).join(' ');
  }

  named(words: readonly string[]): Entity | undefined {
    return this.byName.get(this.keys(words));
  }

  add(words: readonly string[], entity: Entity): void {
    this.byName.set(this.keys(words), entity);
    if (words.length < 2) return;
    const initials = entity.words
      .filter((word) => !/^(?:of|the|and|for|de|la|&)$/.test(word))
      .map((word) => word[0] ?? '')
      .join('');
    if (initials.length > 1 && !this.byInitials.has(initials)) this.byInitials.set(initials, entity);
    const trade = this.withoutTrade(words);
    if (trade !== words && !this.byTrade.has(this.keys(trade))) this.byTrade.set(this.keys(trade), entity);
    if (entity.kind === 'organisation') return;
    push(this.byLast, this.key(words.at(-1) ?? ''), entity);
    push(this.byFirst, this.key(words[0] ?? ''), entity);
  }

  /** Whom a short form means: a surname, a given name or leading family name, initials, a firm without its trade. */
  short(run: Run): Entity | undefined {
    const { words } = run;
    const trade = this.byTrade.get(this.keys(this.withoutTrade(words)));
    if (words.length > 1) return trade;
    const word = words[0] ?? '';
    const same = (this.byLast.get(this.key(word)) ?? []).filter(
      (e) => run.gender === null || e.gender === null || e.gender === run.gender,
    );
    if (same.length > 0) return nearest(same);
    if (trade !== undefined) return trade;
    const family = this.lexicon.leadingFamilyNames.has(word);
    const first = (this.byFirst.get(this.key(word)) ?? []).filter(
      (e) => e.words.length < 4 && (family || e.kind === 'person'),
    );
    if (first.length > 0) return nearest(first);
    const acronym = run.text.length > 1 && run.text.length < 8 && run.text === run.text.toUpperCase();
    return acronym ? this.byInitials.get(word) : undefined;
  }

  /**
   * "T. Nejad" of "Yousef T. Nejad", "Ben Ali" of "Omar Ben Ali": the full name of somebody that ends with these words.
   * What is left out has to be a given name, or what stays to begin with an initial or particle: "British Columbia" is
   * no short form of a university.
   */
  longer(run: Run): Entity | undefined {
    const { words } = run;
    const [first = '', ...rest] = words;
    if (rest.length === 0 || run.kind === 'organisation') return undefined;
    const linked = first.length === 1 || particle.test(first);
    return (this.byLast.get(this.key(words.at(-1) ?? '')) ?? [])
      .slice(0, most)
      .find(
        (entity) =>
          entity.kind !== 'organisation' &&
          entity.words.length > words.length &&
          (entity.words.length === words.length + 1 || linked) &&
          (linked || this.given(entity.words[0] ?? '')) &&
          this.keys(entity.words.slice(-words.length)) === this.keys(words),
      );
  }

  private given(word: string): boolean {
    return this.lexicon.female.has(word) || this.lexicon.male.has(word);
  }

  private withoutTrade(words: readonly string[]): readonly string[] {
    let length = words.length;
    while (length > 1 && this.lexicon.trades.has(words[length - 1] ?? '')) length--;
    return length === words.length ? words : words.slice(0, length);
  }
}

const push = (map: Map<string, Entity[]>, key: string, entity: Entity): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entity]);
  else list.push(entity);
};

/** Of people with one surname: the one named last, or the first to come. */
const nearest = (list: readonly Entity[]): Entity | undefined => {
  let best = list[0];
  for (const entity of list) if (best === undefined || entity.seen > best.seen) best = entity;
  return best;
};
