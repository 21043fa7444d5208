import { frameFor } from '../../measures/scope.ts';
import type { Words } from '../../messages/index.ts';
import type { Study } from '../study.ts';
import { interestOf } from './shownPosts.ts';

/** Lines of posts as they may be shown to who is no command's own user: a person's channel has no name and no number. */
export async function withoutPersons<L extends { readonly channel: string; readonly id: number }>(
  { context }: Study,
  words: Words,
  lines: readonly L[],
): Promise<L[]> {
  const { frame } = await frameFor(context.driver, context.project, {});
  const hidden = new Set(
    frame
      .filter((facts) => facts.kind === 'personal' && interestOf(context, facts).publicInterest === undefined)
      .flatMap(({ channel, key }) => [channel.toLowerCase(), key.toLowerCase()]),
  );
  return lines.map((line) =>
    hidden.has(line.channel.toLowerCase())
      ? { ...line, channel: words.say('values.personalChannel'), id: 0 }
      : line,
  );
}
