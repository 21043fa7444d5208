import { article } from './article.ts';
import { claim } from './claim.ts';
import { desk } from './desk.ts';
import { jobs } from './jobRoutes.ts';
import type { Pages } from './place.ts';
import { preview } from './preview.ts';
import { report } from './report.ts';

/** Every screen, in the order of the bar. */
export const pages: readonly Pages[] = [desk, article, claim, report, preview, jobs];
