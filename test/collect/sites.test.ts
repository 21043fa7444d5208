import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Archive } from '../../src/collect/archive.ts';
import type { SourceRun } from '../../src/collect/places.ts';
import { collect } from '../../src/collect/run.ts';
import { SiteCourse } from '../../src/collect/sites/course.ts';
import { openIn, temporaryFolder } from '../store/support.ts';
import { collectingIn, FakeClock, type Setting } from './support.ts';

const now = '2027-03-05T12:00:00Z';

interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}
type Place = string | Buffer | ((request: IncomingMessage, response: ServerResponse) => void);

let folder = temporaryFolder();
let server: Server;
let base = '';
let places: Record<string, Place> = {};
let asked: Asked[] = [];
let setting: Setting;

beforeEach(async () => {
  folder = temporaryFolder();
  places = {};
  asked = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const place = places[path];
    if (place === undefined) response.writeHead(404).end('not here');
    else if (typeof place === 'function') place(request, response);
    else response.writeHead(200, { 'content-type': typeOf(place) }).end(place);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  setting = { folder: folder.path, clock: new FakeClock(now) };
});
afterEach(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  folder.remove();
});

const typeOf = (place: string | Buffer): string =>
  typeof place === 'string' && /^<!doctype html/i.test(place)
    ? 'text/html; charset=utf-8'
    : 'application/xml';

const item = (n: number): string =>
  `<item><title>Item ${n}</title><link>${base}/${n}</link><pubDate>Thu, 0${n} Mar 2027 10:00:00 GMT</pubDate><description>The harbour was quiet on day ${n}, they said.</description></item>`;
const feed = (...items: number[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title><link>${base}/</link>${items.map(item).join('')}</channel></rss>`;
const urls = (...lines: [path: string, changed?: string][]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.map(([path, changed]) => `<url><loc>${base}${path}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`).join('')}</urlset>`;
const article = (title: string, day: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="${day}T08:00:00Z"></head><body><article><h1>${title}</h1><p>The mayor said that the pier will be closed. ${'The quay was quiet all day, and the gulls had it for themselves. '.repeat(8)}</p></article></body></html>`;

async function run(path: string, { since = null as number | null, budget = 100 } = {}): Promise<SourceRun> {
  const collecting = collectingIn(setting, budget);
  const course = new SiteCourse(
    `${base}${path}`,
    { began: setting.clock.at, since },
    (fact) => collecting.archive.read(collecting.archive.pathOf(fact)).kept,
  );
  const [only] = await collect([course], collecting);
  setting.clock.at += 60_000;
  return only!;
}

const paths = (): string[] => asked.splice(0).map(({ path }) => path);
const outcomes = (): string[] =>
  new Archive(join(folder.path, '.isogloss', 'collected')).facts().map(({ outcome }) => outcome);

describe('a feed', () => {
  it('is asked for after robots.txt, and again only with what the server gave to compare by', async () => {
    places['/feed.xml'] = (request, response) => {
      const known = request.headers['if-none-match'] === '"one"';
      if (known) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"one"' }).end(feed(1, 2));
    };
    expect(await run('/feed.xml')).toMatchObject({ ending: 'done', requests: 2 });
    expect(paths()).toEqual(['/robots.txt', '/feed.xml']);
    expect(await run('/feed.xml')).toMatchObject({ ending: 'done', requests: 1 });
    expect(paths()).toEqual(['/feed.xml']);
    expect(outcomes()).toEqual(['missing', 'feed', 'unchanged']);
    setting.clock.at += 86_400_000;
    await run('/feed.xml');
    expect(paths()).toEqual(['/robots.txt', '/feed.xml']);
  });

  it('becomes posts of its site, seen when it was asked for', async () => {
    const store = await openIn(folder.path);
    setting = { ...setting, store };
    places['/feed.xml'] = feed(1, 2);
    expect(await run('/feed.xml')).toMatchObject({ added: 2 });
    places['/feed.xml'] = feed(1, 2, 3);
    expect(await run('/feed.xml')).toMatchObject({ added: 1 });
    expect(
      await store.driver.query(
        `SELECT channel, toString(date) AS day, observed > date AS seen FROM {db:Identifier}.posts FINAL ORDER BY date`,
      ),
    ).toEqual(
      ['01', '02', '03'].map((d) => ({ channel: '127.0.0.1', day: `2027-03-${d} 10:00:00`, seen: 1 })),
    );
    await store.close();
  });

  it('is found on the page that names it, and where it moved to', async () => {
    places['/'] =
      `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/old.xml"></head><body></body></html>`;
    places['/old.xml'] = (_request, response) => response.writeHead(301, { location: '/feed.xml' }).end();
    places['/feed.xml'] = feed(1);
    expect(await run('/')).toMatchObject({ ending: 'done' });
    expect(paths()).toEqual(['/robots.txt', '/', '/old.xml', '/feed.xml']);
    await run('/');
    expect(paths()).toEqual(['/', '/feed.xml']);
  });
});

describe('a sitemap', () => {
  it('gives its pages, newest first, once, and again when they change', async () => {
    places['/sitemap.xml'] = urls(['/a', '2027-03-01'], ['/b', '2027-03-04'], ['/c']);
    for (const name of ['a', 'b', 'c']) places[`/${name}`] = article(`Pier ${name}`, '2027-03-01');
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'done', requests: 5 });
    expect(paths()).toEqual(['/robots.txt', '/sitemap.xml', '/b', '/a', '/c']);
    setting.clock.at += 3_600_000;
    places['/sitemap.xml'] = urls(['/a', '2027-03-05T13:00:00Z'], ['/b', '2027-03-04'], ['/c']);
    await run('/sitemap.xml');
    expect(paths()).toEqual(['/sitemap.xml', '/a']);
  });

  it('of sitemaps, gzipped too, is followed where something changed since the day that is wanted', async () => {
    places['/robots.txt'] = `User-agent: *\nSitemap: ${base}/index.xml\n`;
    places['/'] = '<!doctype html><html><body>news</body></html>';
    places['/index.xml'] =
      `<sitemapindex><sitemap><loc>${base}/old.xml</loc><lastmod>2026-01-01</lastmod></sitemap><sitemap><loc>${base}/new.xml.gz</loc><lastmod>2027-03-01</lastmod></sitemap></sitemapindex>`;
    places['/new.xml.gz'] = gzipSync(urls(['/a', '2027-02-28'], ['/b', '2026-02-28']));
    places['/a'] = article('Pier a', '2027-02-28');
    expect(await run('/', { since: Date.parse('2027-01-01') / 1000 })).toMatchObject({ ending: 'done' });
    expect(paths()).toEqual(['/robots.txt', '/', '/index.xml', '/new.xml.gz', '/a']);
  });

  it('leads to no other site', async () => {
    places['/sitemap.xml'] = urls(['/a', '2027-03-01']).replace(`${base}/a`, 'https://other.example/a');
    await run('/sitemap.xml');
    expect(paths()).toEqual(['/robots.txt', '/sitemap.xml']);
  });

  it('is gone on with by the next run where this one’s requests are used up', async () => {
    places['/sitemap.xml'] = urls(['/a', '2027-03-01'], ['/b', '2027-03-04']);
    for (const name of ['a', 'b']) places[`/${name}`] = article(`Pier ${name}`, '2027-03-01');
    expect(await run('/sitemap.xml', { budget: 3 })).toMatchObject({ ending: 'budget' });
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'done' });
    expect(paths()).toEqual(['/robots.txt', '/sitemap.xml', '/b', '/sitemap.xml', '/a']);
  });

  it('has pages that become articles; one without an article is told', async () => {
    const store = await openIn(folder.path);
    setting = { ...setting, store };
    places['/sitemap.xml'] = urls(['/a', '2027-03-01'], ['/b', '2027-03-02'], ['/gone', '2027-03-03']);
    places['/a'] = article('The pier is closed', '2027-03-01');
    places['/b'] = '<!doctype html><html><head><title>x</title></head><body></body></html>';
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'done', added: 1, rejected: 1 });
    await store.close();
  });
});

describe('robots.txt', () => {
  it('that shuts this program out is kept to', async () => {
    places['/robots.txt'] = 'User-agent: Isogloss\nDisallow: /feed.xml\n\nUser-agent: *\nAllow: /\n';
    places['/feed.xml'] = feed(1);
    expect(await run('/feed.xml')).toMatchObject({ ending: 'forbidden', requests: 1 });
  });

  it('shuts out single pages, and asks for a longer pause', async () => {
    places['/robots.txt'] = 'User-agent: *\nDisallow: /a\nCrawl-delay: 20\n';
    places['/sitemap.xml'] = urls(['/a', '2027-03-01'], ['/b', '2027-03-04']);
    places['/b'] = article('Pier b', '2027-03-01');
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'done' });
    expect(paths()).toEqual(['/robots.txt', '/sitemap.xml', '/b']);
    expect(Math.min(...setting.clock.slept)).toBeGreaterThanOrEqual(20_000);
  });

  it('that cannot be had because the server fails forbids all', async () => {
    places['/robots.txt'] = (_request, response) => response.writeHead(500).end();
    places['/feed.xml'] = feed(1);
    expect(await run('/feed.xml')).toMatchObject({ ending: 'server', requests: 2 });
    expect(paths()).toEqual(['/robots.txt', '/robots.txt']);
  });
});

describe('what brings nothing', () => {
  it.each<[string, Place]>([
    ['missing', (_request, response) => response.writeHead(410).end()],
    ['otherKind', 'just words'],
    ['noFeed', '<!doctype html><html><body>news</body></html>'],
    ['challenge', (_request, response) => response.writeHead(403).end()],
    ['elsewhere', (_request, response) => response.writeHead(302, { location: '/login?next=/' }).end()],
    ['elsewhere', (_request, response) => response.writeHead(302, { location: '/feed.xml' }).end()],
    ['limited', (_request, response) => response.writeHead(429).end()],
    [
      'cut',
      (_request, response) =>
        response.writeHead(200, { 'content-length': '900' }).write('<rss>', () => response.destroy()),
    ],
  ])('is told: %s', async (ending, place) => {
    places['/feed.xml'] = place;
    expect(await run('/feed.xml')).toMatchObject({ ending });
  });
});
