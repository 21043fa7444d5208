import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/statistics/random.ts';
import { type Post, type World, day, draws, first, iso, judged, numbered, repeat } from './deceiving.ts';

/**
 * Worlds made to deceive. What is true of each is so by construction; the program may be silent, and may say what is true, but
 * not the opposite. Where it is deceived all the same, the test says so and holds what it tells beside the verdict.
 */

const { random, word, prose, times, channel, shuffled, sides, exponential } = draws(41_041);
const lantern = 'dominates, words: lantern, rivals: [mountain]';
const worlds: Record<string, World> = {};

// One channel has 300 of the 340 texts with X; nine others have 25 with the rival each: X's share of all is 60%.
{
  const names = Array.from({ length: 10 }, (_, i) => `loud${i}`);
  worlds['loud'] = {
    posts: names.flatMap((name, i) =>
      channel(name, i === 0 ? repeat(340, () => prose('lantern')) : repeat(25, () => prose('mountain'))),
    ),
    communities: { loud: names },
    claims: { loud: lantern },
  };
}
// 160 texts with X, 240 with the rival; one channel fills in a template 200 times besides, a word in ten another each time,
// or every second.
for (const [name, prefix, changed] of [
  ['template', 'tpl', 0.1],
  ['pattern', 'pat', 0.5],
] as const) {
  const { posts, names } = sides(prefix, 160, 240);
  const body = Array.from({ length: 40 }, word);
  const filled = repeat(200, () =>
    [...body.map((one) => (uniform(random) < changed ? word() : one)), 'lantern'].join(' '),
  );
  worlds[name] = {
    posts: [...posts, ...channel(`${prefix}flood`, filled)],
    communities: { [name]: [...names, `${prefix}flood`] },
    claims: { [name]: lantern },
  };
}
// The same text 500 times, on all days.
{
  const { posts, names } = sides('rep', 160, 240);
  worlds['repeated'] = {
    posts: [
      ...posts,
      ...channel(
        'repflood',
        repeat(500, () => 'vote for the lantern today and tomorrow and every day'),
      ),
    ],
    communities: { repeated: [...names, 'repflood'] },
    claims: { repeated: lantern },
  };
}
// 300 forwards of others' texts with X; own words are 160 to 240.
{
  const { posts, names } = sides('fwd', 160, 240);
  worlds['forwards'] = {
    posts: [
      ...posts,
      ...channel(
        'fwdflood',
        repeat(300, () => prose('lantern')),
        undefined,
        { forwardedFrom: 'elsewhere' },
      ),
    ],
    communities: { forwards: [...names, 'fwdflood'] },
    claims: { forwards: lantern },
  };
}
// Sixty albums of five pictures whose items all bear the text: 60 posts more, 220 to 240.
{
  const { posts, names } = sides('alb', 160, 240);
  const albums = times(60).flatMap((at, i) => {
    const text = prose('lantern');
    return Array.from({ length: 5 }, (_, k) => ({
      channel: 'albflood',
      id: 5 * i + k + 1,
      date: iso(at),
      text,
      media: ['photo'],
      album: `a${i}`,
    }));
  });
  worlds['albums'] = {
    posts: [...posts, ...albums],
    communities: { albums: [...names, 'albflood'] },
    claims: { albums: lantern },
  };
}
// Every text with X is edited twice after it was taken in: 160 to 240 posts, not 480.
{
  const { posts, names } = sides('edt', 160, 240);
  worlds['edited'] = {
    posts,
    later: posts
      .filter(({ text }) => text.endsWith('lantern'))
      .map((post) => ({ ...post, text: `${prose('', 6)} ${post.text}`, edited: iso(first + 70 * day) })),
    communities: { edited: names },
    claims: { edited: lantern },
  };
}
// Four in ten posts of the rival's channels were deleted: 200 to 240 published, 200 to 144 held.
{
  const { posts, names } = sides('del', 200, 240);
  worlds['deleted'] = {
    posts: posts.filter(({ channel: name }) => Number(name.slice(3)) < 4 || uniform(random) > 0.4),
    communities: { deleted: names },
    claims: { deleted: lantern },
  };
}
// The rival's channels were not collected for the last twenty days, and three after them.
{
  const { posts, names } = sides('out', 200, 280);
  worlds['outage'] = {
    posts: posts.filter(
      ({ channel: name, date }) =>
        Number(name.slice(3)) < 4 ||
        Date.parse(date) / 1000 < first + 35 * day ||
        Date.parse(date) / 1000 > first + 56 * day,
    ),
    communities: { outage: names },
    claims: { outage: `${lantern}, period: { from: 2026-01-01, to: 2026-02-20 }` },
  };
}
// Twelve texts in all; and thirty-three, of which one in six is missing.
{
  worlds['tiny'] = {
    posts: [
      ...channel(
        'tiny0',
        shuffled([...repeat(9, () => prose('lantern')), ...repeat(3, () => prose('mountain'))]),
      ),
      ...channel(
        'small0',
        shuffled([...repeat(20, () => prose('lantern')), ...repeat(20, () => prose('mountain'))]),
      ).filter(({ text, id }) => !(text.endsWith('mountain') && id % 2 === 0)),
    ],
    communities: { tiny: ['tiny0'], small: ['small0'] },
    claims: { tiny: lantern, small: `${lantern}, within: [small]` },
  };
}
// Half of what has the words is the rival's channels quoting them to reject them.
{
  const names = Array.from({ length: 8 }, (_, i) => `quo${i}`);
  worlds['quoted'] = {
    posts: names.flatMap((name, i) =>
      channel(
        name,
        i < 4
          ? repeat(25, () => prose('lantern'))
          : shuffled([
              ...repeat(25, () => `they say "${prose('lantern')}" and lie`),
              ...repeat(35, () => prose('mountain')),
            ]),
      ),
    ),
    communities: { quoted: names },
    claims: { quoted: lantern },
  };
}
// X's four channels go on under other names, and what they had was taken in under both: 160 to 240 published, 300 to 260 held.
{
  const { posts, names } = sides('ren', 160, 240);
  const renamed = posts.filter(({ channel: name }) => Number(name.slice(3)) < 4);
  worlds['renamed'] = {
    posts: [...posts, ...renamed.map((post) => ({ ...post, channel: `${post.channel}new` }))],
    communities: { renamed: [...names, 'ren0new', 'ren1new', 'ren2new', 'ren3new'] },
    claims: { renamed: lantern },
  };
}
// Two sides of three channels that post alike, 12 a day. One loads an archive in one hour; of another a third is deleted.
{
  const pace = (world: string, n: number): { posts: Post[]; names: string[] } => {
    const names = Array.from({ length: n }, (_, i) => `${world}${i}`);
    return {
      names,
      posts: names.flatMap((name) =>
        channel(
          name,
          repeat(720, () => prose('', 8)),
          times(720),
        ),
      ),
    };
  };
  const x = pace('bulkx', 3);
  const other = pace('bulky', 3);
  const archive = x.names.flatMap((name) =>
    channel(
      name,
      repeat(500, () => prose('', 8)),
      times(500, 60.4, 60.44),
    ).map((post) => ({ ...post, id: post.id + 720 })),
  );
  const after = x.names.flatMap((name) =>
    channel(
      name,
      repeat(24, () => prose('', 8)),
      times(24, 61, 63),
    ).map((post) => ({ ...post, id: post.id + 1220 })),
  );
  worlds['bulk'] = {
    posts: [...x.posts, ...archive, ...after, ...other.posts],
    communities: { bulkx: x.names, bulky: other.names },
    claims: { bulk: 'floods, by: bulkx, rivals: [bulky]' },
  };
  const [a, b] = [pace('thinx', 3), pace('thiny', 3)];
  worlds['thinned'] = {
    posts: [...a.posts, ...b.posts.filter(() => uniform(random) > 0.33)],
    communities: { thinx: a.names, thiny: b.names },
    claims: { thinned: 'floods, by: thinx, rivals: [thiny]' },
  };
}

/** Both carry what a source has: so many things, each with the lag of either side in seconds. */
function carried(
  world: string,
  things: number,
  lags: (i: number) => readonly [a: number, b: number],
  ofB: (i: number) => boolean = () => true,
): World {
  const at = times(things, 0, 100);
  const post = (side: string, i: number, text: string, lag: number) => ({
    channel: `${world}${side}`,
    at: (at[i] as number) + lag,
    text,
  });
  const rows = at.flatMap((_, i) => {
    const text = prose('', 16);
    const [a, b] = lags(i);
    return [post('a', i, text, a), ...(ofB(i) ? [post('b', i, text, b)] : [])];
  });
  const own = ['a', 'b'].flatMap((side) =>
    times(1000, 0, 100).map((time) => ({ channel: `${world}${side}`, at: time, text: prose('', 16) })),
  );
  return {
    posts: numbered([...rows, ...own]),
    communities: { [`${world}a`]: [`${world}a`], [`${world}b`]: [`${world}b`] },
    claims: {
      [world]: `follows, form: order, by: ${world}b, rivals: [${world}a]`,
      [`${world}copies`]: `follows, form: copying, by: ${world}b, rivals: [${world}a]`,
    },
  };
}
// A source in common, B slower: B is later, and copies nothing.
worlds['slower'] = carried('slow', 300, () => [exponential(300), exponential(1800)]);
// A wire that both have, B always five minutes after it: no copying.
worlds['feed'] = carried('feed', 300, () => [3 * uniform(random), 300 + 3 * uniform(random)]);
// Neither is earlier; B enters after sixty of the hundred days.
worlds['late'] = (() => {
  const world = carried('late', 300, () => [exponential(900), exponential(900)]);
  const from = first + 60 * day;
  return {
    ...world,
    posts: world.posts.filter(
      ({ channel: name, date }) => name !== 'lateb' || Date.parse(date) / 1000 > from,
    ),
  };
})();
// B is earlier by ten minutes, and its stamps were written by a clock that is an hour ahead.
worlds['zone'] = carried('zone', 300, () => [600 + exponential(600), 3600 + exponential(600)]);

const { of, counted, flips, never } = judged(worlds);

describe('what is told is not the opposite of what is true', () => {
  it('one loud channel: the share is its own, and that is seen', () => {
    expect(counted('loud')).toEqual([340, 565]);
    never('contradicted', 'loud');
    expect(flips('loud')).toContain('without loud0');
  });

  it('a template filled in two hundred times is not two hundred texts', () => {
    never('supported', 'template', 'pattern');
    for (const id of ['template', 'pattern']) expect(flips(id)).toContain('texts that fill in a template');
  });

  it('a text repeated five hundred times is one text', () => {
    expect(counted('repeated')).toEqual([161, 401]);
    never('supported', 'repeated');
  });

  it('forwards are nobody’s own words, and an edited post is one', () => {
    expect(counted('forwards')).toEqual([160, 400]);
    expect(counted('edited')).toEqual([160, 400]);
    never('supported', 'forwards', 'edited');
  });

  it('albums whose every item has the text: one text each, and the posts disagree', () => {
    expect(counted('albums')).toEqual([220, 460]);
    never('supported', 'albums');
  });

  it('what was deleted, or not collected, of the rival’s alone', () => {
    never('supported', 'deleted', 'outage');
    for (const [id, truth] of [
      ['deleted', 200 / 440],
      ['outage', 200 / 480],
    ] as const) {
      expect(of(id).estimates[0]?.low).toBeLessThanOrEqual(truth);
      expect(of(id).estimates[0]?.high).toBeGreaterThanOrEqual(truth);
    }
  });

  it('channels under two names are one channel', () => {
    never('supported', 'renamed');
    expect(flips('renamed')).toContain('hold the same posts as another');
  });

  it('a dozen texts decide nothing', () => {
    expect(of('tiny')).toMatchObject({ verdict: 'not testable' });
  });

  it('an archive, and posts deleted on one side, are no flood', () => {
    never('supported', 'bulk', 'thinned');
    expect(of('bulk').caveats.join()).toContain('3 bulk loads');
  });

  it('a slower side copies nothing, nor does one on the same feed; who comes late is not later', () => {
    never('supported', 'slowcopies', 'feedcopies', 'latecopies', 'zonecopies', 'late');
    never('contradicted', 'slow', 'feed');
  });
});

describe('where it is deceived, what it says beside', () => {
  it('quoted words: it speaks of where they occur, and says that nobody has read them', () => {
    // Own use is 100 texts of X to 140 of the rival; occurrence, 200 of 340, is told as such.
    expect(of('quoted')).toMatchObject({ verdict: 'supported' });
    expect(of('quoted').caveats.join()).toContain('not of who means them');
    expect(of('quoted').tippingPoints.join()).toMatch(/precision|own use|of the matches/);
  });

  it('posts missing at more than twice the odds: it says at which odds the verdict tips', () => {
    // 20 to 20 were published; nine in twenty or so of the rival’s are missing and none of X’s.
    expect(of('small')).toMatchObject({ verdict: 'supported' });
    expect(of('small').tippingPoints.join()).toContain('odds');
  });

  it('a clock that is an hour ahead: the order is told the wrong way round (docs/first-and-following.md)', () => {
    expect(of('zone')).toMatchObject({ verdict: 'supported' });
    // B is stamped fifty minutes after A on average, so that a clock an hour ahead undoes it; the report says so.
    expect(of('zone').tippingPoints.join()).toMatch(/clocks .* differed by 60 minutes/);
  });
});
