import { type Part, parts } from './parts.ts';

/** Features of the kinds of part that are named by a block's own element, by it or its parent, by any small one around. */
export const [ownParts, nearParts, farParts] = [
  bitsOf('own', ['meta', 'caption', 'box', 'text']),
  bitsOf('near', ['caption', 'box', 'list', 'body', 'text']),
  bitsOf('far', [
    'comment',
    'subscribe',
    'footer',
    'header',
    'sidebar',
    'byline',
    'caption',
    'overlay',
    'box',
    'list',
    'body',
    'text',
    'lead',
    'title',
  ]),
];

function bitsOf<Scope extends string, Kind extends Part>(
  scope: Scope,
  kinds: readonly Kind[],
): readonly (readonly [number, `${Scope}:${Kind}`])[] {
  return kinds.map((kind) => [1 << parts.indexOf(kind), `${scope}:${kind}`]);
}
