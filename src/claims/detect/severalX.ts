import { type Clause, isIn, range, textOf } from './clause.ts';
import type { Around } from './around.ts';
import { linksOf } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import type { Part } from './part.ts';

/**
 * "Fars and the Courier post as one": X are both, and no group of the project is; who they are together is asked. As X was where it is
 * one, or where they are no groups.
 */
export function withAllNamed(
  clause: Clause,
  { text, mentions, gazetteer }: Pick<Around, 'text' | 'mentions' | 'gazetteer'>,
  x: Part | undefined,
  rivals: readonly Part[],
): Part | undefined {
  const own = x?.mention;
  if (own == null || !isGroup(own)) return x;
  const others = rivals.map(({ mention }) => mention);
  // "Fars" alone may be a word; beside another group it is one.
  const short = gazetteer
    .find(clause.scope)
    .filter(({ weak }) => weak)
    .map((name) => ({ first: name.first, last: name.last, links: linksOf(name) }));
  const groups: Named[] = [...mentions.filter((one) => !others.includes(one)), ...short].filter(isGroup);
  let [first, last]: [Named, Named] = [own, own];
  for (;;) {
    const before = groups.find((one) => one.last < first.first && areJoined(clause, one, first));
    const behind = groups.find((one) => one.first > last.last && areJoined(clause, last, one));
    if (before === undefined && behind === undefined) break;
    [first, last] = [before ?? first, behind ?? last];
  }
  if (first === last) return x;
  const filled = { ...textOf(text, clause.scope, first.first, last.last), links: [] };
  return { filled, party: null, head: null, mention: null, ambiguous: false };
}

type Named = Pick<Mention, 'first' | 'last' | 'links'>;

const isGroup = ({ links }: Pick<Mention, 'links'>): boolean =>
  links.length > 0 && links.every(({ kind }) => kind === 'community');

/** Whether nothing but "and", a comma or "the" stands between two. */
function areJoined(clause: Clause, a: Named, b: Named): boolean {
  const between = range(a.last + 1, b.first - 1);
  const isMark = /^[,،]\s*$/.test(clause.scope[b.first]?.gap ?? '');
  return (
    a.first >= clause.from &&
    b.last <= clause.to &&
    b.first - a.last <= 3 &&
    between.every((at) => isIn(clause, 'joining', at) || isIn(clause, 'determiners', at)) &&
    (isMark || between.some((at) => isIn(clause, 'joining', at))) &&
    !between.some((at) => /^(?:or|یا|или)$/.test(clause.scope[at]?.norm ?? ''))
  );
}
