import { withoutLateEdits } from '../../../measures/episodes/carriers.ts';
import { silence, tie } from '../../../measures/episodes/episodes.ts';
import { readHidden } from '../../../measures/episodes/hidden.ts';
import type { Side } from '../../../measures/episodes/sides.ts';
import { type OrderOptions, orderOf } from '../../../measures/lead-lag/order.ts';
import { precedenceOf } from '../../../measures/lead-lag/precedence.ts';
import { isUnnamed } from '../../../measures/groups.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { Check, Verdict } from '../../../model/verdict.ts';
import { type Asked, grainsOf, readAsked } from './ask.ts';
import { type Again, askedAgain, withoutChannel } from '../../verdicts/checks.ts';
import { copyingIn } from './copying.ts';
import { copyingVerdict, orderVerdict } from './rule.ts';

const pauses = [
  ['follows.halfDay', silence / 2],
  ['follows.twoDays', silence * 2],
] as const;
/** Channels up to which each is left out once where that asks the engine anew. */
const mostLeftOut = 40;

/** The order asked otherwise: other bounds of a tie and of an episode, texts alone, copies hidden, channels left out. */
export async function orderChecks(
  context: MeasureContext,
  claim: ClaimSource,
  asked: Asked,
  verdict: Verdict,
  threshold: number,
): Promise<Check[]> {
  const grains = grainsOf(asked.channels);
  const answer = (of: Asked, options: Partial<OrderOptions>): Again => {
    const ratio = precedenceOf(orderOf(of.shared, of.sideOf, { tie, grains, ...options }).weeks);
    return { value: ratio.value, verdict: orderVerdict(ratio, threshold) };
  };
  const check = (name: Said, of: Asked, options: Partial<OrderOptions>): Check =>
    askedAgain(name, answer(of, options), verdict);
  const checks = [
    check(message('follows.halfMinute'), asked, { tie: tie / 2 }),
    check(message('follows.twoMinutes'), asked, { tie: 2 * tie }),
  ];
  const unedited = withoutLateEdits(asked.shared);
  if (unedited !== asked.shared)
    checks.push(check(message('follows.editsLeftOut'), { ...asked, shared: unedited }, {}));
  for (const [name, length] of pauses) {
    context.signal?.throwIfAborted();
    const again = await readAsked(context, claim, length);
    if (!('cannot' in again)) checks.push(check(message(name), again, {}));
  }
  const { probability } = await readHidden(context, asked.episodes.scope, asked.episodes.frame);
  const keys = asked.channels.map(({ key }) => key);
  checks.push(
    check(message('follows.hiddenCopies'), asked, {
      hidden: ({ start }, later) =>
        1 -
        later.reduce(
          (none, { place, posts }) =>
            none * (1 - probability(keys[place] ?? '', start - silence, start, posts)),
          1,
        ),
    }),
  );
  for (const [place, facts] of asked.channels.entries()) {
    if (sideAt(asked, place).channels.length < 2) continue;
    const name = isUnnamed(context, facts) ? message('follows.unnamed') : facts.channel;
    checks.push(withoutChannel(name, answer(asked, { without: place }), verdict));
  }
  return checks;
}

/** Copying asked otherwise: in half the window, other bounds of an episode, channels left out. */
export async function copyingChecks(
  context: MeasureContext,
  claim: ClaimSource,
  asked: Asked,
  window: number | null,
  verdict: Verdict,
): Promise<Check[]> {
  const answer = async (of: Asked, wished: number | undefined): Promise<Again> => {
    const copying = await copyingIn(context, of, wished);
    return { value: copying.credited.value, verdict: copyingVerdict(copying) };
  };
  const check = async (name: Said, of: Asked, wished: number | undefined): Promise<Check> => {
    const again = askedAgain(name, await answer(of, wished), verdict);
    // What cannot be seen in half the window says nothing against what is seen in the whole.
    return { ...again, flips: again.flips && again.verdict !== 'not testable' };
  };
  const checks: Check[] = [];
  if (window !== null) checks.push(await check(message('follows.halfWindow'), asked, window / 2));
  for (const [name, length] of pauses) {
    const again = await readAsked(context, claim, length);
    if (!('cannot' in again)) checks.push(await check(message(name), again, claim.window));
  }
  const several = asked.channels.filter((_, place) => sideAt(asked, place).channels.length > 1);
  for (const facts of several.slice(0, mostLeftOut)) {
    context.signal?.throwIfAborted();
    const less = (side: Side): Side => ({
      ...side,
      channels: side.channels.filter(({ key }) => key !== facts.key),
    });
    const rest = { ...asked, a: less(asked.a), b: less(asked.b) };
    const name = isUnnamed(context, facts) ? message('follows.unnamed') : facts.channel;
    checks.push(withoutChannel(name, await answer(rest, claim.window), verdict));
  }
  return checks;
}

const sideAt = (asked: Asked, place: number): Side => (asked.sideOf[place] === 0 ? asked.a : asked.b);
