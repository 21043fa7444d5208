import { Document } from 'yaml';
import type { LexiconSource, Project } from '../model/project.ts';
import { vocabularies } from './language/vocabularies.ts';
import type { WorldSpec } from './spec.ts';

const author = 'Isogloss, simulated world';

/** IANA's fixed zones count west of Greenwich as positive. */
function zone(offset: number): string {
  return offset === 0 ? 'UTC' : `Etc/GMT${offset > 0 ? '-' : '+'}${String(Math.abs(offset))}`;
}

/** The project file of a world: what a researcher who knows its channels and words would write. */
export function projectOf(spec: WorldSpec, seed: number): Project {
  const lexicons: Record<string, LexiconSource> = {};
  for (const name of spec.lexicons) {
    const vocabulary = vocabularies[name];
    if (vocabulary === undefined) throw new RangeError(`no vocabulary named "${name}"`);
    lexicons[name] = {
      ...vocabulary.lexicon,
      author,
      sources: ['the vocabulary planted in this world'],
      date: spec.from,
    };
  }
  const firstDay = Date.parse(`${spec.from}T00:00:00Z`);
  return {
    isogloss: 1,
    name: spec.title,
    timezone: zone(spec.offset),
    selection: 'All channels of a simulated world; they were chosen by the program that made them',
    gathered: 'Written by isogloss simulate; gaps, deletions and outages are planted',
    seed,
    channels: Object.fromEntries(
      spec.channels.map((channel) => [
        channel.handle,
        {
          kind: channel.kind,
          title: channel.title,
          ...(channel.platformId === undefined ? {} : { aliases: [channel.platformId] }),
          language: channel.language,
        },
      ]),
    ),
    communities: Object.fromEntries(
      Object.entries(spec.communities).map(([name, label]) => [
        name,
        {
          label,
          channels: spec.channels.filter((c) => c.community === name).map((c) => c.handle),
          author,
          date: spec.from,
        },
      ]),
    ),
    lexicons,
    claims: Object.fromEntries(Object.entries(spec.claims).map(([id, planted]) => [id, planted.claim])),
    events: Object.fromEntries(
      spec.events.map((event) => [
        event.name,
        {
          date: new Date(firstDay + event.day * 86_400_000).toISOString().slice(0, 10),
          label: event.label,
          source: event.source,
        },
      ]),
    ),
  };
}

/** `isogloss.yaml` as text. */
export function projectYaml(spec: WorldSpec, seed: number): string {
  const document = new Document(projectOf(spec, seed));
  document.commentBefore = [
    ` The simulated world "${spec.name}". Country, people, parties and channels are invented.`,
    ' What is true of it stands in truth.json.',
  ].join('\n');
  return document.toString({ lineWidth: 110 });
}
