/**
 * A slow and simple counter that knows nothing of how the texts were made: it reads the project file's terms and
 * looks for them in the words of a post.
 */
import type { LexiconSource } from '../../src/model/project.ts';

/** Words of a text, marks and spellings set aside. The zero-width non-joiner is deleted. */
export function words(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u200c', '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll(/[٠-٩]/g, (d) => String(d.codePointAt(0)! - 0x0660))
    .replaceAll(/[۰-۹]/g, (d) => String(d.codePointAt(0)! - 0x06f0));
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

interface Pattern {
  readonly parts: readonly string[];
  readonly prefix: boolean;
}

const known = new Map<string, Pattern[]>();

/** A gap in a term stands for a space or for nothing. */
function patterns(term: string): Pattern[] {
  const list = known.get(term) ?? compile(term);
  known.set(term, list);
  return list;
}

function compile(term: string): Pattern[] {
  const prefix = term.endsWith('*');
  const bare = prefix ? term.slice(0, -1) : term;
  const pieces = bare.split(/[ \u200c]/).map((piece) => words(piece).join(''));
  let forms: string[][] = [[pieces[0] ?? '']];
  for (const piece of pieces.slice(1)) {
    forms = forms.flatMap((form) => [
      [...form, piece],
      [...form.slice(0, -1), `${form.at(-1) ?? ''}${piece}`],
    ]);
  }
  return forms.map((parts) => ({ parts, prefix }));
}

function spans(tokens: readonly string[], term: string): [number, number][] {
  const found: [number, number][] = [];
  for (const { parts, prefix } of patterns(term)) {
    for (let i = 0; i + parts.length <= tokens.length; i += 1) {
      const hit = parts.every((part, j) => {
        const token = tokens[i + j] ?? '';
        return prefix && j === parts.length - 1 ? token.startsWith(part) : token === part;
      });
      if (hit) found.push([i, i + parts.length]);
    }
  }
  return found;
}

/** Whether a lexicon occurs among the words of a text, outside the phrases that it excludes. */
export function occurs(lexicon: LexiconSource, tokens: readonly string[]): boolean {
  for (const source of lexicon.terms) {
    const term = typeof source === 'string' ? { term: source } : source;
    const excluded = [...(term.exclude ?? []), ...(lexicon.exclude ?? [])].flatMap((phrase) =>
      spans(tokens, phrase),
    );
    for (const form of [term.term, ...(term.variants ?? [])]) {
      for (const [from, to] of spans(tokens, form)) {
        if (!excluded.some(([a, b]) => a <= from && to <= b)) return true;
      }
    }
  }
  return false;
}

export function shingles(text: string): Set<string> {
  const list = words(text);
  return new Set(list.slice(2).map((_, i) => list.slice(i, i + 3).join(' ')));
}

function similarity(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let common = 0;
  for (const s of x) if (y.has(s)) common += 1;
  return common / (x.size + y.size - common);
}

/** All pairs of sets with a Jaccard index of at least `t`: candidates share one of their rarest shingles. */
export function nearPairs(sets: readonly ReadonlySet<string>[], t: number): [number, number][] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const s of set) frequency.set(s, (frequency.get(s) ?? 0) + 1);
  const index = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  for (const [i, set] of sets.entries()) {
    const rare = [...set].sort(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    const candidates = new Set<number>();
    for (const s of rare.slice(0, set.size - Math.ceil(t * set.size) + 1)) {
      const list = index.get(s) ?? [];
      for (const j of list) candidates.add(j);
      list.push(i);
      index.set(s, list);
    }
    for (const j of candidates) {
      if (similarity(set, sets[j] ?? new Set()) >= t) pairs.push([j, i]);
    }
  }
  return pairs;
}

export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const list = out.get(key(item));
    if (list === undefined) out.set(key(item), [item]);
    else list.push(item);
  }
  return out;
}
