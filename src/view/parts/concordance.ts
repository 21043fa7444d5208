import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';

/** A line of a concordance as a page shows it; `channel` is null for a person's. */
export interface ShownLine {
  readonly channel: string | null;
  readonly time: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Lines with the term in the middle, each in its own direction: of what is read from right to left, the words before stand
 * on the right. On a narrow page a line is a sentence.
 */
export function concordance(page: Page, lines: readonly ShownLine[]): Html | null {
  if (lines.length === 0) return null;
  return html`<ul class="kwic">${lines.map(
    ({ channel, time, before, match, after, direction }) =>
      html`<li><span class="where"><bdi>${channel ?? page.say('values.personalChannel')}</bdi> ${page.day(time.slice(0, 10))}</span>
<span class="line" dir="${direction}"><span class="before">${before}</span> <mark>${match}</mark> <span class="after">${after}</span></span></li>`,
  )}</ul>`;
}
