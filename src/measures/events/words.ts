import { remembered } from '../../store/derive/remembered.ts';
import { loadSql } from '../../store/sql.ts';
import { kept } from '../kept.ts';
import type { MeasureContext } from '../measure.ts';
import { isSpokenFor, spokenFor } from './spokenFor.ts';

/** Placebos taken, where there are so many. */
export const mostPlacebos = 399;
/** Texts read for the words to choose from. */
const enoughTexts = 200_000;
/** How far from the vocabulary's a placebo's frequency may lie: a third more or less, then twice or half. */
const bands = [1.5, 2] as const;
/** A word that is part of a placebo has at least so much of the vocabulary's frequency, and so many texts. */
const smallestPart = 16;
const leastTexts = 5;
const mostTokens = 20_000;

export interface Placebo {
  readonly words: readonly string[];
  /** Texts that have it, about: a text with two of its words counts twice. */
  readonly texts: number;
}

export interface PlaceboWish {
  readonly corpus: string;
  readonly channels: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Texts looked at, and those with the vocabulary. */
  readonly texts: number;
  readonly uses: number;
  readonly matches: string;
  readonly literals: readonly string[];
  /** Sites stand for a vocabulary of sites, words for any other. */
  readonly sites: 0 | 1;
  /** What is counted: where each copy counts, placebos are as frequent in copies. */
  readonly unit: 'texts' | 'posts';
}

/** Words of some texts, or sites, with the number of texts that have each, in the order of a hash. */
interface WordTexts {
  readonly tokens: readonly string[];
  readonly texts: readonly number[];
}

/**
 * Words about as frequent as a vocabulary, in the order of a hash; where the language has too few so frequent ones, several
 * together, as a vocabulary is several words. None is a word of the project's vocabularies or of its events' names, or of their
 * circle: a word of which every fifth text has the vocabulary, or names an event.
 */
export async function placeboWords(context: MeasureContext, wish: PlaceboWish): Promise<Placebo[]> {
  const { texts, uses, matches, literals, ...drawn } = wish;
  const { sites } = drawn;
  const part = Math.max(1, Math.round(texts / enoughTexts));
  const target = uses / part;
  const least = Math.max(leastTexts, Math.ceil(target / smallestPart));
  const most = Math.floor(target * (bands.at(-1) as number));
  const all = await wordTexts(context, { ...drawn, part });
  const spoken = await spokenFor(context);
  const named = new Set(spoken.words);
  const together = [
    await wordsBeside(context, { ...drawn, part, matches, least }),
    // The names of the events are the same beside every vocabulary: asked once, for the rarest word that may be a placebo.
    ...(spoken.named === undefined
      ? []
      : [await besideEvents(context, { ...drawn, part, matches: spoken.named, least: leastTexts })]),
  ];
  const rows: { token: string; texts: number }[] = [];
  for (const [i, token] of all.tokens.entries()) {
    const found = all.texts[i] as number;
    if (found < least || found > most) continue;
    if (together.some((texts) => 5 * (texts.get(token) ?? 0) >= found)) continue;
    if (sites === 0 && isSpokenFor(token, named)) continue;
    if (literals.some((literal) => literal.includes(token))) continue;
    rows.push({ token, texts: found });
    if (rows.length === mostTokens) break;
  }
  return chosen(rows, target);
}

type Drawn = Omit<PlaceboWish, 'texts' | 'uses' | 'matches' | 'literals'> & { readonly part: number };

interface Beside extends Drawn {
  readonly matches: string;
  readonly least: number;
}

/** Words of the texts that have a match, by how many of them have each. */
async function wordsBeside(
  { driver, project: { seed } }: MeasureContext,
  drawn: Beside,
): Promise<ReadonlyMap<string, number>> {
  const found = await driver.query<{ token: string; texts: number }>(loadSql(import.meta.url, 'beside.sql'), {
    parameters: { ...drawn, seed },
  });
  return new Map(found.map(({ token, texts }) => [token, texts]));
}

const besideEvents = (context: MeasureContext, drawn: Beside): Promise<ReadonlyMap<string, number>> =>
  remembered(context.driver, ['words beside', drawn, context.project.seed], () =>
    wordsBeside(context, drawn),
  );

/** The words of the same texts stand beside every vocabulary: they are counted once, and kept. */
function wordTexts(context: MeasureContext, drawn: Drawn): Promise<WordTexts> {
  const { project, driver } = context;
  const parameters = { ...drawn, seed: project.seed, least: leastTexts };
  const plain = { ...project, claims: {}, lexicons: {}, communities: {}, events: {} };
  return kept(
    { ...context, project: plain },
    {
      name: 'words of texts',
      parameters,
      make: async () => {
        const rows = await driver.query<{ token: string; texts: number }>(
          loadSql(import.meta.url, 'words.sql'),
          { parameters },
        );
        return { tokens: rows.map(({ token }) => token), texts: rows.map(({ texts }) => texts) };
      },
      read: (json) => json as WordTexts,
    },
  );
}

/** @param words in the order they are to be taken in */
export function chosen(
  words: readonly { readonly token: string; readonly texts: number }[],
  target: number,
  most: number = mostPlacebos,
): Placebo[] {
  const placebos: Placebo[] = [];
  const taken = new Set<string>();
  for (const band of bands) {
    for (const { token, texts } of words) {
      if (placebos.length === most) return placebos;
      if (taken.has(token) || texts < target / band || texts > target * band) continue;
      taken.add(token);
      placebos.push({ words: [token], texts });
    }
  }
  let joined: { token: string; texts: number }[] = [];
  for (const word of words) {
    if (placebos.length === most) return placebos;
    if (taken.has(word.token)) continue;
    const sum = joined.reduce((total, { texts }) => total + texts, 0);
    if (sum + word.texts > target * bands[0]) continue;
    joined.push(word);
    if (sum + word.texts < target / bands[0]) continue;
    placebos.push({ words: joined.map(({ token }) => token), texts: sum + word.texts });
    joined = [];
  }
  return placebos;
}
