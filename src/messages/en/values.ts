import type { Writing } from '../writing.ts';

/** Words that stand beside numbers, in tables and charts. */
export const values = {
  notKnown: 'not known',
  noPosts: 'no posts',
  none: 'none',
  census: 'census',
  noWidth: 'no width',
  notCounted: 'not counted',
  noInterval: 'no interval, so not printed',
  asAbove: 'As above.',
  upTo: ({ high }: { high: string }) => `up to ${high}`,
  from: ({ low }: { low: string }) => `from ${low}`,
  of: ({ of }: { of: string }) => `of ${of}`,
  against: ({ of }: { of: string }) => `against ${of}`,
  outOf: ({ n, of }: { n: number; of: number }, w: Writing) => `${w.count(n)} of ${w.count(of)}`,
  grain: ({ n, unit }: { n: number; unit: 'day' | 'hour' | 'minute' | 'second' }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: unit, other: `${unit}s` })}`,
  /** As finely as to one of them. */
  toThe: ({ n, unit }: { n: number; unit: 'day' | 'hour' | 'minute' | 'second' }, w: Writing) =>
    n === 1 ? unit : `${w.count(n)} ${unit}s`,
  posts: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'post', other: 'posts' })}`,
  level: ({ level }: { level: number }, w: Writing) =>
    `(${w.percentOf(String(Math.round(level * 1000) / 10))})`,

  what: 'What',
  valueAndLimits: 'Value and limits',
  counted: 'Counted',
  frame: 'these channels, these days',
  process: 'these channels, at other times',
  transfer: 'other channels of their kind',

  inLine: (
    { value, kind }: { value: number; kind: 'share' | 'difference' | 'ratio' | 'number' },
    w: Writing,
  ) =>
    kind === 'share'
      ? w.percent(value)
      : kind === 'difference'
        ? w.points(value)
        : `${kind === 'ratio' ? '×' : ''}${w.n(Number(value.toFixed(2)))}`,
  /** What is a phrase with names in it stands without quotation marks. */
  postsBehind: ({ label }: { label: string }, w: Writing) =>
    `Posts behind ${/[“«]/.test(label) ? label : w.name(label)}`,
  drawn: ({ n, of }: { n: number; of: number }, w: Writing) =>
    `${w.count(n)} of ${w.count(of)}, drawn at random`,
  theRest: ({ command }: { command: string }) => `All of them: ${command}`,
  noneListed: 'None.',
  notListed:
    'Not listed here: the posts of a pair name its channels, and stand in a report once somebody has read them.',
  aForward: 'a forward',
  personalChannel: 'a personal channel',
};
