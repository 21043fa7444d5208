import type { Estimate } from '../model/estimate.ts';
import type { Frame } from '../model/frame.ts';

/** 1204567 as 1,204,567, the same on every machine. */
export const count = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** 0.6234 as 62.3%; never rounded to a whole it is not: 0.9996 is 99.96%, what is nearer still is "over 99.999%". */
export function percent(value: number): string {
  if (value === 0 || value === 1) return `${value * 100}%`;
  for (let digits = 1; digits < 6; digits++) {
    const text = (value * 100).toFixed(digits);
    if (Number(text) !== 0 && Number(text) !== 100) return `${text}%`;
  }
  return value > 0.5 ? 'over 99.999%' : 'under 0.001%';
}

export const points = (value: number): string => {
  const digits = Math.abs(value * 100).toFixed(1);
  return digits === '0.0' ? '0.0 points' : `${value < 0 ? '−' : '+'}${digits} points`;
};

/** `62.3% (58.1% to 66.0%)`; a census has no range. */
export function shareInWords(estimate: Estimate): string {
  if (estimate.value === null || estimate.low === null || estimate.high === null) return 'not known';
  if (estimate.low === estimate.high) return percent(estimate.value);
  return `${percent(estimate.value)} (${percent(estimate.low)} to ${percent(estimate.high)})`;
}

export function differenceInWords(estimate: Estimate): string {
  if (estimate.value === null || estimate.low === null || estimate.high === null) return 'not known';
  if (estimate.low === estimate.high) return points(estimate.value);
  return `${points(estimate.value)} (${points(estimate.low)} to ${points(estimate.high)})`;
}

/** Text of a field that a person wrote in the project file. */
const given = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** First of the lines that no export can drop: what was said, of what, when and by whom. */
export function saidLine(claim: {
  text?: string | undefined;
  source?: Record<string, unknown> | undefined;
}): string {
  const { source } = claim;
  const who = [source?.['speaker'], source?.['role'], source?.['outlet']].filter(
    (part) => part !== undefined,
  );
  const words = claim.text === undefined ? 'The claim was written by the user' : `Said: “${claim.text}”`;
  const by = who.length === 0 ? 'by whom is not stated' : `by ${who.map(given).join(', ')}`;
  const when = source?.['date'] === undefined ? 'when is not stated' : `on ${given(source['date'])}`;
  const status =
    source?.['status'] === undefined ? 'source not checked' : `source: ${given(source['status'])}`;
  return `${words}; ${by}; ${when}; ${status}.`;
}

/** Second of them: what it was tested on, and who chose that. */
export function testedLine(frame: Frame): string {
  const days =
    frame.from === null ? 'no posts' : `${frame.from.slice(0, 10)} to ${(frame.to ?? '').slice(0, 10)}`;
  return `Tested on ${count(frame.posts)} posts of ${count(frame.channels)} ${frame.channels === 1 ? 'channel' : 'channels'}, ${days}. Channels chosen: ${frame.chosenBy.replace(/\.$/, '')}.`;
}
