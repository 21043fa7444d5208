import { type CodedText, type Coding, codingOf } from '../../../measures/coding/coding.ts';
import type { Meaning } from '../../../measures/coding/codes.ts';
import { type Bounded, correctedTotal } from '../../../measures/coding/corrected.ts';
import { stratumOf } from '../../../measures/coding/sample.ts';
import { type SideTotals, correctedDifference, correctedShare } from '../../../measures/coding/shares.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { type ChannelFacts, type Scope, insideOf } from '../../../measures/scope.ts';
import type { SideCount } from '../../../measures/share/sides.ts';
import { message } from '../../../messages/index.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Side } from '../../../model/project.ts';
import { type Readiness, readinessOf } from '../../verdicts/coded.ts';

/** What a side says is X's, by a vocabulary; undefined for a side of channels alone. */
interface SideCoding {
  readonly coding: Coding;
  readonly meaning: Meaning;
  readonly by: string | undefined;
}

/** How often each side was really used, by the coded samples of its vocabulary. */
export interface CodedShares {
  readonly sides: readonly (SideCoding | undefined)[];
  /** Whether a moment, in epoch seconds, is among the days looked at. */
  readonly isInside: (moment: number) => boolean;
  readonly stratumOf: (facts: ChannelFacts) => string;
}

/** The codings a share claim needs: one of every vocabulary it names, in every community it looks at. */
export async function codedShares(
  context: MeasureContext,
  sides: readonly Side[],
  frame: readonly ChannelFacts[],
  scope: Scope,
): Promise<{ readiness: Readiness; shares: CodedShares }> {
  const found: (SideCoding | undefined)[] = [];
  for (const { words, about, by } of sides) {
    const lexicon = words ?? about;
    found.push(
      lexicon === undefined
        ? undefined
        : { coding: await codingOf(context, lexicon), meaning: words === undefined ? 'about' : 'words', by },
    );
  }
  const stratum = (facts: ChannelFacts): string => stratumOf(context.project, facts.communities);
  const asked = found.flatMap((side) =>
    side === undefined
      ? []
      : [
          {
            coding: side.coding,
            communities: [
              ...new Set(
                frame
                  .filter((facts) => side.by === undefined || facts.communities.includes(side.by))
                  .map(stratum),
              ),
            ],
          },
        ],
  );
  return {
    readiness: readinessOf(asked),
    shares: {
      sides: found,
      isInside: insideOf(scope, context.project.timezone),
      stratumOf: stratum,
    },
  };
}

/** Corrected totals of every side in some of the channels; copies are taken to be used as their first is. */
function totals(
  shares: CodedShares,
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  unit: 'texts' | 'posts',
  level: number,
): SideTotals {
  const keys = new Map(frame.map((facts) => [facts.key, facts]));
  const own = counts.filter(({ channel }) => keys.has(channel));
  const sum = (of: (side: number) => boolean, what: 'texts' | 'posts', stratum?: string): number =>
    own.reduce((total, c) => {
      const facts = keys.get(c.channel);
      if (facts === undefined || !of(c.side)) return total;
      return stratum === undefined || shares.stratumOf(facts) === stratum ? total + c[what] : total;
    }, 0);
  const each = shares.sides.map((side, i): Bounded => {
    const has = (bits: number): boolean => (bits & (1 << i)) !== 0;
    if (side === undefined) {
      const n = sum(has, unit);
      return { value: n, low: n, high: n };
    }
    const texts = sum(has, 'texts');
    const factor = unit === 'texts' || texts === 0 ? 1 : sum(has, 'posts') / texts;
    const part = {
      meaning: side.meaning,
      has: (text: CodedText) =>
        shares.isInside(text.moment) &&
        keys.has(text.channel) &&
        (side.by === undefined || keys.get(text.channel)?.communities.includes(side.by) === true),
      matched: (community: string) => sum(has, 'texts', community),
    };
    const total = correctedTotal(side.coding.strata, part, level);
    return { value: total.value * factor, low: total.low * factor, high: total.high * factor };
  });
  const [x = { value: 0, low: 0, high: 0 }, ...rivals] = each;
  const rivalBits = ((1 << shares.sides.length) - 1) & ~1;
  const matchedOf = (i: number): number => sum((bits) => (bits & (1 << i)) !== 0, unit);
  const counted = rivals.reduce((total, _, i) => total + matchedOf(i + 1), 0);
  const any = sum((bits) => (bits & rivalBits) !== 0, unit);
  const both = sum((bits) => (bits & 1) !== 0 && (bits & rivalBits) !== 0, unit);
  // For one text that a vocabulary matches, those that use it: fewer where it is wrong, more where it misses some.
  const used = (total: number, matched: number): number => (matched === 0 ? 0 : total / matched);
  const end = (of: 'value' | 'high') => ({
    ofX: used(x[of], matchedOf(0)),
    ofRivals: used(
      rivals.reduce((total, rival) => total + rival[of], 0),
      counted,
    ),
  });
  const [value, high] = [end('value'), end('high')];
  return {
    x,
    rivals,
    union: counted === 0 ? 1 : any / counted,
    both: {
      value: Math.min(x.value, both * value.ofX * value.ofRivals),
      high: both * Math.max(1, high.ofX) * Math.max(1, high.ofRivals),
    },
  };
}

/**
 * A condition of a share claim with the lexicon's errors taken out: the corrected value, with the limits of its sample
 * and on either side what the missing posts added to the uncorrected one.
 */
export function correct(
  shares: CodedShares,
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  unit: 'texts' | 'posts',
  condition: Estimate,
  rival: number | undefined,
  exclusive: boolean,
): Estimate {
  if (condition.value === null || condition.low === null || condition.high === null) return condition;
  const all = totals(shares, frame, counts, unit, condition.level);
  const corrected = rival === undefined ? correctedShare(all, exclusive) : correctedDifference(all, rival);
  const [least, most] = rival === undefined ? [0, 1] : [-1, 1];
  return {
    ...condition,
    value: corrected.value,
    low: Math.max(least, corrected.low - (condition.value - condition.low)),
    high: Math.min(most, corrected.high + (condition.high - condition.value)),
    n: all.x.value,
    denominator: all.x.value + all.rivals.reduce((sum, r) => sum + r.value, 0) * all.union - all.both.value,
    method: message('estimates.corrected', { method: condition.method }),
    note: message('estimates.uncorrected', { value: condition.value }),
  };
}
