import type { Said } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import type { Driver } from '../../store/driver.ts';
import type { ChannelFacts } from '../scope.ts';
import { randomFor } from '../seed.ts';
import { creditWords, isOpenCopy, onTheClock } from './apart.ts';
import { clustersOf, communityOf } from './communities.ts';
import { type ObjectKind, type ShareRun, sql } from './objects.ts';
import { coShared } from './swap.ts';
import { type SharedObject } from './sharedObject.ts';

/** Objects with more sharers say nothing of a pair; they stay out of the null and of its family. */
const mostSharers = 1000;
/** Pairs of sharers, all objects together, up to which the null is computed. */
const mostPairs = 20_000_000;

/** Where the objects' communities come from. */
export type CommunitySource = 'isogloss.yaml' | 'clusters of the co-sharing graph';
/** Of accounts by hash, where the project names them. */
export type Communities = ReadonlyMap<string, readonly number[]>;

export const sourceOf = (communities: Communities): CommunitySource =>
  communities.size > 0 ? 'isogloss.yaml' : 'clusters of the co-sharing graph';

/** What the null and the claims work on: accounts are numbers, in the order of `hashes`. */
export interface Shared {
  readonly hashes: readonly string[];
  readonly objects: readonly SharedObject[];
  /** Of the objects, in their order. */
  readonly communities: readonly number[];
  /** As `coShared` gives it. */
  readonly coShared: ReadonlyMap<number, number>;
  readonly source: CommunitySource;
}

export interface Refused {
  /** Why nothing was read. */
  readonly refused: Said;
  readonly source: CommunitySource;
}

/** What is set apart before anything is tested. */
export interface SetApart {
  /** Objects that say whose they are. */
  readonly openCopies: readonly string[];
  /** Hashes of accounts that post by the clock. */
  readonly onTheClock: readonly string[];
  /** Days on which a channel's history was loaded at once, as "channel day": their times are those of the loading. */
  readonly loads: readonly string[];
  /** Time zone of these days. */
  readonly zone: string;
}

/**
 * Open copies, posters on the clock and bulk loads of a run. Only texts can say whose they are.
 * @param facts of the channels; none of share tables
 */
export async function setApartOf(
  driver: Driver,
  run: ShareRun,
  object: ObjectKind,
  facts: readonly ChannelFacts[],
  zone: string,
): Promise<SetApart> {
  const clock = await driver.query<{ account: string; posts: number; fives: number }>(sql('clock.sql'), {
    parameters: { run },
  });
  const credits =
    object === 'text'
      ? await driver.query<{ object: string; posts: number; crediting: number }>(sql('credits.sql'), {
          parameters: {
            run,
            credit: creditWords,
            keys: facts.map(({ key }) => key),
            handles: facts.map(({ channel }) => channel.toLowerCase()),
          },
        })
      : [];
  return {
    openCopies: credits.filter((c) => isOpenCopy(c.posts, c.crediting)).map((c) => c.object),
    onTheClock: clock.filter(({ posts, fives }) => onTheClock(posts, fives)).map(({ account }) => account),
    loads: facts.flatMap(({ key, bulkLoads }) => bulkLoads.map(({ day }) => `${key} ${day}`)),
    zone,
  };
}

/**
 * First shares of all objects of a run that two to a thousand accounts share.
 * @param copies whether later shares of an account stand too, as shares of further objects
 */
export async function readShared(
  driver: Driver,
  run: ShareRun,
  apart: SetApart,
  communities: Communities,
  seed: number,
  copies = false,
): Promise<Shared | Refused> {
  const source = sourceOf(communities);
  const [size] = await driver.query<{ pairs: number }>(sql('sizes.sql'), {
    parameters: { run, most: mostSharers },
  });
  if ((size?.pairs ?? 0) > mostPairs) {
    return {
      source,
      refused: message('rows.manyPairs', { pairs: size?.pairs ?? 0, most: mostPairs }),
    };
  }
  const rows = await driver.query<{ accounts: string[]; times: number[] }>(sql('firsts.sql'), {
    parameters: {
      run,
      most: mostSharers,
      apart: apart.openCopies,
      clock: apart.onTheClock,
      loads: apart.loads,
      zone: apart.zone,
      copies: copies ? 1 : 0,
    },
  });
  const hashes = [...new Set(rows.flatMap((row) => row.accounts))].sort(byNumber);
  const index = new Map(hashes.map((hash, i) => [hash, i]));
  const objects = rows.map(
    (row): SharedObject => ({
      accounts: row.accounts.map((hash) => index.get(hash) as number),
      times: row.times,
    }),
  );
  const shared = coShared(objects, hashes.length);
  const of =
    communities.size > 0
      ? new Map(
          [...communities].flatMap(([hash, list]) =>
            index.has(hash) ? [[index.get(hash) as number, list]] : [],
          ),
        )
      : clustersOf(shared, hashes.length, randomFor(seed, 'coordination', 'communities'));
  return {
    hashes,
    objects,
    communities: objects.map((object) => communityOf(object, of)),
    coShared: shared,
    source,
  };
}

/** Decimal strings as the numbers they are: 64 bits do not fit a double. */
const byNumber = (x: string, y: string): number => x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
