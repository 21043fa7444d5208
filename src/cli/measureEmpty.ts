import type { Finding } from '../model/finding.ts';
import type { Words } from '../messages/index.ts';

/** What `measure coordination` says besides its rows, as far as it tells why there are none. */
interface Told {
  readonly edges: number;
  readonly personal: { readonly edges: number };
  readonly notExpanded: readonly unknown[];
}

/** Why `measure coordination` or `keyness` has no rows, in a sentence; undefined for other measures. */
export function whyEmpty(
  words: Words,
  { measure, rows, parameters, frame, summary }: Finding,
): string | undefined {
  if (rows.length > 0) return undefined;
  if (measure === 'keyness') {
    const { tested, sets } = summary as unknown as { tested: number; sets: readonly unknown[] };
    return words.say('terminal.noTerm', {
      terms: String(parameters['terms']),
      sides: sets.length > 0,
      tested,
      least: Number(parameters['minCount']),
    });
  }
  if (measure !== 'coordination') return undefined;
  const { edges, personal, notExpanded } = summary as unknown as Told;
  const { object, window, minPosts, minWeight } = parameters;
  const table = object === 'shares';
  if (frame.posts === 0) {
    return table
      ? words.say('terminal.noShares', {
          least: Number(minPosts),
          options: asked(parameters, ['from', 'to']),
        })
      : words.say('terminal.nothingFrom', {
          options: asked(parameters, ['from', 'to', 'channel', 'community']),
        });
  }
  if (personal.edges > 0 && personal.edges === edges) return words.say('terminal.allPersonal', { edges });
  if (frame.channels === 1) {
    return table
      ? words.say('terminal.oneAccount')
      : words.say('terminal.oneChannel', { name: frame.channelNames[0] ?? '' });
  }
  if (notExpanded.length > 0) return words.say('terminal.tooLarge', { n: notExpanded.length });
  return words.say('terminal.noEdge', {
    accounts: table,
    object: String(object),
    window: Number(window),
    weight: Number(minWeight),
  });
}

/** The options that narrow what is looked at, as they were given. */
function asked(parameters: Readonly<Record<string, unknown>>, names: readonly string[]): string {
  const given = names.flatMap((name) => {
    const value = parameters[name];
    return typeof value === 'string' ? [`--${name} ${value}`] : [];
  });
  return given.join(', ');
}
