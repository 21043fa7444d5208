import { message } from '../../messages/index.ts';
import { factOf, unlessOther, type Fact } from '../../collect/fact.ts';
import { intoStore } from '../../collect/take.ts';
import type { Study } from '../study.ts';
import { archiveOf } from './run.ts';

export interface Reread {
  answers: number;
  added: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Answers that are told as something else than before. */
  changed: number;
}

/** Reads all kept answers again, as this version of the program reads them, and takes in what that changes. */
export async function collectReread(study: Study): Promise<Reread> {
  const archive = archiveOf(study);
  const before = new Map(archive.facts().map((fact) => [fact.file, fact.outcome]));
  const taker = intoStore(study.store, {
    now: study.now,
    version: study.context.version,
    gathered: '',
    zone: study.project.timezone,
    pid: study.pid,
    isAlive: study.isAlive,
    signal: study.signal,
  });
  const done: Reread = { answers: 0, added: 0, updated: 0, unchanged: 0, rejected: 0, changed: 0 };
  const facts: Fact[] = [];
  const paths = archive.files();
  for (const path of paths) {
    study.signal.throwIfAborted();
    study.onProgress(message('stages.answersAgain'), done.answers, paths.length);
    const { kept, file } = archive.read(path);
    const fact = unlessOther(await factOf(kept, file), facts);
    const taken = await taker.take(kept, file, fact);
    facts.push(fact);
    done.answers++;
    if (before.get(fact.file) !== fact.outcome) done.changed++;
    for (const key of ['added', 'updated', 'unchanged', 'rejected'] as const) done[key] += taken[key];
  }
  archive.rewrite(facts);
  return done;
}
