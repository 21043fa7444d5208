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

/** Telethon's media by their JSON: a document says by flags and attributes what it is. */
const telethonRules: [string, string][] = [
  ['"_(?:type)?":"MessageMedia(?:WebPage|Empty)"', ''],
  ['"_(?:type)?":"MessageMediaPhoto"', 'photo'],
  ['"_(?:type)?":"MessageMediaPoll"', 'poll'],
  ['"_(?:type)?":"MessageMediaDocument".*"voice":true|"voice":true.*"_type":"MessageMediaDocument"', 'voice'],
  ['"_(?:type)?":"DocumentAttributeSticker"', 'sticker'],
  ['"_(?:type)?":"DocumentAttribute(?:Video|Animated)"|"mime_type":"video/', 'video'],
  ['"_(?:type)?":"DocumentAttributeAudio"|"mime_type":"audio/', 'audio'],
  ['"_(?:type)?":"MessageMediaDocument"', 'document'],
  ['.', 'other'],
];

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
    // telegram-tracker writes 0 where views are not known, and leaves line breaks out of `cleaned_message`.
    mapping: {
      name: 'telegram-table',
      rank: 2,
      fields: {
        channel: 'channel_id',
        handle: 'channel_name',
        id: 'msg_id',
        date: 'date',
        text: either('message', 'cleaned_message', 'text'),
        question: {
          from: 'poll_question',
          pattern: `^(?:\\{.*'text': ['"])?(.*?)(?:['"], 'entities': .*\\})?$`,
        },
        media: {
          from: ['document_type', 'media_type'],
          rules: [
            ['^video/', 'video'],
            ['^audio/ogg', 'voice'],
            ['^audio/', 'audio'],
            ['^(?:image/webp|application/x-tgsticker)', 'sticker'],
            ['^[a-z]+/', 'document'],
            ...Object.entries(telethonMedia).map(([name, kind]): [string, string] => [`^${name}$`, kind]),
            ['.', 'other'],
          ],
        },
        forward: 'is_forward',
        forwardedFrom: 'forward_msg_from_peer_name',
        // A forward without a kind of origin comes from a person who hides theirs.
        forwardedFromType: { from: 'forward_msg_from_peer_type', constant: 'user' },
        forwardedFromId: { from: 'forward_msg_from_peer_id', pattern: '^([0-9]+)' },
        forwardedId: { from: 'forward_msg_link', pattern: '/([0-9]+)/?$' },
        forwardedDate: 'forward_msg_date',
        replyTo: { from: 'reply_to_msg_id', pattern: '^([0-9]+)' },
        views: { from: 'views', values: { 0: '', '0.0': '' } },
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
      rank: 4,
      fields: {
        // Only channels and supergroups have ids of this form: private chats are refused row by row.
        channel: { from: 'chat.id', pattern: '^-100([0-9]+)$' },
        handle: 'chat.username',
        title: 'chat.title',
        id: either('id', 'message_id'),
        date: 'date',
        edited: 'edit_date',
        text: either('text', 'caption'),
        question: either('poll.question.text', 'poll.question'),
        options: { from: 'poll.options', each: ['text.text', 'text'] },
        media: { from: 'media', values: pyrogramMedia },
        // Comparable among Pyrogram's own: other programs write the number that is packed in these.
        mediaIds: either(
          'photo.file_unique_id',
          'video.file_unique_id',
          'document.file_unique_id',
          'animation.file_unique_id',
          'audio.file_unique_id',
          'voice.file_unique_id',
          'video_note.file_unique_id',
          'sticker.file_unique_id',
        ),
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
        reactions: { from: ['reactions.reactions', 'reactions'], each: 'count' },
        links: { from: ['entities', 'caption_entities'], each: 'url' },
        // A number that holds no message any more comes as "empty": true.
        service: { from: ['service', 'empty'], values: { false: '' } },
      },
    },
  },
  {
    // Telethon's message.to_dict(), older layers (to_id, fwd_from.channel_id) and 4CAT's NDJSON (_chat) too.
    signature: [['peer_id.channel_id', 'to_id.channel_id'], 'id', 'date', 'message'],
    mapping: {
      name: 'telethon',
      rank: 4,
      fields: {
        channel: either('peer_id.channel_id', 'to_id.channel_id'),
        handle: either('_chat.username', 'chat.username'),
        title: either('_chat.title', 'chat.title'),
        id: 'id',
        date: 'date',
        edited: 'edit_date',
        // A poll's question is its text, in newer layers with its entities.
        text: 'message',
        question: either('media.poll.question.text', 'media.poll.question'),
        options: { from: 'media.poll.answers', each: ['text.text', 'text'] },
        service: {
          from: ['action', '_'],
          rules: [
            ['^Message$', ''],
            ['.', 'service'],
          ],
        },
        media: { from: 'media', rules: telethonRules },
        mediaIds: either('media.photo.id', 'media.document.id'),
        links: { from: 'entities', each: 'url' },
        reactions: { from: 'reactions.results', each: 'count' },
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
        replyChannel: 'reply_to.reply_to_peer_id.channel_id',
        views: 'views',
        forwards: 'forwards',
      },
    },
  },
];
