import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Archive } from '../../src/collect/archive.ts';
import { type Fact, pausedUntil } from '../../src/collect/fact.ts';
import type { SourceRun } from '../../src/collect/places.ts';
import type { Kept } from '../../src/collect/response.ts';
import { collect } from '../../src/collect/run.ts';
import { SiteCourse } from '../../src/collect/sites/course.ts';
import type { SitePurpose } from '../../src/collect/sites/look.ts';
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
    expect(setting.clock.slept.filter((ms) => ms >= 20_000)).toHaveLength(1);
  });

  it('that cannot be had because the server fails forbids all', async () => {
    places['/robots.txt'] = (_request, response) => response.writeHead(500).end();
    places['/feed.xml'] = feed(1);
    expect(await run('/feed.xml')).toMatchObject({ ending: 'server', requests: 2 });
    expect(paths()).toEqual(['/robots.txt', '/robots.txt']);
  });
});

describe('robots.txt that says nothing of what is allowed', () => {
  it.each<[string, Place]>([
    ['limited', (_request, response) => response.writeHead(429).end()],
    ['limited', (_request, response) => response.writeHead(503, { 'retry-after': '60' }).end()],
    [
      'elsewhere',
      (_request, response) => response.writeHead(302, { location: 'https://other.example/' }).end(),
    ],
    ['refused', (_request, response) => response.writeHead(206).end()],
  ])('(%s) lets nothing else of its site be asked for, in later runs as well', async (ending, place) => {
    places['/robots.txt'] = place;
    places['/feed.xml'] = feed(1);
    for (const _run of [1, 2]) {
      expect(await run('/feed.xml')).toMatchObject({ ending, requests: 1 });
      expect(paths()).toEqual(['/robots.txt']);
      setting.clock.at += 7_200_000;
    }
    places['/robots.txt'] = 'User-agent: *\nAllow: /\n';
    expect(await run('/feed.xml')).toMatchObject({ ending: 'done' });
    expect(paths()).toEqual(['/robots.txt', '/feed.xml']);
  });

  it('is asked of each origin: "www." and HTTPS have rules of their own', () => {
    const text: Record<string, string> = {
      'http://quay.example/robots.txt': 'User-agent: *\nAllow: /\n',
      'https://www.quay.example/robots.txt': 'User-agent: *\nDisallow: /secret\n',
      'http://quay.example/sitemap.xml': `<urlset>${['/secret/1', '/open/1'].map((path) => `<url><loc>https://www.quay.example${path}</loc></url>`).join('')}</urlset>`,
    };
    const read = ({ address, time, source }: Fact): Kept => ({
      source,
      address,
      time,
      status: 200,
      headers: {},
      body: Buffer.from(text[address]!),
      cut: false,
      software: 'test',
    });
    const began = Date.parse(now);
    const course = new SiteCourse('http://quay.example/sitemap.xml', { began, since: null }, read);
    const asked = Array.from({ length: 4 }, () => {
      const { address, purpose } = course.next(began)!;
      course.add({
        file: address,
        sha256: '',
        source: course.key,
        address,
        time: now,
        status: 200,
        purpose: purpose as SitePurpose,
        outcome: address.endsWith('robots.txt') ? 'robots' : address.endsWith('.xml') ? 'sitemap' : 'article',
      });
      return address;
    });
    expect(asked).toEqual([
      'http://quay.example/robots.txt',
      'http://quay.example/sitemap.xml',
      'https://www.quay.example/robots.txt',
      'https://www.quay.example/open/1',
    ]);
    expect(course.next(began)).toBeNull();
  });
});

describe('a pause that robots.txt asks for', () => {
  it.each(['Infinity', '-20', 'soon', 'NaN'])('is none where it is %s', async (delay) => {
    places['/robots.txt'] = `User-agent: *\nCrawl-delay: ${delay}\n`;
    places['/feed.xml'] = feed(1);
    expect(await run('/feed.xml')).toMatchObject({ ending: 'done', requests: 2 });
    expect(setting.clock.slept.every((ms) => ms >= 0 && ms <= 4500)).toBe(true);
  });

  it.each([86_400, 3_000_000])(
    'of %i seconds is kept by later runs, and no run sits through it',
    async (delay) => {
      places['/robots.txt'] = `User-agent: *\nCrawl-delay: ${delay}\n`;
      places['/sitemap.xml'] = urls(['/a', '2027-03-01']);
      places['/a'] = article('Pier a', '2027-03-01');
      const first = await run('/sitemap.xml');
      expect(first).toMatchObject({ ending: 'limited', requests: 2 });
      expect(Date.parse(first.until!) - Date.parse(now)).toBeGreaterThan(86_300_000);
      setting.clock.at += 3_600_000;
      expect(await run('/sitemap.xml')).toMatchObject({ ending: 'limited', requests: 0 });
      expect(paths()).toEqual(['/robots.txt', '/sitemap.xml']);
      setting.clock.at += 86_400_000;
      await run('/sitemap.xml');
      setting.clock.at += 86_400_000;
      places['/sitemap.xml'] = (_request, response) => response.writeHead(304).end();
      await run('/sitemap.xml');
      expect(Math.max(...setting.clock.slept)).toBeLessThan(600_000);
    },
  );

  it('lets other places be asked meanwhile', async () => {
    const other = createServer((request, response) => {
      asked.push({ path: `other${request.url}`, headers: request.headers });
      response.writeHead(request.url === '/feed.xml' ? 200 : 404).end(feed(1));
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const otherBase = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    places['/robots.txt'] = 'User-agent: *\nCrawl-delay: 300\n';
    places['/sitemap.xml'] = urls(['/a', '2027-03-01']);
    places['/a'] = article('Pier a', '2027-03-01');
    const collecting = collectingIn(setting, 100);
    const courses = [`${base}/sitemap.xml`, `${otherBase}/feed.xml`].map(
      (address) =>
        new SiteCourse(
          address,
          { began: setting.clock.at, since: null },
          (fact) => collecting.archive.read(collecting.archive.pathOf(fact)).kept,
        ),
    );
    await collect(courses, collecting);
    other.close();
    other.closeAllConnections();
    expect(paths()).toEqual(['/robots.txt', 'other/robots.txt', '/sitemap.xml', 'other/feed.xml', '/a']);
  });
});

describe('a page that is not given', () => {
  const pages = ['/a', '/b', '/c', '/d'];
  beforeEach(() => {
    places['/sitemap.xml'] = urls(...pages.map((path, i): [string, string] => [path, `2027-03-0${4 - i}`]));
    for (const path of pages) places[path] = article(`Pier ${path}`, '2027-03-01');
  });

  it('because too much was asked is asked for again when that is over', async () => {
    const page = places['/b'];
    places['/b'] = (_request, response) => response.writeHead(429, { 'retry-after': '600' }).end();
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'limited' });
    expect(paths()).toEqual(['/robots.txt', '/sitemap.xml', '/a', '/b']);
    places['/b'] = page!;
    setting.clock.at += 700_000;
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'done' });
    expect(paths()).toEqual(['/sitemap.xml', '/c', '/d', '/b']);
  });

  it.each<[string, Place]>([
    ['forbidden', (_request, response) => response.writeHead(403).end('for members')],
    ['elsewhere', (_request, response) => response.writeHead(302, { location: '/login' }).end()],
  ])('(%s) keeps no other from being asked for, and is not asked for twice', async (_what, place) => {
    places['/b'] = place;
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'done' });
    expect(paths()).toEqual(['/robots.txt', '/sitemap.xml', '/a', '/b', '/c', '/d']);
    await run('/sitemap.xml');
    expect(paths()).toEqual(['/sitemap.xml']);
  });

  it('because the server fails is asked for twice, and by the next run after the others', async () => {
    places['/a'] = (_request, response) => response.writeHead(500).end();
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'done' });
    expect(paths()).toEqual(['/robots.txt', '/sitemap.xml', '/a', '/b', '/c', '/d', '/a']);
    places['/a'] = article('Pier a', '2027-03-01');
    await run('/sitemap.xml');
    expect(paths()).toEqual(['/sitemap.xml', '/a']);
  });

  it('three times in a row ends the run for its source; a page that keeps programs out does at once', async () => {
    for (const path of pages) places[path] = (_request, response) => response.writeHead(403).end();
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'refused', requests: 5 });
    setting.clock.at += 60_000;
    places['/d'] = (_request, response) => response.writeHead(403).end('<title>Just a moment...</title>');
    expect(await run('/sitemap.xml')).toMatchObject({ ending: 'challenge', requests: 2 });
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

  it('for longer than anyone waits is left alone for thirty days, and later runs say so', async () => {
    places['/feed.xml'] = (_request, response) =>
      response.writeHead(429, { 'retry-after': '1' + '0'.repeat(14) }).end();
    const first = await run('/feed.xml');
    expect(first).toMatchObject({ ending: 'limited', until: '2027-04-04T12:00:03.750Z' });
    expect(await run('/feed.xml')).toMatchObject({ ending: 'limited', requests: 0, until: first.until });
    // As an index written before has it.
    const [fact] = new Archive(join(folder.path, '.isogloss', 'collected')).facts().slice(-1);
    expect(pausedUntil({ ...fact!, retryAfter: 1e14 }, setting.clock.at)).toBe(first.until);
  });
});
