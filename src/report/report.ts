import { createHash } from 'node:crypto';
import { fontFaces } from '../view/fonts.ts';
import { type Html, html, raw } from '../view/html.ts';
import { type Words, english, inZone } from '../messages/index.ts';
import type { ReportInput, WrittenReport } from './input.ts';
import { articlesSection } from './sections/article.ts';
import { claimsSection } from './sections/claims.ts';
import { copiesSection } from './sections/copies.ts';
import { forwardsSection } from './sections/forwards.ts';
import { firstSection } from './sections/first.ts';
import { findingsSection } from './sections/findings.ts';
import { frameSection } from './sections/frame.ts';
import { lexiconsSection } from './sections/lexicons.ts';
import { manifestSection } from './sections/manifest.ts';
import { multiplicitySection } from './sections/multiplicity.ts';
import { networksSection } from './sections/networks.ts';
import { glossarySection } from '../view/parts/reading.ts';
import { style } from '../view/style.ts';
import { withCensus } from '../view/kinds.ts';
import { type Page, pageIn } from '../view/page.ts';
import { weaknessesOf } from '../view/weaknesses.ts';
import { summarySection } from './sections/summary.ts';

/** One HTML file that needs nothing beside it: no network, no script. The same input gives the same bytes. */
export function renderReport(raw: ReportInput, spoken: Words = english): string {
  const words = inZone(spoken, raw.project.timezone);
  const input = words.writeAll({ ...withCensus(raw), weaknesses: raw.claims.map(weaknessesOf) });
  const page = pageIn(words);
  const body = html`<a class="skip" href="#main">${page.say('summary.skip')}</a>
<main id="main">
${summarySection(page, input)}
${claimsSection(page, input)}
${articlesSection(page, input.checks ?? [])}
${multiplicitySection(page, input.claims, input.leftOut)}
${findingsSection(page, input)}
${firstSection(page, input)}
${networksSection(page, input)}
${forwardsSection(page, input)}
${copiesSection(page, input)}
${frameSection(page, input)}
${lexiconsSection(page, input.lexicons)}
${glossarySection(page)}
${manifestSection(page, input)}
</main>
<footer><p>${page.say('summary.footer', { version: input.manifest.isogloss })}</p></footer>`;
  return documentOf(page, input, body);
}

/** What tells a report of articles from one of the project's claims, and from one of other articles: their files' names, hashed. */
export const kindMark = (of: 'articles' | 'project', files: readonly string[] = []): string => {
  const names = files.map((file) => file.replace(/^.*[/\\]/, '')).toSorted();
  const hash = createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 12);
  return `<meta name="isogloss-report" content="${of}${of === 'articles' ? ` ${hash}` : ''}">`;
};

/** What tells of which document a report is. */
export const documentMark = (name: string): string =>
  html`<meta name="isogloss-document" content="${name}">`.markup;

function markOf({ checks }: Pick<WrittenReport, 'checks'>): string {
  if (checks === undefined) return kindMark('project');
  const files = checks.map(({ document }) => document.name);
  return [kindMark('articles', files), ...files.map(documentMark)].join('\n');
}

function documentOf(page: Page, input: WrittenReport, body: Html): string {
  return html`<!doctype html>
<html lang="${page.manner.language}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Isogloss ${input.manifest.isogloss}">
${raw(markOf(input))}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${page.say('summary.title', { project: input.project.name })}</title>
<style>
${fontFaces(body.markup)}
${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
}
