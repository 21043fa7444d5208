import { mistake } from '../../messages/mistake.ts';
import type { Said } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import { nearest } from '../../model/spelling.ts';
import { channelNames } from '../../store/queries/channelNames.ts';
import type { ChannelFacts, Scope } from '../../store/queries/channels.ts';
import { boundsOf, timesOfPosts } from '../days.ts';
import { channelGroups, channelGroupings } from '../groups.ts';
import type { MeasureContext } from '../measure.ts';
import { periodsOf } from './periods.ts';

/** Whether posts of a set have a vocabulary (a or b), lack the first, or are taken either way. */
export type Need = 'any' | 'a' | 'not a' | 'b';
export const needCodes: Readonly<Record<Need, number>> = { any: 0, a: 1, 'not a': 2, b: 3 };

/** Posts that are compared with others: of channels, of a time, with a vocabulary. */
export interface WordSet {
  readonly key: string;
  readonly label: Said;
  /** Keys of channels; undefined for all. */
  readonly channels?: readonly string[];
  /** Epoch seconds, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly need: Need;
}

export interface Sets {
  readonly sets: readonly WordSet[];
  /** A post is in the first set that takes it, and in no other. */
  readonly exclusive: boolean;
  /** Vocabularies that `need` speaks of. */
  readonly lexicons: { readonly a?: string; readonly b?: string };
}

const whole = { from: 0, to: 2 ** 32 - 1, need: 'any' } as const;

/** All posts. */
export const wholeSet: Sets = {
  sets: [{ ...whole, key: 'all', label: message('estimates.allChannels') }],
  exclusive: true,
  lexicons: {},
};

/** Sets by a grouping of `--by`: each is compared with all others. */
export async function setsBy(
  context: MeasureContext,
  frame: readonly ChannelFacts[],
  scope: Scope,
  by: string,
): Promise<Sets> {
  if (channelGroupings.has(by)) {
    const groups = channelGroups(context, frame, by);
    return {
      sets: groups.map(({ key, label, frame: members }) => ({
        ...whole,
        key,
        label,
        channels: members.map((facts) => facts.key),
      })),
      exclusive: false,
      lexicons: {},
    };
  }
  const periods = periodsOf(frame, scope, by, context.project.timezone);
  return {
    sets: periods.map(({ key, from, to }) => ({ ...whole, key, label: key, from, to })),
    exclusive: true,
    lexicons: {},
  };
}

/** Two sets as `--of` and `--against` name them; without the second, all that is not in the first. */
export async function twoSets(
  context: MeasureContext,
  of: string,
  against: string | undefined,
): Promise<Sets> {
  const a = await setNamed(context, '--of', of);
  const b = against === undefined ? undefined : await setNamed(context, '--against', against);
  const lexicons = {
    ...(a.lexicon === undefined ? {} : { a: a.lexicon }),
    ...(b?.lexicon === undefined ? {} : { b: b.lexicon }),
  };
  const first: WordSet = { ...a.set, need: a.lexicon === undefined ? 'any' : 'a' };
  const rest: WordSet = { ...whole, key: 'the rest', label: message('words.rest') };
  const second: WordSet = b === undefined ? rest : { ...b.set, need: b.lexicon === undefined ? 'any' : 'b' };
  return { sets: [first, second], exclusive: true, lexicons };
}

interface Named {
  readonly set: Omit<WordSet, 'need'>;
  readonly lexicon?: string;
}

/** `community:NAME`, `channel:NAME`, `lexicon:NAME`, a name that only one of them has, or days `FROM..TO`. */
async function setNamed(context: MeasureContext, option: string, text: string): Promise<Named> {
  const { project, driver } = context;
  const days = /^(\S*)\.\.(\S*)$/.exec(text);
  if (days !== null) {
    const [, from = '', to = ''] = days;
    const bounds = boundsOf(
      {
        ...(from === '' ? {} : { from }),
        ...(to === '' ? {} : { to }),
        typed: true,
      },
      project.timezone,
      timesOfPosts,
    );
    return { set: { ...whole, ...bounds, key: text, label: text } };
  }
  const [, kind = '', name = ''] = /^(?:(community|channel|lexicon):)?(.+)$/.exec(text) ?? [];
  const community = project.communities[name];
  if ((kind === '' || kind === 'community') && community !== undefined) {
    const table = await channelNames(driver, project);
    const channels = community.channels.map((channel) => table.key(channel)).filter((k) => k !== undefined);
    return { set: { ...whole, key: name, label: community.label ?? name, channels: channels.sort() } };
  }
  const lexicon = project.lexicons[name];
  if ((kind === '' || kind === 'lexicon') && lexicon !== undefined)
    return {
      set: { ...whole, key: name, label: message('words.postsWith', { words: lexicon.label ?? name }) },
      lexicon: name,
    };
  const key = kind === '' || kind === 'channel' ? (await channelNames(driver, project)).key(name) : undefined;
  if (key !== undefined) return { set: { ...whole, key: name, label: name, channels: [key] } };
  const known = [...Object.keys(project.communities), ...Object.keys(project.lexicons)];
  throw mistake(
    'unknown-set',
    message('options.unknownSet', { option, text, known, meant: nearest(name, known) ?? null }),
  );
}
