import type { Finding } from '../model/finding.ts';
import { thousands } from './table.ts';

/** What `measure coordination` says besides its rows, as far as it tells why there are none. */
interface Told {
  readonly edges: number;
  readonly personal: { readonly edges: number };
  readonly notExpanded: readonly unknown[];
}

/** Why `measure coordination` has no rows, in a sentence; undefined for other measures. */
export function whyEmpty({ measure, rows, parameters, frame, summary }: Finding): string | undefined {
  if (measure !== 'coordination' || rows.length > 0) return undefined;
  const { edges, personal, notExpanded } = summary as unknown as Told;
  const { object, window, minPosts, minWeight } = parameters;
  const table = object === 'shares';
  if (frame.posts === 0) {
    return table
      ? `Nothing here: no account has ${String(minPosts)} shares or more${asked(parameters, ['from', 'to'])}.`
      : `Nothing here: the corpus holds no posts${asked(parameters, ['from', 'to', 'channel', 'community'])}.`;
  }
  if (personal.edges > 0 && personal.edges === edges) {
    return `Nothing to list: every edge (${thousands(edges)}) has a channel of kind personal or unknown; say under "channels" in isogloss.yaml what kind they are.`;
  }
  if (frame.channels === 1) {
    return `Nothing here: there is one ${table ? 'account' : 'channel'} (${frame.channelNames[0] ?? 'of a share table'}), and an edge needs two.`;
  }
  const large = notExpanded.length;
  if (large > 0) {
    return `Nothing here: ${thousands(large)} ${large === 1 ? 'object has' : 'objects have'} more pairs than --budget, and no other makes an edge.`;
  }
  const weight = Number(minWeight) > 1 ? ` with a weight of ${String(minWeight)} or more` : '';
  return `Nothing here: no two ${table ? 'accounts' : 'channels'} share an object (${String(object)}) within ${String(window)} s${weight}.`;
}

/** The options that narrow what is looked at, as they were given. */
function asked(parameters: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const given = names.flatMap((name) => {
    const value = parameters[name];
    return typeof value === 'string' ? [`--${name} ${value}`] : [];
  });
  return given.length === 0 ? '' : ` (${given.join(', ')})`;
}
