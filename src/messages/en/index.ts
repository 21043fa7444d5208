import { follows } from './follows.ts';
import { originates } from './originates.ts';
import { coding } from './coding.ts';
import { coordinates } from './coordinates.ts';
import { floods } from './floods.ts';
import { prevalence } from './prevalence.ts';
import { shares } from './shares.ts';
import { verdicts } from './verdicts.ts';

export const en = { follows, originates, coding, coordinates, floods, prevalence, shares, verdicts };
