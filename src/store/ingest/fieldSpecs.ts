import type { TimeKind } from './time.ts';
import { quote } from '../driver.ts';
import type { FieldSpec, Mapping, PostField, ShareMapping } from '../../model/mapping.ts';

type Fields = Readonly<Partial<Record<string, FieldSpec>>>;

/** Time zone and way of writing of one time field of a mapping. */
export function timeOf(mapping: Mapping | ShareMapping, field: string): { zone: string; kind: TimeKind } {
  const fields: Fields = 'fields' in mapping ? mapping.fields : mapping.shares;
  const spec = fields[field];
  const own = typeof spec === 'object' ? spec : undefined;
  return { zone: own?.zone ?? mapping.zone ?? 'UTC', kind: own?.time ?? 'auto' };
}

/** The list separator of a field's cell, comma without another. */
export function separatorOf(mapping: Mapping, field: PostField): string {
  const spec = mapping.fields[field];
  return (typeof spec === 'object' ? spec.separator : undefined) ?? ',';
}

/** Paths of the keys that are taken of each object of a list; none where items are taken as they are. */
export function eachOf(mapping: Mapping, field: PostField): readonly (readonly string[])[] {
  const spec = mapping.fields[field];
  const each = typeof spec === 'object' ? spec.each : undefined;
  return (each === undefined ? [] : typeof each === 'string' ? [each] : each).map((path) => path.split('.'));
}

/** SQL that says whether a line has a key of a field at the mapping's own place, with anything in it or nothing. */
export function hasKey(mapping: Mapping, field: PostField): string {
  const spec = mapping.fields[field];
  if (spec === undefined) return '0';
  const paths = typeof spec === 'string' ? [spec] : spec.from === undefined ? [] : [spec.from].flat();
  // The line is looked through for the word first: most lines without a text do not have it anywhere.
  const has = paths.map((path) => {
    const keys = path.split('.');
    const word = quote(`"${keys.at(-1) ?? ''}"`);
    return `if(position(line, ${word}) > 0, JSONHas(line, ${keys.map(quote).join(', ')}), 0)`;
  });
  return has.length === 0 ? '0' : has.join(' OR ');
}

/** Where a field may stand, by keys. */
export function placesOf(mapping: Mapping, field: PostField): readonly (readonly string[])[] {
  const spec = mapping.fields[field];
  const from = typeof spec === 'string' ? spec : spec?.from;
  return [from ?? []].flat().map((path) => path.split('.'));
}

/** How a mapping calls a field. */
export function label(mapping: Mapping, field: 'date' | 'id' | 'channel'): string {
  const spec = mapping.fields[field];
  if (typeof spec === 'string') return spec;
  const from = spec?.from;
  return (typeof from === 'string' ? from : from?.join(', ')) ?? field;
}
