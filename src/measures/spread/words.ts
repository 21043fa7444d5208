import { type Node } from './tree.ts';

export function wayInWords({ way, from }: Pick<Node, 'way' | 'from'>): string {
  if (way === 'earliest') return 'earliest copy found here';
  if (way === 'named') return 'names its source in the text';
  if (way === 'not told') return 'the same, later; from where is not told';
  return from === 'outside'
    ? 'forward of a channel outside'
    : from === 'not held'
      ? 'forward of a post that is not held'
      : 'forward';
}
