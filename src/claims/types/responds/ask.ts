import { type Coding, codingOf } from '../../../measures/coding/coding.ts';
import { stratumOf, withoutHostile } from '../../../measures/coding/sample.ts';
import {
  type Around,
  type Cannot,
  type Dated,
  aroundEvents,
  datedEvents,
} from '../../../measures/events/around.ts';
import { type Talk, type Unit, readTalk } from '../../../measures/events/talk.ts';
import type { MeasureContext } from '../../../measures/measure.ts';
import { type ChannelFacts, frameFor } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { ClaimResult } from '../../../model/verdict.ts';
import { type Readiness, coderDisagreement, readinessOf } from '../../verdicts/coded.ts';
import { emptyFrame, holdsNothing, notTestable, unfound } from '../../verdicts/result.ts';

/** A claim of a response made ready: the talk of its channels by day, and its events. */
export interface Asked {
  readonly lexicon: string;
  readonly label: string;
  readonly frame: readonly ChannelFacts[];
  readonly events: readonly Dated[];
  /** By texts, once a channel and cluster, and by posts with their copies. */
  readonly talks: ReadonlyMap<Unit, Talk>;
  readonly readiness: Readiness;
}

type Unready = { readonly cannot: Partial<ClaimResult>; readonly frame: readonly ChannelFacts[] };

/** Reads what the claim is about: X's words in the channels named, around the events named; or says what is lacking. */
export async function readAsked(
  context: MeasureContext,
  claim: ClaimSource,
  units: readonly Unit[],
): Promise<Asked | Unready> {
  const { project, driver } = context;
  const { by, within, period } = claim;
  const communities = within ?? (by === undefined ? undefined : [by]);
  const { scope, frame } = await frameFor(driver, project, {
    ...(communities === undefined ? {} : { communities }),
    from: period?.from,
    to: period?.to,
  });
  const cannot = (result: Partial<ClaimResult>): Unready => ({ cannot: result, frame });
  const lexicon = claim.words ?? claim.about;
  if (lexicon === undefined)
    return cannot(notTestable(message('responds.noWords'), [message('responds.nameWords')]));
  const own = claim.words !== undefined;
  const read = own ? withoutHostile(project, lexicon) : project;
  if (read.lexicons[lexicon]?.terms.length === 0)
    return cannot(
      notTestable(message('verdicts.hostileWords', { lexicon }), [message('verdicts.nameOwnWords')]),
    );
  const events = datedEvents(project, claim.events ?? []);
  if (events.length === 0)
    return cannot(notTestable(message('responds.noEvent'), [message('responds.nameEvent')]));
  const undated = events.filter(({ source }) => source === undefined);
  if (undated.length > 0)
    return cannot(
      notTestable(message('responds.undated', { events: undated.map(({ label }) => label) }), [
        message('responds.nameSource'),
      ]),
    );
  if (holdsNothing(frame)) return cannot(emptyFrame(claim));
  const readiness = readinessOf([asCoded(context, await codingOf(context, lexicon), frame)]);
  if (readiness.state === 'disagree') return cannot(coderDisagreement(readiness));
  const label = claim.label ?? project.lexicons[lexicon]?.label ?? lexicon;
  const days = events.map(({ day }) => day);
  const talks = await readTalk(
    { ...context, project: read },
    { lexicon, scope, frame, days, length: claim.window },
    units,
  );
  return talks === undefined ? cannot(unfound(label)) : { lexicon, label, frame, events, talks, readiness };
}

const asCoded = (context: MeasureContext, coding: Coding, frame: readonly ChannelFacts[]) => ({
  coding,
  communities: [...new Set(frame.map((facts) => stratumOf(context.project, facts.communities)))],
});

/** The change around the claim's events, by a unit and so many days. */
export function askedOf({ talks, events }: Asked, unit: Unit, days?: number): Around | Cannot {
  const talk = talks.get(unit);
  if (talk === undefined) throw new RangeError(`${unit} were not read`);
  return aroundEvents(
    talk,
    events.map(({ day }) => day),
    days,
  );
}
