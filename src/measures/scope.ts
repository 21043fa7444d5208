import { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';
import { corpusHash } from '../store/derive/corpus.ts';
import type { Driver } from '../store/driver.ts';
import { type ChannelFacts, type Scope, channels, everything } from '../store/queries/channels.ts';
import { channelNames } from '../store/queries/channelNames.ts';

export { type ChannelFacts, frameOf } from '../store/queries/channels.ts';

/** What a result looks at, as options or a claim name it. */
export interface ScopeWish {
  readonly channels?: readonly string[];
  readonly communities?: readonly string[];
  /** A day in the project's zone, or a moment. */
  readonly from?: string | undefined;
  /** The last day, or a moment not included. */
  readonly to?: string | undefined;
}

/** Resolves names and days to a scope, and the scope to its channels. */
export async function frameFor(
  driver: Driver,
  project: Project,
  wish: ScopeWish,
): Promise<{ scope: Scope; frame: ChannelFacts[] }> {
  const keys = await resolveChannels(driver, project, wish);
  const scope: Scope = {
    channels: keys ?? [],
    from: wish.from === undefined ? everything.from : startOf(wish.from, project.timezone, 0),
    to: wish.to === undefined ? everything.to : startOf(wish.to, project.timezone, 1),
  };
  // A community none of whose channels is in the corpus is an empty frame, not the whole corpus.
  const frame = keys !== undefined && keys.length === 0 ? [] : await remembered(driver, project, scope);
  return { scope, frame };
}

/** Frames already asked for on an engine: a report asks for the same few dozens of times. */
const frames = new WeakMap<Driver, Map<string, Promise<ChannelFacts[]>>>();

async function remembered(driver: Driver, project: Project, scope: Scope): Promise<ChannelFacts[]> {
  const { channels: named, communities, timezone } = project;
  const key = JSON.stringify([await corpusHash(driver), scope, named, communities, timezone]);
  const own = frames.get(driver) ?? new Map<string, Promise<ChannelFacts[]>>();
  frames.set(driver, own);
  const found = own.get(key) ?? channels(driver, project, scope);
  own.set(key, found);
  return found;
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
      throw new UserError(
        'unknown-community',
        `There is no community "${community}" in isogloss.yaml. Known: ${list(Object.keys(project.communities))}.`,
      );
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
      throw new UserError(
        'unknown-channel',
        `There is no channel "${name}" in this project. "isogloss channels" lists those there are.`,
      );
    }
  }
  return [...keys].sort();
}

const list = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

/** Epoch seconds at which a day begins in a zone (plus `days`), or of a moment. */
export function startOf(text: string, zone: string, days: number): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Math.floor(Date.parse(text) / 1000);
  const day = new Date(`${text}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  // The zone's offset at that midnight, found by asking twice: once at UTC midnight, once at the guess.
  let guess = day.getTime() - offset(day.getTime(), zone);
  guess = day.getTime() - offset(guess, zone);
  return Math.floor(guess / 1000);
}

function offset(moment: number, zone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  ); // prettier-ignore
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}
