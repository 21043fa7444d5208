import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { edit } from './files/projectEdit.ts';
import { type Study, unnamed } from './study.ts';

/** What posts do not tell of themselves; it is printed with every number. */
export interface Description {
  readonly name: string;
  /** Who chose the channels, and by which rule. */
  readonly selection: string;
  readonly gathered: string;
}

/**
 * Writes what a project is called and how its posts came together; what is left empty is stated no more.
 * @throws {UserError} where it has no name
 */
export function describeProject({ folder }: Study, { name, selection, gathered }: Description): void {
  const title = plain(name);
  if (title === '') throw mistake('no-name', message('asked.projectName'));
  edit(folder, (document) => {
    document.set('name', title);
    for (const [key, text] of Object.entries({ selection: plain(selection), gathered: plain(gathered) })) {
      if (text === '') document.delete(key);
      else document.set(key, text);
    }
  });
}

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Whether there is a file in which somebody has said what the project is called. */
export const isBegun = ({ project }: Pick<Study, 'project'>): boolean => project.name !== unnamed;
