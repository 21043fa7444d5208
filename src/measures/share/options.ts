import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { unknownLexicon } from '../../messages/unknown.ts';
import { type MeasureContext, type MeasureOptions } from '../measure.ts';

/** The vocabulary that the options name, or the only one there is. */
export function lexiconOf(context: MeasureContext, options: MeasureOptions): string {
  const names = Object.keys(context.project.lexicons);
  const name =
    options['lexicon'] === undefined
      ? names.length === 1
        ? names[0]
        : undefined
      : String(options['lexicon']);
  if (name === undefined || context.project.lexicons[name] === undefined) {
    if (name !== undefined) throw unknownLexicon(name, context.project);
    throw mistake('unknown-lexicon', message('mistakes.whichLexicon', { known: names }));
  }
  return name;
}

/** The common options as a wish for a scope. */
export function wishOf(options: MeasureOptions): {
  channels?: string[];
  communities?: string[];
  from?: string;
  to?: string;
  typed: true;
} {
  const split = (value: unknown): string[] =>
    String(value)
      .split(',')
      .map((s) => s.trim())
      .filter((s) => s !== '');
  return {
    ...(options['channel'] === undefined ? {} : { channels: split(options['channel']) }),
    ...(options['community'] === undefined ? {} : { communities: split(options['community']) }),
    ...(options['from'] === undefined ? {} : { from: String(options['from']) }),
    ...(options['to'] === undefined ? {} : { to: String(options['to']) }),
    typed: true,
  };
}

export const optionsUsed = (options: MeasureOptions): Record<string, unknown> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
