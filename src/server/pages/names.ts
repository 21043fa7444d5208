import type { Names } from '../../view/parts/compared.ts';
import type { Visit } from '../tools.ts';

/** What the project calls its vocabularies and groups. */
export const namesOf = ({ study: { project } }: Pick<Visit, 'study'>): Names => ({
  lexicons: Object.fromEntries(
    Object.entries(project.lexicons).map(([key, { label }]) => [key, label ?? key]),
  ),
  groups: Object.fromEntries(
    Object.entries(project.communities).map(([key, { label }]) => [key, label ?? key]),
  ),
});
