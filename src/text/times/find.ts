import { arabic } from './packs/ar.ts';
import { english } from './packs/en.ts';
import { persian } from './packs/fa.ts';
import { russian } from './packs/ru.ts';
import { datedEvents } from './dated.ts';
import type { Part, Point, Relation, TimeFound, TimePack } from './time.ts';

const packs: Readonly<Record<string, TimePack>> = { en: english, fa: persian, ru: russian, ar: arabic };

/** A pack's patterns, made once. */
interface Compiled {
  readonly pack: TimePack;
  readonly points: readonly { readonly pattern: RegExp; readonly rule: TimePack['points'][number] }[];
  readonly leads: readonly { readonly relation: Relation; readonly pattern: RegExp }[];
  readonly trails: readonly { readonly relation: Relation; readonly pattern: RegExp }[];
  readonly events: readonly { readonly relation: Relation; readonly pattern: RegExp }[];
  readonly joins: RegExp;
}

const compiled = new Map<string, Compiled>();
/** Letters and digits end a word; JavaScript's \b knows Latin ones alone. */
const begins = String.raw`(?<![\p{L}\p{N}])`;
const ends = String.raw`(?![\p{L}\p{N}])`;

function compile(language: string): Compiled | undefined {
  const known = compiled.get(language);
  const pack = packs[language];
  if (known !== undefined || pack === undefined) return known;
  const made: Compiled = {
    pack,
    points: pack.points.map((rule) => ({
      rule,
      pattern: new RegExp(`${begins}(?:${rule.pattern})${ends}`, 'giu'),
    })),
    leads: pack.leads.map(({ relation, pattern }) => ({
      relation,
      pattern: new RegExp(`${begins}(?:${pattern})(?:\\s|-)*(?:${pack.filler})$`, 'iu'),
    })),
    trails: pack.trails.map(({ relation, pattern }) => ({
      relation,
      pattern: new RegExp(`^\\s*(?:${pattern})${ends}`, 'iu'),
    })),
    events: pack.events.map(({ relation, pattern }) => ({
      relation,
      pattern: new RegExp(`${begins}(?:${pattern})${ends}`, 'giu'),
    })),
    joins: new RegExp(`^\\s*(?:${pack.joins})\\s*(?:${pack.filler})$`, 'iu'),
  };
  compiled.set(language, made);
  return made;
}

interface PointFound {
  readonly from: number;
  readonly to: number;
  readonly point: Point;
  readonly bare: boolean;
}

/** The times that a text names, in its order; what a longer one holds is told once. */
export function timesIn(text: string, language: string): TimeFound[] {
  const index = compile(language);
  if (index === undefined) return [];
  const plain = folded(text);
  const points = pointsIn(plain, index);
  const found: TimeFound[] = [];
  for (let i = 0; i < points.length; i++) {
    const first = points[i] as PointFound;
    const next = points[i + 1];
    const joined =
      next !== undefined && index.joins.test(plain.slice(first.to, next.from)) ? next : undefined;
    const lead = leadOf(plain, first.from, index);
    const last = joined ?? first;
    const trail = index.trails
      .map(({ relation, pattern }) => ({ relation, found: pattern.exec(plain.slice(last.to)) }))
      .find((one) => one.found !== null);
    if (lead === undefined && trail === undefined && !first.bare && joined === undefined) continue;
    // "(BBC News, November 2025)" is where words are from, and no time of what is said.
    if (lead === undefined && isCitation(plain, first.from, last.to)) continue;
    if (joined !== undefined) i++;
    found.push({
      span: [lead?.from ?? first.from, last.to + (trail?.found?.[0].length ?? 0)],
      relation: joined === undefined ? (trail?.relation ?? lead?.relation ?? 'in') : 'in',
      point: isAttribute(plain, first, lead?.definite === true) ? { kind: 'event' } : first.point,
      until: joined?.point ?? null,
      part: lead?.part ?? null,
      calendar: index.pack.calendar,
    });
  }
  for (const { relation, pattern } of index.events)
    for (const match of plain.matchAll(pattern))
      found.push({
        span: [match.index, match.index + match[0].length],
        relation,
        point: { kind: 'event' },
        until: null,
        part: null,
        calendar: index.pack.calendar,
      });
  return datedEvents(plain, apart(found));
}

function pointsIn(plain: string, { points }: Compiled): PointFound[] {
  const all = points.flatMap(({ pattern, rule }) =>
    [...plain.matchAll(pattern)].flatMap((match): PointFound[] => {
      const point = rule.read(match.groups ?? {});
      const from = match.index;
      return point === null ? [] : [{ from, to: from + match[0].length, point, bare: rule.bare }];
    }),
  );
  const longest = all.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: PointFound[] = [];
  for (const one of longest)
    if (kept.every(({ from, to }) => one.to <= from || one.from >= to)) kept.push(one);
  return kept.toSorted((a, b) => a.from - b.from);
}

/** What stands before a point and says how it is meant. */
function leadOf(
  plain: string,
  at: number,
  { leads }: Compiled,
): { relation: Relation; from: number; part: Part | null; definite: boolean } | undefined {
  const before = plain.slice(Math.max(0, at - 60), at);
  for (const { relation, pattern } of leads) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const part = (['early', 'middle', 'late'] as const).find((name) => match.groups?.[name] !== undefined);
    return {
      relation,
      from: at - before.length + match.index,
      part: part ?? null,
      definite: /\bthe\s+$/i.test(before),
    };
  }
  return undefined;
}

/** "After the October 7 attack": whose day has no year is known by what happened, and may lie further back than the last such day. */
const isAttribute = (plain: string, { point, to }: PointFound, definite: boolean): boolean =>
  definite &&
  (point.kind === 'day' || point.kind === 'months') &&
  point.year === null &&
  /^[ -](?!(?:of|in|on|at|by|and|to|when|the|this|last)\b)\p{L}/u.test(plain.slice(to));

/** In brackets with other words. */
function isCitation(plain: string, from: number, to: number): boolean {
  const open = plain.lastIndexOf('(', from);
  const close = plain.indexOf(')', to);
  if (open === -1 || close === -1 || plain.slice(open, from).includes(')')) return false;
  return /\p{L}/u.test(plain.slice(open + 1, from));
}

/** Of times that lie within or over one another the longer; one that says days before one that names an event. */
function apart(found: readonly TimeFound[]): TimeFound[] {
  const length = ({ span, point }: TimeFound): number =>
    span[1] - span[0] + (point.kind === 'event' ? 0 : 1000);
  const kept: TimeFound[] = [];
  for (const one of found.toSorted((a, b) => length(b) - length(a)))
    if (kept.every(({ span }) => one.span[1] <= span[0] || one.span[0] >= span[1])) kept.push(one);
  return kept.toSorted((a, b) => a.span[0] - b.span[0]);
}

const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ك: 'ک',
  ة: 'ه',
  أ: 'ا',
  إ: 'ا',
  '’': "'",
  '\u200c': ' ',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** One form of each letter and digit, at the same places: a span of it is one of the text. */
const folded = (text: string): string =>
  text.replaceAll(/[يكةأإ’\u200c\u00a0\u202f٠-٩۰-۹]/g, (c) => letters[c] ?? String(c.charCodeAt(0) & 15));
