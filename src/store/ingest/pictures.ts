import { forgetCorpus } from '../derive/corpus.ts';
import type { Driver } from '../driver.ts';
import { channelKeySql } from './cells.ts';

/** A picture of a post, by what it shows. */
export interface PostPicture {
  /** As a file names it: a number, a handle. */
  readonly channel: string;
  readonly id: number;
  readonly across: bigint;
  readonly down: bigint;
}

/**
 * Keeps hashes of posts that are held; those of others (refused, erased) are let go. The same again changes nothing. Results
 * of what was held before are no longer used.
 */
export async function keepPictures(driver: Driver, pictures: readonly PostPicture[]): Promise<void> {
  if (pictures.length === 0) return;
  await forgetCorpus(driver, 'before');
  await driver.command(
    `INSERT INTO {db:Identifier}.pictures (channel, id, across, down)
     SELECT key, number, a, d FROM
     (
       SELECT if(alias.channel = '', own, alias.channel) AS key, number, a, d FROM
       (
         SELECT ${channelKeySql('(picture.1)')} AS own, picture.2 AS number, toUInt64(picture.3) AS a, toUInt64(picture.4) AS d
         FROM (SELECT arrayJoin(arrayZip({channels:Array(String)}, {ids:Array(UInt64)}, {across:Array(String)}, {down:Array(String)})) AS picture)
       ) AS given
       LEFT JOIN (SELECT alias, channel FROM {db:Identifier}.aliases FINAL) AS alias ON alias.alias = given.own
     )
     WHERE (key, number) GLOBAL IN
       (SELECT toString(channel), id FROM {db:Identifier}.posts WHERE id IN {ids:Array(UInt64)})`,
    {
      parameters: {
        channels: pictures.map(({ channel }) => channel),
        ids: pictures.map(({ id }) => id),
        across: pictures.map(({ across }) => across.toString()),
        down: pictures.map(({ down }) => down.toString()),
      },
    },
  );
  await forgetCorpus(driver, 'after');
}
