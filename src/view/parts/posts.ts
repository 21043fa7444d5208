import { prose } from '../bidi.ts';
import { count, moment, plural } from '../format.ts';
import { type Html, type Part, html, webAddress } from '../html.ts';
import type { Written } from '../../model/said.ts';
import type { EvidenceList, EvidencePost } from '../shown.ts';

/** The posts behind one number, folded away until they are asked for. */
export function evidenceDetails(list: Written<EvidenceList>, zone: string): Html {
  const shown = list.posts.length;
  return html`<details class="evidence">
<summary>${prose(`Posts behind “${list.label}”`)} <span class="aside">${shown < list.total ? `first ${count(shown)} of ${count(list.total)}` : plural(list.total, 'post')}</span></summary>
${
  shown === 0
    ? html`<p class="aside">${list.total === 0 ? 'None.' : 'Not listed in this report.'}</p>`
    : html`<ol class="posts">${list.posts.map((post) => html`<li>${postOf(post, zone)}</li>`)}</ol>`
}
</details>`;
}

export function postOf(post: EvidencePost, zone: string): Html {
  // A channel that is not named has no number of its post either: both would lead to it.
  const name = html`<bdi dir="auto">${post.channel}</bdi>${post.id > 0 && html` <bdi dir="ltr">#${post.id}</bdi>`}`;
  const link = webAddress(post.permalink);
  return html`<article class="post">
<header>${link === undefined ? html`<span class="where">${name}</span>` : html`<a class="where" href="${link}" rel="noopener noreferrer">${name}</a>`}
<time datetime="${post.date}"><bdi dir="ltr">${moment(post.date, zone)}</bdi></time>${post.role && html` <span class="aside">${post.role}</span>`}</header>
<div class="text" dir="auto">${marked(post.text, post.marks)}</div>
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
