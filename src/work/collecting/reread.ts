import { basename } from 'node:path';
import { message } from '../../messages/index.ts';
import type { Fact } from '../../collect/fact.ts';
import { readKept, takeKept } from '../../collect/reading.ts';
import { takerOf } from './taker.ts';
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
  const before = new Map(archive.facts().map((fact) => [fact.file, fact]));
  const taker = takerOf(study);
  const done: Reread = { answers: 0, added: 0, updated: 0, unchanged: 0, rejected: 0, changed: 0 };
  const facts: Fact[] = [];
  const paths = archive.files();
  for (const path of paths) {
    study.signal.throwIfAborted();
    study.onProgress(message('stages.answersAgain'), done.answers, paths.length);
    const answer = readKept(archive, path);
    if (answer === null) {
      const file = basename(path);
      study.onNote(study.words.say('collect.damaged', { file }));
      // What it said before it was damaged stays known.
      const known = before.get(file);
      if (known !== undefined) facts.push(known);
      continue;
    }
    const { fact, taken } = await takeKept(answer, facts, taker);
    facts.push(fact);
    done.answers++;
    if (before.get(fact.file)?.outcome !== fact.outcome) done.changed++;
    for (const key of ['added', 'updated', 'unchanged', 'rejected'] as const) done[key] += taken[key];
  }
  archive.rewrite(facts);
  return done;
}
