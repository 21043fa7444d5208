import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { english, inZone, mannerOf, message, wordsIn } from '../../src/messages/index.ts';
import { saidLine } from '../../src/messages/lines.ts';
import type { Estimate } from '../../src/model/estimate.ts';
import type { Question } from '../../src/model/question.ts';
import { plainVerdict } from '../../src/model/verdict.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { renderReport } from '../../src/report/report.ts';
import { answer } from '../../src/report/sections/summary.ts';
import { capital } from '../../src/view/format.ts';
import { pageIn } from '../../src/view/page.ts';
import { asChecked } from './checked.ts';
import { input } from './fixture.ts';
import { copies, network } from './fixture-network.ts';
import { claims as tested } from './fixture-claims.ts';

const claims = english.writeAll(tested);
const spoken = pageIn(inZone(english, input.project.timezone));

const page = renderReport(input);
const { document } = parseHTML(page);
const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
const plain = (value: string): string => value.replace(/\s+/g, ' ');

describe('one file', () => {
  test('the same input gives the same bytes, also after other reports', () => {
    renderReport({ ...input, claims: input.claims.slice(1) });
    expect(renderReport(structuredClone(input))).toBe(page);
  });

  test('runs nothing and loads nothing', () => {
    expect(document.querySelectorAll('script, link, iframe, img, object, embed, form, base')).toHaveLength(0);
    expect(page.match(/url\((?!data:)/g)).toBeNull();
    expect(page).not.toContain('@import');
    for (const element of document.querySelectorAll('*'))
      for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on|^src$|^srcset$/);
  });

  test('has fonts only for the letters it has', () => {
    const bare: ReportInput = {
      ...input,
      claims: [],
      findings: [],
      evidence: [],
      lexicons: [],
      channels: [],
    };
    expect(page.match(/@font-face/g)).toHaveLength(3);
    expect(renderReport(bare).match(/@font-face/g)).toHaveLength(1);
  });

  test('every id stands once, every link within the page has its place', () => {
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
    for (const e of document.querySelectorAll('[aria-labelledby]'))
      for (const id of e.getAttribute('aria-labelledby')?.split(' ') ?? []) expect(ids).toContain(id);
  });

  test('no style stands in the markup: a page may forbid it', () => {
    // Networks, intervals, series, coverage, activity: every chart there is.
    const markup = renderReport({ ...input, networks: [network(40)], copies });
    const drawn = parseHTML(markup).document;
    expect(drawn.querySelectorAll('svg').length).toBeGreaterThan(10);
    expect([...drawn.querySelectorAll('[style], svg style')].map((e) => e.outerHTML.slice(0, 80))).toEqual(
      [],
    );
  });

  test('is Persian throughout where it is asked for', () => {
    const markup = renderReport(
      { ...input, networks: [network(40)], copies },
      wordsIn(mannerOf({ language: 'fa' })),
    );
    const root = parseHTML(markup).document.documentElement;
    expect([root.getAttribute('lang'), root.getAttribute('dir')]).toEqual(['fa', 'rtl']);
    const latin = [
      ...root.querySelectorAll('h2, h3, h4, thead th, caption, dt, summary, figcaption, svg title'),
    ]
      .map((e) => e.textContent.replaceAll(/[\u2066\u2068][^\u2069]*\u2069/gu, ''))
      .filter((words) => /[A-Za-z]{3,}/.test(words) && !/\p{Script=Arabic}/u.test(words));
    // What is not Persian in a heading is a name or the sentence of a claim.
    // So are the names that the fixture's estimates have, which are words and no messages.
    const estimates = input.findings.flatMap(({ rows }) => rows.flatMap((row) => row.estimates));
    const own = [
      ...[...root.querySelectorAll('bdi, q')].map((e) => e.textContent),
      ...estimates.map(({ name }) => capital(english.write(name))),
    ];
    expect(latin.filter((words) => !own.some((name) => words.includes(name)))).toEqual([]);
  });

  test('direction follows the project’s language', () => {
    expect(document.documentElement.getAttribute('dir')).toBe('ltr');
    const persian = renderReport(input, wordsIn(mannerOf({ language: 'fa' })));
    expect(parseHTML(persian).document.documentElement.getAttribute('dir')).toBe('rtl');
  });

  test('an empty project gives a report too', () => {
    const empty: ReportInput = {
      ...input,
      frame: {
        ...input.frame,
        channels: 0,
        channelNames: [],
        posts: 0,
        from: null,
        to: null,
        completeness: null,
        resolution: null,
        wordless: 0,
      },
      channels: [],
      claims: [],
      findings: [],
      evidence: [],
      lexicons: [],
    }; // prettier-ignore
    expect(renderReport(empty)).toContain('no claims were tested');
  });
});

test('the frame says how posts were gathered: as the ledger has it, and as the user states it', () => {
  const gatheredBy = message('frame.gatheredLedger', {
    ways: [
      message('frame.gatheredFiles', { files: 2, formats: ['telegram-desktop'] }),
      message('frame.gatheredPages', { answers: 41, from: '2031-05-01', to: '2031-05-31' }),
    ],
  });
  const said = renderReport({ ...input, project: { ...input.project, gatheredBy } });
  const frame = plain(
    parseHTML(said).document.querySelector('#frame')?.closest('section')?.textContent ?? '',
  );
  expect(frame).toContain(
    '2 files (telegram-desktop); 41 answers of channels’ public pages, 2031-05-01 to 2031-05-31 (as the ledger has it)',
  );
  expect(frame).toContain('twice a day (as the user states it)');
});

describe('nothing from outside becomes markup', () => {
  const payload = '<img src=x onerror=alert(1)>"\'</style></svg></script><script>alert(1)</script>&lt;';
  /** What the program itself writes or validates: kinds, times, names of zones. */
  const own = new Set([
    'timezone',
    'verdict',
    'target',
    'kind',
    'from',
    'to',
    'date',
    'day',
    'language',
    'form',
    'type',
    'claim',
  ]);

  function poison(value: unknown, key = ''): unknown {
    if (typeof value === 'string') return own.has(key) || key === 'id' ? value : `${value}${payload}`;
    if (Array.isArray(value)) return value.map((v) => poison(v, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poison(v, k)]));
  }

  test('in any field', () => {
    const markup = renderReport(poison(input) as ReportInput);
    const { document } = parseHTML(markup);
    expect(markup).not.toContain('<img');
    expect(markup).not.toContain('<script');
    expect(document.querySelectorAll('img, script')).toHaveLength(0);
    expect(markup.match(/<\/style>/g)).toHaveLength(1);
    for (const element of document.querySelectorAll('*'))
      for (const name of element.getAttributeNames()) expect(name).not.toMatch(/^on/);
  }); // prettier-ignore

  test('addresses that are not of the web are no links', () => {
    const [claim, ...rest] = claims;
    if (claim === undefined) throw new Error('no claim');
    const markup = renderReport({
      ...input,
      claims: [{ ...claim, source: { url: 'javascript:alert(1)' } }, ...rest],
    });
    expect(markup).not.toContain('href="javascript');
  });
});

describe('what a reader must find', () => {
  test('a control is another question: it is neither counted nor drawn as a way of asking this one', () => {
    const [claim] = claims;
    if (claim === undefined) throw new Error('no claim');
    const control = {
      name: 'control: “Weather” in X’s place',
      value: 0.01,
      verdict: 'supported' as const,
      flips: false,
      control: true as const,
    };
    const with1 = renderReport({ ...input, claims: [{ ...claim, checks: [...claim.checks, control] }] });
    const words = plain(parseHTML(with1).document.querySelector(`#claim-${claim.id}`)?.textContent ?? '');
    expect(words).toContain(`Asked ${claim.checks.length} other ways`);
    expect(words).not.toContain(`Asked ${claim.checks.length + 1} other ways`);
    expect(words).toContain('they pass too');
    expect(words).toContain(control.name);
  });

  test.each(claims.map((claim) => [claim.id, claim] as const))('claim %s, whole', (id, claim) => {
    const article = document.querySelector(`#claim-${id}`);
    const words = plain(article?.textContent ?? '');
    expect(words).toContain(plainVerdict[claim.verdict]);
    // The two lines that no export can drop.
    expect(words).toContain(plain(english.write(saidLine(claim))));
    expect(words).toMatch(
      /Tested on \d[\d,]* posts of \d+ channels, 2031-03-01 to 2031-05-31\. Channels chosen: the fourteen channels/,
    );
    for (const part of [
      claim.text ?? '',
      claim.wording,
      claim.rule,
      ...claim.tippingPoints,
      ...claim.caveats,
      ...claim.toCollect,
    ])
      expect(words).toContain(plain(part));
    // A reason begins its own sentence beside the verdict.
    expect(words.toLowerCase()).toContain(plain(claim.reason ?? '').toLowerCase());
    for (const check of claim.checks) expect(words).toContain(check.name);
    for (const estimate of claim.estimates.filter((e) => e.value !== null))
      expect(words).toContain(estimate.denominator.toLocaleString('en'));
  }); // prettier-ignore

  test('what needs an answer first, then what was decided, and folded together what no answer can mend', () => {
    const [decided] = claims;
    if (decided === undefined) throw new Error('no claim');
    const question: Question = {
      id: 'rivals-1',
      kind: 'rivals',
      ask: 'Compared with whom?',
      about: null,
      claims: ['open', 'open-too'],
      candidates: ['words:valley', 'words:hill', 'about:hill', 'term:hill folk'].map((value) => ({
        value,
        label: `answer ${value}`,
        why: 'in the project',
      })),
      lacks: [],
    };
    const open = (id: string) => asChecked({ ...decided, id, state: 'needs you', questions: [question] });
    const { document } = parseHTML(
      renderReport({ ...input, claims: [...claims, open('open'), open('open-too')] }),
    );
    const ids = (selector: string) =>
      [...document.querySelectorAll(selector)].map((e) => (e.getAttribute('id') ?? '').replace('claim-', ''));
    const order = ['open', 'open-too', 'harbour-largest', 'valley-behind', 'valley-largest'];
    expect(ids('section > article.claim')).toEqual(order);
    expect(ids('.untestable article.claim')).toEqual(['harbour-money']);
    const glance = [...document.querySelectorAll('.glance > ol a')].map((a) => a.getAttribute('href'));
    expect(glance).toEqual(order.map((id) => `#claim-${id}`));
    // Asked once, three answers at first; the lines to type are folded, all of them.
    expect(document.querySelectorAll('.question')).toHaveLength(1);
    const answers = [...document.querySelectorAll('#claim-open .question > ul b')].map((e) => e.textContent);
    expect(answers).toEqual(['answer words:valley', 'answer words:hill', 'answer about:hill']);
    const lines = [...document.querySelectorAll('#claim-open details.typed code')].map((e) => e.textContent);
    expect(lines).toEqual([
      'isogloss answer rivals-1 words:valley',
      'isogloss answer rivals-1 words:hill',
      'isogloss answer rivals-1 about:hill',
      'isogloss answer rivals-1 "term:hill folk"',
    ]);
    expect(document.querySelector('#claim-open-too')?.textContent).toContain('Asked above.');
    expect(document.querySelector('#claim-open .outcome')?.textContent).toContain('needs your answer');
  });

  test('periods in which posts say nothing are told together, and fewer than three one by one', () => {
    const estimate: Estimate = {
      name: 'share',
      unit: 'texts',
      kind: 'share',
      value: 0.4,
      low: 0.3,
      high: 0.5,
      level: 0.95,
      target: 'frame',
      method: 'completeness',
      n: 4,
      denominator: 10,
    };
    const weeks = ['06', '13', '20', '27'].map((day) => `2031-01-${day}`);
    const row = (key: string, open: boolean) => ({
      key,
      label: key,
      estimates: [open ? { ...estimate, low: 0, high: 1 } : estimate],
    });
    const [finding] = input.findings;
    if (finding === undefined) throw new Error('no finding');
    const rowsOf = (open: number) => {
      const rows = weeks.map((key, i) => row(key, i < open));
      const over = { ...finding, measure: 'share', parameters: { lexicon: 'x', by: 'week' }, rows };
      const { document } = parseHTML(
        renderReport({ ...input, claims: [], findings: [over] as typeof input.findings }),
      );
      return [...document.querySelectorAll('#finding-1 tbody tr')].map((e) => plain(e.textContent ?? ''));
    };
    expect(rowsOf(3)).toHaveLength(2);
    expect(rowsOf(3)[0]).toMatch(/2031-01-06.* to .*2031-01-20.*In these 3 periods/);
    expect(rowsOf(2)).toHaveLength(4);
  });

  test('codes stay out of sight: nobody reads “contradicted” or “false”', () => {
    const contradicted = claims
      .filter((claim) => claim.verdict === 'contradicted')
      .map((claim) => `#claim-${claim.id} header`);
    expect(contradicted).toHaveLength(1);
    for (const selector of contradicted) expect(text(selector)).not.toMatch(/contradicted|false/i);
    expect(text('.glance')).not.toMatch(/supported|contradicted|undecided|not testable/);
  }); // prettier-ignore

  test('the answer counts the verdicts', () => {
    expect(answer(spoken, english.writeAll(input))).toMatch(
      /^4 claims, asked of 48,212 posts by 14 channels, 1 Mar to 31 May 2031: 1 agrees with this corpus, for 1 this corpus shows otherwise, for 1 this corpus cannot tell and 1 cannot be tested by these posts yet\. 1 of the 14 channels is held for less than half of that time; the middle one begins on 3 Mar 2031\. Of all that these channels published, each between the first and the last post held of it, 91% to 97% are held, as gaps in the numbers of posts tell\./,
    );
    const one = claims.filter((claim) => claim.verdict === 'contradicted');
    expect(answer(spoken, { ...english.writeAll(input), claims: one })).toMatch(
      /^One claim, asked of .*: this corpus shows otherwise\./,
    );
  });

  test('how many verdicts could be false: 3 tested claims, 3 × 5% on average, 1 − 0.95³ for at least one', () => {
    const words = plain(text('section[aria-labelledby="false-verdicts"]'));
    expect(words).toContain('With 3 tested claims that is up to 0.15 false verdicts');
    expect(words).toContain('a chance of up to 14% of at least one');
    expect(words).toContain('These outlast Holm’s correction');
  });

  test('a value without an interval is not printed', () => {
    const [claim] = claims;
    if (claim === undefined) throw new Error('no claim');
    const bare = { ...claim.estimates[0], name: 'bare', value: 0.4321, low: null, high: null } as Estimate;
    const markup = renderReport({ ...input, claims: [{ ...claim, estimates: [...claim.estimates, bare] }] });
    expect(markup).toContain('no interval, so not printed');
    expect(markup).not.toContain('43.2');
  });

  test('a source that has no views says so, and never zero', () => {
    const row = [...document.querySelectorAll('#claim-harbour-largest .estimates tbody')].find((body) =>
      body.textContent?.includes('by views'),
    );
    expect(row?.textContent).toContain('not in this source');
    expect(row?.textContent).not.toMatch(/\b0\b/);
  });

  test('personal channels stand together, the others by themselves', () => {
    expect(page).not.toContain('someone_private');
    expect(text('.channels')).toContain('2 personal channels');
    for (const { channel } of input.channels.filter((c) => c.kind !== 'personal'))
      expect(text('.channels')).toContain(channel);
    const [first] = input.channels;
    if (first === undefined) throw new Error('no channel');
    const listed = renderReport({
      ...input,
      channels: [{ ...first, channel: 'minister', kind: 'personal', publicInterest: 'a minister in office' }],
    });
    expect(listed).toContain('listed because: a minister in office');
  });

  test('posts behind the numbers, with their matches marked and a way to them', () => {
    const post = document.querySelector('#claim-harbour-largest .post');
    expect(post?.querySelector('mark')?.textContent).toBe('Harbour Union');
    expect(post?.querySelector('a')?.getAttribute('href')).toBe('https://t.me/harbour_news/4121');
    expect(post?.querySelector('time')?.textContent).toBe('2 Mar 2031, 10:01');
    expect(text('#claim-harbour-largest .evidence summary')).toContain('3 of 1,828, drawn at random');
    // From the first line of a claim a link leads to them, however far below they stand.
    const link = document.querySelector('#claim-harbour-largest .eyebrow a');
    expect(document.querySelector(link?.getAttribute('href') ?? '#none')?.className).toBe('evidence');
    expect(text('#claim-harbour-largest .evidence code')).toBe('isogloss report --posts 1828');
  });

  test('vocabularies with every spelling, measures with what they do not show, the manifest', () => {
    expect(plain(text('section[aria-labelledby="lexicons"]'))).toContain('Harbor Union');
    expect(text('#measure-1')).toContain('or whether a word was used, quoted or mocked');
    expect(document.querySelectorAll('#measure-1 .result')).toHaveLength(2);
    expect(text('#finding-1')).toContain('10 channels have posts in all of them');
    expect(text('section[aria-labelledby="manifest"]')).toContain(input.manifest.project);
  });

  test('every table has a caption, every head a scope', () => {
    const tables = [...document.querySelectorAll('table')];
    const heads = tables.flatMap((table) => [...table.querySelectorAll('th')]);
    expect(tables.length).toBeGreaterThan(5);
    expect(heads.length).toBeGreaterThan(tables.length);
    expect(
      tables.filter((table) => (table.querySelector('caption')?.textContent ?? '').trim() === ''),
    ).toEqual([]);
    expect(
      heads.filter(
        (head) => !['col', 'row', 'colgroup', 'rowgroup'].includes(head.getAttribute('scope') ?? ''),
      ),
    ).toEqual([]);
  });
});
