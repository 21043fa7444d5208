import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile, refuseFile } from './study.ts';

/**
 * Begins a project: writes a commented isogloss.yaml.
 * @returns the file's path
 * @throws {UserError} where there is one already
 */
export function beginProject(folder: string): string {
  const path = join(folder, projectFile);
  refuseFile(folder);
  if (existsSync(path)) {
    throw mistake('project-exists', message('mistakes.projectExists', { path }));
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, template);
  return path;
}

/** Begins a project where there is none yet. */
export function ensureProject(folder: string): void {
  if (!existsSync(join(folder, projectFile))) beginProject(folder);
}

const template = `# A project of Isogloss: which channels, which words, which claims. Take the # away before the lines you need.
isogloss: 1
name: My study
# Days and hours are counted in this zone: Europe/Berlin, Asia/Tehran …
timezone: UTC

# How the program speaks: en or fa. In fa with Persian digits and Jalali days unless said otherwise.
# interface: { language: fa, digits: persian, calendar: jalali }
# Who chose the channels, and by which rule. Printed with every result.
# selection: All channels with over 10,000 subscribers named in the article, chosen by the desk on 2026-05-01.
# How the posts were gathered.
# gathered: Telegram Desktop exports made on 2026-05-02.

# What is known of a channel beside its posts. Aliases are other names by which files know it.
channels:
#  examplenews:
#    kind: outlet          # outlet, organisation, personal, unknown
#    title: Example News
#    aliases: [1234567890]
#    language: en

# Named sets of channels.
communities:
#  news:
#    label: News channels
#    channels: [examplenews, othernews]
#    author: who drew this up
#    sources: [where it was taken from]
#    date: 2026-05-01

# Vocabularies. A term is found in all its spellings: case, Arabic and Persian letters, marks, digits and
# zero-width joiners make no difference; "term*" finds every word that begins so.
lexicons:
#  greens:
#    label: the green party
#    aliases: [greens, the Greens]   # how articles call it; a one-word name is only found as an alias
#    form: own             # own words, opponents' words for them, or neutral
#    languages: [en]
#    terms:
#      - green party
#      - term: climate bloc
#        variants: [climate-bloc, "ecobloc*"]
#        exclude: [climate bloc ferry]     # a match inside this phrase does not count
#    author: who drew this up
#    date: 2026-05-01
#  reds:
#    label: the red party
#    terms: [red party, workers front]
#  weather:
#    label: weather (control)
#    control: true         # has nothing to do with any claim
#    terms: [rain, "sun*"]

# Claims to be tested, as they were printed.
claims:
#  greens-dominate:
#    text: The greens dominate the platform.
#    type: dominates       # dominates: more than half; form: plurality: more than any rival
#    words: greens         # words: X's vocabulary; about: mentions of X; by: X's channels
#    rivals: [reds]
#    within: [news]        # only in these communities
#    period: { from: 2026-01-01, to: 2026-03-31 }
#    source:
#      speaker: A. Person
#      role: columnist
#      outlet: The Paper
#      date: 2026-04-02
#      status: original seen     # original seen, quoted by an interested party, not found

# Dated happenings, from a source outside the posts.
events:
#  election:
#    date: 2026-02-22
#    source: the electoral office
`;
