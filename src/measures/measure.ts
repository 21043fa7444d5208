import { createHash } from 'node:crypto';
import { message } from '../messages/index.ts';
import type { Said } from '../model/said.ts';
import type { Estimate } from '../model/estimate.ts';
import type { Frame } from '../model/frame.ts';
import type { Finding, Reading, Row } from '../model/finding.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Project } from '../model/project.ts';
import type { Extractor } from '../model/statement.ts';
import { corpusHash } from '../store/derive/corpus.ts';
import type { Driver } from '../store/driver.ts';
import { schemaVersion } from '../store/migrations/migrate.ts';
import { normVersion } from '../store/normalise.ts';

/** What a measure works with. Effects are arguments: nothing here prints or asks the time. */
export interface MeasureContext {
  readonly driver: Driver;
  readonly project: Project;
  /** The program's version, for the manifest. */
  readonly version: string;
  /** Hash of the program's code and SQL: a finding kept from before is good only under the same. */
  readonly code: string;
  /** Finds statements in posts, for the measures that count those. */
  readonly extractor?: () => Promise<Extractor>;
  /** Hides handles and numbers of others than these channels in text that is shown; without it no text is. */
  readonly mask?: (text: string, studied: ReadonlySet<string>) => string;
  /** Days since 1970 in the project's zone that measures of words look at; all without it. */
  readonly days?: readonly number[];
  /** Where a claim's first test seals its question; without a clock nothing is sealed. */
  readonly now?: () => Date;
  /** Where the keys of runs are put that are counted later, all at once: by whoever shows many measures together. */
  readonly runs?: (readonly string[])[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: Said, done: number, total: number) => void;
}

/** Options as the command line gives them: `--by day` is `{ by: 'day' }`. */
export type MeasureOptions = Readonly<Record<string, string | number | boolean | undefined>>;

export interface OptionSpec {
  /** In commander's form: `--window <seconds>`. */
  readonly flags: string;
  readonly description: string;
  readonly default?: string | number | boolean;
}

/** A measure as the command line, the report and the server know it. */
export interface Measure {
  readonly name: string;
  readonly reading: Reading;
  /** Beside the common ones: --lexicon, --community, --channel, --by, --from, --to. */
  readonly options: readonly OptionSpec[];
  /** Takes neither a vocabulary nor groups: an option that changes nothing would be believed. */
  readonly plain?: true;
  /** What it measures of a vocabulary it measures of sites that posts link to, and of one term, too. */
  readonly sites?: true;
  run(context: MeasureContext, options: MeasureOptions): Promise<Finding>;
}

/** Hash of a project's part that decides results: names, lists and claims, not comments or order of keys. */
export function projectHash(project: Project): string {
  return createHash('sha256').update(stableJson(project)).digest('hex');
}

/** JSON with keys in order: equal values give equal text. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}

/** Versions of the engines asked: each stays one while it is open. */
const versions = new WeakMap<Driver, Promise<string>>();

function versionOf(driver: Driver): Promise<string> {
  const held = versions.get(driver);
  if (held !== undefined) return held;
  const asked = driver
    .query<{ v: string }>('SELECT version() AS v')
    .then(([row]) => row?.v ?? '')
    .catch((error: unknown) => {
      versions.delete(driver);
      throw error;
    });
  versions.set(driver, asked);
  return asked;
}

export async function manifestOf(
  context: MeasureContext,
  measure: string,
  parameters: Record<string, unknown>,
): Promise<Manifest> {
  const [engine, corpus] = await Promise.all([versionOf(context.driver), corpusHash(context.driver)]);
  return {
    isogloss: context.version,
    schema: schemaVersion,
    norm: normVersion,
    engine: `ClickHouse ${engine}`,
    corpus,
    project: projectHash(context.project),
    measure,
    parameters,
    seed: context.project.seed,
  };
}

/** A finding in one piece: rows in the order given, parameters as used, defaults included. */
export async function findingOf(
  context: MeasureContext,
  measure: Pick<Measure, 'name' | 'reading'>,
  parameters: Record<string, unknown>,
  frame: Frame,
  rows: Row[],
  summary?: Record<string, unknown>,
): Promise<Finding> {
  return {
    measure: measure.name,
    parameters,
    frame,
    rows,
    reading: measure.reading,
    manifest: await manifestOf(context, measure.name, parameters),
    ...(summary === undefined ? {} : { summary }),
  };
}

/** What an estimate has where there is none, and why. */
export const withoutValue = (note: Said) =>
  ({ value: null, low: null, high: null, method: message('estimates.none'), note }) as const;

/** An estimate of a count that no sampling stands behind. */
export function countEstimate(
  kind: Estimate['kind'],
  name: Said,
  n: number,
  denominator: number,
  unit: Said,
  note?: Said,
  method: Said = message('estimates.counted'),
): Estimate {
  const value = denominator === 0 ? null : n / denominator;
  return {
    name,
    value,
    low: value,
    high: value,
    level: 0.95,
    target: 'frame',
    unit,
    n,
    denominator,
    method,
    kind,
    ...(note === undefined ? {} : { note }),
  };
}

/** A number that was counted, as it is: no share of anything, and nothing drawn behind it. */
export const plainCount = (
  name: Said,
  value: number,
  unit: Said,
  {
    denominator = value,
    note,
    key,
  }: {
    readonly denominator?: number;
    readonly note?: Said | undefined;
    readonly key?: string | undefined;
  } = {},
): Estimate => ({
  name,
  value,
  low: value,
  high: value,
  level: 0.95,
  target: 'frame',
  unit,
  n: value,
  denominator,
  method: message('estimates.counted'),
  kind: 'number',
  ...(key === undefined ? {} : { key }),
  ...(note === undefined ? {} : { note }),
});
