import { article } from './article.ts';
import { claim } from './claim.ts';
import { coding } from './coding.ts';
import { corpus } from './corpus.ts';
import { desk } from './desk.ts';
import { edges } from './edges.ts';
import { forwards } from './forwards.ts';
import { jobs } from './jobRoutes.ts';
import type { Pages } from './place.ts';
import { preview } from './preview.ts';
import { report } from './report.ts';
import { settling } from './settling.ts';
import { suggestions } from './suggestions.ts';
import { words } from './words.ts';

/** Every screen, in the order of the bar. */
export const pages: readonly Pages[] = [
  desk,
  article,
  claim,
  preview,
  suggestions,
  words,
  coding,
  settling,
  corpus,
  edges,
  forwards,
  report,
  jobs,
];
