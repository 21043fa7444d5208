import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { commonOptions } from './session.ts';

/** An argument as a shell takes it. */
const quoted = (text: string): string => (/^[\w./:@,+-]+$/.test(text) ? text : JSON.stringify(text));

/** What a line to paste needs so that it means the project at hand: empty where that is the folder one stands in. */
export function whereTyped(command: Command): string {
  const { project, store } = commonOptions(command);
  return [
    ...(project === '.' ? [] : [` --project ${quoted(project)}`]),
    ...(store === undefined ? [] : [` --store ${quoted(store)}`]),
  ].join('');
}

/** A document of the ledger, which knows its name alone, as one may type it from where one stands. */
export function documentTyped(command: Command, document: string): string {
  const beside = join(commonOptions(command).project, document);
  if (existsSync(document)) return quoted(document);
  return existsSync(beside) ? quoted(beside) : `PATH/${quoted(document)}`;
}
