import { parse } from 'yaml';

/** What stands in its own script in every language: commands, units and names of methods that are written so. */
const acronyms = new Set(['isogloss', 'yaml', 'html', 'csv', 'json', 'doi', 'https', 'http', 'utc']);

/** Text without what carries its own direction: names, commands, figures. */
function withoutIsolates(text: string): string {
  let [before, after] = ['', text];
  while (before !== after) {
    before = after;
    after = before.replaceAll(/[\u2066\u2068][^\u2066-\u2069]*\u2069/gu, ' ');
  }
  return after;
}

/** All words in the values of a project file: names that a person gave. */
export function namesIn(project: string): Set<string> {
  const words = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') for (const word of latinWords(value)) words.add(word);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  // Keys of the file itself are English words; keys that are names stand one level down.
  const { channels, communities, lexicons, claims, name, selection } = parse(project) as Record<
    string,
    unknown
  >;
  for (const part of [channels, communities, lexicons, claims] as Record<string, unknown>[])
    for (const [key, inner] of Object.entries(part)) {
      for (const word of latinWords(key)) words.add(word);
      for (const value of Object.values(inner as object)) collect(value);
    }
  collect([name, selection]);
  return words;
}

const latinWords = (text: string): string[] => text.match(/[A-Za-z][A-Za-z'’]{2,}/gu) ?? [];

/** Words in Latin script that are none of these names: what was left in English. */
export function english(text: string, names: ReadonlySet<string>): string[] {
  return latinWords(withoutIsolates(text)).filter(
    (word) => !names.has(word) && !acronyms.has(word.toLowerCase()),
  );
}
