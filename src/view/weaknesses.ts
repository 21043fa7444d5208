import { message } from '../messages/catalogue.ts';
import type { ReadSoFar } from '../messages/en/coding.ts';
import { isSaying } from '../messages/index.ts';
import type { Said } from '../model/said.ts';
import type { ClaimResult, Verdict } from '../model/verdict.ts';

/** What weakens a verdict: in a sentence beside it, and in a few words in every list. */
export interface Weakness {
  readonly said: Said;
  readonly short: Said;
}

/** From this part on, texts that name both sides are most of the comparison. */
const mostlyBoth = 0.5;

const plain = {
  supported: 'verdicts.supported',
  contradicted: 'verdicts.contradicted',
  undecided: 'verdicts.undecided',
  'not testable': 'verdicts.notTestable',
} as const satisfies Record<Verdict, string>;

/** All of a claim's, the gravest first. Asked of messages, before they are written out. */
export function weaknessesOf(claim: ClaimResult): Weakness[] {
  if (claim.verdict === 'not testable') return [];
  return [
    ...controlsThatPass(claim),
    ...bothNamed(claim),
    ...(claim.verdict === 'undecided' ? whyUndecided(claim) : []),
    ...(outlastsHolm(claim) === false
      ? [{ said: message('claim.holmLost'), short: message('weak.holm') }]
      : []),
    ...claim.caveats.flatMap((said): Weakness[] => {
      if (isSaying(said, 'verdicts.restsOn')) {
        const { channels, more } = said as unknown as { channels: readonly Said[]; more: number };
        return [{ said, short: message('weak.rests', { channels, more }) }];
      }
      if (isSaying(said, 'shares.littleOfAll')) {
        const { posts, all } = said as unknown as { posts: number; all: number };
        return [{ said, short: message('weak.little', { posts, all }) }];
      }
      if (isSaying(said, 'shares.oneRival')) {
        const { rival } = said as unknown as { rival: string };
        return [{ said, short: message('weak.oneRival', { rival }) }];
      }
      if (isSaying(said, 'prevalence.byEffort')) {
        const { found, of } = said as unknown as { found: number; of: number };
        return [{ said, short: message('weak.byEffort', { found, of }) }];
      }
      if (isSaying(said, 'verdicts.absolute')) {
        const { words } = said as unknown as { words: readonly string[] };
        return [{ said, short: message('weak.absolute', { words }) }];
      }
      if (isSaying(said, 'originates.groups') && !(said as unknown as { named: boolean }).named)
        return [{ said, short: message('weak.byGroups') }];
      if (isSaying(said, 'verdicts.askedOtherwise')) return [{ said, short: message('weak.askedOtherwise') }];
      if (isSaying(said, 'verdicts.timeLeftOut')) return [{ said, short: message('weak.timeLeftOut') }];
      if (isSaying(said, 'verdicts.topicLeftOut')) return [{ said, short: message('weak.topicLeftOut') }];
      if (isSaying(said, 'verdicts.anythingFirst')) return [{ said, short: message('weak.anythingFirst') }];
      if (isSaying(said, 'verdicts.mentionsOnly')) return [{ said, short: message('weak.mentionsOnly') }];
      if (isSaying(said, 'questions.unknownTime')) return [{ said, short: message('weak.unknownTime') }];
      if (isSaying(said, 'questions.otherTime')) return [{ said, short: message('weak.otherTime') }];
      if (isSaying(said, 'verdicts.grown')) return [{ said, short: message('weak.grown') }];
      if (isSaying(said, 'shares.opponents')) return [{ said, short: message('weak.opponents') }];
      if (!isSaying(said, 'coding.notValidated')) return [];
      const begun = claim.caveats.find((other) => isSaying(other, 'coding.begun'));
      if (begun === undefined) return [{ said: message('weak.unreadSaid'), short: message('weak.unread') }];
      const { vocabularies = [] } = begun as unknown as { vocabularies?: readonly ReadSoFar[] };
      return [
        {
          said: message('weak.partlySaid', { vocabularies }),
          short: message('weak.partlyRead', { vocabularies }),
        },
      ];
    }),
  ];
}

/** Whether a decided verdict outlasts Holm's correction for all claims; null where none is due. */
export const outlastsHolm = ({ verdict, holm }: Pick<ClaimResult, 'verdict' | 'holm'>): boolean | null =>
  verdict === 'supported' || verdict === 'contradicted' ? holm : null;

/** A test that words without a part in the claim pass as well says little where it agrees. */
function controlsThatPass({ verdict, checks, estimates: [own] }: ClaimResult): Weakness[] {
  const passing = checks.filter((check) => check.control === true && check.verdict === 'supported');
  const kind = own?.kind ?? 'number';
  const more = passing.some(({ value }) => value !== null && value >= (own?.value ?? Infinity));
  return verdict === 'supported' && passing.length > 0
    ? [
        {
          said: message('claim.controlsPassAs', {
            controls: passing.map(({ name, value }) => ({
              label: labelOf(name),
              value: valueSaid(value, kind),
            })),
            own: more ? valueSaid(own?.value ?? null, kind) : null,
          }),
          short: message('weak.control'),
        },
      ]
    : [];
}

const labelOf = (name: Said): Said =>
  isSaying(name, 'verdicts.control') ? (name as unknown as { label: Said }).label : name;

const valueSaid = (value: number | null, kind: ClaimResult['estimates'][number]['kind']): Said =>
  value === null ? message('values.notKnown') : message('values.inLine', { value, kind });

function bothNamed({ caveats }: ClaimResult): Weakness[] {
  return caveats.flatMap((said): Weakness[] => {
    if (!isSaying(said, 'shares.both')) return [];
    const { both, units } = said as unknown as { both: number; units: number };
    if (both < units * mostlyBoth) return [];
    return [
      { said: message('weak.bothSaid', { both, units }), short: message('weak.both', { both, units }) },
    ];
  });
}

interface By {
  readonly label: Said;
  readonly verdict: { readonly verdict: Verdict };
}

/** The rule's reason in the words of somebody who has not read the rule. */
function whyUndecided({ reason, caveats }: ClaimResult): Weakness[] {
  if (reason === undefined || isSaying(reason, 'questions.dependsWhy')) return [];
  if (isSaying(reason, 'verdicts.disagree')) {
    const by = (reason as unknown as { by: readonly By[] }).by.map(({ label, verdict: { verdict } }) => ({
      label,
      verdict: message(plain[verdict]),
    }));
    return [{ said: message('weak.disagreeSaid', { by }), short: message('weak.disagree', { by }) }];
  }
  if (isSaying(reason, 'verdicts.includesThreshold') || isSaying(reason, 'verdicts.oneIncludesThreshold'))
    return [{ said: message('weak.thresholdSaid'), short: message('weak.threshold') }];
  if (isSaying(reason, 'verdicts.fragile')) {
    const { checks, more } = reason as unknown as { checks: readonly Said[]; more: number };
    const both = caveats.find((said) => isSaying(said, 'shares.both'));
    const known = both as unknown as { both: number; units: number } | undefined;
    const named = checks.some(
      (check) => isSaying(check, 'shares.bothLeftOut') || isSaying(check, 'shares.bothNotCounted'),
    );
    // Where most name both, that has been said.
    const counts =
      named && known !== undefined && known.both < known.units * mostlyBoth
        ? [
            {
              said: message('weak.bothSaid', { both: known.both, units: known.units }),
              short: message('weak.both', { both: known.both, units: known.units }),
            },
          ]
        : [];
    return [
      ...counts,
      { said: message('weak.fragileSaid', { checks, more }), short: message('weak.fragile', { checks }) },
    ];
  }
  return [{ said: reason, short: reason }];
}
