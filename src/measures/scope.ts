import { unknownCommunity } from '../messages/unknown.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Project } from '../model/project.ts';
import { remembered, rememberedInStore } from '../store/derive/remembered.ts';
import type { Driver } from '../store/driver.ts';
import { type ChannelFacts, type Scope, channels } from '../store/queries/channels.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { type Days, boundsOf, timesOfPosts } from './days.ts';

export { type ChannelFacts, type Scope, frameOf } from '../store/queries/channels.ts';

/** What a result looks at, as options or a claim name it. */
export interface ScopeWish extends Days {
  readonly channels?: readonly string[];
  readonly communities?: readonly string[];
  /** Days since 1970 in the project's zone that alone are looked at, in order. */
  readonly days?: readonly number[] | undefined;
}

/** Resolves names and days to a scope, and the scope to its channels. */
export async function frameFor(
  driver: Driver,
  project: Project,
  wish: ScopeWish,
): Promise<{ scope: Scope; frame: ChannelFacts[] }> {
  const bounds = boundsOf(wish, project.timezone, timesOfPosts);
  const keys = await resolveChannels(driver, project, wish);
  const scope: Scope = {
    channels: keys ?? [],
    ...bounds,
    ...(wish.days === undefined ? {} : { days: wish.days }),
  };
  // A community none of whose channels is in the corpus is an empty frame, not the whole corpus.
  const frame = keys !== undefined && keys.length === 0 ? [] : await frameAsked(driver, project, scope);
  return { scope, frame };
}

/** Whether a moment, in epoch seconds, is among the times and days of a scope. */
export function insideOf({ from, to, days }: Scope, zone: string): (moment: number) => boolean {
  if (days === undefined) return (moment) => moment >= from && moment < to;
  const inZone = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const looked = new Set(days);
  return (moment) =>
    moment >= from &&
    moment < to &&
    looked.has(Math.floor(Date.parse(inZone.format(new Date(moment * 1000))) / 86_400_000));
}

function frameAsked(driver: Driver, project: Project, scope: Scope): Promise<ChannelFacts[]> {
  const { channels: named, communities, timezone } = project;
  // Frames of chosen days are as many as a claim has checks, and small.
  const ask = scope.days === undefined ? rememberedInStore : remembered;
  return ask(driver, ['frame', scope, named, communities, timezone], () => channels(driver, project, scope));
}

async function resolveChannels(
  driver: Driver,
  project: Project,
  wish: ScopeWish,
): Promise<string[] | undefined> {
  const names = [...(wish.channels ?? [])];
  for (const community of wish.communities ?? []) {
    const found = project.communities[community];
    if (found === undefined) {
      throw unknownCommunity(community, project);
    }
    names.push(...found.channels);
  }
  if (wish.channels === undefined && wish.communities === undefined) return undefined;
  const table = await channelNames(driver, project);
  const keys = new Set<string>();
  for (const name of names) {
    const key = table.key(name);
    if (key !== undefined) keys.add(key);
    else if (wish.channels?.includes(name) === true) {
      throw mistake(
        'unknown-channel',
        message('mistakes.unknownChannel', { name, meant: table.meant(name) }),
      );
    }
  }
  return [...keys].sort();
}
