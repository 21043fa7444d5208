/** What is asked of a person where a claim's text does not say what its test needs. */
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Detection, Filled, ParameterName } from '../../model/detection.ts';
import { type Clause, isIn, range } from './clause.ts';
import type { Aspect, ClaimRule } from './packs/pack.ts';
import type { Part } from './part.ts';

/** What was found of a claim's parameters. */
interface Given {
  readonly x: Part | undefined;
  /** Whether X is anything that can be counted. */
  readonly found: boolean;
  /** How many rivals the text names, and those of them that are nothing in the project. */
  readonly rivals: number;
  readonly unlinked: readonly Part[];
  readonly within: readonly Filled[];
  readonly clause: Clause;
  readonly event: string | undefined;
  /** A time whose days the text does not say. */
  readonly time: Filled | undefined;
  readonly aspect: Aspect;
}

/** What the test of a type needs and the text does not give. */
export function asks(rule: Pick<ClaimRule, 'type'>, given: Given): Detection['missing'] {
  const missing: { parameter: ParameterName; ask: Said }[] = [];
  const { x, within, clause, aspect } = given;
  if (!given.found) missing.push({ parameter: 'x', ask: askX(x, aspect) });
  const needsRival =
    rule.type === 'dominates' ||
    rule.type === 'outperforms' ||
    rule.type === 'floods' ||
    rule.type === 'follows';
  if (needsRival && given.rivals === 0) {
    missing.push({
      parameter: 'rivals',
      ask: rule.type === 'follows' ? message('untestable.askFollowed') : message('untestable.askRivals'),
    });
  }
  for (const rival of given.unlinked) missing.push({ parameter: 'rivals', ask: askX(rival, aspect) });
  if (rule.type === 'penetrates' && within.length !== 1) {
    missing.push({ parameter: 'within', ask: message('untestable.askReached') });
  }
  if (rule.type === 'ubiquitous' && within.length === 0 && !anywhere(clause)) {
    missing.push({ parameter: 'within', ask: message('untestable.askWithin') });
  }
  if (rule.type === 'responds' && given.event === undefined) {
    missing.push({ parameter: 'event', ask: message('untestable.askEvent') });
  }
  if (given.time !== undefined)
    missing.push({ parameter: 'time', ask: message('untestable.askTime', { text: given.time.text }) });
  return missing;
}

/** "everywhere", "in most groups": no community is meant more than another. */
function anywhere(clause: Clause): boolean {
  return range(clause.from, clause.to).some(
    (at) =>
      isIn(clause, 'everywhere', at) ||
      clause.index.sets.everywhere.phrases.some((p) => p.every((w, i) => clause.scope[at + i]?.norm === w)) ||
      isIn(clause, 'channels', at) ||
      isIn(clause, 'here', at),
  );
}

function askX(x: Part | undefined, aspect: Aspect): Said {
  if (x === undefined) return message('untestable.askX', { aspect });
  const given = { text: x.filled.text.replaceAll(/\s+/g, ' '), aspect };
  if (x.ambiguous) return message('untestable.askWhich', given);
  return x.party === null ? message('untestable.askName', given) : message('untestable.askKind', given);
}
