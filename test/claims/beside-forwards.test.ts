import { expect, it } from 'vitest';
import { testClaims } from '../../src/claims/testClaims.ts';
import { share } from '../../src/measures/share/share.ts';
import { english } from '../../src/messages/index.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { corpusOf } from '../measures/corpus.ts';

const project = `
isogloss: 1
name: mixed
lexicons:
  lantern: { terms: [lantern] }
  mountain: { terms: [mountain] }
claims:
  one: { type: dominates, words: lantern, rivals: [mountain] }
`;

it('where half of the posts are forwards, own posts stand over own posts', async () => {
  // Of 1,000 own posts 30 have X and 10 the rival; 1,000 forwards that have X beside them count for neither.
  const mixed = Array.from({ length: 2000 }, (_, i) => {
    const own = i % 2 === 0 ? (i < 60 ? 'lantern' : i < 80 ? 'mountain' : 'weather') : 'lantern';
    return {
      channel: i < 1000 ? 'a' : 'b',
      id: (i % 1000) + 1,
      date: `2026-05-${String(1 + Math.floor((i % 1000) / 40)).padStart(2, '0')}T${String(i % 24).padStart(2, '0')}:11:20Z`,
      text: `${own} number ${i}`,
      ...(i % 2 === 0 ? {} : { forwarded_from: 'elsewhere', forwarded_from_id: 7000 + i }),
    };
  });
  const other = await corpusOf(mixed, project);
  try {
    const [one] = (await testClaims(other.context)).filter(({ id }) => id === 'one');
    expect(one?.caveats).toContainEqual({ say: 'shares.littleOfAll', posts: 40, all: 1000 });
    const rows = english.writeAll((one as ClaimResult).estimates);
    expect(rows.find(({ name }) => name === 'share of lantern in all posts but forwards')).toMatchObject({
      n: 30,
      denominator: 1000,
    });
  } finally {
    await other.close();
  }
});

it('is the share that the measure gives, where forwards come as albums and numbers are missing', async () => {
  // Each channel has 300 own posts and 60 forwarded albums of four pictures; 25 numbers between them are missing.
  const lines = ['a', 'b', 'c'].flatMap((channel) =>
    Array.from({ length: 300 }, (_, i) => {
      const base = i + 4 * Math.ceil(i / 5) + (i >= 150 ? 25 : 0) + 1;
      const date = `2026-05-${String(1 + Math.floor(i / 12)).padStart(2, '0')}T${String((i % 12) * 2).padStart(2, '0')}:11:20Z`;
      const own = {
        channel,
        id: base,
        date,
        text: `${i < 20 ? 'lantern' : i < 30 ? 'mountain' : 'weather'} ${i}`,
      };
      const album = Array.from({ length: 4 }, (_, item) => ({
        channel,
        id: base + 1 + item,
        date: date.replace(':11:', ':41:'),
        text: item === 0 ? `passed on ${i} in ${channel}` : '',
        media: ['photo'],
        album: `${channel}${i}`,
        forwardedFrom: 'elsewhere',
        forwardedFromId: '7000',
        forwardedId: i + 1,
      }));
      return i % 5 === 0 ? [own, ...album] : [own];
    }).flat(),
  );
  const other = await corpusOf(lines, project);
  try {
    const [one] = (await testClaims(other.context)).filter(({ id }) => id === 'one');
    const rows = english.writeAll((one as ClaimResult).estimates);
    const beside = rows.find(({ name }) => name === 'share of lantern in all posts but forwards');
    const finding = await share.run(other.context, { lexicon: 'lantern' });
    const measured = english
      .writeAll(finding.rows.flatMap(({ estimates }) => estimates))
      .find(({ name }) => name === 'share of posts');
    expect(measured).toMatchObject({ n: 60, denominator: 900 });
    expect({ ...beside, name: '' }).toEqual({ ...measured, name: '' });
  } finally {
    await other.close();
  }
});
