import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { frameFor } from '../measures/scope.ts';
import { groupLeftOut } from '../model/allBut.ts';
import type { ClaimSource } from '../model/project.ts';
import { channelKinds } from '../model/post.ts';
import { channelNames, keyOf } from '../store/queries/channelNames.ts';
import { readLedger } from './files/ledger.ts';
import { addToGroup, setKind } from './files/projectEdit.ts';
import { removeEntry, removeFromGroup } from './files/projectRemove.ts';
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

function groupOf({ project }: Study, key: string) {
  const group = project.communities[key];
  if (group === undefined) throw mistake('unknown-group', message('asked.groupGone', { key }));
  return { ...group, label: group.label ?? key };
}

/**
 * Takes a channel out of a group, by whichever of its names the group has it.
 * @throws {UserError} where it is the only one: a group has channels
 */
export async function takeOut(study: Study, key: string, channel: string): Promise<void> {
  const { folder, project, context } = study;
  const { label, channels } = groupOf(study, key);
  const names = await channelNames(context.driver, project);
  const meant = (name: string): string => names.key(name) ?? keyOf(name);
  const own = channels.filter((name) => meant(name) === meant(channel));
  if (own.length === 0) return;
  if (own.length === channels.length)
    throw mistake('last-channel', message('asked.lastChannel', { channel, group: label }));
  removeFromGroup(folder, key, own);
}

/**
 * Takes away a group that nothing uses; its channels and their posts stay.
 * @throws {UserError} where a claim uses it, or an answer does
 */
export function removeGroup(study: Study, key: string): void {
  const { label } = groupOf(study, key);
  const claims = usersOf(study, key);
  if (claims.length > 0) throw mistake('group-used', message('asked.groupUsed', { group: label, claims }));
  removeEntry(study.folder, 'communities', key);
}

/** Claims that name a group, each as it is read, and questions that were answered with it. */
export function usersOf({ folder, project }: Pick<Study, 'folder' | 'project'>, key: string): string[] {
  const { claims, answers } = readLedger(folder, project);
  const users = new Map(
    [...Object.entries(project.claims), ...Object.entries(claims)]
      .filter(([, claim]) => names(claim, key))
      .map(([id, { text }]) => [id, text?.replaceAll(/\s+/g, ' ').trim() ?? id] as const),
  );
  if (users.size > 0) return [...new Set(users.values())];
  return Object.entries(answers)
    .filter(([, { value }]) => value.split(',').some((one) => one.trim().replace(/^by:/, '') === key))
    .map(([id, { ask }]) => ask ?? id);
}

const names = (
  { by, rivals = [], within = [] }: Pick<ClaimSource, 'by' | 'rivals' | 'within'>,
  key: string,
): boolean =>
  by === key ||
  within.includes(key) ||
  rivals
    .map((rival) => (typeof rival === 'string' ? rival : rival.by))
    .some((side) => side === key || groupLeftOut(side) === key);
