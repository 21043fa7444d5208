import type { Finding, Row } from '../../model/finding.ts';
import type { Said, Written } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import { isolate } from '../bidi.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { csvLine } from './csvLine.ts';
import { numberText } from './estimates.ts';
import { behindOutage, elapsed } from './firstSaid.ts';

type Shown = Written<Finding>;

/** Rows of a table; the finding holds all. */
const mostRows = 40;
/** Sites shown. */
const mostSites = 20;
/** Posts of a cascade drawn as a tree. */
const mostPosts = 60;

const estimateOf = (row: Row, key: string) => row.estimates.find((one) => one.key === key);
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const states: Readonly<Record<string, Said>> = {
  'from the beginning': message('first.fromTheBeginning'),
  'first use seen': message('first.firstUseSeen'),
  'not seen': message('first.notSeen'),
  'too few posts': message('first.tooFewPosts'),
};

/** `0.62 (0.51 to 0.74)`, or the value alone where nothing is open. */
function ranged(page: Page, row: Row, name: string, decimals: number): Html | string {
  const found = estimateOf(row, name);
  if (found === undefined || found.value === null) return '';
  const { value, low, high } = found;
  const fixed = (n: number): string => page.fixed(n, decimals);
  return low === null || high === null || low === high
    ? fixed(value)
    : page.figures(page.around(fixed(value), fixed(low), fixed(high)));
}

function table(id: string, caption: string, head: readonly string[], rows: readonly Html[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table><caption id="${id}">${caption}</caption>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

const captionOf = (page: Page, what: string, shown: number, all: number): string =>
  shown < all ? page.say('first.someOf', { what, shown, all }) : what;

/** Who was seen using a vocabulary first: channels in the order of their first use. */
export function usesTable(page: Page, finding: Shown, id: string): Html {
  const rows = (finding.rows as Row[]).slice(0, mostRows);
  return html`${table(
    `${id}-table`,
    captionOf(page, page.say('first.usesCaption'), rows.length, finding.rows.length),
    [
      page.say('first.firstUse'),
      page.say('first.state'),
      page.say('first.postsBefore'),
      page.say('first.hidden'),
    ],
    rows.map((row) => {
      const before = estimateOf(row, 'postsBefore');
      const hidden = estimateOf(row, 'earlierHidden')?.value ?? null;
      const none = before !== undefined && row['firstUse'] === null;
      return html`<tr><th scope="row">${isolate(text(row.label))}</th><td>${stateOf(page, row, number(finding.parameters['washout']))}</td><td class="n">${none ? page.say('first.noneIn', { posts: before.denominator }) : ranged(page, row, 'postsBefore', 0)}</td><td class="n">${hidden === null ? '' : page.percentSign(hidden)}</td></tr>`;
    }),
  )}${csvLine(page, finding)}`;
}

function stateOf(page: Page, row: Row, washout: number): string {
  const known = states[text(row['state'])];
  const state = behindOutage(row, washout) ? message('first.perhapsFromTheBeginning') : known;
  if (state === undefined) return '';
  return row['late'] === true ? page.say('first.seenLate', { state }) : page.write(state);
}

/** Who linked first to the sites that most channels link to: sites in the order of their number of channels. */
export function sitesTable(page: Page, finding: Shown, id: string): Html {
  const rows = (finding.rows as Row[]).slice(0, mostSites);
  return html`<p>${page.say('first.sitesHow')}</p>
${table(
  `${id}-table`,
  captionOf(page, page.say('first.sitesCaption'), rows.length, finding.rows.length),
  (['site', 'firstLink', 'linking', 'fromTheBeginning', 'firstUseSeen'] as const).map((key) =>
    page.say(`first.${key}`),
  ),
  rows.map((row) => {
    const { date, channel } = (row['firstSeen'] ?? {}) as { date?: string; channel?: string | null };
    const linking = row.estimates[0];
    // As of words: who has it from the beginning may have had it before anybody.
    const seen =
      number(row['fromTheBeginning']) > 0
        ? page.say('first.firstNotKnown')
        : date === undefined
          ? ''
          : `${page.day(date)}${typeof channel === 'string' ? `, ${channel}` : ''}`;
    return html`<tr><th scope="row">${isolate(text(row.label).replace(/^site:/, ''))}</th><td>${isolate(seen)}</td><td class="n">${page.count(number(linking?.value))}</td><td class="n">${page.count(number(row['fromTheBeginning']))}</td><td class="n">${page.count(number(row['firstUseSeen']))}</td></tr>`;
  }),
)}${csvLine(page, finding)}`;
}

/** Who is earlier than whom with what both publish. */
export function orderTable(
  page: Page,
  finding: Shown,
  id: string,
  of: 'communities' | 'channels' = 'communities',
): Html {
  const rows = (finding.rows as Row[]).slice(0, mostRows);
  const unnamed = number((finding.summary ?? {})['unnamedChannels']);
  const aside =
    unnamed > 0 ? html`<p class="aside">${page.say('first.unnamed', { channels: unnamed })}</p>` : null;
  if (rows.length === 0) return html`<p class="aside">${page.say('first.noPair')}</p>${aside}`;
  return html`${table(
    `${id}-table`,
    captionOf(page, page.say('first.pairsCaption'), rows.length, finding.rows.length),
    (['pair', 'difference', 'inNumbers', 'reads', 'copying'] as const).map((key) => page.say(`first.${key}`)),
    rows.map((row) => {
      const { earlier, later, tied } = (row['counts'] ?? {}) as Record<string, number>;
      const numbers = { earlier: number(earlier), later: number(later), tied: number(tied) };
      const [a = '', b = ''] = ((row['labels'] ?? []) as string[]).map(String);
      const difference = estimateOf(row, 'earlierLessLater');
      return html`<tr><th scope="row">${page.markup('first.before', { a: isolate(a), b: isolate(b) })}${handlesOf(row, of)}</th><td class="n">${difference === undefined ? '' : page.figures(numberText(page, difference))}</td><td>${page.say('first.numbers', numbers)}</td><td>${page.say(row['reads'] === 'earlier' ? 'first.earlier' : 'first.orderNotKnown')}</td><td>${copyingIn(page, row)}</td></tr>`;
    }),
  )}${aside}${csvLine(page, finding)}`;
}

/** Under titles the names that other tables have. */
function handlesOf(row: Row, of: 'communities' | 'channels'): Html | null {
  const labels = ((row['labels'] ?? []) as string[]).map(String);
  const names = [text(row['a']), text(row['b'])];
  return of === 'communities' || names.every((name, i) => name === labels[i])
    ? null
    : html`<span class="under">${isolate(names[0] ?? '')} · ${isolate(names[1] ?? '')}</span>`;
}

function copyingIn(page: Page, row: Row): string {
  const said = text(row['copying']);
  if (said === '') return '';
  const copying = message(
    said === 'repeats'
      ? 'first.repeats'
      : said === 'fixed delay'
        ? 'first.fixedDelay'
        : 'first.copyingNotKnown',
  );
  const credits = estimateOf(row, 'credited');
  return credits === undefined
    ? page.write(copying)
    : page.say('first.named', { copying, credits: credits.n, of: credits.denominator });
}

/** The widest cascades. */
export function spreadTable(page: Page, list: Shown, id: string): Html {
  const rows = (list.rows as Row[]).slice(0, 20);
  if (rows.length === 0) return html`<p class="aside">${page.say('first.noCascade')}</p>`;
  return html`${table(
    `${id}-table`,
    captionOf(page, page.say('first.widest'), rows.length, number(list.summary?.['cascades'])),
    (['earliest', 'reach', 'posts', 'steps', 'toHalf', 'fromOutside'] as const).map((key) =>
      page.say(`first.${key}`),
    ),
    rows.map(
      (row) =>
        html`<tr><th scope="row">${isolate(text(row.label))}</th><td class="n">${ranged(page, row, 'reach', 0)}</td><td class="n">${ranged(page, row, 'posts', 0)}</td><td class="n">${ranged(page, row, 'depth', 0)}</td><td class="n">${page.write(elapsed(number(estimateOf(row, 'toHalf')?.value)))}</td><td class="n">${page.count(number(row['outside']) + number(row['notHeld']))}</td></tr>`,
    ),
  )}${csvLine(page, list)}`;
}

function wayOf({ way, from }: Row): Said {
  if (way === 'earliest') return message('first.wayEarliest');
  if (way === 'named') return message('first.wayNamed');
  if (way === 'not told') return message('first.wayNotTold');
  return message(
    from === 'outside' ? 'first.wayOutside' : from === 'not held' ? 'first.wayNotHeld' : 'first.wayForward',
  );
}

/** A cascade as nested lists: what each post is known to come from, and when. */
export function cascadeTree(page: Page, finding: Shown, id: string): Html {
  const rows = (finding.rows as Row[]).slice(0, mostPosts);
  const kept = new Set(rows.map(({ key }) => key));
  const childrenOf = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = typeof row['parent'] === 'string' && kept.has(row['parent']) ? row['parent'] : '';
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), row]);
  }
  const listOf = (parent: string): Html | null => {
    const children = childrenOf.get(parent);
    if (children === undefined) return null;
    return html`<ol class="tree">${children.map((row) => {
      const time = elapsed(number(estimateOf(row, 'seconds')?.value));
      return html`<li><time datetime="${text(row['time'])}">${page.say('first.after', { time })}</time> ${isolate(text(row['channel']))} <span class="aside">${page.write(wayOf(row))}</span>${listOf(row.key)}</li>`;
    })}</ol>`;
  };
  const posts = { posts: finding.rows.length, shown: rows.length };
  return html`<details><summary id="${id}-tree">${page.say('first.tree')} <span class="aside">${page.say('first.treePosts', posts)}</span></summary>
<p class="aside">${page.say('first.treeHow')}</p>
${listOf('')}</details>`;
}
