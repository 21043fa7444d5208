import type { ChannelFacts } from '../../../measures/scope.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { ClaimSource, Project } from '../../../model/project.ts';

/** Of which group each channel of the frame is, as the question has them. */
export interface Groups {
  /** By place; 0 for a channel of none. */
  readonly of: readonly number[];
  /** Keys of the groups beside C that have a channel, and how many channels are of none. */
  readonly beside: readonly string[];
  readonly none: number;
}

/**
 * The groups two of which must carry an item. Where the claim names groups they are C and those: what else the project groups has no
 * part in the question, nor in its seal. Where it names none they are all of the project. A channel of C is C's; one of several others
 * is of the first by name, since in which order a file has them asks nothing; channels of no group are of one kind together.
 */
export function groupsAsked(
  { communities }: Pick<Project, 'communities'>,
  { by, within }: Pick<ClaimSource, 'by' | 'within'>,
  frame: readonly Pick<ChannelFacts, 'communities'>[],
): Groups {
  const others = (within ?? Object.keys(communities)).filter((key) => key !== by).toSorted();
  const of = frame.map((facts) => {
    if (by !== undefined && facts.communities.includes(by)) return 1;
    const other = others.findIndex((key) => facts.communities.includes(key));
    return other === -1 ? 0 : 2 + other;
  });
  return {
    of,
    beside: others.filter((_, i) => of.includes(2 + i)),
    none: of.filter((group) => group === 0).length,
  };
}

/** Names of groups told; of more it is said how many. */
const mostTold = 8;

/** Which groups they are: of a claim that names none, with other groups other items count. */
export function groupsTold(
  { communities }: Pick<Project, 'communities'>,
  { within }: Pick<ClaimSource, 'within'>,
  { beside, none }: Groups,
  label: string,
): Said {
  return message('originates.groups', {
    label,
    labels: beside.slice(0, mostTold).map((key) => communities[key]?.label ?? key),
    more: Math.max(0, beside.length - mostTold),
    none,
    named: within !== undefined,
  });
}
