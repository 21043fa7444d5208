/** A report's input written by hand: invented parties of an invented country, in English and Persian. */
import type { Finding } from '../../src/model/finding.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import type { ReportInput } from '../../src/report/input.ts';
import type { EvidencePost, ReportChannel } from '../../src/view/shown.ts';
import { channelNames, claims, estimate, frame } from './fixture-claims.ts';

export const manifest: Manifest = {
  isogloss: '0.1.0',
  schema: 1,
  norm: 'v1',
  engine: 'ClickHouse 26.7.1',
  corpus: '5f1c8a11d2e09b34',
  project: '9a0d4c6be12f7788a5c30de1f4b6a2c9e8d7f6a5b4c3d2e1f0a9b8c7d6e5f4a3',
  measure: 'report',
  parameters: { evidencePosts: 3 },
  seed: 1,
};

const text = (value: string, ...words: string[]): Pick<EvidencePost, 'text' | 'marks'> => ({
  text: value,
  marks: words.map((word) => [value.indexOf(word), value.indexOf(word) + word.length]),
});

const posts: EvidencePost[] = [
  {
    channel: 'harbour_news',
    id: 4121,
    date: '2031-03-02T06:31:00Z',
    permalink: 'https://t.me/harbour_news/4121',
    ...text(
      'The Harbour Union opened the eastern quay this morning.\nQuestions to [handle] or [phone number].',
      'Harbour Union',
    ),
  },
  {
    channel: 'رودخانه_نیوز',
    id: 88,
    date: '2031-03-02T07:02:00Z',
    ...text(
      'اتحاد بندر امروز صبح اسکله شرقی را باز کرد؛ «دروازه‌های باز» شعار تازه آن‌ها برای سال ۱۴۱۰ است.',
      'اتحاد بندر',
      'دروازه‌های باز',
    ),
  },
  {
    channel: 'two_rivers',
    id: 30_977,
    date: '2031-03-02T07:15:00Z',
    permalink: 'https://t.me/two_rivers/30977',
    ...text('Союз Гавани ответил на вопросы <journalists> & others.', 'Союз Гавани'),
    role: 'own post',
  },
]; // prettier-ignore

export const channels: ReportChannel[] = channelNames.map((channel, i) => ({
  channel,
  title: i === 5 ? 'رودخانه نیوز' : '',
  kind: i < 9 ? 'outlet' : 'unknown',
  communities: i % 3 === 0 ? ['state news'] : i % 3 === 1 ? ['خبر محلی'] : [],
  posts: 9000 - i * 700,
  forwards: 120 * i,
  wordless: 90 * i,
  from: `2031-03-0${1 + (i % 8)}T05:12:00Z`,
  to: i === 7 ? '2031-04-20T11:00:00Z' : '2031-05-30T20:41:00Z',
  completeness: i === 4 ? null : [0.88 + i * 0.005, 0.95 + i * 0.003],
  gaps: {
    album: { gaps: 300 + i, ids: 900 + i },
    short: { gaps: 12 * i, ids: 15 * i },
    outage: { gaps: i === 2 ? 1 : 0, ids: i === 2 ? 412 : 0 },
  },
  strays: i === 8 ? 3 : 0,
  seriesBreaks: i === 10 ? 1 : 0,
  resolution: i % 2 === 0 ? 60 : 1,
  bulkLoads: i === 3 ? [{ day: '2031-04-02', posts: 1311 }] : [],
  views: i !== 4,
  byDay:
    i > 9
      ? []
      : Array.from({ length: 85 }, (_, d) => ({
          day: new Date(Date.UTC(2031, 2, 2 + d)).toISOString().slice(0, 10),
          posts: Math.round(60 + 50 * Math.sin(d / 3 + i) + (i === 3 && d === 31 ? 1200 : 0)),
        })).filter(
          ({ day }) =>
            (i !== 7 || day < '2031-04-20') && (i !== 2 || day < '2031-04-10' || day > '2031-04-16'),
        ),
})); // prettier-ignore

const personal = (channel: string): ReportChannel => ({
  ...channels[0]!,
  channel,
  kind: 'personal',
  posts: 1200,
  communities: [],
});

const byWeek: Finding = {
  measure: 'share',
  parameters: { lexicon: 'harbour', by: 'week' },
  frame,
  manifest,
  reading: {
    question: 'How much of the talk is this vocabulary’s?',
    unit: 'a text, once a channel',
    denominator: 'all units of the channels and days looked at',
    shows: 'which part of what these channels published in these days has the words',
    doesNotShow: 'what people who do not post think, or whether a word was used, quoted or mocked',
    citation:
      'range for missing posts at odds that are assumed: Robins, Rotnitzky & Scharfstein 2000, doi:10.1007/978-1-4612-1284-3_1',
  },
  rows: Array.from({ length: 13 }, (_, i) => {
    const value = 0.04 + 0.03 * Math.exp(-((i - 7) ** 2) / 6);
    return {
      key: new Date(Date.UTC(2031, 2, 3 + 7 * i)).toISOString().slice(0, 10),
      label: new Date(Date.UTC(2031, 2, 3 + 7 * i)).toISOString().slice(0, 10),
      estimates: [
        estimate({
          name: 'share of texts',
          unit: 'distinct texts, once a channel',
          value,
          low: value * 0.93,
          high: value * 1.08,
          n: Math.round(value * 3100),
          denominator: 3100,
        }),
        estimate({
          name: 'share of forwards',
          unit: 'forwarded posts',
          value: value * 0.8,
          low: value * 0.7,
          high: value * 0.95,
          n: Math.round(value * 640),
          denominator: 800,
        }),
      ],
    };
  }).filter((_, i) => i !== 3),
  summary: { sameChannels: { same: false, inAll: channelNames.slice(0, 10) } },
}; // prettier-ignore

const byCommunity: Finding = {
  ...byWeek,
  parameters: { lexicon: 'weather', by: 'community' },
  summary: {},
  rows: ['state news', 'خبر محلی', '(no community)'].map((label, i) => ({
    key: label,
    label,
    estimates: [
      estimate({
        name: 'share of texts',
        unit: 'distinct texts, once a channel',
        value: 0.11 + i * 0.02,
        low: 0.1 + i * 0.02,
        high: 0.125 + i * 0.02,
        n: 1100,
        denominator: 10_000,
      }),
    ],
  })),
}; // prettier-ignore

export const input: ReportInput = {
  project: {
    name: 'Harbour and Valley, spring 2031',
    timezone: 'Asia/Tehran',
    gathered: 'saved from the public previews of the channels, twice a day',
  },
  document: {
    title: 'How the Harbour Union won the phone screen',
    outlet: 'The Two Rivers Courier',
    url: 'https://courier.example/2031/06/harbour',
    date: '2031-06-02',
  },
  frame,
  channels: [...channels, personal('someone_private'), personal('another_private')],
  claims,
  findings: [byWeek, byCommunity],
  evidence: [
    { behind: { claim: 'harbour-largest' }, label: 'Harbour Union', total: 1828, posts },
    { behind: { claim: 'harbour-largest' }, label: 'Valley Accord', total: 1446, posts: posts.slice(0, 1) },
    { behind: { claim: 'valley-behind' }, label: 'اتحاد بندر', total: 655, posts: posts.slice(1) },
  ],
  lexicons: [
    {
      name: 'harbour',
      label: 'Words of the Harbour Union',
      author: 'the desk of the Courier',
      date: '2031-02-20',
      sources: ['party programme of 2030', 'فهرست رسانه‌ها'],
      posts: 1999,
      variants: [
        { term: 'Harbour Union', variant: 'Harbour Union', form: 'own', posts: 1204 },
        { term: 'Harbour Union', variant: 'Harbor Union', form: 'own', posts: 88 },
        { term: 'اتحاد بندر', variant: 'اتحاد بندر', form: 'own', posts: 655 },
        { term: 'pier gang', variant: 'pier gang*', form: 'opponents', posts: 52 },
      ],
      exclude: ['open gates of the dam'],
    },
    {
      name: 'weather',
      label: 'Weather',
      control: true,
      posts: 5210,
      variants: [{ term: 'rain', variant: 'rain*', form: 'neutral', posts: 5210 }],
    },
  ],
  manifest,
}; // prettier-ignore
