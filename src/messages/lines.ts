import type { Frame } from '../model/frame.ts';
import { count } from './numbers.ts';

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
