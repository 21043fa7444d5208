import { frameFor } from '../../measures/scope.ts';
import type { Words } from '../../messages/index.ts';
import type { Study } from '../study.ts';
import { interestOf } from './shownPosts.ts';

/** All that a person's channel is called, in small letters: handle, key and title. */
async function personalNames({ context }: Study): Promise<ReadonlySet<string>> {
  const { frame } = await frameFor(context.driver, context.project, {});
  return new Set(
    frame
      .filter((facts) => facts.kind === 'personal' && interestOf(context, facts).publicInterest === undefined)
      .flatMap(({ channel, key, title }) => [channel, key, title])
      .filter((name) => name !== '')
      .map((name) => name.toLowerCase()),
  );
}

/** Lines of posts as they may be shown to who is no command's own user: a person's channel has no name and no number. */
export async function withoutPersons<L extends { readonly channel: string; readonly id: number }>(
  study: Study,
  words: Words,
  lines: readonly L[],
): Promise<L[]> {
  const hidden = await personalNames(study);
  return lines.map((line) =>
    hidden.has(line.channel.toLowerCase())
      ? { ...line, channel: words.say('values.personalChannel'), id: 0 }
      : line,
  );
}

/**
 * Any result in the same way: whatever is called by a person's channel, or is the key of a post of it
 * (`CHANNEL/ID`), is so no more, and the numbers that stand beside as `id` and `label` are gone.
 */
export async function withoutNames<T>(study: Study, words: Words, result: T): Promise<T> {
  const hidden = await personalNames(study);
  const isHidden = (text: string): boolean => hidden.has((text.split('/')[0] ?? text).toLowerCase());
  const shown = (value: unknown): unknown => {
    if (typeof value === 'string') return isHidden(value) ? words.say('values.personalChannel') : value;
    if (Array.isArray(value)) return value.map(shown);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const isOfPerson = entries.some(([, one]) => typeof one === 'string' && isHidden(one));
    return Object.fromEntries(
      entries.map(([name, one]) => {
        if (isOfPerson && name === 'id') return [name, 0];
        if (isOfPerson && name === 'label' && /^\d+$/.test(String(one))) return [name, ''];
        return [name, shown(one)];
      }),
    );
  };
  return hidden.size === 0 ? result : (shown(result) as T);
}
