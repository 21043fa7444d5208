import { csvOf } from '../../exports/csv.ts';
import { field, tableOf } from '../../exports/table.ts';
import type { WrittenEstimate } from '../../model/estimate.ts';
import type { WrittenClaim } from '../../model/verdict.ts';
import type { ForwardLine } from '../../view/shown.ts';
import type { EdgeLine } from '../edges/table.ts';

/** A verdict with one of its numbers, as a line of a table. */
interface VerdictLine {
  readonly claim: WrittenClaim;
  readonly estimate: WrittenEstimate | undefined;
  readonly about: VerdictSheet;
}

/** A claim as it is shown, with what stands beside it in lists. */
export interface VerdictSheet {
  readonly text: string;
  readonly article: string | null;
  readonly stale: boolean;
  readonly weaknesses: readonly string[];
  readonly signedBy: string | null;
  readonly signedOn: string | null;
  readonly claim: WrittenClaim;
}

/** Verdicts for a spreadsheet: a line for each of their numbers, never without its limits. */
export function verdictsCsv(verdicts: readonly VerdictSheet[]): string {
  const lines = verdicts.flatMap((about): VerdictLine[] => {
    const { claim } = about;
    return claim.estimates.length === 0
      ? [{ claim, estimate: undefined, about }]
      : claim.estimates.map((estimate) => ({ claim, estimate, about }));
  });
  const table = tableOf<VerdictLine>(
    'verdicts',
    '',
    [
      field('id', 'text', '', ({ claim }) => claim.id),
      field('claim', 'text', '', ({ about }) => about.text),
      field('article', 'text', '', ({ about }) => about.article),
      field('type', 'text', '', ({ claim }) => claim.type),
      field('verdict', 'text', '', ({ claim }) => claim.verdict),
      field('exploratory', 'boolean', '', ({ claim }) => claim.exploratory),
      field('stale', 'boolean', '', ({ about }) => about.stale),
      field('weaknesses', 'text', '', ({ about }) => about.weaknesses.join('; ')),
      field('signed_by', 'text', '', ({ about }) => about.signedBy),
      field('signed_on', 'text', '', ({ about }) => about.signedOn),
      field('posts', 'integer', '', ({ claim }) => claim.frame.posts),
      field('channels', 'integer', '', ({ claim }) => claim.frame.channels),
      field('from', 'text', '', ({ claim }) => claim.frame.from),
      field('to', 'text', '', ({ claim }) => claim.frame.to),
      field('estimate', 'text', '', ({ estimate }) => estimate?.name),
      field('unit', 'text', '', ({ estimate }) => estimate?.unit),
      field('value', 'number', '', ({ estimate }) => estimate?.value),
      field('low', 'number', '', ({ estimate }) => estimate?.low),
      field('high', 'number', '', ({ estimate }) => estimate?.high),
      field('level', 'number', '', ({ estimate }) => estimate?.level),
      field('target', 'text', '', ({ estimate }) => estimate?.target),
      field('n', 'number', '', ({ estimate }) => estimate?.n),
      field('denominator', 'number', '', ({ estimate }) => estimate?.denominator),
      field('method', 'text', '', ({ estimate }) => estimate?.method),
      field('note', 'text', '', ({ estimate }) => estimate?.note),
    ],
    lines,
  );
  return csvOf(table, { bom: true });
}

/** Pairs of channels for a spreadsheet, those that are named. */
export function edgesCsv(edges: readonly EdgeLine[]): string {
  const table = tableOf<EdgeLine>(
    'edges',
    '',
    [
      field('a', 'text', '', ({ a }) => a),
      field('b', 'text', '', ({ b }) => b),
      field('pairs_of_posts', 'integer', '', ({ pairs }) => pairs),
      field('things_shared', 'integer', '', ({ objects }) => objects),
      field('things_expected', 'number', '', ({ expected }) => expected),
      field('q', 'number', '', ({ q }) => q),
      field('read_by', 'text', '', ({ read }) => read?.by),
      field('holds', 'boolean', '', ({ read }) => read?.holds),
    ],
    edges,
  );
  return csvOf(table, { bom: true });
}

/** Who forwards whom for a spreadsheet; several channels together by what the export of networks calls them. */
export function forwardsCsv(lines: readonly ForwardLine[]): string {
  const table = tableOf<ForwardLine>(
    'forwards',
    '',
    [
      field('who_forwards', 'text', '', ({ who }) => who.id),
      field('whose_posts', 'text', '', ({ whose }) => whose.id),
      field('forwards', 'integer', '', ({ forwards }) => forwards),
      field('posts_of_who_forwards', 'integer', '', ({ posts }) => posts),
      field('first', 'text', '', ({ first }) => first),
      field('last', 'text', '', ({ last }) => last),
    ],
    lines,
  );
  return csvOf(table, { bom: true });
}
