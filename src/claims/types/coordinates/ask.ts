import { withoutAccounts } from '../../../measures/coordination/apart.ts';
import type { ObjectKind } from '../../../measures/coordination/objects.ts';
import {
  type Refused,
  type SetApart,
  type Shared,
  readShared,
  setApartOf,
} from '../../../measures/coordination/shared.ts';
import { type Shares, sharesOfPosts } from '../../../measures/coordination/source.ts';
import { isUnnamed } from '../../../measures/groups.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { Check, Verdict } from '../../../model/verdict.ts';
import { type Again, askedAgain, withoutChannel } from '../../verdicts/checks.ts';

/** Channels of C under which, and objects that two of them share under which, nothing is decided. */
export const least = { channels: 3, objects: 30 };
/** Seconds, where the claim names none and the time stamps are fine enough. */
const defaultWindow = 60;
/** Channels of the frame up to which each is left out once, C's own always. */
const mostLeftOut = 100;

/** What a claim of concert asks of, and where. */
export interface Ask {
  readonly source: Shares;
  readonly shared: Shared;
  readonly members: ReadonlySet<number>;
  readonly window: number;
  readonly apart: SetApart;
  readonly object: ObjectKind;
}

/** What is shared, as sentences call it. */
export const sharedOf = (object: ObjectKind): 'url' | 'forward' | 'text' | 'hashtags' | 'other' =>
  object === 'url' || object === 'forward' || object === 'text' || object === 'hashtags' ? object : 'other';

/** The window asked for, or the first that the stamps can tell half of. */
export const windowOf = (claim: ClaimSource, resolution: number | null): number =>
  claim.window ?? Math.max(defaultWindow, 2 * (resolution ?? 1));

export const objectOf = (claim: ClaimSource): Exclude<ObjectKind, 'shares'> => claim.object ?? 'text';

export function sourceFor(context: MeasureContext, claim: ClaimSource): Promise<Shares> {
  const { by, within, period } = claim;
  return sharesOfPosts(
    context,
    {
      ...(within === undefined ? {} : { communities: [by, ...within].filter((name) => name !== undefined) }),
      from: period?.from,
      to: period?.to,
    },
    objectOf(claim),
    1,
  );
}

/** Shares with what is open set apart, and C's channels among them. */
export async function readAsk(
  context: MeasureContext,
  claim: ClaimSource,
  source: Shares,
  window: number,
): Promise<Ask | Refused> {
  const object = objectOf(claim);
  const apart = await setApartOf(
    context.driver,
    source.run,
    object,
    [...source.facts.values()],
    context.project.timezone,
  );
  const shared = await reading(context, source, apart);
  if ('refused' in shared) return shared;
  return { source, shared, members: membersOf(source, shared, claim.by ?? ''), window, apart, object };
}

const reading = (context: MeasureContext, source: Shares, apart: SetApart, copies = false) =>
  readShared(context.driver, source.run, apart, source.communities, context.project.seed, copies);

/** Places in `shared` of the channels of a community. */
export function membersOf({ facts }: Shares, shared: Shared, community: string): Set<number> {
  return new Set(
    shared.hashes.flatMap((hash, i) =>
      facts.get(hash)?.communities.includes(community) === true ? [i] : [],
    ),
  );
}

/** The same question, of shares read otherwise. */
async function otherwise(
  context: MeasureContext,
  ask: Ask,
  community: string,
  apart: SetApart,
  copies: boolean,
): Promise<Ask | null> {
  const shared = await reading(context, ask.source, apart, copies);
  if ('refused' in shared) return null;
  return { ...ask, shared, members: membersOf(ask.source, shared, community) };
}

export type Answer = Again;

/** One form's answer to a question asked in another way; `out` says that a channel of C was left out. */
export type Answering = (ask: Ask, out?: boolean) => Answer;

/**
 * The question asked in other ways: copies counted too, what was set apart counted too, each channel left out, other
 * communities in C's place. C is not left with fewer than two channels.
 */
export async function askedOtherwise(
  context: MeasureContext,
  ask: Ask,
  community: string,
  verdict: Verdict,
  answer: Answering,
): Promise<Check[]> {
  const beside = (name: Said, again: Answer): Check => ({ name, ...again, flips: false });
  const checks: Check[] = [];
  const copies = await otherwise(context, ask, community, ask.apart, true);
  if (copies !== null) checks.push(askedAgain(message('coordinates.copiesToo'), answer(copies), verdict));
  if (ask.apart.openCopies.length + ask.apart.onTheClock.length > 0) {
    const open = await otherwise(
      context,
      ask,
      community,
      { ...ask.apart, openCopies: [], onTheClock: [] },
      false,
    );
    if (open !== null) checks.push(beside(message('coordinates.openToo'), answer(open)));
  }
  const { hashes } = ask.shared;
  for (const [place, hash] of hashes.entries()) {
    const own = ask.members.has(place);
    if (own ? ask.members.size < least.channels : hashes.length > mostLeftOut) continue;
    context.signal?.throwIfAborted();
    const facts = ask.source.facts.get(hash);
    const name =
      facts === undefined || isUnnamed(context, facts) ? message('coordinates.unnamed') : facts.channel;
    checks.push(withoutChannel(name, answer(leftOut(ask, place), own), verdict));
  }
  // Other communities in C's place are controls: another question, whose answer is no other answer to this one.
  for (const [key, { label, channels: _ }] of Object.entries(context.project.communities)) {
    const others = membersOf(ask.source, ask.shared, key);
    if (key === community || others.size < least.channels || [...others].some((i) => ask.members.has(i)))
      continue;
    const name = message('verdicts.control', { label: label ?? key });
    checks.push({ ...beside(name, answer({ ...ask, members: others })), control: true });
  }
  return checks;
}

function leftOut(ask: Ask, place: number): Ask {
  const { objects, communities } = ask.shared;
  const apart = new Set([place]);
  const kept = objects.flatMap((object, i) => {
    const [rest] = withoutAccounts([object], apart);
    return rest === undefined ? [] : [{ rest, community: communities[i] ?? -1 }];
  });
  return {
    ...ask,
    members: new Set([...ask.members].filter((member) => member !== place)),
    shared: {
      ...ask.shared,
      objects: kept.map(({ rest }) => rest),
      communities: kept.map(({ community }) => community),
    },
  };
}
