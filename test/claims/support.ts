import { readFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worldNamed } from '../../src/simulation/worlds/index.ts';
import { writeWorld } from '../../src/simulation/write.ts';
import { runJson } from '../cli/run.ts';
import { type Corpus, openCorpus } from '../measures/corpus.ts';

/** A simulated world, imported and opened, with more claims than it comes with. */
export async function worldCorpus(name: string, seed: number, claims = ''): Promise<Corpus> {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-claims-'));
  await writeWorld(worldNamed(name), seed, folder);
  await runJson('import', join(folder, 'posts.ndjson'), '--project', folder);
  const project = readFileSync(join(folder, 'isogloss.yaml'), 'utf8');
  return openCorpus(folder, project.replace(/\nclaims:\n/, `\nclaims:\n${claims}`));
}
