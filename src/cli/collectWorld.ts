import { randomInt } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../work/collecting/run.ts';

/** Where the session of an account lies. */
export const settingsFolder = (): string =>
  join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'isogloss');

/** All projects of this user share one pace: its file lies where programs of the user keep such things. */
export function collectWorld(): World {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return {
    machineFolder: join(cache, 'isogloss'),
    settingsFolder: settingsFolder(),
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    random: () => randomInt(1_000_000) / 1_000_000,
  };
}
