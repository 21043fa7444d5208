/** How R, pandas, Python, SQL and MySQL write in a table of text that there is nothing. */
export const nullWords: readonly string[] = [
  'NA',
  'N/A',
  '<NA>',
  'nan',
  'NaN',
  'None',
  'null',
  'NULL',
  '\\N',
];
