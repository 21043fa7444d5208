import { expect, it } from 'vitest';
import { examine } from '../../src/claims/detect/index.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';
import { extractStatements } from '../../src/statements/index.ts';

const project = projectOf(worldNamed('demo'), 1);
const read = (text: string): (string | undefined)[] | undefined => {
  const [claim] = examine({ name: 'text', text, statements: [] }, project, { report: true }).claims;
  return claim && [claim.type ?? '', claim.filled.x?.text, ...(claim.claim?.within ?? [])];
};

it.each([
  ['The channels spoke more of the Harbour Union than of the Mountain League.', 'outperforms', []],
  ['The groups wrote more about the Harbour Union than about the Mountain League.', 'outperforms', []],
  ['All channels talk more about the Harbour Union than the Mountain League.', 'outperforms', []],
  ['State channels spoke more of the Harbour Union than of the Mountain League.', 'outperforms', ['state']],
])('who is spoken of more is compared, in the channels that speak: %s', (text, type, within) => {
  expect(read(text)).toEqual([type, expect.stringContaining('Harbour Union'), ...within]);
});

it('what somebody speaks of whom the project lacks is not tested on all channels', () => {
  expect(
    read('Quick Zavaria spoke more of the Harbour Union than of the Mountain League.')?.[1],
  ).not.toContain('Union');
});

it('whom channels mention is no statement of theirs, and what they mention is one', () => {
  const speaker = (text: string): (string | null)[] =>
    examine({ name: 'text', text, statements: extractStatements(text, 'text') }, project, {
      report: true,
    }).claims.map((claim) => claim.speaker.name);
  expect(speaker('The channels mentioned the Harbour Union more often than the Mountain League.')).toEqual([
    null,
  ]);
  expect(speaker('The report mentioned that the Harbour Union dominates Telegram.')).toEqual(['The report']);
});
