import type { Shape } from '../model/lines.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Mapping } from '../model/mapping.ts';
import { DesktopPageParser } from './desktop-page.ts';
import { linesOfPage } from './page-lines.ts';
import type { ChannelSeen, Reading, ReadOptions, Skipped, Source } from './reader.ts';
import { type OneChat, publicChat } from './shapes.ts';

/** A page of an HTML export, by the classes that Telegram Desktop gives it. */
export function isDesktopPage(head: Buffer): boolean {
  return /class="(?:history|page_body chat_page|message default clearfix)/.test(head.toString('latin1'));
}

const same = (...fields: string[]): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field, field]));

/**
 * How the lines are to be understood, for the channel that a person names and the zone of the machine that exported.
 * @throws UserError where one of these is missing, or the zone is not the export's
 */
export function desktopHtmlShape(file: string, head: Buffer, chat: OneChat | undefined): Shape {
  const channel = publicChat(file, message('files.desktopHtml'), chat);
  const zone = zoneOf(file, head, chat?.timezone);
  const mapping: Mapping = {
    name: 'telegram-desktop-html',
    rank: 3,
    zone,
    fields: {
      ...same(
        'id',
        'date',
        'isEdited',
        'text',
        'media',
        'options',
        'forward',
        'forwardedDate',
        'replyTo',
        'reactions',
        'links',
        'title',
      ),
      channel: { constant: channel },
    }, // prettier-ignore
  };
  return { kind: 'mapped', mapping, carried: ['links', 'media', 'forward', 'replyTo'] };
}

/** Times are the machine's own; beside them stands its offset in standard time, in summer too. */
function zoneOf(file: string, head: Buffer, zone: string | undefined): string {
  const text = head.toString('latin1');
  const found = /title="\d{2}[.]\d{2}[.](\d{4}) \d{2}:\d{2}:\d{2} UTC([+-]\d{2}:?\d{2})?/.exec(text);
  if (zone === undefined) {
    throw mistake(
      'which-zone',
      message('files.whichZone', { file, offset: found === null ? null : (found[2] ?? '') }),
    );
  }
  if (found !== null && standardOffset(file, zone, Number(found[1])) !== minutesOf(found[2])) {
    throw mistake('other-zone', message('files.otherZone', { file, offset: found[2] ?? '', zone }));
  }
  return zone;
}

function minutesOf(offset: string | undefined): number {
  const found = /^([+-])(\d{2}):?(\d{2})$/.exec(offset ?? '+00:00');
  return found === null ? 0 : Number(`${found[1]}1`) * (Number(found[2]) * 60 + Number(found[3]));
}

/** Minutes ahead of UTC outside of summer time: the lesser of the offsets of January and July. */
function standardOffset(file: string, zone: string, year: number): number {
  const at = (month: number): number => {
    const time = new Date(Date.UTC(year, month, 15, 12));
    try {
      const local = time.toLocaleString('sv-SE', { timeZone: zone });
      return Math.round((Date.parse(`${local.replace(' ', 'T')}Z`) - time.getTime()) / 60_000);
    } catch (cause) {
      throw mistake('no-such-zone', message('files.noZone', { file, zone }), { cause });
    }
  };
  return Math.min(at(0), at(6));
}

/** Reads one page of an HTML export of Telegram Desktop; an export of many posts has several (messages2.html …). */
export function readDesktopHtml(source: Source, shape: Shape, options: ReadOptions = {}): Reading {
  const state = { service: 0 };
  const named = shape.kind === 'mapped' ? shape.mapping.fields['channel'] : undefined;
  const channel = typeof named === 'object' && 'constant' in named ? String(named.constant) : '';
  const channels: ChannelSeen[] = [];
  return {
    format: 'telegram-desktop-html',
    shape,
    channels,
    get skipped(): readonly Skipped[] {
      return [{ reason: 'service-message', count: state.service }];
    },
    chunks: linesOfPage(
      source,
      options,
      'files.cutMessage',
      (post) =>
        new DesktopPageParser({
          post,
          service: () => state.service++,
          picture: (id, path) => options.picture?.({ channel, id, path }),
        }),
    ),
  };
}
