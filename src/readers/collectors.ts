import type { Mapping } from '../model/mapping.ts';
import { type BuiltIn, either } from './signature.ts';

/** What stands before the post's number in an address of t.me, and that number. */
const handleInLink = 't(?:elegram)?[.]me/(?:s/)?([A-Za-z][A-Za-z0-9_]+)/[0-9]+';
const numberInLink = '/([0-9]+)(?:[?#].*)?$';

/** tg-archive's messages, of its database and of tables made from it. */
export const databaseMapping: Mapping = {
  name: 'tg-archive',
  rank: 1,
  fields: {
    channel: { constant: '' },
    id: 'id',
    date: 'date',
    edited: 'edit_date',
    text: 'content',
    media: { from: 'media_type', values: { webpage: '' } },
    replyTo: 'reply_to',
    service: { from: 'type', values: { message: '' } },
  },
};

/**
 * Posts as programs that read t.me/s pages write them out. They run lines of a text together and leave out most of what
 * the page shows: nothing of theirs replaces what a richer source tells (rank 1).
 */
export const collectorMappings: readonly BuiltIn<Mapping>[] = [
  {
    // snscrape's JSON lines. It takes the quoted words of a reply for the post's, and counts no views.
    signature: ['url', 'date', 'content', 'outlinks', 'linkPreview'],
    mapping: {
      name: 'snscrape',
      rank: 1,
      fields: {
        channel: { from: 'url', pattern: handleInLink },
        id: { from: 'url', pattern: numberInLink },
        date: 'date',
        text: 'content',
        links: 'outlinks',
      },
    },
  },
  {
    // minet's table of `telegram channel-messages`.
    signature: ['link_to_message', 'text', 'datetime', 'views'],
    mapping: {
      name: 'minet',
      rank: 1,
      fields: {
        channel: { from: 'link_to_message', pattern: handleInLink },
        title: 'user',
        id: { from: 'link_to_message', pattern: numberInLink },
        date: 'datetime',
        isEdited: 'edited',
        text: 'text',
        media: {
          from: ['videos', 'photos', 'stickers'],
          rules: [
            ['[.]mp4', 'video'],
            ['[.](?:jpe?g|png)', 'photo'],
            ['[.](?:webp|tgs|webm)', 'sticker'],
          ],
        },
        views: 'views',
        links: { from: 'links', separator: '|' },
      },
    },
  },
  {
    // tg-archive's table of messages (of its database too): one file is one chat, which no column names.
    signature: ['id', 'type', 'date', 'edit_date', 'content', 'reply_to', 'user_id', 'media_id'],
    oneChat: true,
    mapping: databaseMapping,
  },
  {
    // What the search of Open Measures (before: SMAT) answers for Telegram: each hit with its record as `_source`.
    signature: [
      ['_source.channelusername', '_source.channelid'],
      '_source.id',
      '_source.date',
      '_source.message',
    ],
    mapping: {
      name: 'open-measures',
      rank: 2,
      fields: {
        channel: either('_source.channelid', '_source.channelusername'),
        handle: '_source.channelusername',
        title: '_source.channeltitle',
        id: '_source.id',
        date: '_source.date',
        edited: '_source.edit_date',
        text: '_source.message',
        views: '_source.views',
        forwards: '_source.forwards',
      },
    },
  },
  {
    // The same as a table, or with the records alone.
    signature: [['channelusername', 'channelid'], 'id', 'date', 'message'],
    mapping: {
      name: 'open-measures',
      rank: 2,
      fields: {
        channel: either('channelid', 'channelusername'),
        handle: 'channelusername',
        title: 'channeltitle',
        id: 'id',
        date: 'date',
        edited: 'edit_date',
        text: 'message',
        views: 'views',
        forwards: 'forwards',
      },
    },
  },
];
