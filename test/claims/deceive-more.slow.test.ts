import { describe, expect, it } from 'vitest';
import { uniform } from '../../src/statistics/random.ts';
import { type World, day, draws, first, iso, judged, numbered, repeat } from './deceiving.ts';

/** More worlds made to deceive: edits, renamed channels, mirrors, schedules, batches, clocks. */
const { random, word, prose, times, channel, shuffled, sides, exponential } = draws(52_029);
const lantern = 'dominates, words: lantern, rivals: [mountain]';
const worlds: Record<string, World> = {};

/** Stories that channels carry, each so many seconds after it is out; and posts of their own. */
function stories(
  world: string,
  n: number,
  names: readonly string[],
  lag: (name: string, at: number) => number | null,
  days = 100,
) {
  const out = times(n, 0, days).map((at) => ({ at, text: prose('', 16) }));
  const carried = out.flatMap(({ at, text }) =>
    names.flatMap((name) => {
      const after = lag(name, at);
      return after === null ? [] : [{ channel: `${world}${name}`, at: at + after, text }];
    }),
  );
  const own = names.flatMap((name) =>
    times(6 * days, 0, days).map((at) => ({ channel: `${world}${name}`, at, text: prose('', 10) })),
  );
  return { out, carried, own };
}

// Z has old posts of its own, from before each story, and writes the story into them a day later.
{
  const { out, carried, own } = stories('bd', 150, ['o0', 'o1', 'p0', 'p1'], () => exponential(1800));
  const edited = out.map(({ at, text }) => ({
    channel: 'bdz',
    at: at - 3600,
    text,
    more: { edited: iso(at + day) },
  }));
  worlds['backdated'] = {
    posts: numbered([...carried, ...own, ...edited]),
    communities: { bdz: ['bdz'], bdo: ['bdo0', 'bdo1'], bdp: ['bdp0', 'bdp1'] },
    claims: {
      backdated: 'originates, by: bdz, within: [bdo, bdp]',
      backdatedorder: 'follows, form: order, by: bdo, rivals: [bdz]',
    },
  };
}
// The same, and the source gives no time of an edit.
{
  const { out, carried, own } = stories('bs', 150, ['o0', 'o1', 'p0', 'p1'], () => exponential(1800));
  const edited = out.map(({ at, text }) => ({ channel: 'bsz', at: at - 3600, text }));
  worlds['silentedits'] = {
    posts: numbered([...carried, ...own, ...edited]),
    communities: { bsz: ['bsz'], bso: ['bso0', 'bso1'], bsp: ['bsp0', 'bsp1'] },
    claims: { silentedits: 'originates, by: bsz, within: [bso, bsp]' },
  };
}
// Z has each story first, in letters of another script; what the others carry is a translation of it.
{
  const { out, carried, own } = stories('tr', 150, ['o0', 'o1', 'p0', 'p1'], (name) =>
    exponential(name.startsWith('o') ? 600 : 7200),
  );
  const other = (text: string): string =>
    text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(0x430 + letter.charCodeAt(0) - 97));
  const original = out.map(({ at, text }) => ({ channel: 'trz', at: at - 60, text: other(text) }));
  worlds['translated'] = {
    posts: numbered([...carried, ...own, ...original]),
    communities: { trz: ['trz'], tro: ['tro0', 'tro1'], trp: ['trp0', 'trp1'] },
    claims: { translated: 'originates, by: tro, within: [trp, trz]' },
  };
}
// Four in five posts with the rival's word were deleted, and whoever made the file numbered its rows.
{
  const { posts, names } = sides('own', 480, 720);
  const left = posts.filter(({ text }) => !text.endsWith('mountain') || uniform(random) < 0.2);
  const kept = left.map(({ channel: name, date, text }) => ({
    channel: name,
    at: Date.parse(date) / 1000,
    text,
  }));
  const rest = names.flatMap((name) => times(120).map((at) => ({ channel: name, at, text: prose() })));
  worlds['ownnumbers'] = {
    posts: numbered([...kept, ...rest]),
    communities: { ownnumbers: names },
    claims: { ownnumbers: lantern },
  };
}
// Z has each story ten minutes after the others on average, and its clock is an hour behind.
{
  const { carried, own } = stories('sc', 150, ['z', 'o0', 'o1', 'p0', 'p1'], (name) =>
    name === 'z' ? exponential(600) + 600 - 3600 : exponential(1800),
  );
  worlds['behind'] = {
    posts: numbered([...carried, ...own]),
    communities: { scz: ['scz'], sco: ['sco0', 'sco1'], scp: ['scp0', 'scp1'] },
    claims: { behind: 'originates, by: scz, within: [sco, scp]' },
  };
}
// Four bots post the story of the hour at seven minutes past, each by itself; eight others at any time after it is out.
{
  const bots = ['c0', 'c1', 'c2', 'c3'];
  const others = Array.from({ length: 8 }, (_, i) => `o${i}`);
  const { carried, own } = stories(
    'sh',
    500,
    [...bots, ...others],
    (name, at) => {
      if (uniform(random) < 0.4) return null;
      if (name.startsWith('o')) return exponential(2400);
      const due = Math.ceil((at - 420) / 3600) * 3600 + 420;
      return due - at + 20 * uniform(random);
    },
    60,
  );
  worlds['schedule'] = {
    posts: numbered([...carried, ...own]),
    communities: { shc: bots.map((b) => `sh${b}`), sho: others.map((o) => `sh${o}`) },
    claims: {
      schedule: 'coordinates, form: some, by: shc',
      schedulewhole: 'coordinates, form: whole, by: shc',
    },
  };
}
// One channel of four has the words, and goes on under another name four times.
{
  const names = ['rn0', 'rn1', 'rn2', 'rna', 'rnb', 'rnc', 'rnd'];
  worlds['succession'] = {
    posts: names.flatMap((name, i) =>
      i < 3
        ? channel(
            name,
            repeat(1600, () => prose('', 5)),
            times(1600, 0, 100),
          )
        : channel(
            name,
            repeat(400, (k) => prose(k % 20 === 3 ? 'lantern' : '', 5)),
            times(400, 25 * (i - 3), 25 * (i - 2)),
          ),
    ),
    communities: { succession: names },
    claims: { succession: 'ubiquitous, words: lantern, within: [succession]' },
  };
}
// B has what A has at the same times, but was taken in by batches: its stamps are those of Sunday.
{
  const { carried, own } = stories('wk', 300, ['a', 'b'], () => exponential(900));
  const batch = (rows: typeof carried) =>
    rows.map((row) => {
      if (row.channel !== 'wkb') return row;
      const week = Math.ceil((row.at - first) / (7 * day)) * 7 * day;
      return { ...row, at: first + week + 600 * uniform(random) };
    });
  worlds['batches'] = {
    posts: numbered(batch([...carried, ...own])),
    communities: { wka: ['wka'], wkb: ['wkb'] },
    claims: {
      batches: 'follows, form: order, by: wkb, rivals: [wka]',
      batchesflood: 'floods, by: wkb, rivals: [wka]',
    },
  };
}
// Each of X's four channels has a mirror that posts the same some minutes later.
{
  const { posts, names } = sides('mir', 160, 240);
  const mirrors = posts
    .filter(({ channel: name }) => Number(name.slice(3)) < 4)
    .map((post) => ({
      ...post,
      channel: `${post.channel}m`,
      date: iso(Date.parse(post.date) / 1000 + 60 + 600 * uniform(random)),
    }));
  worlds['mirrors'] = {
    posts: [...posts, ...mirrors],
    communities: { mirrors: [...names, 'mir0m', 'mir1m', 'mir2m', 'mir3m'] },
    claims: { mirrors: lantern },
  };
}
// Two channels say the word a hundred times each, with one other word.
{
  const { posts, names } = sides('sht', 160, 240);
  worlds['short'] = {
    posts: [
      ...posts,
      ...['sht8', 'sht9'].flatMap((name) =>
        channel(
          name,
          repeat(100, () => `lantern ${word()}`),
        ),
      ),
    ],
    communities: { short: [...names, 'sht8', 'sht9'] },
    claims: { short: lantern },
  };
}
// Two hundred texts of an animal whose name begins with the word.
{
  const { posts, names } = sides('sub', 160, 240);
  worlds['substring'] = {
    posts: [...posts, ...channel('subfish', shuffled(repeat(200, () => prose('lanternfish'))))],
    communities: { substring: [...names, 'subfish'] },
    claims: { substring: lantern },
  };
}
// The same texts of X's channels in another order of words: copies that are no near-duplicates.
{
  const { posts, names } = sides('spun', 160, 240);
  const spun = posts
    .filter(({ channel: name, text }) => Number(name.slice(4)) < 4 && text.endsWith('lantern'))
    .map((post, i) => ({
      ...post,
      channel: 'spunner',
      id: i + 1,
      text: shuffled(post.text.split(' ')).join(' '),
    }));
  worlds['spun'] = {
    posts: [...posts, ...spun],
    communities: { spun: [...names, 'spunner'] },
    claims: { spun: lantern },
  };
}

const { of, counted, flips, never } = judged(worlds);

describe('what is told is not the opposite of what is true', () => {
  it('a thing written into an old post is no early copy', () => {
    never('supported', 'backdated', 'backdatedorder');
    for (const id of ['backdated', 'backdatedorder']) expect(flips(id)).toContain('edited after');
  });

  it('a channel under four names, one after another', () => {
    // One of four has the words; of the seven names four do.
    never('supported', 'succession');
    expect(of('succession').caveats.join()).toContain(
      '3 channels begin within two days of the end of another',
    );
  });

  it('stamps of the day on which a batch was taken in say nothing of order or pace', () => {
    expect([of('batches').verdict, of('batchesflood').verdict]).toEqual(['not testable', 'not testable']);
  });

  it('mirrors that post some minutes later are the channels they mirror', () => {
    never('supported', 'mirrors');
    expect(flips('mirrors')).toContain('hold the same posts as another');
  });

  it('a word that begins with another is another word', () => {
    expect(counted('substring')).toEqual([160, 400]);
    expect(of('substring').verdict).toBe('contradicted');
  });

  it('the words of others in another order, in one channel', () => {
    never('supported', 'spun');
  });
});

describe('where it is deceived, what it says beside', () => {
  it('a clock that is an hour behind: the first is told wrongly, and by how much the clock would have to be wrong', () => {
    expect(of('behind').verdict).toBe('supported');
    expect(of('behind').tippingPoints.join()).toMatch(/clock .* differed .* by (30|60) minutes/);
  });

  it('an edit without a time: the first is told wrongly, and that the source tells no edit', () => {
    expect(of('silentedits').verdict).toBe('supported');
    expect(of('silentedits').caveats.join()).toContain('tells no edit of any post of 5 of 5 channels');
    expect(of('backdated').caveats.join()).toContain('tells no edit of any post of 4 of 5 channels');
  });

  it('a translation: who translated first is told to be first, and that translations are not seen', () => {
    expect(of('translated').verdict).toBe('supported');
    expect(of('translated').caveats.join()).toContain('a copy in translation is not seen as one');
    expect(of('silentedits').caveats.join()).not.toContain('in translation');
  });

  it('rows numbered by whoever made the file: that deleted posts leave no trace', () => {
    expect(of('ownnumbers').verdict).toBe('supported');
    expect(of('ownnumbers').caveats.join()).toMatch(
      /In \d of 8 channels the numbers of all posts run without a gap/,
    );
  });

  it('bots on one schedule: no concert is told from it, and that is said', () => {
    for (const id of ['schedule', 'schedulewhole']) {
      expect(of(id).verdict).toBe('supported');
      expect(of(id).caveats.join()).toContain('post by one schedule or feed');
    }
  });

  it('short texts: that they are too short to be told from copies, and what would be without them', () => {
    expect(of('short').verdict).toBe('supported');
    expect(of('short').caveats.join()).toContain(
      'Of the 600 texts 200 have fewer than 5 words: too short to be told from copies of one another. Without them this corpus would show otherwise.',
    );
  });
});
