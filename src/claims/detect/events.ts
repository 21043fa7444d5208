import type { Link } from '../../model/detection.ts';
import type { Project } from '../../model/project.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** The event whose words all stand within ten words after a preposition of time. */
export function eventAfter(
  scope: readonly Word[],
  at: number,
  project: Project,
): { link: Link; last: number } | undefined {
  const near = scope.slice(at + 1, at + 11);
  const stem = (norm: string): string => norm.replace(/(?:s|ها|های|هایی|ی)$/, '');
  for (const [name, event] of Object.entries(project.events)) {
    const names = [event.label, ...(event.aliases ?? []), name].filter((n) => n !== undefined);
    for (const [i, text] of names.entries()) {
      const wanted = wordsOf(text)
        .map(({ norm }) => norm)
        .filter((norm) => norm.length > 2 && !small.has(norm));
      const places = wanted.map((norm) => near.findIndex((word) => stem(word.norm) === stem(norm)));
      if (wanted.length === 0 || places.includes(-1)) continue;
      const by = i === 0 && event.label !== undefined ? 'name' : i === names.length - 1 ? 'name' : 'alias';
      const link: Link = { kind: 'event', name, label: event.label ?? name, by, matched: text };
      return { link, last: at + 1 + Math.max(...places) };
    }
  }
  return undefined;
}

const small = new Set('the and for at of in on to by with از در به با را که'.split(' '));
