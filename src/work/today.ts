import { isoDay } from '../messages/time.ts';
import type { Study } from './study.ts';

/** The day that it is where the project's days are counted: it stands beside times of the same zone. */
export const today = ({
  now,
  project,
}: Pick<Study, 'now'> & { readonly project: Pick<Study['project'], 'timezone'> }): string =>
  isoDay(now().toISOString(), project.timezone);
