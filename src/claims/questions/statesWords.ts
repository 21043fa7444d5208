import type { Project } from '../../model/project.ts';
import { isOfTheState } from './likeness.ts';

/** "The regime", "the authorities": words of a text for those in power; not where they are part of a name of the project. */
export function statesWords({ lexicons }: Pick<Project, 'lexicons'>, text: string): string[] {
  const names = Object.values(lexicons)
    .flatMap(({ label, aliases, terms }) => [
      label?.replaceAll(/\([^)]*\)/g, ''),
      ...(aliases ?? []),
      ...terms.map((term) => (typeof term === 'string' ? term : term.term)),
    ])
    .flatMap((name) => (name === undefined || !/\s/.test(name.trim()) ? [] : [name.trim().toLowerCase()]));
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text.toLowerCase());
  return [...new Set(rest.match(/[\p{L}\u200c]+/gu))].filter(isOfTheState);
}
