import { message } from '../../messages/index.ts';
import { countOption, groupingOption } from '../options.ts';
import type { Row } from '../../model/finding.ts';
import { benjaminiHochberg } from '../../statistics/multiplicity.ts';
import { ensureEpisodes } from '../episodes/episodes.ts';
import { carriedKindOf } from '../episodes/objects.ts';
import { type Side, channelSides, communitySides } from '../episodes/sides.ts';
import { type Measure, findingOf } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { type Copying, copyingOf } from './copying.ts';
import { habitualLags, lagsOf } from './lags.ts';
import {
  type Couple,
  countsOf,
  coupleEvidence,
  couplesOf,
  enough,
  least,
  leastPrecedence,
  pOfNoOrder,
  precedenceEstimate,
  precedenceOf,
  turned,
} from './precedence.ts';
import { ratesOf } from './rates.ts';
import { leadLagReading } from './reading.ts';
import { repeats, share } from './told.ts';

/** Level of the false discovery rate at which a couple is told to be in order. */
const told = 0.05;
/** Couples whose copying is looked at: the surest. */
const mostCopying = 300;

/** Who is earlier than whom with what both publish. */
export const leadLag: Measure = {
  name: 'lead-lag',
  sites: true,
  reading: leadLagReading,
  options: [
    {
      flags: '--object <kind>',
      description:
        'what is carried: any (texts, addresses and forwards, joined), text, url, forward, term (of --lexicon), or domain (sites: --domain, or the widest)',
      default: 'any',
    },
    { flags: '--limit <rows>', description: 'couples listed, the surest first', default: 200 },
  ],
  async run(context, options) {
    const by = groupingOption(options, ['channel', 'community']);
    const kind = carriedKindOf(options['object']);
    const limit = countOption(options, 'limit', 200, { least: 1 });
    const lexicon =
      options['lexicon'] === undefined && kind !== 'term' ? undefined : lexiconOf(context, options);
    const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
    const episodes = await ensureEpisodes(context, kind, scope, frame, lexicon);
    const own =
      by === 'channel' ? channelSides(context, frame) : { sides: communitySides(context, frame), unnamed: 0 };
    const { sides } = own;
    context.onProgress?.(message('stages.couples'), 2, 3);
    const couples = await couplesOf(context, episodes, sides, least.episodes);
    const tested = couples.filter(enough).map((couple) => {
      const ratio = precedenceOf(couple.weeks);
      return (ratio.value ?? 0) < 0 ? turned(couple) : couple;
    });
    const ratios = tested.map(({ weeks }) => precedenceOf(weeks));
    const p = ratios.map((ratio) => pOfNoOrder(ratio) ?? 1);
    const q = benjaminiHochberg(p);
    const order = tested
      .map((_, i) => i)
      .sort(
        (i, j) =>
          (q[i] as number) - (q[j] as number) || (ratios[j]?.low ?? 0) - (ratios[i]?.low ?? 0) || i - j,
      )
      .slice(0, limit);
    const isEarlier = (i: number): boolean =>
      (q[i] as number) <= told && (ratios[i]?.low ?? -1) > leastPrecedence;
    const ordered = order.filter(isEarlier).slice(0, mostCopying);
    const habits = await habitualLags(context, episodes, sides);
    const lags = await lagsOf(
      context,
      episodes,
      sides,
      ordered.map((i) => tested[i] as Couple),
    );
    const rates =
      lexicon === undefined || kind === 'term' ? null : await ratesOf(context, episodes, sides, lexicon);
    const rows = order.map((i): Row => {
      const couple = tested[i] as Couple;
      const place = ordered.indexOf(i);
      const copying =
        place === -1
          ? null
          : copyingOf(lags[place] ?? [], [habits[couple.a] ?? null, habits[couple.b] ?? null]);
      return rowOf(sides, couple, {
        earlier: isEarlier(i),
        p: p[i] as number,
        q: q[i] as number,
        copying,
        rates: rates?.of(couple.a, couple.b) ?? null,
        evidence: coupleEvidence(episodes, sides, couple),
      });
    });
    return findingOf(
      context,
      leadLag,
      { ...optionsUsed(options), by, object: kind, limit, ...least, threshold: leastPrecedence },
      frameOf(context.project, frame),
      rows,
      {
        couples: tested.length,
        earlier: tested.filter((_, i) => isEarlier(i)).length,
        tooFew: couples.length - tested.length,
        listed: rows.length,
        unnamedChannels: own.unnamed,
      },
    );
  },
};

interface Told {
  readonly earlier: boolean;
  readonly p: number;
  readonly q: number;
  readonly copying: Copying | null;
  readonly rates: {
    readonly statistic: number | null;
    readonly p: number | null;
    readonly weeks: number;
  } | null;
  readonly evidence: Row['evidence'];
}

function rowOf(
  sides: readonly Side[],
  couple: Couple,
  { earlier, p, q, copying, rates, evidence }: Told,
): Row {
  const [a, b] = [sides[couple.a]?.label ?? '', sides[couple.b]?.label ?? ''];
  return {
    key: `${sides[couple.a]?.key ?? ''} ${sides[couple.b]?.key ?? ''}`,
    label: message('first.before', { a, b }),
    a: sides[couple.a]?.key ?? '',
    b: sides[couple.b]?.key ?? '',
    labels: [a, b],
    reads: earlier ? 'earlier' : 'order not known',
    p,
    q,
    counts: countsOf(couple),
    leftOut: couple.leftOut,
    ...(copying === null
      ? {}
      : {
          copying: repeats(copying),
          credits: copying.credits,
          creditsBack: copying.creditsBack,
          ...(copying.feed === null ? {} : { fixedDelay: copying.feed }),
        }),
    ...(rates === null ? {} : { ratesStatistic: rates.statistic, ratesP: rates.p }),
    estimates: [
      precedenceEstimate(message('rows.earlierLessLater'), couple),
      ...(copying === null ? [] : [share(copying)]),
    ],
    ...(evidence === undefined ? {} : { evidence }),
  };
}
