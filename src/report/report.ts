import { readFileSync } from 'node:fs';
import { isRightToLeft } from '../view/bidi.ts';
import { fontFaces } from './fonts.ts';
import { type Html, html, raw } from '../view/html.ts';
import { english } from '../messages/index.ts';
import type { ReportInput, WrittenReport } from './input.ts';
import { articlesSection } from './sections/article.ts';
import { claimSection } from './sections/claim.ts';
import { copiesSection } from './sections/copies.ts';
import { findingsSection } from './sections/findings.ts';
import { frameSection } from './sections/frame.ts';
import { lexiconsSection } from './sections/lexicons.ts';
import { manifestSection } from './sections/manifest.ts';
import { multiplicitySection } from './sections/multiplicity.ts';
import { networksSection } from './sections/networks.ts';
import { readingSection } from '../view/parts/reading.ts';
import { summarySection } from './sections/summary.ts';

const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');

/** One HTML file that needs nothing beside it: no network, no script. The same input gives the same bytes. */
export function renderReport(raw: ReportInput): string {
  const input = english.writeAll(raw);
  const body = html`<a class="skip" href="#main">To the report</a>
<main id="main">
${summarySection(input)}
${articlesSection(input.checks ?? [])}
${input.claims.length === 0 ? null : html`<section aria-labelledby="claims"><h2 id="claims">The claims, one by one</h2>${input.claims.map((claim, i) => claimSection(input, claim, i + 1))}</section>`}
${multiplicitySection(input.claims)}
${findingsSection(input)}
${networksSection(input)}
${copiesSection(input)}
${frameSection(input)}
${lexiconsSection(input.lexicons)}
${readingSection()}
${manifestSection(input.manifest)}
</main>
<footer><p>Made with Isogloss ${input.manifest.isogloss}. Handles, numbers and addresses of others than the channels studied are masked. This page loads nothing and runs nothing.</p></footer>`;
  return page(input, body);
}

function page(input: WrittenReport, body: Html): string {
  const direction = isRightToLeft(input.project.language) ? 'rtl' : 'ltr';
  return html`<!doctype html>
<html lang="en" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Isogloss ${input.manifest.isogloss}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${input.project.name}: Isogloss report</title>
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
