import type { Mapping, ShareMapping } from '../model/mapping.ts';
import { libraryMappings } from './libraries.ts';
import { collectorMappings } from './collectors.ts';
import { type BuiltIn, either } from './signature.ts';

/** The most particular first: the first whose signature fits is taken. */
export const builtInMappings: readonly BuiltIn<Mapping>[] = [
  ...libraryMappings,
  ...collectorMappings,
  {
    // 4CAT's table of its Telegram source. Its times are those of the server: the epochs are taken.
    signature: ['thread_id', 'chat', 'id', 'body', 'unix_timestamp'],
    mapping: {
      name: '4cat',
      rank: 2,
      fields: {
        channel: 'chat',
        id: { from: 'id', pattern: '([0-9]+)$' },
        date: { from: 'unix_timestamp', time: 'epoch' },
        edited: { from: 'unix_timestamp_edited', time: 'epoch' },
        text: 'body',
        question: either('attachment_data.question.text', 'attachment_data.question'),
        options: { from: 'attachment_data.answers', each: ['answer.text', 'answer'] },
        mediaIds: 'attachment_data.id',
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
        replyTo: either('reply_to_msg_id', 'reply_to'),
        album: 'grouped_id',
        views: 'views',
        forwards: 'forwards',
        reactions: 'reactions',
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
        replyChannel: 'replyChannel',
        isEdited: either('isEdited', 'is_edited'),
        mediaIds: either('mediaIds', 'media_ids'),
        options: 'options',
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
    mediaIds: '_media_id',
    author: 'author',
    forward: 'is_forwarded',
    forwardedFromId: 'forwarded_from_id',
    forwardedDate: { from: 'forwarded_message_date', time: 'epoch' },
  },
};
