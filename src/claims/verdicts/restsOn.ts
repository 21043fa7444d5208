import { isSaying, message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Check, Verdict } from '../../model/verdict.ts';

const mostNamed = 3;

/** Channels without which a verdict would be another, though not the opposite: it rests on them, and that is told. */
export function restsOn(checks: readonly Check[], verdict: Verdict): Said[] {
  if (verdict !== 'supported' && verdict !== 'contradicted') return [];
  const channels = checks.flatMap(({ name, verdict: again }) =>
    again !== verdict && isSaying(name, 'verdicts.without') ? [channelOf(name)] : [],
  );
  if (channels.length === 0) return [];
  const more = Math.max(0, channels.length - mostNamed);
  return [message('follows.restsOn', { channels: channels.slice(0, mostNamed), more })];
}

const channelOf = (name: Said): Said => (typeof name === 'string' ? '' : (name['channel'] as Said));
