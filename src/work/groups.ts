import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { frameFor } from '../measures/scope.ts';
import { channelKinds } from '../model/post.ts';
import { addToGroup, setKind } from './files/projectEdit.ts';
import { interestOf } from './reporting/shownPosts.ts';
import type { Study } from './study.ts';
import { today } from './today.ts';

/** Keys of the channels that may be named, and so be put into a group by name; as a list of them is read. */
export async function channelsToGroup({ context }: Study): Promise<string[]> {
  const { frame } = await frameFor(context.driver, context.project, {});
  return frame
    .filter((facts) => facts.kind !== 'personal' || interestOf(context, facts).publicInterest !== undefined)
    .map(({ channel }) => channel)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

/**
 * Puts channels into a group of the project, or says what they are.
 * @returns the group's key, where they were put into one
 * @throws {UserError} where no channel is chosen, or nothing is said of them
 */
export function arrangeChannels(
  study: Study,
  channels: readonly string[],
  { group, kind }: { readonly group: string; readonly kind: string },
): string | null {
  if (channels.length === 0) throw mistake('no-channels', message('asked.noneChosen'));
  const name = group.trim();
  const known = channelKinds.find((one) => one === kind);
  if (name === '' && known === undefined) throw mistake('bad-group', message('asked.nothingSaid'));
  const remark = `in the app, ${today(study)}`;
  const key = name === '' ? null : addToGroup(study.folder, name, channels, remark);
  if (known !== undefined) for (const channel of channels) setKind(study.folder, channel, known);
  return key;
}
