import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { frameFor } from '../../src/measures/scope.ts';
import type { MeasureContext } from '../../src/measures/measure.ts';
import { english } from '../../src/messages/index.ts';
import { type Project, projectSchema } from '../../src/model/project.ts';
import { channelsNotHeld } from '../../src/work/files/notHeld.ts';
import { importFile, ownStore } from '../store/support.ts';

const { folder, store } = await ownStore();
const path = join(folder.path, 'posts.ndjson');
const post = (channel: string, title: string, id: number): string =>
  JSON.stringify({ channel, title, id, date: '2026-03-01T10:00:00Z', text: `Ferry ${id} leaves.` });
writeFileSync(path, [post('harbournews', 'Harbour News', 1), post('quaytimes', 'Quay Times', 1)].join('\n'));
await importFile(store, path);

async function said(given: object): Promise<string[]> {
  const project: Project = projectSchema.parse({ isogloss: 1, name: 'names', ...given });
  const context: MeasureContext = { driver: store.driver, project, version: 'test', code: 'test' };
  const { frame } = await frameFor(store.driver, project, {});
  return (await channelsNotHeld(context, frame)).map((line) => english.write(line));
}

it('a channel that is misspelt is told once, with what was meant', async () => {
  expect(
    await said({ communities: { both: { channels: ['harbournews', 'quaytime', 'quaytime'] } } }),
  ).toEqual([
    'isogloss.yaml, communities.both: the corpus has no post of “quaytime”. Did you mean “quaytimes”?',
  ]);
});

it('so is another name that is nearly another channel’s', async () => {
  expect(await said({ channels: { harbournews: { aliases: ['Quay Timess'] } } })).toEqual([
    'isogloss.yaml, channels.harbournews: nothing in the corpus goes by the other name “Quay Timess”. Did you mean “Quay Times”?',
  ]);
});

it('names of its own, in files or elsewhere, are not', async () => {
  expect(
    await said({
      channels: { harbournews: { aliases: ['harbour news', 'Harbour Newss', 'The Old Harbour', 99] } },
    }),
  ).toEqual([]);
});
