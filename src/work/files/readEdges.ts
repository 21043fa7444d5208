import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type ReadEdge, readEdgeSchema } from '../../model/edges.ts';
import { parseYaml, validate } from '../../project/yaml.ts';
import { keyOf } from '../../store/queries/channelNames.ts';
import { edgesFile } from './names.ts';

const header = ` Edges of coordination that a person has read ("isogloss edges show A B"). The report names the two channels of an
 edge, and shows its posts side by side, only where it stands here with holds: true. All of this is yours to change.`;

const readEdgesSchema = z.strictObject({
  edges: z.array(readEdgeSchema).default([]),
});

/** @throws {UserError} with line and column of the first mistake */
function parseReadEdges(name: string, text: string): ReadEdge[] {
  const yaml = parseYaml(name, text, 'bad-edges');
  return yaml.value === null ? [] : validate(yaml, readEdgesSchema, 'bad-edges').edges;
}

export function readEdges(folder: string): ReadEdge[] {
  const path = join(folder, edgesFile);
  return existsSync(path) ? parseReadEdges(edgesFile, readFileSync(path, 'utf8')) : [];
}

/** Whether a mark is of the edge between two channels, in whichever order their names stand, with or without "@". */
export function isOf(mark: ReadEdge, a: string, b: string, object: string): boolean {
  const [x, y, u, v] = [mark.a, mark.b, a, b].map(keyOf);
  return mark.object === object && ((x === u && y === v) || (x === v && y === u));
}

/** Adds a mark, or puts it in the place of an earlier one of the same edge; what else stands in the file stays. */
export function markEdge(folder: string, mark: ReadEdge): void {
  const path = join(folder, edgesFile);
  const marks = readEdges(folder);
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : 'edges: []\n');
  if (!existsSync(path)) document.commentBefore = header;
  const at = marks.findIndex((known) => isOf(known, mark.a, mark.b, mark.object));
  document.setIn(['edges', at === -1 ? marks.length : at], document.createNode(mark));
  const list = document.get('edges') as { flow?: boolean };
  list.flow = false;
  const text = document.toString();
  // What cannot be read back would stop every command that reads the file: it is not written.
  parseReadEdges(edgesFile, text);
  // Beside itself first: a stopped write leaves the file of before.
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
