import type { GoldArticle, GoldStatement } from './goldArticle.ts';
import { type Span, type Statement } from '../../model/statement.ts';
import { joinInterrupted, joinsInterrupted, labelsSpeechOnly } from './conventions.ts';
import { kindOf } from '../speech/kinds.ts';

/** Share of the characters of `gold` that `found` covers, 0 to 1. */
export function coverage(gold: Span, found: Span): number {
  const length = gold[1] - gold[0];
  if (length <= 0) return 0;
  return Math.max(0, Math.min(gold[1], found[1]) - Math.max(gold[0], found[0])) / length;
}

export interface Match {
  readonly gold: number;
  readonly predicted: number;
  readonly coverage: number;
}

/**
 * Pairs gold and predicted statements of one article: a gold content is found when more than `threshold` of its
 * characters are covered, each prediction is used once, the best covered first; ties go to the earlier gold
 * statement, then to the shorter prediction. After Asr et al. 2021, doi 10.1371/journal.pone.0245533.
 */
export function matchStatements(
  gold: readonly GoldStatement[],
  predicted: readonly Statement[],
  threshold: number,
): Match[] {
  const pairs: Match[] = [];
  const order = predicted
    .map((_, index) => index)
    .sort((a, b) => (predicted[a]?.span[0] ?? 0) - (predicted[b]?.span[0] ?? 0));
  for (const [g, statement] of gold.entries()) {
    for (const p of order) {
      const found = predicted[p];
      if (found === undefined) continue;
      if (found.span[0] >= statement.contentSpan[1]) break;
      const share = coverage(statement.contentSpan, found.span);
      if (share > threshold) pairs.push({ gold: g, predicted: p, coverage: share });
    }
  }
  const length = (p: number): number => (predicted[p]?.span[1] ?? 0) - (predicted[p]?.span[0] ?? 0);
  pairs.sort(
    (a, b) => b.coverage - a.coverage || a.gold - b.gold || length(a.predicted) - length(b.predicted),
  );
  const goldUsed = new Set<number>();
  const predictedUsed = new Set<number>();
  return pairs.filter((pair) => {
    if (goldUsed.has(pair.gold) || predictedUsed.has(pair.predicted)) return false;
    goldUsed.add(pair.gold);
    predictedUsed.add(pair.predicted);
    return true;
  });
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /**
   * Of the contents found, the share whose speaker is right: the spans overlap; where the gold names none at this
   * statement (a quotation that goes on), none is named. Null when nothing was found.
   */
  readonly speaker: number | null;
}
interface KindScore extends Score {
  readonly kind: string;
  readonly gold: number;
  readonly predicted: number;
}
interface ThresholdScore extends Score {
  readonly threshold: number;
  /** As `speaker`, and right also where the found mention holds the gold speaker's words though elsewhere. */
  readonly speakerWords: number | null;
  /** Share of the contents found whose cue is the same word, or absent in both. */
  readonly cue: number | null;
  /** Where the gold gives the full name behind a mention: the share whose resolved name agrees with it. */
  readonly name: number | null;
  readonly kinds: readonly KindScore[];
}
export interface Evaluation {
  readonly articles: number;
  readonly gold: number;
  readonly predicted: number;
  /** A quotation interrupted by its cue counts as one statement, as this gold labels it. */
  readonly joined: boolean;
  /** What somebody is told to hold, not to say, is left out, as this gold labels none of it. */
  readonly speech: boolean;
  readonly thresholds: readonly ThresholdScore[];
}

const overlap = (a: Span, b: Span): boolean => Math.min(a[1], b[1]) > Math.max(a[0], b[0]);
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’']s?(?=\s|$)/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .replace(/^(?:the|an?)\s+/, '')
    .trim();
const holdsWords = (text: string, part: string): boolean => part !== '' && ` ${text} `.includes(` ${part} `);

class Tally {
  gold = 0;
  predicted = 0;
  found = 0;
  speaker = 0;
  words = 0;
  cue = 0;
  named = 0;
  name = 0;
  score(): Score {
    const precision = this.predicted === 0 ? 0 : this.found / this.predicted;
    const recall = this.gold === 0 ? 0 : this.found / this.gold;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { precision, recall, f1, speaker: this.share(this.speaker) };
  }
  share(count: number, of: number = this.found): number | null {
    return of === 0 ? null : count / of;
  }
}

/** Figures over all articles at each threshold of coverage. */
export function evaluateArticles(
  articles: readonly GoldArticle[],
  extract: (article: GoldArticle) => readonly Statement[],
  options: {
    readonly thresholds?: readonly number[];
    readonly joined?: boolean;
    readonly speech?: boolean;
    readonly language?: string;
  } = {},
): Evaluation {
  const { thresholds = [0.3, 0.8], joined = joinsInterrupted(articles) } = options;
  const speech = options.speech ?? labelsSpeechOnly(articles, options.language);
  const found = articles.map((article) => {
    const all = extract(article);
    const given = speech ? all.filter(({ held }) => held !== true) : all;
    return joined ? joinInterrupted(given, article.text) : given;
  });
  return {
    articles: articles.length,
    gold: articles.reduce((sum, article) => sum + article.statements.length, 0),
    predicted: found.reduce((sum, list) => sum + list.length, 0),
    joined,
    speech,
    thresholds: thresholds.map((threshold) => {
      const all = new Tally();
      const kinds = new Map<string, Tally>();
      const kind = (name: string): Tally => {
        const tally = kinds.get(name) ?? new Tally();
        kinds.set(name, tally);
        return tally;
      };
      for (const [index, article] of articles.entries())
        tallyArticle(article, found[index] ?? [], threshold, all, kind);
      return {
        threshold,
        ...all.score(),
        speakerWords: all.share(all.words),
        cue: all.share(all.cue),
        name: all.share(all.name, all.named),
        kinds: [...kinds]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, tally]) => ({
            kind: name,
            gold: tally.gold,
            predicted: tally.predicted,
            ...tally.score(),
          })),
      };
    }),
  };
}

function tallyArticle(
  article: GoldArticle,
  predicted: readonly Statement[],
  threshold: number,
  all: Tally,
  kind: (name: string) => Tally,
): void {
  const goldKind = (statement: GoldStatement): string =>
    statement.kind ?? kindOf(article.text.slice(...statement.contentSpan));
  for (const statement of article.statements)
    for (const tally of [all, kind(goldKind(statement))]) tally.gold++;
  // A prediction counts to the kind of the gold it found, or to its own where it found none.
  const matches = matchStatements(article.statements, predicted, threshold);
  const matched = new Map(matches.map((match) => [match.predicted, match.gold]));
  for (const [index, statement] of predicted.entries()) {
    const gold = article.statements[matched.get(index) ?? -1];
    for (const tally of [all, kind(gold === undefined ? statement.kind : goldKind(gold))]) tally.predicted++;
  }
  for (const match of matches) {
    const gold = article.statements[match.gold];
    const statement = predicted[match.predicted];
    if (gold === undefined || statement === undefined) continue;
    const span = statement.speaker.span;
    const goldSpan = gold.speakerSpan ?? null;
    const right = goldSpan === null ? span === null : span !== null && overlap(goldSpan, span);
    const mention = span === null ? '' : fold(article.text.slice(...span));
    const words = right || (gold.speaker != null && holdsWords(mention, fold(gold.speaker)));
    const cue = (gold.cue ?? '').toLowerCase() === (statement.cue?.text ?? '').toLowerCase();
    const reference = gold.reference == null ? '' : fold(gold.reference);
    const name = fold(statement.speaker.name ?? '');
    for (const tally of [all, kind(goldKind(gold))]) {
      tally.found++;
      if (right) tally.speaker++;
      if (words) tally.words++;
      if (cue) tally.cue++;
      if (reference === '') continue;
      tally.named++;
      if (
        name === reference ||
        holdsWords(name, reference) ||
        (name.includes(' ') && holdsWords(reference, name))
      )
        tally.name++;
    }
  }
}
