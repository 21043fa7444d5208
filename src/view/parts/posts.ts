import { directionOf } from '../bidi.ts';
import { type Html, type Part, html, webAddress } from '../html.ts';
import type { Written } from '../../model/said.ts';
import type { Page } from '../page.ts';
import type { EvidenceList, EvidencePost } from '../shown.ts';

/**
 * The posts behind one number, folded away until they are asked for.
 * @param command what shows so many of them in a terminal
 * @param id by which a link leads here
 */
export function evidenceDetails(
  page: Page,
  list: Written<EvidenceList>,
  command: (posts: number) => string,
  id?: string,
): Html {
  const shown = list.posts.length;
  return html`<details class="evidence"${id !== undefined && html` id="${id}"`}>
<summary>${page.prose(page.say('values.postsBehind', { label: list.label }))} <span class="aside">${shown > 0 && shown < list.total ? page.say('values.drawn', { n: shown, of: list.total }) : page.say('values.posts', { n: list.total })}</span></summary>
${
  shown === 0
    ? html`<p class="aside">${page.say(list.total === 0 ? 'values.noneListed' : 'values.notListed')}</p>`
    : html`<ol class="posts">${list.posts.map((post) => html`<li>${postOf(page, post)}</li>`)}</ol>${
        shown < list.total &&
        html`<p class="aside">${page.markup('values.theRest', { command: html`<code dir="ltr">${command(list.total)}</code>` })}</p>`
      }`
}
</details>`;
}

export function postOf(page: Page, post: Written<EvidencePost>): Html {
  // A channel that is not named has no number of its post either: both would lead to it.
  const name = html`<bdi dir="auto">${post.channel}</bdi>${post.id > 0 && html` <bdi dir="ltr">#${post.id}</bdi>`}`;
  const link = webAddress(post.permalink);
  return html`<article class="post">
<header>${link === undefined ? html`<span class="where">${name}</span>` : html`<a class="where" href="${link}" rel="noopener noreferrer">${name}</a>`}
<time datetime="${post.date}"><bdi dir="${page.direction}">${page.momentText(post.date)}</bdi></time>${post.forward === true && html` <span class="aside">${page.say('values.aForward')}</span>`}${post.role && html` <span class="aside">${post.role}</span>`}</header>
<div class="text" dir="${directionOf(post.text)}">${marked(post.text, post.marks)}</div>
</article>`;
}

/** The text with its matches marked; spans out of order, overlapping or outside the text do no harm. */
export function marked(text: string, marks: readonly (readonly [number, number])[]): Html {
  const parts: Part[] = [];
  let at = 0;
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const start = Math.max(at, from);
    const end = Math.min(text.length, to);
    if (end <= start) continue;
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(text.slice(at));
  return html`${parts}`;
}
