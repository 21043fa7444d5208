import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';

const units: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `14d`, `36h`, `2w` or `0` in milliseconds. */
export function durationOf(option: string, text: string): number {
  const found = /^(\d{1,5})([hdw])$/.exec(text);
  if (text === '0') return 0;
  if (found === null) {
    throw mistake('not-a-duration', message('sources.duration', { option, text }));
  }
  return Number(found[1]) * units[found[2]!]!;
}
