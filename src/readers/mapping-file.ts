import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import {
  fieldSpecSchema,
  type Mapping,
  mappingSchema,
  postFields,
  type ShareField,
  type ShareMapping,
  shareFields,
  shareMappingSchema,
} from '../model/mapping.ts';
import { type Form, parseYaml, validate } from '../project/yaml.ts';

/** A share table's fields by the names of its own columns, which are what most who write a mapping think of. */
const shareColumns: Readonly<Record<string, ShareField>> = {
  object_id: 'object',
  account_id: 'account',
  content_id: 'content',
  timestamp_share: 'time',
};

/**
 * Reads a mapping file: `fields:` for posts, `shares:` for a share table, or the fields without a heading. Those of a
 * share table may be called as its columns are (`object_id`). Every mistake is named with the line and column where
 * it stands.
 * @param name of the file, for messages
 */
export function readMapping(name: string, text: string): Mapping | ShareMapping {
  const yaml = parseYaml(name, text, 'bad-mapping');
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw mistake('bad-mapping', message('files.noMappingFile', { name }));
  }
  const form = formOf(value);
  return form.shares
    ? validate(yaml, shareMappingSchema, 'bad-mapping', form)
    : validate(yaml, mappingSchema, 'bad-mapping', form);
}

/** What may stand before a colon. */
const words = [
  'name',
  'zone',
  'rank',
  'fields',
  'shares',
  ...Object.keys(fieldSpecSchema.options[1].shape),
  ...postFields,
  ...Object.keys(shareColumns),
  ...shareFields,
];

interface MappingForm extends Form {
  readonly shares: boolean;
}

/** Puts the heading there where it was left out, and a share table's fields under the names of the schema. */
function formOf(given: object): MappingForm {
  const { name, zone, fields, shares, ...bare } = given as Record<string, unknown>;
  const own = Object.keys(bare);
  const headed = fields !== undefined || shares !== undefined || own.length === 0 || !own.every(isField);
  const section = headed ? (shares ?? fields) : bare;
  if (typeof section !== 'object' || section === null || Array.isArray(section))
    return { shares: shares !== undefined, value: given, asWritten: (path) => path, known: words };
  const isShares = shares !== undefined || Object.keys(section).some(isShareField);
  const renamed = Object.entries(section).map(([key, value]) => {
    const field = isShares ? (shareColumns[key] ?? key) : key;
    return { key, field, value: value as unknown };
  });
  return {
    shares: isShares,
    known: words,
    value: {
      ...(headed ? { ...bare } : {}),
      ...(name === undefined ? {} : { name }),
      ...(zone === undefined ? {} : { zone }),
      [isShares ? 'shares' : 'fields']: Object.fromEntries(renamed.map(({ field, value }) => [field, value])),
    },
    asWritten([heading, field, ...rest]) {
      if (heading !== 'shares' && heading !== 'fields')
        return [heading, field].filter((k) => k !== undefined);
      const key = renamed.find((one) => one.field === field)?.key ?? field;
      return [
        ...(headed ? [shares === undefined ? 'fields' : 'shares'] : []),
        ...(key === undefined ? [] : [key]),
        ...rest,
      ];
    },
  };
}

const isShareField = (key: string): boolean =>
  key in shareColumns || (shareFields as readonly string[]).includes(key);
const isField = (key: string): boolean =>
  isShareField(key) || (postFields as readonly string[]).includes(key);
