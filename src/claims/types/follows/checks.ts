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
import { copyingIn } from './copying.ts';
import { copyingVerdict, orderVerdict } from './rule.ts';

const opposite: Readonly<Partial<Record<Verdict, Verdict>>> = {
  supported: 'contradicted',
  contradicted: 'supported',
};

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
  const decided = verdict === 'supported' || verdict === 'contradicted';
  const grains = grainsOf(asked.channels);
  const check = (name: Said, of: Asked, options: Partial<OrderOptions>, only = false): Check => {
    const ratio = precedenceOf(orderOf(of.shared, of.sideOf, { tie, grains, ...options }).weeks);
    const again = orderVerdict(ratio, threshold);
    // Another question than the frame's makes it undecided only where it says the opposite.
    const flips = decided && (only ? again === opposite[verdict] : again !== verdict);
    return { name, value: ratio.value, verdict: again, flips };
  };
  const checks = [
    check(message('follows.halfMinute'), asked, { tie: tie / 2 }),
    check(message('follows.twoMinutes'), asked, { tie: 2 * tie }),
  ];
  for (const [name, length] of pauses) {
    context.signal?.throwIfAborted();
    const again = await readAsked(context, claim, length);
    if (!('cannot' in again)) checks.push(check(message(name), again, {}));
  }
  const { probability } = await readHidden(context, { ...asked.episodes.scope });
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
    checks.push(check(message('verdicts.without', { channel: name }), asked, { without: place }, true));
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
  const check = async (name: Said, of: Asked, wished: number | undefined, only = false): Promise<Check> => {
    const copying = await copyingIn(context, of, wished);
    const again = copyingVerdict(copying);
    // What cannot be seen in half the window, or with a channel less, says nothing against what is seen in the whole.
    const flips = only ? again === opposite[verdict] : again !== verdict && again !== 'not testable';
    return { name, value: copying.credited.value, verdict: again, flips };
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
    checks.push(await check(message('verdicts.without', { channel: name }), rest, claim.window, true));
  }
  return checks;
}

const sideAt = (asked: Asked, place: number): Side => (asked.sideOf[place] === 0 ? asked.a : asked.b);
