import type { Project } from '../../model/project.ts';
import { Gazetteer, linksOf } from './gazetteer.ts';
import { packs } from './pack-index.ts';
import { wordsOf } from './words.ts';

/** What somebody of that name is in the project: a channel of it, and the keys of vocabularies and communities. */
export interface InProject {
  /** Handle or key of the channel as the project file has it. */
  readonly channel: string | null;
  readonly keys: readonly string[];
}

/** Looks up speakers and outlets by their names: titles, handles and other names of channels, names of parties. */
export function inTheProject(project: Project): (name: string) => InProject {
  const gazetteer = new Gazetteer(project, packs);
  const fold = (text: string): string =>
    wordsOf(text)
      .map(({ norm }) => norm)
      .join(' ');
  const channels = new Map<string, string>();
  const all = [
    ...Object.values(project.communities).flatMap((community) => community.channels),
    ...Object.keys(project.channels),
  ];
  for (const channel of all) channels.set(fold(channel), channel);
  for (const [channel, { title, aliases }] of Object.entries(project.channels)) {
    for (const name of [title, ...(aliases ?? [])]) {
      if (name !== undefined) channels.set(fold(String(name)), channel);
    }
  }
  return (name) => {
    const channel = channels.get(fold(name)) ?? null;
    const members = Object.entries(project.communities)
      .filter(([, community]) => channel !== null && community.channels.includes(channel))
      .map(([key]) => key);
    const named = gazetteer.find(wordsOf(name)).filter(({ weak }) => !weak);
    return {
      channel,
      keys: [...members, ...named.flatMap((found) => linksOf(found).map((link) => link.name))],
    };
  };
}
