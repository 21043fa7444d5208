import type { Driver } from '../driver.ts';
import type { FactSeen, ImportInput } from './importInput.ts';
import { named, workTables } from './workTables.ts';
import type { Alias } from './rekey.ts';

/** What a file says of a channel, as `channel_facts` has it. */
interface Fact {
  readonly channel: string;
  readonly handle: string;
  readonly title: string;
  readonly kind: string;
  readonly is_group: number;
}

const tables = {
  facts: {
    into: 'channel_facts',
    columns: 'channel String, handle String, title String, kind String, is_group UInt8, import UInt32',
    names: 'channel, handle, title, kind, is_group, import',
  },
  names: {
    into: 'aliases',
    columns: 'alias String, channel String, import UInt32',
    names: 'alias, channel, import',
  },
} as const;
type Kind = keyof typeof tables;

/** Channels of a file as it describes them, those that were erased left out. */
export const factsOf = ({ channels, handles }: ImportInput, erased: readonly string[]): Fact[] =>
  channels
    .filter(({ channel }) => !erased.includes(channel))
    .map((seen: FactSeen) => ({
      channel: seen.channel,
      handle: seen.handle ?? handles?.get(seen.channel) ?? '',
      title: seen.title ?? '',
      kind: seen.kind ?? 'unknown',
      is_group: seen.group === true ? 1 : 0,
    }));

/**
 * What a file says of channels and their names waits beside its rows until they are published: of an import that is cut
 * short before, nothing is left. Returns whether there is anything.
 */
export async function keepNames(
  driver: Driver,
  seq: number,
  { facts = [], aliases = [] }: { facts?: readonly object[]; aliases?: readonly Alias[] },
): Promise<boolean> {
  const work = workTables(seq);
  const rows: Record<Kind, readonly object[]> = { facts, names: aliases };
  for (const kind of ['facts', 'names'] as const) {
    if (rows[kind].length === 0) continue;
    await driver.command(
      `CREATE OR REPLACE TABLE ${named(driver, work[kind])} (${tables[kind].columns}) ENGINE = MergeTree ORDER BY channel`,
    );
    await driver.insertRows(
      work[kind],
      rows[kind].map((row) => ({ import: seq, ...row })),
    );
  }
  return facts.length + aliases.length > 0;
}

/** Makes them known. Done twice, it changes nothing. */
export async function publishNames(driver: Driver, seq: number): Promise<void> {
  const work = workTables(seq);
  const kept = await driver.query<{ name: string }>(
    'SELECT name FROM system.tables WHERE database = {db:String} AND name IN {names:Array(String)}',
    { parameters: { names: [work.facts, work.names] } },
  );
  for (const kind of ['facts', 'names'] as const) {
    if (!kept.some(({ name }) => name === work[kind])) continue;
    const { into, names } = tables[kind];
    await driver.command(
      `INSERT INTO {db:Identifier}.{into:Identifier} (${names}) SELECT ${names} FROM {db:Identifier}.{work:Identifier}`,
      { parameters: { into, work: work[kind] } },
    );
  }
}
