import { english } from '../../src/messages/index.ts';
import type { ExportInput } from '../../src/exports/input.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import type { WrittenEstimate as Estimate } from '../../src/model/estimate.ts';
import type { ChannelFacts } from '../../src/store/queries/channels.ts';

const frame = {
  channels: 3,
  channelNames: ['harbour_news'],
  from: '2031-03-01T05:12:00Z',
  to: '2031-05-30T20:41:00Z',
  posts: 900,
  completeness: null,
  resolution: 60,
  wordless: 0.1,
  chosenBy: 'the Observatory',
};

const estimate: Estimate = {
  kind: 'share',
  name: 'share of X',
  value: 0.617,
  low: 0.586,
  high: 0.645,
  level: 0.95,
  target: 'frame',
  unit: 'posts',
  n: 617,
  denominator: 1000,
  method: 'bounds',
};

const claim: ClaimResult = {
  id: 'harbour',
  type: 'dominates',
  text: '=cmd|they are everywhere',
  parameters: { threshold: 0.5 },
  verdict: 'supported',
  plain: 'agrees with this corpus',
  rule: 'above 50%',
  wording: 'Of 1,000 posts 61.7%.',
  toCollect: [],
  tippingPoints: ['one', 'two'],
  caveats: [],
  exploratory: true,
  holm: null,
  estimates: [
    estimate,
    { ...estimate, name: 'by views', value: null, low: null, high: null, note: 'not in this source' },
  ],
  checks: [{ name: 'without اتحاد', value: -0.012, verdict: 'undecided', flips: true }],
  evidence: [],
  frame,
}; // prettier-ignore

const channel = (name: string, kind: string): ChannelFacts => ({
  channel: name,
  key: name,
  title: `title of ${name}`,
  kind,
  communities: ['a', 'b'],
  posts: 300,
  forwards: 20,
  worded: 270,
  wordless: 30,
  from: '2031-03-01T05:12:00Z',
  to: '2031-05-30T20:41:00Z',
  days: 90,
  idSpan: 320,
  completeness: [0.9, 0.95],
  counted: 100,
  missing: [10, 20],
  gaps: { album: { gaps: 1, ids: 2 }, short: { gaps: 3, ids: 4 }, outage: { gaps: 0, ids: 0 } },
  strays: 0,
  seriesBreaks: 0,
  resolution: 60,
  bulkLoads: [{ day: '2031-04-02', posts: 77 }],
  views: false,
  authors: null,
});

export const input: ExportInput = {
  frame,
  lines: {
    said: (c) => `Said: ${c.text ?? ''}, by whom is not stated.`,
    tested: (f) => `Tested on ${f.posts} posts, chosen by ${f.chosenBy}.`,
  },
  manifest: {
    isogloss: '0.1.0',
    schema: 1,
    norm: 'v1',
    engine: 'ClickHouse',
    corpus: 'c',
    project: 'p',
    measure: 'export',
    parameters: {},
    seed: 1,
  },
  claims: [english.writeAll(claim)],
  findings: [
    {
      measure: 'share',
      parameters: { by: 'week' },
      frame,
      rows: [{ key: '2031-03-03', label: '2031-03-03', estimates: [estimate] }],
      reading: {
        question: '',
        unit: '',
        denominator: '',
        shows: '',
        doesNotShow: 'what people think',
        citation: '',
      },
      manifest: {
        isogloss: '0.1.0',
        schema: 1,
        norm: 'v1',
        engine: 'e',
        corpus: 'c',
        project: 'p',
        measure: 'share',
        parameters: {},
        seed: 1,
      },
    },
  ],
  channels: [
    channel('harbour_news', 'outlet'),
    channel('someone_private', 'personal'),
    channel('another_private', 'personal'),
    { ...channel('minister', 'personal'), publicInterest: 'a minister in office' },
  ],
  posts: [
    {
      claim: 'harbour',
      label: 'X',
      channel: 'harbour_news',
      id: 4121,
      date: '2031-03-02T06:31:00Z',
      permalink: 'https://t.me/harbour_news/4121',
      text: 'اتحاد بندر\nline "two"',
    },
    {
      claim: 'harbour',
      label: 'X',
      channel: 'a personal channel',
      id: null,
      date: '2031-03-02T07:00:00Z',
      text: '-5',
    },
  ],
  lexicons: [{ lexicon: 'harbour', term: 'X', variant: 'x*', form: 'own', posts: 12 }],
}; // prettier-ignore
