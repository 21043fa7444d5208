import type { Writing } from '../writing.ts';

/** Why a row of a file was not taken in. The store keeps these words: `src/store/ingest/rejections.ts` reads them back. */
export const rejections = {
  notUtf8: 'not UTF-8',
  notObject: 'not a JSON object',
  notWhole: 'not a whole row',
  noObject: 'no object',
  noAccount: 'no account',
  cells: ({ cells, header }: { cells: number; header: number }, w: Writing) =>
    `has ${cells} ${w.plural(cells, { one: 'cell', other: 'cells' })}, the header has ${header}`,
  noChannel: ({ label }: { label: string }) => `"${label}" is empty: no channel`,
  rounded: ({ label, text }: { label: string; text: string }) =>
    `"${label}" is "${text}", an id that a spreadsheet has rounded: save that column as text`,
  notNumber: ({ label, text }: { label: string; text: string }) => `"${label}" is "${text}", not a number`,
  notDate: ({ label, text }: { label: string; text: string }) => `"${label}" is "${text}", not a date`,
  outOfRange: ({ label, text }: { label: string; text: string }) =>
    `"${label}" is "${text}", a date before 1970 or after 2105`,
  notTime: ({ text }: { text: string }) => `time is "${text}", not a time`,
};
