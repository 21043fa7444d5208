import { butWhom } from '../../model/allBut.ts';
import type { Project } from '../../model/project.ts';
import { nearest } from '../../model/spelling.ts';
import { rememberedInStore } from '../derive/remembered.ts';
import type { Driver } from '../driver.ts';

export interface ChannelNames {
  of(key: string): {
    handle: string;
    title: string;
    kind: string;
    communities: readonly string[];
    group: boolean;
  };
  /** The key behind any name a file or a person uses; undefined where no channel has it. */
  key(name: string): string | undefined;
  /** The handle that a misspelt one was most likely meant to be, of an outlet or an organisation: no person is proposed. */
  meant(name: string): string | null;
}

/** As channel keys are made on import: digits without "-100", handles in lower case without "@". */
export function keyOf(name: string): string {
  const text = name.trim();
  return /^-?\d+$/.test(text) ? text.replace(/^-(100)?/, '') : text.replace(/^@/, '').toLowerCase();
}

/** All the names under which channels go: from files and from the project. The project's facts come first. */
export async function channelNames(driver: Driver, project: Project): Promise<ChannelNames> {
  const { seen, aliases } = await rememberedInStore(driver, ['names'], () => namesSeen(driver));
  return namesOf(seen, aliases, project);
}

interface Seen {
  readonly channel: string;
  readonly handle: string;
  readonly title: string;
  readonly kind: string;
  readonly is_group: number;
}

interface Alias {
  readonly alias: string;
  readonly channel: string;
}

/** Names as files gave them. Reads all posts. */
async function namesSeen(driver: Driver): Promise<{ seen: readonly Seen[]; aliases: readonly Alias[] }> {
  const seen = await driver.query<Seen>(
    `SELECT channel, handle, title, kind, is_group FROM {db:Identifier}.channel_facts FINAL
     UNION ALL
     SELECT channel, argMax(h, (h != '', latest)) AS handle, argMax(t, (t != '', latest)) AS title,
       'unknown' AS kind, 0 AS is_group
     FROM (
       SELECT channel, toString(handle) AS h, toString(title) AS t, max((date, id)) AS latest
       FROM {db:Identifier}.posts FINAL GROUP BY channel, handle, title
     )
     GROUP BY channel`,
  );
  const aliases = await driver.query<Alias>(
    'SELECT alias, channel FROM {db:Identifier}.aliases FINAL ORDER BY alias',
  );
  return { seen, aliases };
}

function namesOf(seen: readonly Seen[], aliases: readonly Alias[], project: Project): ChannelNames {
  const keys = new Map<string, string>();
  const facts = new Map<string, { handle: string; title: string; kind: string; group: boolean }>();
  for (const row of seen) {
    keys.set(row.channel, row.channel);
    if (row.handle !== '') keys.set(keyOf(row.handle), row.channel);
    const old = facts.get(row.channel);
    facts.set(row.channel, {
      handle: row.handle || (old?.handle ?? ''),
      title: row.title || (old?.title ?? ''),
      kind: row.kind !== 'unknown' ? row.kind : (old?.kind ?? 'unknown'),
      group: row.is_group === 1 || (old?.group ?? false),
    });
  }
  for (const { alias, channel } of aliases) {
    if (!keys.has(alias) && keys.has(channel)) keys.set(alias, channel);
  }
  // Display titles serve as names where they are no one else's handle.
  for (const row of seen) {
    const title = keyOf(row.title);
    if (title !== '' && !keys.has(title)) keys.set(title, row.channel);
  }
  for (const [name, given] of Object.entries(project.channels)) {
    const names = [name, ...(given.aliases ?? []).map(String)].map(keyOf);
    const key = names.map((n) => keys.get(n)).find((k) => k !== undefined);
    if (key === undefined) continue;
    for (const n of names) keys.set(n, key);
    const old = facts.get(key);
    facts.set(key, {
      handle: old?.handle ?? '',
      title: given.title ?? old?.title ?? '',
      kind: given.kind ?? old?.kind ?? 'unknown',
      group: old?.group ?? false,
    });
  }
  const communities = new Map<string, string[]>();
  const others = Object.keys(project.communities).flatMap((key) => {
    const but = butWhom(project, key);
    return but === undefined ? [] : [{ key, but }];
  });
  const communitiesOf = (key: string): string[] => {
    const own = communities.get(key) ?? [];
    return [...own, ...others.filter(({ but }) => !own.includes(but)).map((other) => other.key)];
  };
  for (const [community, { channels: members }] of Object.entries(project.communities)) {
    for (const member of members) {
      const key = keys.get(keyOf(member));
      if (key !== undefined) communities.set(key, [...(communities.get(key) ?? []), community]);
    }
  }
  return {
    of: (key) => ({
      ...(facts.get(key) ?? { handle: '', title: '', kind: 'unknown', group: false }),
      communities: communitiesOf(key),
    }),
    key: (name) => keys.get(keyOf(name)),
    meant: (name) => {
      const named = [...facts].filter(([, { kind }]) => kind === 'outlet' || kind === 'organisation');
      return (
        nearest(
          keyOf(name),
          named.map(([key, { handle }]) => handle || key),
        ) ?? null
      );
    },
  };
}
