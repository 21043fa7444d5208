import type { Samples } from './index.ts';

export const notes: Samples<'notes'> = {
  notHeld: [
    { where: 'channels', channel: 'Zagros', meant: null },
    { where: 'communities.both', channel: 'Zagros', meant: 'Alborz' },
  ],
  aliasNotHeld: [{ channel: 'zagros', alias: 'Alborzz', meant: 'Alborz' }],
  entryLacks: [
    { id: 'Zagros', what: 'type' },
    { id: 'Zagros', what: 'text' },
  ],
  notInText: [{ id: 'Zagros', document: 'Alborz' }],
  onSitesPlacebo: [{ sites: ['example.org'] }],
  onClusters: [{ posts: [] }, { posts: ['Zagros/12'] }, { posts: ['Zagros/12', 'Alborz/7'] }],
  onSites: [{ sites: [] }, { sites: ['example.org'] }, { sites: ['example.org', 'example.com'] }],
  otherDocument: [{ file: 'a/article.html', name: 'article (2).html' }],
  dayGiven: [{ name: 'Zagros', day: '2026-05-11' }],
  passedOver: [{ reason: { say: 'mistakes.empty', name: 'posts.csv' } }],
  statementsUnread: [{ name: 'article.html', language: 'ar' }],
  noIndex: [{ why: 'disk' }],
  future: [
    { file: 'posts.csv', posts: 1, last: '2099-01-01 00:00:00' },
    { file: 'posts.csv', posts: 1200, last: '2099-01-01 00:00:00' },
  ],
  pictures: [
    { file: 'result.json', hashed: 1, absent: 0, unread: 0, plain: 0 },
    { file: 'result.json', hashed: 1200, absent: 1, unread: 2, plain: 3 },
  ],
};
