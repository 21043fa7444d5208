import { erase } from '../store/erase.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import type { Study } from './study.ts';

/**
 * Removes a channel or an author with all that was derived; a tombstone with the reason stays.
 * @returns how many posts were erased
 */
export async function eraseFrom(
  { project, store, context, now }: Study,
  kind: 'channel' | 'author',
  id: string,
  reason: string,
): Promise<number> {
  const names = await channelNames(store.driver, project);
  const what =
    kind === 'channel'
      ? { kind: 'channel' as const, key: names.key(id) ?? id }
      : { kind: 'author' as const, id };
  return erase(store, what, { now, version: context.version, reason });
}
