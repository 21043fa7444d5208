import type { Mapping, PostField } from '../../model/mapping.ts';

/**
 * What of a post is held from the richest source that carries it, in the order of the four bits each that a row's
 * `ranks` has for them: 0 where no source carries it (absent is not empty), else the rank of the source that told it.
 * `merge.sql` has the same places as numbers.
 */
export const rankedParts = [
  'date',
  'text',
  'links',
  'options',
  'media',
  'mediaIds',
  'album',
  'forward',
  'forwardedFrom',
  'forwardedFromId',
  'forwardedId',
  'forwardedDate',
  'reply',
  'author',
  'handle',
  'title',
] as const; // prettier-ignore
type RankedPart = (typeof rankedParts)[number];

/** The rank of a source that says nothing of how much it carries. */
const usualRank = 2;

/** Parts of which an empty value tells that there is none, where the source carries the field at all. */
const toldEmpty: Readonly<Partial<Record<RankedPart, readonly PostField[]>>> = {
  links: ['links'],
  media: ['media'],
  forward: ['forward', 'forwardedFrom', 'forwardedFromId', 'forwardedDate'],
  reply: ['replyTo'],
};

/**
 * SQL of a row's `ranks`.
 * @param carried fields that the source carries, whatever a single row has in them
 * @param told for parts that count where they are told: SQL that says whether a row does
 */
export function ranksSql(
  mapping: Mapping,
  carried: ReadonlySet<PostField>,
  told: Readonly<Record<RankedPart, string>>,
): string {
  const rank = BigInt(mapping.rank ?? usualRank);
  let always = 0n;
  const sometimes: string[] = [];
  for (const [place, part] of rankedParts.entries()) {
    const bits = rank << BigInt(4 * place);
    if (told[part] === '1' || toldEmpty[part]?.some((field) => carried.has(field)) === true) always |= bits;
    else if (told[part] !== '0') sometimes.push(`if(${told[part]}, toUInt64(${bits}), toUInt64(0))`);
  }
  return [`toUInt64(${always})`, ...sometimes].join(' + ');
}
