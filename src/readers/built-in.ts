import type { FieldSpec, Mapping, ShareMapping } from '../model/mapping.ts';

/** A dump whose layout is known, and the keys or columns by which it is known. */
export interface BuiltIn<M> {
  readonly mapping: M;
  /** All of these (of a list, one) must be there. */
  readonly signature: readonly (string | readonly string[])[];
}

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

const either = (...from: string[]): FieldSpec => ({ from });

/** The most particular first: the first whose signature fits is taken. */
export const builtInMappings: readonly BuiltIn<Mapping>[] = [
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
  {
    // 4CAT's table of its Telegram source. Its times are those of the server: the epochs are taken.
    signature: ['thread_id', 'chat', 'id', 'body', 'unix_timestamp'],
    mapping: {
      name: '4cat',
      fields: {
        channel: 'chat',
        id: { from: 'id', pattern: '([0-9]+)$' },
        date: { from: 'unix_timestamp', time: 'epoch' },
        edited: { from: 'unix_timestamp_edited', time: 'epoch' },
        text: 'body',
        media: {
          from: 'attachment_type',
          values: {
            url: '',
            game: 'other',
            geo: 'other',
            geo_live: 'other',
            contact: 'other',
            unsupported: 'other',
            image: 'photo',
          },
        },
        // The id and the name may be a person's, and no column tells: only that it is a forward is kept
        // (epochs from 2001 to 2033 begin with 1), and the public user name.
        forward: { from: 'unix_timestamp_forwarded_from', pattern: '^(1)[0-9]{9}' },
        forwardedFrom: 'author_forwarded_from_username',
        forwardedDate: { from: 'unix_timestamp_forwarded_from', time: 'epoch' },
        replyTo: 'reply_to',
        views: 'views',
        links: 'link_attached',
      },
    },
  },
  {
    // Attributes of Telethon's messages written out by hand, with the Bot API's ids of channels (-100…).
    signature: ['message_id', ['sender_id', 'chat_id'], 'date', ['text', 'message']],
    mapping: {
      name: 'sender-id',
      fields: {
        channel: { from: ['chat_id', 'sender_id'], pattern: '^-100([0-9]+)$' },
        title: either('channel_title', 'channel', 'title'),
        handle: either('channel_username', 'username'),
        id: 'message_id',
        date: 'date',
        edited: 'edit_date',
        text: either('text', 'message'),
        views: 'views',
        forwards: 'forwards',
      },
    },
  },
  {
    signature: ['channel_id', ['message_id', 'id'], 'date', ['text', 'message']],
    mapping: {
      name: 'channel-id',
      fields: {
        channel: { from: 'channel_id', strip: '-100' },
        title: either('channel_title', 'channel_name', 'title'),
        handle: either('channel_username', 'channel_handle', 'username'),
        id: either('message_id', 'id'),
        date: 'date',
        edited: 'edit_date',
        text: either('text', 'message'),
        replyTo: 'reply_to_msg_id',
        views: 'views',
        forwards: 'forwards',
      },
    },
  },
  {
    // Posts gathered from t.me/s pages, and tables with our own names for the fields.
    signature: ['channel', 'id', 'date', 'text'],
    mapping: {
      name: 'posts',
      fields: {
        channel: 'channel',
        handle: 'handle',
        title: either('title', 'channel_title'),
        id: 'id',
        date: 'date',
        edited: 'edited',
        text: 'text',
        media: { from: 'media', values: { doc: 'document' } },
        album: 'album',
        forward: 'forward',
        forwardedFrom: either('forwardedFrom', 'forwarded_from'),
        forwardedFromId: either('forwardedFromId', 'forwarded_from_id'),
        forwardedId: either('forwardedId', 'forwarded_id'),
        forwardedDate: either('forwardedDate', 'forwarded_date'),
        replyTo: either('replyTo', 'reply_to'),
        views: 'views',
        forwards: 'forwards',
        reactions: 'reactions',
        links: 'links',
        author: 'author',
        firstSeen: either('firstSeen', 'first_seen'),
        lastSeen: either('lastSeen', 'last_seen'),
      },
    },
  },
];

/** Share tables in CooRTweet's form (https://github.com/nicolarighetti/CooRTweet). */
export const builtInShares: BuiltIn<ShareMapping> = {
  signature: ['object_id', 'account_id', 'content_id', 'timestamp_share'],
  mapping: {
    name: 'shares',
    shares: {
      object: 'object_id',
      account: 'account_id',
      content: 'content_id',
      time: 'timestamp_share',
    },
  },
};

/** TGDataset (La Morgia et al. 2023, doi 10.48550/arXiv.2303.05345), as its reader lays out the lines. */
export const tgdatasetMapping: Mapping = {
  name: 'tgdataset',
  fields: {
    channel: '_chat',
    handle: '_handle',
    title: '_title',
    id: '_id',
    date: { from: 'date', time: 'epoch' },
    text: 'message',
    media: '_media',
    author: 'author',
    forward: 'is_forwarded',
    forwardedFromId: 'forwarded_from_id',
    forwardedDate: { from: 'forwarded_message_date', time: 'epoch' },
  },
};
