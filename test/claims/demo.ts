import { examine } from '../../src/claims/detect/index.ts';
import type { Detection } from '../../src/model/detection.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';

/** The project of the demo world: its groups, vocabularies and events. */
export const project = projectOf(worldNamed('demo'), 1);

/** What is found in a text that is known to be about public talk, by the demo's project. */
export const detect = (text: string): Detection[] =>
  examine({ name: 'text', text, statements: [] }, project, { report: true }).claims;

/** The types that can be tested; for those that cannot, why, once. */
export const found = (text: string): string =>
  [
    ...new Set(
      detect(text).map(({ type, notTestable }) =>
        notTestable === null || notTestable.reason === 'missing parameter' ? type : notTestable.reason,
      ),
    ),
  ].join(' + ');
