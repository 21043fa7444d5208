import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { projectSchema } from '../../src/model/project.ts';
import { usersOf } from '../../src/work/groups.ts';

const folder = mkdtempSync(join(tmpdir(), 'isogloss-users-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a group is used by a claim that leaves it out of all channels, too: without it the claim would name nobody', () => {
  const project = projectSchema.parse({
    isogloss: 1,
    name: 'users',
    communities: { north: { channels: ['a'] }, south: { channels: ['b'] }, east: { channels: ['c'] } },
    claims: {
      most: {
        text: 'The North posts most.',
        type: 'dominates',
        by: 'north',
        rivals: [{ by: 'all-but.south' }],
      },
    },
  });
  expect(usersOf({ folder, project }, 'south')).toEqual(['The North posts most.']);
  expect(usersOf({ folder, project }, 'north')).toEqual(['The North posts most.']);
  expect(usersOf({ folder, project }, 'east')).toEqual([]);
});
