import type { Channel } from './channels.ts';
import type { Random } from './draws.ts';
import { chance, lognormal, waiting, uniform } from './draws.ts';
import { onItsClock } from './habits.ts';
import { drawTopic } from './language/compose.ts';
import type { Rewording } from './language/rewording.ts';
import type { FlowSpec, GroupSpec, Language, Stance, StorySpec, Topic, WorldSpec } from './spec.ts';

/**
 * How a channel carries a shared object: as its `source`, as a `forward`, as an `exact` or `reworded` copy, as a
 * `repeat` of its own earlier text, in its own `words`, or as a `link` with its own words.
 */
export type ShareForm = 'source' | 'forward' | 'exact' | 'reworded' | 'repeat' | 'words' | 'link';

/** One lexicon in one post. A match is what the lexicon can see: listed, and not inside an excluded phrase. */
export interface Use {
  readonly lexicon: number;
  readonly stance: Stance;
  readonly listed: boolean;
}

interface Member {
  readonly channel: number;
  readonly id: number;
  /** To the second, before the source rounds it. */
  readonly time: number;
  readonly form: ShareForm;
  readonly rewording: Rewording | null;
  readonly held: boolean;
}

/** Something that several posts carry: a story, a text that is taken up or repeated, an object of a group. */
export interface SharedObject {
  readonly id: string;
  readonly kind: 'story' | 'flow' | 'repeat' | 'group';
  /** Name of the story, flow or group in the specification. */
  readonly name: string;
  readonly topic: Topic;
  readonly uses: readonly Use[];
  readonly members: Member[];
}

/** A shared object while it is still being carried. */
export interface OpenObject extends SharedObject {
  pending: number;
  readonly url: string | null;
  readonly bodies: Partial<Record<Language, string>>;
  readonly leads: Partial<Record<Language, string>>;
  /** For forwards: the first post, as it stands in its channel. */
  origin: {
    readonly channel: number;
    readonly id: number;
    readonly time: number;
    readonly text: string;
  } | null;
  /** The text in its first channel was held when it came there first: for distinct texts among those held. */
  heldOnce: Set<number>;
}

export interface Planned {
  readonly time: number;
  readonly channel: number;
  readonly object: OpenObject | null;
  readonly form: ShareForm | 'own';
  readonly bulk: boolean;
}

export function openObject(
  id: string,
  kind: SharedObject['kind'],
  name: string,
  topic: Topic,
  uses: readonly Use[],
  url: string | null,
): OpenObject {
  return {
    id,
    kind,
    name,
    topic,
    uses,
    members: [],
    pending: 0,
    url,
    bodies: {},
    leads: {},
    origin: null,
    heldOnce: new Set(),
  };
}

/** Sources and participants of a story, from its onset on. */
export function planStory(
  random: Random,
  spec: WorldSpec,
  story: StorySpec,
  channels: readonly Channel[],
  id: string,
  onset: number,
): Planned[] {
  const uses: Use[] = spec.lexicons.flatMap((lexicon, i) =>
    chance(random, story.mentions?.[lexicon] ?? 0)
      ? [{ lexicon: i, stance: 'quoted' as const, listed: true }]
      : [],
  );
  const url = story.form === 'link' ? `https://news.zavaria.example/${story.name}/${id}` : null;
  const object = openObject(id, 'story', story.name, drawTopic(random, story.topics), uses, url);
  const planned: Planned[] = [];
  const begun = new Map<Language, number>();
  for (const channel of channels) {
    if (story.sources?.includes(channel.spec.handle) !== true) continue;
    const time = onItsClock(random, onset + waiting(random, 20), channel.spec.habit);
    begun.set(channel.spec.language, Math.min(time, begun.get(channel.spec.language) ?? Infinity));
    planned.push({ time, channel: channel.index, object, form: 'source', bulk: false });
  }
  for (const channel of channels) {
    if (story.sources?.includes(channel.spec.handle) === true) continue;
    const from = story.sources === undefined ? onset : begun.get(channel.spec.language);
    if (from === undefined) continue;
    if (!chance(random, story.reach[channel.spec.community] ?? story.reach['*'] ?? 0)) continue;
    const time = onItsClock(
      random,
      from + waiting(random, story.decay * channel.quickness),
      channel.spec.habit,
    );
    const copy = chance(random, story.reworded ?? 0) ? 'reworded' : 'exact';
    planned.push({
      time,
      channel: channel.index,
      object,
      form: story.form === 'copy' ? copy : story.form,
      bulk: false,
    });
  }
  return planned;
}

/** One object of a coordinated group, and those outside who copy it. */
export function planGroupObject(
  random: Random,
  spec: WorldSpec,
  group: GroupSpec,
  channels: readonly Channel[],
  id: string,
  onset: number,
): Planned[] {
  const uses: Use[] = (group.uses ?? []).flatMap((use) =>
    chance(random, use.probability)
      ? [{ lexicon: spec.lexicons.indexOf(use.lexicon), stance: use.stance, listed: true }]
      : [],
  );
  const url = group.form === 'link' ? `https://${group.name}.zavaria.example/${id}` : null;
  const object = openObject(id, 'group', group.name, drawTopic(random, group.topics), uses, url);
  const members = channels.filter((c) => group.channels.includes(c.spec.handle));
  const language = members[0]?.spec.language;
  let taking = members.filter(() => chance(random, group.participation));
  while (taking.length < 2) taking = members.filter(() => chance(random, group.participation));
  const shares = taking.map((channel) => ({ channel, time: onset + uniform(random) * group.window }));
  shares.sort((a, b) => a.time - b.time);
  const form: ShareForm = group.form;
  const planned = shares.map(
    ({ channel, time }, i): Planned => ({
      time,
      channel: channel.index,
      object,
      form: i === 0 && form !== 'link' ? 'source' : form,
      bulk: false,
    }),
  );
  for (const channel of channels) {
    if (channel.spec.language !== language || group.channels.includes(channel.spec.handle)) continue;
    if (!chance(random, group.outsiders?.probability ?? 0)) continue;
    const late = waiting(random, (group.outsiders?.delay ?? 0) * channel.quickness);
    const time = onItsClock(random, onset + group.window + late, channel.spec.habit);
    planned.push({ time, channel: channel.index, object, form, bulk: false });
  }
  return planned;
}

/** Where a channel's posts can go: the flows it feeds and who takes them. */
export interface Outlet {
  readonly flow: FlowSpec;
  readonly takers: readonly Channel[];
}

const fits = (side: FlowSpec['from'], channel: Channel): boolean =>
  (side.community === undefined || side.community === channel.spec.community) &&
  (side.channel === undefined || side.channel === channel.spec.handle);

export function outletsOf(spec: WorldSpec, channel: Channel, channels: readonly Channel[]): Outlet[] {
  return spec.flows.flatMap((flow) => {
    if (!fits(flow.from, channel)) return [];
    const takers = channels.filter(
      (c) => c !== channel && c.spec.language === channel.spec.language && fits(flow.to, c),
    );
    return takers.length === 0 ? [] : [{ flow, takers }];
  });
}

/** When a taker of a flow posts what it took at `time`. */
export function takenAt(random: Random, flow: FlowSpec, taker: Channel, time: number): number {
  return onItsClock(
    random,
    time + lognormal(random, flow.delay.median, flow.delay.sigma) * taker.quickness,
    taker.spec.habit,
  );
}
