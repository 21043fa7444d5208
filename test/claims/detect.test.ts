import { describe, expect, it } from 'vitest';
import { detectClaims } from '../../src/claims/detect/index.ts';
import type { Detection } from '../../src/model/detection.ts';
import type { Side } from '../../src/model/project.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';
import { extractStatements } from '../../src/statements/index.ts';
import { englishSentences, laterSentences, persianSentences } from './detect-table.ts';

const project = projectOf(worldNamed('demo'), 1);
const detect = (text: string): Detection[] =>
  detectClaims({ name: 'text', text, statements: extractStatements(text, 'text') }, project);

const nameOf = (side: string | Side): string =>
  typeof side === 'string' ? side : Object.values(side).join('+');

/** A detection in the form of the table. */
function inTable({ type, negated, claim, notTestable }: Detection): string {
  const x = (['by', 'words', 'about'] as const).find((aspect) => claim?.[aspect] !== undefined);
  return [
    negated ? 'not' : '',
    type ?? '',
    x === undefined ? '' : `${x}:${claim?.[x]}`,
    claim?.rivals === undefined ? '' : `vs ${claim.rivals.map(nameOf).join(',')}`,
    claim?.within === undefined ? '' : `in ${claim.within.join(',')}`,
    claim?.events === undefined ? '' : `@${claim.events.join(',')}`,
    notTestable === null ? '' : `- ${notTestable.reason}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

describe('claims found in sentences', () => {
  it.each(englishSentences)('English: %s', (text, expected) => {
    expect(detect(text).map(inTable).join(' + ')).toBe(expected);
  });
  it.each(persianSentences)('Persian: %s', (text, expected) => {
    expect(detect(text).map(inTable).join(' + ')).toBe(expected);
  });
  it.each(laterSentences)('later: %s', (text, expected) => {
    expect(detect(text).map(inTable).join(' + ')).toBe(expected);
  });
});
