import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/exports/csv.ts';
import { rowsTable } from '../../src/exports/rows.ts';
import type { WrittenFinding } from '../../src/model/finding.ts';

const estimate = {
  name: 'rate',
  value: 1.5,
  low: null,
  high: null,
  level: 0.95,
  target: 'frame',
  unit: 'in 10,000',
  n: 3,
  denominator: 20_000,
  method: 'counted',
  kind: 'number',
} as const;
const finding = (measure: string, rows: readonly object[]): WrittenFinding =>
  ({ measure, rows, reading: { question: 'What?', doesNotShow: 'why' } }) as unknown as WrittenFinding;
const lines = (measure: string, rows: readonly object[]): string[] =>
  csvOf(rowsTable(finding(measure, rows), 'on two channels'))
    .trimEnd()
    .split('\r\n');

describe('rows of a finding as CSV', () => {
  it('a term a row, with what is counted within it; what a row lacks is empty', () => {
    const row = { key: 'k', estimates: [estimate], evidence: { query: 'words' } };
    expect(
      lines('keyness', [
        { ...row, label: 'strike, the', term: 'strike', count: { a: 3, b: 0 }, z: 1.25, oneChannel: false },
        { ...row, label: '=cmd', term: '=cmd', count: { a: 1, b: 2 }, z: null, oneChannel: true },
      ]),
    ).toEqual([
      'label,term,a,b,z,oneChannel,tested_on',
      '"strike, the",strike,3,0,1.25,false,on two channels',
      "'=cmd,'=cmd,1,2,,true,on two channels",
    ]);
  });

  it('of rows that are tested p and q, empty where one was not', () => {
    const row = { label: 'a – b', estimates: [estimate] };
    const [head, one, other] = lines('coordination', [
      { ...row, key: 'ab', p: 0.001, q: 0.02 },
      { ...row, key: 'ac', p: null, q: null },
    ]);
    expect(head).toBe(
      'row,label,estimate,value,low,high,level,target,unit,n,denominator,method,note,p,q,tested_on',
    );
    expect(one).toMatch(/,counted,,0\.001,0\.02,on two channels$/);
    expect(other).toMatch(/,counted,,,,on two channels$/);
  });

  it('a line of a concordance a row', () => {
    expect(
      lines('concordance', [
        {
          key: '1',
          label: 'a/1',
          channel: 'a',
          id: 7,
          before: 'the ',
          match: 'strike',
          after: ' is',
          estimates: [],
        },
      ]),
    ).toEqual([
      'label,channel,id,before,match,after,tested_on',
      'a/1,a,7,"the ",strike," is",on two channels',
    ]);
  });

  it('of other measures an estimate a row: no number without its limits and method', () => {
    expect(lines('share', [{ key: 'north', label: 'North', estimates: [estimate] }])).toEqual([
      'row,label,estimate,value,low,high,level,target,unit,n,denominator,method,note,tested_on',
      'north,North,rate,1.5,,,0.95,frame,"in 10,000",3,20000,counted,,on two channels',
    ]);
  });
});
