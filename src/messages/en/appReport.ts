import type { Writing } from '../writing.ts';

/** The app's page of reports: what goes into one, and what was made. */
export const appReport = {
  reportEyebrow: 'One file, for who will never open this app',
  whatGoesIn: 'What goes in',
  reportOfArticle: ({ article }: { article: string }) => `the claims of ${article}`,
  whichClaims: 'Which claims',
  onlyAll: 'all of them',
  onlyDecided: 'those with a verdict',
  onlySigned: 'those whose verdict is signed',
  onlyText: 'What is left out is counted in the report, so that nobody takes a choice for the whole.',
  reportTitle: 'Title',
  reportLanguage: 'Language of the report',
  nothingToReport: 'There is no article yet, and no claim that was accepted.',
  reportOfProject: ({ n }: { n: number }, w: Writing) =>
    `the claims of the project: ${w.n(n)} ${w.plural(n, { one: 'claim', other: 'claims' })} accepted or written in its files`,
  reportOpenText:
    'Claims that leave something open are tested under every reading. Whoever answers after that has seen the readings, and the report says so.',
  makeReport: 'Make the report',
  reportReady: 'the report is ready.',
  reportMade: 'The report',
  reportFile: ({ when, kilobytes }: { when: string; kilobytes: number }, w: Writing) =>
    `Made ${when}, ${w.count(kilobytes)} kB, out/report.html in the project’s folder. It needs no network and no script.`,
  noReportYet: 'No report has been made yet.',
  noReport: 'There is no such file yet: make it first.',
  preview: 'Preview',
  save: 'Save',
  reviewText:
    'Verdicts that somebody has signed, as data that search engines read, with the page on which they will stand.',
  reviewUrl: 'Address of that page',
  makeReview: 'Make it',
  saveReview: 'Save claimreview.json',
};
