import { createHash } from 'node:crypto';
import type { Project } from '../../model/project.ts';
import { compileLexicon, type CompiledLexicon } from '../../store/derive/lexicon.ts';
import { ensureMatches, ensureUnits } from '../../store/derive/matches.ts';
import { loadSql } from '../../store/sql.ts';
import type { MeasureContext } from '../measure.ts';
import { findNear } from '../near-duplicates/find.ts';
import { nearDefaults } from '../near-duplicates/build.ts';
import { frameFor } from '../scope.ts';

/** What the vocabulary says of a text: it has a term, it comes near to one, it has none. */
export const statuses = ['matched', 'near-miss', 'unmatched'] as const;
export type Status = (typeof statuses)[number];

/**
 * Texts coded of each community, at least, or all there are: of those matched, for the precision; of those that are
 * not, for what the vocabulary misses (0 of 300 still allow 1.2%).
 */
export const leastCoded: Readonly<Record<Status, number>> = {
  matched: 200,
  'near-miss': 100,
  unmatched: 300,
};

export interface SampledText {
  readonly channel: string;
  readonly id: number;
  /** Epoch seconds. */
  readonly moment: number;
  readonly status: Status;
  /** Matched by a term that is no opponents' word. */
  readonly own: boolean;
  /** Place in the order of its stratum, from 1. */
  readonly place: number;
  /** Texts of one sign in one near-duplicate cluster are read once. */
  readonly sameAs: string;
  /** Names it to the coder, and tells nothing of the channel. */
  readonly key: string;
}

export interface Stratum {
  /** Key of the community; empty for channels of none. */
  readonly community: string;
  readonly status: Status;
  /** Distinct texts in it. */
  readonly size: number;
  readonly texts: readonly SampledText[];
}

interface Row {
  community: number;
  status: number;
  channel: string;
  id: number;
  moment: number;
  own: number;
  place: number;
  size: number;
}

/** The community that a channel's texts are drawn in: the first of the project file that names it. */
export function stratumOf(project: Project, communities: readonly string[]): string {
  return Object.keys(project.communities).find((key) => communities.includes(key)) ?? '';
}

/** The project as own use takes it: a hostile name for somebody is nobody's own use. */
export function withoutHostile(project: Project, lexicon: string): Project {
  const source = project.lexicons[lexicon];
  if (source === undefined) return project;
  const terms = source.terms.filter(
    (term) => ((typeof term === 'string' ? undefined : term.form) ?? source.form) !== 'opponents',
  );
  if (terms.length === source.terms.length) return project;
  return { ...project, lexicons: { ...project.lexicons, [lexicon]: { ...source, terms } } };
}

/** Draws the first `limits` texts of every stratum, in an order fixed by the project's seed. */
export async function drawSample(
  context: MeasureContext,
  lexicon: string,
  limits: Readonly<Record<Status, number>> = leastCoded,
): Promise<Stratum[]> {
  const { driver, project } = context;
  const { scope, frame } = await frameFor(driver, project, {});
  const keys = ['', ...Object.keys(project.communities)];
  const run = async (of: Project): Promise<{ run: number; lexicon: CompiledLexicon | undefined }> => {
    const source = of.lexicons[lexicon];
    if (source === undefined || source.terms.length === 0) return { run: 0, lexicon: undefined };
    const compiled = await compileLexicon(driver, lexicon, source);
    return { run: Number(await ensureMatches(driver, compiled)), lexicon: compiled };
  };
  const all = await run(project);
  const rows = await driver.query<Row>(loadSql(import.meta.url, 'sample.sql'), {
    parameters: {
      corpus: await ensureUnits(driver),
      channels: frame.map((facts) => facts.key),
      communities: frame.map((facts) => keys.indexOf(stratumOf(project, facts.communities))),
      run: all.run,
      own_run: (await run(withoutHostile(project, lexicon))).run,
      near: nearLiterals(all.lexicon),
      seed: project.seed,
      limits: statuses.map((status) => limits[status]),
    },
  });
  const near = await findNear(
    driver,
    frame,
    scope,
    { ...nearDefaults, window: Number.POSITIVE_INFINITY },
    { signal: context.signal, onProgress: context.onProgress },
  );
  const wanted = new Set(rows.map(({ channel, id }) => `${channel}/${id}`));
  const clusterOf = new Map<string, string>();
  for (const [cluster, members] of near.members.entries()) {
    for (const i of members) {
      const post = `${frame[near.posts.channel[i] ?? 0]?.key ?? ''}/${near.posts.id[i] ?? 0}`;
      if (wanted.has(post)) clusterOf.set(post, `cluster ${cluster}`);
    }
  }
  const strata = new Map<string, { community: string; status: Status; size: number; texts: SampledText[] }>();
  for (const row of rows) {
    const status = statuses[row.status] as Status;
    const community = keys[row.community] ?? '';
    const post = `${row.channel}/${row.id}`;
    const name = `${community} ${status}`;
    const stratum = strata.get(name) ?? { community, status, size: row.size, texts: [] };
    strata.set(name, stratum);
    stratum.texts.push({
      channel: row.channel,
      id: row.id,
      moment: row.moment,
      status,
      own: row.own === 1,
      place: row.place,
      // Copies that differ in the very word are another text to the coder.
      sameAs: `${clusterOf.get(post) ?? post} ${status} ${row.own}`,
      key: createHash('sha256').update(`${project.seed}\n${lexicon}\n${post}`).digest('hex').slice(0, 12),
    });
  }
  return [...strata.values()];
}

/**
 * Where a form that the list forgot may stand: a term inside a longer word, or its beginning without the last two
 * letters. Texts with these are drawn apart, for most of what a vocabulary misses is there.
 */
function nearLiterals(lexicon: CompiledLexicon | undefined): string[] {
  const near = (lexicon?.variants ?? []).flatMap(({ literals }) =>
    literals.flatMap((literal) => {
      const term = literal.trim();
      const letters = Array.from(term);
      return [
        ...(letters.length >= 3 ? [term] : []),
        ...(letters.length >= 5 ? [` ${letters.slice(0, Math.max(4, letters.length - 2)).join('')}`] : []),
      ];
    }),
  );
  // As many as the engine looks for at once; one that stands in no text where there are none.
  return near.length === 0 ? ['\u0001'] : [...new Set(near)].slice(0, 255);
}

/**
 * The texts a coder is shown: one of each near-duplicate cluster, strata mixed in proportion, so that a file read
 * from the top to any line is a sample of every stratum.
 */
export function toRead(strata: readonly Stratum[]): SampledText[] {
  const seen = new Set<string>();
  return strata
    .flatMap(({ texts }) => texts.map((text) => ({ text, order: text.place / texts.length })))
    .sort((a, b) => a.order - b.order || (a.text.key < b.text.key ? -1 : 1))
    .flatMap(({ text }) => {
      if (seen.has(text.sameAs)) return [];
      seen.add(text.sameAs);
      return [text];
    });
}
