import { coding } from './coding.ts';
import { coordinates } from './coordinates.ts';
import { floods } from './floods.ts';
import { prevalence } from './prevalence.ts';
import { shares } from './shares.ts';
import { verdicts } from './verdicts.ts';

export const fa = { coding, coordinates, floods, prevalence, shares, verdicts };
