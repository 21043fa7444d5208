import { type Words, isKey } from '../messages/index.ts';
import { type Said, isMessage } from '../model/said.ts';

/** A cluster of `measure coordination`, as far as a line tells it. */
interface Cluster {
  readonly key: string;
  readonly channels: readonly string[];
  readonly unnamed: number;
  readonly stability: number;
  readonly edges: number;
  readonly objects: number;
  readonly medianDelay: number | null;
}

/** What a finding says besides its rows, for a person: one line each; long lists are counted, and stand in --json. */
export function summaryLines(words: Words, summary: Readonly<Record<string, unknown>>): string[] {
  const { clusters, tests, sameChannels, evidence: _evidence, byChannel: _grid, ...other } = summary;
  const periods = isPeriods(sameChannels);
  const rest = periods || sameChannels === undefined ? other : { ...other, sameChannels };
  const lines = Object.entries(rest).flatMap(([name, value]) => {
    const said = inWords(words, value);
    return said === '' ? [] : [`${nameOf(words, name)}: ${said}`];
  });
  if (periods) lines.push(periodsLine(words, sameChannels));
  if (isTests(tests)) lines.push(testsLine(words, tests));
  if (Array.isArray(clusters)) lines.push(...clusters.map((one) => clusterLine(words, one as Cluster)));
  return lines;
}

/** Whether periods have the same channels. */
interface Periods {
  readonly same: boolean;
  readonly inAll: readonly string[];
}

const isPeriods = (value: unknown): value is Periods =>
  typeof value === 'object' && value !== null && 'same' in value && 'inAll' in value;

/** What is compared across periods has the same channels in all of them, or it is said that it has not. */
const periodsLine = (words: Words, { same, inAll }: Periods): string =>
  same ? words.say('measures.sameChannels') : words.say('measures.otherChannels', { n: inAll.length });

/** What was tested of `measure coordination`. */
interface Tests {
  readonly family: number | null;
  readonly unusual: number | null;
  readonly communities: string;
  readonly refused?: Said;
}

const isTests = (value: unknown): value is Tests =>
  typeof value === 'object' && value !== null && 'family' in value;

function testsLine(words: Words, { family, unusual, communities, refused }: Tests): string {
  return family === null
    ? words.say('terminal.notTested', { why: refused ?? '' })
    : words.say('terminal.tested', { family, unusual: unusual ?? 0, communities });
}

const clusterLine = (words: Words, one: Cluster): string =>
  words.say('terminal.cluster', {
    number: one.key.replace(/^cluster /, ''),
    channels: one.channels,
    unnamed: one.unnamed,
    edges: one.edges,
    objects: one.objects,
    delay: one.medianDelay,
    stability: Number(one.stability.toFixed(2)),
  });

function inWords(words: Words, value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? words.count(value) : words.n(value);
  if (isMessage(value)) return words.write(value);
  if (typeof value === 'string') return words.bare(value);
  if (typeof value === 'boolean') return words.say(value ? 'counts.yes' : 'counts.no');
  if (Array.isArray(value))
    return value.length === 0 ? words.say('corpus.none') : words.say('terminal.listed', { n: value.length });
  if (typeof value !== 'object' || value === null) return '';
  return words.commas(
    Object.entries(value).map(([name, inner]) => `${nameOf(words, name)} ${inWords(words, inner)}`),
  );
}

/** A field of a summary by its name in the catalogue, else as it stands in JSON. */
const nameOf = (words: Words, name: string): string =>
  isKey(`counts.${name}`) ? words.write({ say: `counts.${name}` }) : words.code(name);
