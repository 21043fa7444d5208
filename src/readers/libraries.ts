import type { Mapping } from '../model/mapping.ts';
import { type BuiltIn, either } from './signature.ts';

/** Telethon's names of media (the class of the object) in ours; a link preview is no medium. */
const telethonMedia: Record<string, string> = {
  MessageMediaPhoto: 'photo',
  MessageMediaDocument: 'document',
  MessageMediaPoll: 'poll',
  MessageMediaWebPage: '',
  MessageMediaEmpty: '',
  MessageMediaContact: 'other',
  MessageMediaDice: 'other',
  MessageMediaGame: 'other',
  MessageMediaGeo: 'other',
  MessageMediaGeoLive: 'other',
  MessageMediaGiveaway: 'other',
  MessageMediaGiveawayResults: 'other',
  MessageMediaInvoice: 'other',
  MessageMediaPaidMedia: 'other',
  MessageMediaStory: 'other',
  MessageMediaToDo: 'other',
  MessageMediaUnsupported: 'other',
  MessageMediaVenue: 'other',
};

/** Pyrogram 2 writes `MessageMediaType.PHOTO`, Pyrogram 1 `photo`. */
const pyrogramMedia: Record<string, string> = Object.fromEntries(
  (
    [
      ['photo', 'photo'],
      ['video', 'video'],
      ['video_note', 'video'],
      ['animation', 'video'],
      ['document', 'document'],
      ['audio', 'audio'],
      ['voice', 'voice'],
      ['poll', 'poll'],
      ['sticker', 'sticker'],
      ['web_page', ''],
    ] as const
  ).flatMap(([name, ours]) => [
    [name, ours],
    [`MessageMediaType.${name.toUpperCase()}`, ours],
  ]),
);

/** What the client libraries' own messages look like, written out as they are or flattened to a table. */
export const libraryMappings: readonly BuiltIn<Mapping>[] = [
  {
    // Telethon messages flattened to a table, as research dumps have them (doi 10.5281/zenodo.18633027).
    signature: ['channel_id', 'msg_id', 'date', ['cleaned_message', 'message', 'text']],
    mapping: {
      name: 'telegram-table',
      fields: {
        channel: 'channel_id',
        handle: 'channel_name',
        id: 'msg_id',
        date: 'date',
        text: either('cleaned_message', 'message', 'text'),
        media: { from: 'media_type', values: telethonMedia },
        forward: 'is_forward',
        forwardedFrom: 'forward_msg_from_peer_name',
        // A forward without a kind of origin comes from a person who hides theirs.
        forwardedFromType: { from: 'forward_msg_from_peer_type', constant: 'user' },
        forwardedFromId: { from: 'forward_msg_from_peer_id', pattern: '^([0-9]+)' },
        forwardedId: { from: 'forward_msg_link', pattern: '/([0-9]+)/?$' },
        forwardedDate: 'forward_msg_date',
        replyTo: { from: 'reply_to_msg_id', pattern: '^([0-9]+)' },
        views: 'views',
        forwards: 'number_forwards',
        links: 'url',
      },
    },
  },
  {
    // Pyrogram's str(message). Its dates name no zone: they are those of the machine that ran it.
    signature: [['chat.id'], ['id', 'message_id'], 'date'],
    mapping: {
      name: 'pyrogram',
      fields: {
        // Only channels and supergroups have ids of this form: private chats are refused row by row.
        channel: { from: 'chat.id', pattern: '^-100([0-9]+)$' },
        handle: 'chat.username',
        title: 'chat.title',
        id: either('id', 'message_id'),
        date: 'date',
        edited: 'edit_date',
        text: either('text', 'caption', 'poll.question.text', 'poll.question'),
        media: { from: 'media', values: pyrogramMedia },
        album: 'media_group_id',
        forwardedFrom: either(
          'forward_from_chat.username',
          'forward_from_chat.title',
          'forward_sender_name',
          'forward_from.id',
        ),
        forwardedFromType: { from: 'forward_from_chat.type', constant: 'user' },
        forwardedFromId: { from: 'forward_from_chat.id', strip: '-100' },
        forwardedId: 'forward_from_message_id',
        forwardedDate: 'forward_date',
        replyTo: either('reply_to_message_id', 'reply_to_message.id'),
        views: 'views',
        forwards: 'forwards',
        service: 'service',
      },
    },
  },
  {
    // Telethon's message.to_dict(), older layers (to_id, fwd_from.channel_id) and 4CAT's NDJSON (_chat) too.
    signature: [['peer_id.channel_id', 'to_id.channel_id'], 'id', 'date', 'message'],
    mapping: {
      name: 'telethon',
      fields: {
        channel: either('peer_id.channel_id', 'to_id.channel_id'),
        handle: either('_chat.username', 'chat.username'),
        title: either('_chat.title', 'chat.title'),
        id: 'id',
        date: 'date',
        edited: 'edit_date',
        // A poll's question is its text, in newer layers with its entities.
        text: either('message', 'media.poll.question.text', 'media.poll.question'),
        service: 'action',
        media: { from: ['media._', 'media._type'], values: telethonMedia },
        album: 'grouped_id',
        // `from_name` is a person who hides their account: it tells of a forward, and is not kept.
        forwardedFrom: 'fwd_from.from_name',
        forwardedFromType: {
          from: [
            'fwd_from.from_id._',
            'fwd_from.from_id._type',
            'fwd_from.from_id.channel_id',
            'fwd_from.channel_id',
          ],
          constant: 'user',
        },
        forwardedFromId: either(
          'fwd_from.from_id.channel_id',
          'fwd_from.channel_id',
          'fwd_from.from_id.user_id',
        ),
        forwardedId: 'fwd_from.channel_post',
        forwardedDate: 'fwd_from.date',
        replyTo: either('reply_to.reply_to_msg_id', 'reply_to_msg_id'),
        views: 'views',
        forwards: 'forwards',
      },
    },
  },
];
