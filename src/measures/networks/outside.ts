import type { Project } from '../../model/project.ts';
import { keyOf } from '../../store/queries/channelNames.ts';
import type { BareNode } from './nodes.ts';

/** The node of the channels outside of the corpus that nobody has said anything of. */
export const together = '(other channels)';

/** Channels that isogloss.yaml names, in the corpus or not, and that are no person's; by every name they go under. */
export function outsideNodes(project: Project): Map<string, BareNode> {
  const nodes = new Map<string, BareNode>();
  for (const [name, given] of Object.entries(project.channels)) {
    const kind = given.kind ?? 'unknown';
    if ((kind === 'personal' || kind === 'unknown') && given.publicInterest === undefined) continue;
    const id = name.replace(/^@/, '');
    const node: BareNode = {
      id,
      label: given.title ?? id,
      values: ['channel', kind, null, 1, null, given.publicInterest ?? null],
    };
    for (const alias of [name, ...(given.aliases ?? []).map(String)]) nodes.set(keyOf(alias), node);
  }
  return nodes;
}
