import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { butWhom } from '../model/allBut.ts';
import { type ClaimSource, type Project, projectSchema } from '../model/project.ts';
import { nearest } from '../model/spelling.ts';
import { type YamlText, parseYaml, validate, wrongAt } from './yaml.ts';

/**
 * Reads the text of a project file. Every mistake, of form or of sense (a claim about a lexicon that is not
 * there), is one sentence with line and column.
 * @param name of the file, for messages
 */
export function parseProject(name: string, text: string): Project {
  const yaml = parseYaml(name, text, 'bad-project');
  if (yaml.value === null || typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    throw mistake('bad-project', message('yaml.noProject', { name }));
  }
  const project = validate(yaml, projectSchema, 'bad-project');
  checkZone(yaml, project.timezone);
  checkReferences(yaml, project);
  checkPeriods(yaml, project);
  return project;
}

/** A period that ends before it begins holds no post, and would be told as "no posts of that time". */
function checkPeriods(yaml: YamlText, { claims }: Project): void {
  for (const [id, { period }] of Object.entries(claims)) {
    const { from, to } = period ?? {};
    // A day and a moment are compared by their days: which comes first within one depends on the zone.
    if (from === undefined || to === undefined || from.slice(0, 10) <= to.slice(0, 10)) continue;
    const path = ['claims', id, 'period', 'from'];
    throw wrongAt(yaml, path, message('yaml.periodTurned', { from, to }), 'bad-project');
  }
}

function checkZone(yaml: YamlText, zone: string): void {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
  } catch (cause) {
    throw wrongAt(yaml, ['timezone'], message('yaml.noZone', { zone }), 'bad-project', cause);
  }
}

type Named = 'community' | 'lexicon' | 'event' | 'lexicon or community';

/**
 * Whether every community, lexicon and event that claims name is in the project.
 * @param claims those of the project file, or of another file with the same `claims`
 * @throws UserError with the place of the first that is not
 */
export function checkReferences(
  yaml: YamlText,
  project: Project,
  claims: Readonly<Record<string, Omit<ClaimSource, 'type' | 'source'>>> = project.claims,
): void {
  const missing = (path: (string | number)[], kind: Named, name: string, among: object): never => {
    const known = Object.keys(among);
    const what = message('yaml.noSuch', { kind, name, known, meant: nearest(name, known) ?? null });
    throw wrongAt(yaml, path, what, 'bad-project');
  };
  const { communities, lexicons } = project;
  const community = (path: (string | number)[], name: string | undefined): void => {
    if (name !== undefined && communities[name] === undefined && butWhom(project, name) === undefined)
      missing(path, 'community', name, communities);
  };
  const lexicon = (path: (string | number)[], name: string | undefined): void => {
    if (name !== undefined && lexicons[name] === undefined) missing(path, 'lexicon', name, lexicons);
  };
  for (const [id, claim] of Object.entries(claims)) {
    community(['claims', id, 'by'], claim.by);
    lexicon(['claims', id, 'words'], claim.words);
    lexicon(['claims', id, 'about'], claim.about);
    lexicon(['claims', id, 'topic'], claim.topic);
    for (const [i, name] of (claim.within ?? []).entries()) community(['claims', id, 'within', i], name);
    for (const [i, name] of (claim.events ?? []).entries()) {
      if (project.events[name] === undefined) {
        missing(['claims', id, 'events', i], 'event', name, project.events);
      }
    }
    for (const [i, rival] of (claim.rivals ?? []).entries()) {
      const path = ['claims', id, 'rivals', i];
      if (typeof rival !== 'string') {
        community([...path, 'by'], rival.by);
        lexicon([...path, 'words'], rival.words);
        lexicon([...path, 'about'], rival.about);
      } else if (claim.by !== undefined && claim.words === undefined && claim.about === undefined) {
        community(path, rival);
      } else if (lexicons[rival] === undefined && communities[rival] === undefined) {
        missing(path, 'lexicon or community', rival, { ...lexicons, ...communities });
      }
    }
  }
}
