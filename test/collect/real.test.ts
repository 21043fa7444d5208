import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lookAtPage } from '../../src/collect/pages/look.ts';
import type { Kept } from '../../src/collect/response.ts';

const folder = fileURLToPath(new URL('../../../shared/data/collected/tme-page/', import.meta.url));

const kept = (file: string, address: string): Kept => ({
  source: 'page:x',
  address,
  time: '2027-03-01T12:00:00.000Z',
  status: 200,
  headers: {},
  body: readFileSync(folder + file),
  cut: false,
  software: 'test',
});

// The pages are not part of the project: without them these tests are left out.
describe.skipIf(!existsSync(folder))('real pages', () => {
  it('of a channel: twenty posts, one id missing, what the description of the page says', async () => {
    const page = await lookAtPage(kept('sherlock-telegram/channel_feed.html', 'https://t.me/s/durov'), null);
    expect(page).toMatchObject({ outcome: 'posts', raw: 20, parsed: 20 });
    expect([page.shown[0], page.shown.at(-1), page.shown.includes(530)]).toEqual([519, 539, false]);
    expect(page.posts.every(([, date, views]) => date > 1_500_000_000 && (views ?? 0) > 0)).toBe(true);
  });

  it.each([
    ['tme_channel.html', 'noPreview'],
    ['tme_group.html', 'group'],
    ['tme_user.html', 'person'],
    ['tme_bot.html', 'person'],
    ['tme_free.html', 'noName'],
  ])('of a card: %s is %s', async (file, outcome) => {
    const page = await lookAtPage(kept(`sherlock-telegram/${file}`, 'https://t.me/x'), null);
    expect(page.outcome).toBe(outcome);
  });

  it('of a channel without posts', async () => {
    const file = 'tchan-LGPL3-local-only/parse_no_posts_found.html';
    expect((await lookAtPage(kept(file, 'https://t.me/s/x'), null)).outcome).toBe('empty');
    expect((await lookAtPage(kept(file, 'https://t.me/s/x?before=9'), 9)).outcome).toBe('end');
  });

  it('with every kind of message, service messages among them, leave none unread', async () => {
    const files = readdirSync(`${folder}tchan-LGPL3-local-only`).filter((file) => file.startsWith('parse_'));
    const unread: string[] = [];
    for (const file of files) {
      const page = kept(`tchan-LGPL3-local-only/${file}`, 'https://t.me/s/tchantest');
      // These are parts of pages, cut out of a test: their ends are put back.
      const body = Buffer.concat([page.body, Buffer.from('</body></html>')]);
      const { raw, parsed } = await lookAtPage({ ...page, body }, null);
      if (raw !== parsed) unread.push(`${file}: ${raw} in the bytes, ${parsed} read`);
    }
    expect(unread).toEqual([]);
  });
});
