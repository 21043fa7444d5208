import { thousands } from './table.ts';

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
export function summaryLines(summary: Readonly<Record<string, unknown>>): string[] {
  const { clusters, tests, ...rest } = summary;
  const lines = Object.entries(rest).flatMap(([name, value]) => {
    const words = inWords(value);
    return words === '' ? [] : [`${spaced(name)}: ${words}`];
  });
  if (isTests(tests)) lines.push(testsLine(tests));
  if (Array.isArray(clusters)) lines.push(...clusters.map((one) => clusterLine(one as Cluster)));
  return lines;
}

/** What was tested of `measure coordination`. */
interface Tests {
  readonly family: number | null;
  readonly unusual: number | null;
  readonly communities: string;
  readonly refused?: string;
}

const isTests = (value: unknown): value is Tests =>
  typeof value === 'object' && value !== null && 'family' in value;

function testsLine({ family, unusual, communities, refused }: Tests): string {
  return family === null
    ? `not tested: ${refused ?? ''}`
    : `${thousands(family)} ${family === 1 ? 'pair' : 'pairs'} tested, ${thousands(unusual ?? 0)} unusual (q at most 0.05); communities: ${communities}`;
}

function clusterLine(one: Cluster): string {
  const unnamed = one.unnamed > 0 ? [`${one.unnamed} of kind personal or unknown`] : [];
  const delay = one.medianDelay === null ? '' : `, median delay ${one.medianDelay} s`;
  return `${one.key}: ${[...one.channels, ...unnamed].join(', ')}; edges ${thousands(one.edges)}, objects ${thousands(one.objects)}${delay}, stability ${Number(one.stability.toFixed(2))}`;
}

function inWords(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? thousands(value) : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? 'none' : `${thousands(value.length)} (listed by --json)`;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, inner]) => `${spaced(name)} ${inWords(inner)}`)
    .join(', ');
}

const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
