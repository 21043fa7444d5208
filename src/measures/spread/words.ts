import { message } from '../../messages/index.ts';
import type { Message } from '../../model/said.ts';
import { type Node } from './tree.ts';

export function wayInWords({ way, from }: Pick<Node, 'way' | 'from'>): Message {
  if (way === 'earliest') return message('first.wayEarliest');
  if (way === 'named') return message('first.wayNamed');
  if (way === 'not told') return message('first.wayNotTold');
  return message(
    from === 'outside' ? 'first.wayOutside' : from === 'not held' ? 'first.wayNotHeld' : 'first.wayForward',
  );
}
