import type { Project } from '../../model/project.ts';
import { sameParty as sameOf } from './gazetteer.ts';
import { packs } from './pack-index.ts';

export { examine } from './detect.ts';
export { inTheProject } from './named.ts';

/** Whether two keys of a project are of one party: a vocabulary and a community that share a name. */
export const sameParty = (project: Project): ((a: string, b: string) => boolean) => sameOf(project, packs);
