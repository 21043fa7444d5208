import type { Hono } from 'hono';
import type { AppEnv, Place } from '../tools.ts';

/** A screen: one file of this folder, and one line in `index.ts`. */
export interface Pages {
  /** Its place in the bar, where it has one. */
  readonly place?: Place;
  readonly routes: (app: Hono<AppEnv>) => void;
}
