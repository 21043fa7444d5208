import { describe, expect, it } from 'vitest';
import { english, mannerOf, wordsIn } from '../../src/messages/index.ts';
import { changesSaid } from '../../src/view/parts/eventsSaid.ts';
import { copyingSaid, ordersSaid, spreadSaid, usesSaid } from '../../src/view/parts/firstSaid.ts';

type Shown = Parameters<typeof spreadSaid>[0];
const finding = (rows: readonly object[], summary: object = {}, parameters: object = {}): Shown =>
  ({
    rows: rows.map((row) => ({ estimates: [], ...row })),
    summary,
    parameters,
    frame: { channels: 5 },
  }) as unknown as Shown;
const before = (high: number, hidden = 0.002) => [
  { key: 'postsBefore', value: high, high },
  { key: 'earlierHidden', value: hidden },
];
const use = (key: string, time: string, state = 'first use seen', high = 289) => ({
  key,
  state,
  firstUse: { time },
  estimates: before(high),
});
const pair = (a: string, b: string, reads: string, more: object = {}) => ({
  key: `${a} ${b}`,
  a,
  b,
  labels: [`the ${a}`, `the ${b}`],
  reads,
  counts: { earlier: 577, later: 182, tied: 30 },
  estimates: [
    { key: 'earlierLessLater', value: 0.501, low: 0.411, high: 0.59 },
    { key: 'credited', n: 6, denominator: 275 },
  ],
  ...more,
});
const change = (value: number | null, low: number | null, high: number | null, more: object[] = []) =>
  finding(
    [
      {
        key: 'all',
        estimates: [{ value, low, high, note: 'the posts have too few days' }, { value: 3.6 }],
      },
      ...more,
    ],
    { length: 3 },
  );
const control = (low: number, high: number) => ({
  key: '(control) weather',
  label: 'control: “weather”',
  estimates: [{ value: (low + high) / 2, low, high }],
});
const written = (said: readonly Parameters<typeof english.write>[0][], words = english): string[] =>
  said.map((one) => words.write(one));

describe('who used the words first', () => {
  const of = (rows: readonly object[], summary: object): string =>
    english.write(usesSaid({ label: 'kestrels', finding: finding(rows, summary, { washout: 100 }) }));

  it('names who had them from the beginning, and says that nobody can be told to be first', () => {
    const rows = [
      use('herald', '2026-05-11T08:00:00Z', 'from the beginning', 33),
      use('gazette', '2026-05-20T08:00:00Z'),
    ];
    const counts = { fromTheBeginning: 4, firstUseSeen: 1, notSeen: 2, tooFewPosts: 1, behindOutage: 0 };
    expect(of(rows, counts)).toBe(
      '“kestrels”: who was first cannot be known, as 4 channels have the words from the beginning: herald and 3 not named here. First seen with them later is one channel: gazette (2026-05-20). Not found in 2 channels; one has too few posts to tell.',
    );
  });

  it('names the first seen where nobody surely had them before, and whom that leaves open', () => {
    const rows = [
      use('gazette', '2026-05-20T08:00:00Z'),
      use('mirror', '2026-05-31T08:00:00Z', 'from the beginning', 384),
      use('courier', '2026-06-02T08:00:00Z'),
    ];
    const counts = { fromTheBeginning: 1, firstUseSeen: 2, notSeen: 0, tooFewPosts: 0, behindOutage: 1 };
    expect(of(rows, counts)).toBe(
      '“kestrels”: who was first cannot be known, as each may have used the words before its posts here begin, though none is known to have them from the beginning. The earliest use seen is of gazette (2026-05-20, after 289 posts of its own), then of courier (2026-06-02); short gaps in gazette hide an earlier one with a chance of 0.2% at most, and what is missing of others may hide one, too. Unsure: mirror (2026-05-31).',
    );
    expect(of([], { firstUseSeen: 0, notSeen: 9 })).toBe(
      '“kestrels”: no channel is first seen with the words after its beginning. Not found in 9 channels.',
    );
  });
});

describe('who is earlier, and whether the later one copies', () => {
  it('has the number with its interval, every channel that comes after, and what cannot be told', () => {
    const communities = finding([
      pair('press', 'forum', 'earlier'),
      pair('press', 'football', 'order not known'),
    ]);
    const channels = finding(
      [pair('wire', 'herald', 'earlier'), pair('mail', 'wire', 'earlier'), pair('wire', 'post', 'earlier')],
      { couples: 4, earlier: 3, unnamedChannels: 1 },
    );
    expect(written(ordersSaid(communities, channels, new Map([['wire', ['the agencies']]])))).toEqual([
      '“the press” was more often first than “the forum”: of the 789 items that both published, the former was first with 577 and the latter with 182, neither with 30. A lead (first less later) of 50.1 in every 100 items; likely range 41.1 to 59.0.',
      'It cannot be told which was earlier of “the press” and “the football”: other weeks like these could have given either order, or too small a lead.',
      'Channel by channel: of the 6 pairs that 4 channels with a name here make, 4 have enough items in common, on enough days, to be asked (at least 50, on at least 20 days of at least 6 weeks); who was earlier can be told in 3 of these.',
      'wire (“the agencies”) was more often first than herald (577 to 182) and post (577 to 182).',
      'mail was more often first than wire (577 to 182).',
    ]);
  });

  it('says where nothing is in order', () => {
    expect(written(ordersSaid(finding([]), finding([], {})))).toEqual([
      'Of no two communities can it be told that one was earlier.',
      expect.stringContaining('No pair has 50 items'),
    ]);
    expect(english.write(copyingSaid(finding([])))).toBe('Where no order is known, copying is not asked.');
  });

  it('names who repeats whom', () => {
    const none = finding([pair('wire', 'herald', 'earlier', { copying: 'not known' })]);
    expect(english.write(copyingSaid(none))).toBe(
      'There is too little to say that the later channel copies the earlier, in the one pair whose order is known. By a forward, a handle or a link the later one names the earlier in 6 of the 275 items that both published.',
    );
    const one = finding([pair('wire', 'herald', 'earlier', { copying: 'repeats' })]);
    expect(english.write(copyingSaid(one))).toContain('is seen to repeat the earlier (herald after wire)');
  });
});

describe('what changed around events', () => {
  it('says what could be found, and takes nothing from a change that a control shares', () => {
    const lines = written(
      changesSaid([
        { label: 'kestrels', finding: change(1.83, 1.08, 3.09, [control(1.1, 2.9)]) },
        { label: 'gulls', finding: change(0.5, 0.31, 0.87) },
        { label: 'crows', finding: change(1.29, 0.61, 2.76) },
        { label: 'owls', finding: change(null, null, null) },
        { label: 'wrens', finding: change(null, null, null) },
      ]),
    );
    expect(lines).toEqual([
      'Read with care: even what has nothing to do with the events changed, so a change of that size proves nothing. Control: “weather” has nothing to do with the events and was asked the same: 2.00 (1.10 to 2.90) times as much.',
      '“kestrels”: more after than before, 1.83 (1.08 to 3.09) times as much, but a control does the same: this says little.',
      '“gulls”: less after than before, 0.50 (0.31 to 0.87) times as much.',
      'Whether there was more or less cannot be told: “crows” 1.29 (0.61 to 2.76). A rise would probably be found only from this multiple up: 3.60; a fall, where there is as many times less.',
      'Whether there was more or less of “owls” and “wrens” cannot be said (the posts have too few days).',
    ]);
  });
});

describe('several events', () => {
  const dated = (event: string, value: number | null, low: number | null, high: number | null) => ({
    key: event,
    event,
    date: '2026-06-04',
    estimates: [{ value, low, high }],
  });
  const lines = (...rows: object[]): string[] =>
    written(changesSaid([{ label: 'gulls', finding: change(1.2, 0.8, 1.9, rows) }]));

  it('are answered one by one, and those that were not measured are open', () => {
    expect(
      lines(
        dated('the flood', 2, 1.2, 3.3),
        dated('the strike', 1.1, 0.6, 2),
        dated('the vote', null, null, null),
      ),
    ).toContain(
      '“gulls”, event by event: more after “the flood”, 2.00 (1.20 to 3.30) times as much; after “the strike” and “the vote” it cannot be told. Of so many looks one in twenty shows a change by chance.',
    );
    expect(lines(dated('the flood', 1, 0.7, 1.4), dated('the strike', 1.1, 0.6, 2))).toContain(
      'Nor can it be told after any one of the 2 events by itself.',
    );
  });

  it('one alone is said once', () => {
    expect(lines(dated('the flood', 2, 1.2, 3.3)).join(' ')).not.toMatch(/event by event/i);
  });
});

describe('how items travel', () => {
  const thing = (channel: string, seconds: number, tied = 0) => ({
    key: channel,
    label: `${channel}, 2026-05-11`,
    earliest: { channel, tied },
    estimates: [
      { key: 'toHalf', value: seconds },
      { key: 'reach', value: 4 },
    ],
  });
  it('says whose copy is the earliest, and how fast', () => {
    const list = finding([thing('wire', 60), thing('mail', 300, 2), thing('wire', 1920)], { cascades: 292 });
    expect(english.write(spreadSaid(list))).toBe(
      '292 items were carried by three channels or more, none by more than 4. The table below has the 3 widest, by channels and then by posts. Of these the earliest copy found here is of wire (2) and mail (1); in 1 of them another channel had it at the same time. From there until half of an item’s channels had it took 60 s in the fastest of these and 32 min in the slowest.',
    );
    expect(english.write(spreadSaid(finding([])))).toContain('Nothing was carried by three channels');
  });

  it('says all of it in Persian', () => {
    const persian = wordsIn(mannerOf({ language: 'fa' }));
    const said = written(
      [
        ...changesSaid([{ label: 'k', finding: change(1.83, 1.08, 3.09, [control(1.1, 2.9)]) }]),
        ...ordersSaid(
          finding([pair('p', 'f', 'earlier')]),
          finding([pair('p', 'f', 'earlier')], { couples: 2 }),
        ),
        usesSaid({ label: 'k', finding: finding([], { fromTheBeginning: 3, firstUseSeen: 2 }) }),
      ],
      persian,
    );
    expect(said.join()).not.toMatch(/first|earlier|cannot|than|times/);
  });
});
