import { hostOf, type Source, sourceOf } from '../collect/source.ts';
import { erase } from '../store/erase.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { forgetResults } from './articles/results.ts';
import { removeFromList } from './collecting/list.ts';
import { archiveOf } from './collecting/run.ts';
import type { Study } from './study.ts';
import { inTurn } from './turn.ts';

/**
 * Removes a channel or an author with all that was derived; a tombstone with the reason stays.
 * @returns how many posts were erased
 */
export const eraseFrom = (
  study: Study,
  kind: 'channel' | 'author',
  id: string,
  reason: string,
): Promise<number> => inTurn(study, () => eraseNow(study, kind, id, reason));

async function eraseNow(
  { folder, project, store, context, now, pid, isAlive }: Study,
  kind: 'channel' | 'author',
  id: string,
  reason: string,
): Promise<number> {
  const names = await channelNames(store.driver, project);
  if (kind === 'channel') forgetAnswers(folder, names.key(id) ?? id, id);
  const what =
    kind === 'channel'
      ? { kind: 'channel' as const, key: names.key(id) ?? id }
      : { kind: 'author' as const, id };
  forgetResults(folder);
  const posts = await erase(store, what, { now, version: context.version, reason, pid, isAlive });
  // A check that was about to end has kept what it found meanwhile.
  forgetResults(folder);
  return posts;
}

/** What a channel's pages answered lies outside the store; first, so that a second run after a kill finds it too. */
function forgetAnswers(folder: string, channel: string, name: string): void {
  const archive = archiveOf({ folder });
  const handle = name.replace(/^@/, '').toLowerCase();
  const keys = new Set(
    archive
      .facts()
      .filter((fact) => fact.channel === channel || nameOf(sourceOf(fact.source)) === handle)
      .map(({ source }) => source),
  );
  for (const key of keys) archive.remove(key);
  removeFromList(folder, keys);
}

const nameOf = (source: Source): string =>
  source.kind === 'site' ? hostOf(source.address) : source.name.toLowerCase();
