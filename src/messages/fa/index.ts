import { coding } from './coding.ts';
import { shares } from './shares.ts';
import { verdicts } from './verdicts.ts';

export const fa = { coding, shares, verdicts };
