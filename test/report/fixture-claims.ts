/** Claims of an invented country, written by hand: one of each verdict. */
import type { Estimate } from '../../src/model/estimate.ts';
import type { Said } from '../../src/model/said.ts';
import type { Frame } from '../../src/model/frame.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';

export const frame: Frame = {
  channels: 14,
  channelNames: ['harbour_news', 'valley_daily'],
  from: '2031-03-01T05:12:00Z',
  to: '2031-05-30T20:41:00Z',
  posts: 48_212,
  completeness: [0.912, 0.968],
  resolution: 60,
  wordless: 0.137,
  chosenBy:
    'the fourteen channels with over 10,000 subscribers listed by the Observatory of the Two Rivers on 1 March 2031',
};

const bounds =
  'range for missing posts, in each channel as few or as many as its gaps allow, at ½ to 2 times the odds of those held';

/** The names of these fixtures say what they are. */
function kindIn(name: Said): Estimate['kind'] {
  if (typeof name !== 'string') return 'share';
  if (/ less |difference/.test(name)) return 'difference';
  if (name.startsWith('ratio')) return 'ratio';
  return /^share|^channels/.test(name) ? 'share' : 'number';
}

export function estimate(
  partial: Partial<Estimate> & Pick<Estimate, 'name' | 'value' | 'low' | 'high'>,
): Estimate {
  return {
    kind: kindIn(partial.name),
    level: 0.95,
    target: 'frame',
    unit: 'posts',
    n: 0,
    denominator: 0,
    method: bounds,
    ...partial,
  };
}

const base = {
  exploratory: true,
  holm: null,
  tippingPoints: [],
  caveats: [],
  toCollect: [],
  checks: [],
  evidence: [],
  estimates: [],
  frame,
} satisfies Partial<ClaimResult>;

const rule =
  'Supported when X’s share among the units with X or a named rival is above 50.0% over its whole interval, by distinct texts and by posts, and stays so in every check; contradicted when it is below in the same way.';

export const channelNames = [
  'harbour_news',
  'valley_daily',
  'two_rivers',
  'pier_and_port',
  'hill_radio',
  'رودخانه_نیوز',
  'lakeside',
  'football_here',
  'market_prices',
  'weather_now',
  'old_town',
  'night_tram',
];

function majority(values: readonly number[], label: string): Estimate[] {
  const [texts = 0, posts = 0, forwards = 0, transfer = 0] = values;
  return [
    estimate({
      name: `share of ${label}`,
      unit: 'distinct texts, once a channel with X or a rival',
      value: texts,
      low: texts - 0.031,
      high: texts + 0.028,
      n: Math.round(texts * 2962),
      denominator: 2962,
    }),
    estimate({
      name: `share of ${label}`,
      unit: 'posts with X or a rival',
      value: posts,
      low: posts - 0.029,
      high: posts + 0.027,
      n: Math.round(posts * 3411),
      denominator: 3411,
    }),
    estimate({
      name: `share of ${label}, forwards`,
      unit: 'forwarded posts',
      value: forwards,
      low: forwards - 0.05,
      high: forwards + 0.06,
      n: Math.round(forwards * 840),
      denominator: 840,
    }),
    estimate({
      name: `channels with ${label}`,
      unit: 'channels with at least one',
      value: 11 / 14,
      low: 11 / 14,
      high: 13 / 14,
      n: 11,
      denominator: 14,
      method: 'counted; a channel with missing posts may have it too',
      census: true,
      note: 'at unequal effort: channels with more posts have more chances',
    }),
    estimate({
      name: `share of ${label}, by views`,
      unit: 'views, two days and more after the post',
      value: null,
      low: null,
      high: null,
      method: 'none',
      note: 'not in this source',
    }),
    estimate({
      name: `share of ${label}, other channels of this kind`,
      unit: 'distinct texts, once a channel',
      target: 'transfer',
      value: transfer,
      low: transfer - 0.16,
      high: transfer + 0.14,
      n: Math.round(texts * 2962),
      denominator: 2962,
      method: 'delete-one-channel jackknife on the logit scale, t with 6.2 degrees of freedom',
      note: 'rests on these channels; never decides',
    }),
  ]; // prettier-ignore
}

export const claims: ClaimResult[] = [
  {
    ...base,
    id: 'harbour-largest',
    type: 'dominates',
    text: 'The Harbour Union is dominating the platform.',
    source: {
      speaker: 'Ilka Voss',
      role: 'described by the article as a media analyst',
      outlet: 'The Two Rivers Courier',
      url: 'https://courier.example/2031/06/harbour',
      date: '2031-06-02',
      status: 'original seen',
    },
    parameters: {
      words: 'harbour',
      rivals: ['valley'],
      form: 'majority',
      threshold: 0.5,
      sides: ['Harbour Union', 'Valley Accord'],
      minimumUnits: 30,
      missingOdds: 2,
    },
    verdict: 'supported',
    plain: 'agrees with this corpus',
    rule,
    wording:
      'Of the 2,962 distinct texts with “Harbour Union” or “Valley Accord”, “Harbour Union” stands in 61.7% (58.6% to 64.5%).',
    exploratory: false,
    holm: true,
    estimates: majority([0.617, 0.642, 0.58, 0.61], 'Harbour Union'),
    checks: [
      { name: 'copies counted (no de-duplication)', value: 0.642, verdict: 'supported', flips: false },
      {
        name: 'posts that name X and a rival left out',
        value: 0.574,
        verdict: 'supported',
        flips: false,
      },
      ...channelNames.map((name, i) => ({
        name: `without ${name}`,
        value: 0.617 + Math.sin(i * 2.1) * 0.024,
        verdict: 'supported' as const,
        flips: false,
      })),
    ],
    tippingPoints: [
      'It would tip if missing posts had X at 7.4 times the odds of those held, or the inverse.',
      'It would tip if only 61.9% of the matches of “Harbour Union” meant what they seem to, all others being right.',
    ],
    caveats: [
      'Vocabulary not validated: this speaks of where the words occur, not of who means them.',
      '312 of 2962 texts (10.5%) have “Harbour Union” and a rival: they count for both.',
    ],
    evidence: [
      { query: 'share', parameters: {}, total: 1828, label: 'Harbour Union' },
      { query: 'share', parameters: {}, total: 1446, label: 'Valley Accord' },
    ],
  },
  {
    ...base,
    id: 'valley-behind',
    type: 'outperforms',
    text: 'ما همیشه از آنها عقب‌تریم و شکست خورده‌ایم.',
    source: {
      speaker: 'رامین دلبری',
      role: 'described by the article as an organiser of اتحاد دره',
      outlet: 'Hill Radio',
      date: '2031-05-28',
      status: 'quoted by an interested party',
    },
    parameters: {
      words: 'harbour',
      rivals: ['valley'],
      form: 'plurality',
      threshold: 0,
      sides: ['اتحاد بندر', 'اتحاد دره'],
    },
    verdict: 'undecided',
    plain: 'this corpus cannot tell',
    rule: 'Supported when X’s share is ahead of every named rival’s by more than 0% over the whole interval, by distinct texts and by posts, and stays so in every check; contradicted when it is behind one of them in the same way.',
    reason: 'fragile: it changes with without رودخانه_نیوز; copies counted (no de-duplication)',
    wording:
      'Of the 1,204 distinct texts with “اتحاد بندر” or “اتحاد دره”, the share of “اتحاد بندر” differs by +4.1 points (+0.6 points to +7.8 points) against “اتحاد دره”.',
    estimates: [
      estimate({
        name: 'اتحاد بندر less اتحاد دره',
        unit: 'distinct texts, once a channel with X or a rival',
        value: 0.041,
        low: 0.006,
        high: 0.078,
        n: 655,
        denominator: 1204,
      }),
      estimate({
        name: 'اتحاد بندر less اتحاد دره',
        unit: 'posts with X or a rival',
        value: -0.012,
        low: -0.047,
        high: 0.021,
        n: 702,
        denominator: 1466,
      }),
      estimate({
        name: 'share of اتحاد بندر',
        unit: 'distinct texts, once a channel',
        value: 0.544,
        low: 0.523,
        high: 0.566,
        n: 655,
        denominator: 1204,
      }),
      estimate({
        name: 'share of اتحاد دره',
        unit: 'distinct texts, once a channel',
        value: 0.503,
        low: 0.481,
        high: 0.526,
        n: 606,
        denominator: 1204,
      }),
      estimate({
        name: 'اتحاد بندر less اتحاد دره, other channels of this kind',
        unit: 'distinct texts, once a channel',
        target: 'transfer',
        value: 0.041,
        low: -0.22,
        high: 0.29,
        n: 655,
        denominator: 1204,
        method: 'delete-one-channel jackknife',
        note: 'rests on these channels; never decides',
      }),
    ],
    checks: [
      { name: 'copies counted (no de-duplication)', value: -0.012, verdict: 'undecided', flips: true },
      ...channelNames.map((name, i) => ({
        name: `without ${name}`,
        value: i === 5 ? -0.031 : 0.041 + Math.sin(i * 1.7) * 0.02,
        verdict: i === 5 ? ('undecided' as const) : ('supported' as const),
        flips: i === 5,
      })),
    ],
    toCollect: ['more channels of the kind the verdict rests on'],
    caveats: ['A lexicon holds names that opponents use: a mention is not an adoption.'],
    evidence: [{ query: 'share', parameters: {}, total: 655, label: 'اتحاد بندر' }],
  },
  {
    ...base,
    id: 'valley-largest',
    type: 'dominates',
    text: 'The Valley Accord has taken over every conversation about the dam.',
    source: { outlet: 'Hill Radio', date: '2031-05-30' },
    parameters: { about: 'valley', rivals: ['harbour'], form: 'majority', threshold: 0.5 },
    verdict: 'contradicted',
    plain: 'this corpus shows otherwise',
    rule,
    wording:
      'Of the 2,962 distinct texts with “Valley Accord” or “Harbour Union”, “Valley Accord” stands in 38.2% (35.1% to 41.0%).',
    estimates: [
      ...majority([0.382, 0.357, 0.42, 0.39], 'Valley Accord'),
      // A long note where a number would stand, as real channels give it.
      estimate({
        name: 'share of Valley Accord by views, other channels of this kind',
        value: null,
        low: null,
        high: null,
        target: 'transfer',
        unit: 'views',
        n: 42_548_041,
        denominator: 47_836_531,
        note: 'not printed: 10 channels count as 1.6, fewer than 4: too few of them hold most of the posts',
      }),
    ],
    checks: [
      { name: 'copies counted (no de-duplication)', value: 0.357, verdict: 'contradicted', flips: false },
    ],
  },
  {
    ...base,
    id: 'harbour-money',
    type: 'floods',
    text: 'They are paid to post one thing after another.',
    parameters: { by: 'harbour_channels', window: 600 },
    verdict: 'not testable',
    plain: 'posts cannot test this',
    rule: 'none',
    reason:
      'posts do not show who is paid; as a proxy, the rate of posts could be compared, and no comparable community is named',
    wording: 'These posts cannot test this: money is not in posts.',
    toCollect: [
      'name comparable communities in the claim (rivals), to test how often they post',
      'documents on payments, which no corpus of posts replaces',
    ],
  },
];
