import type { UserError } from '../model/errors.ts';
import type { Project } from '../model/project.ts';
import { nearest } from '../model/spelling.ts';
import { message } from './index.ts';
import { mistake } from './mistake.ts';

/** A name, the names there are, and the one that was most likely meant. */
const among = (name: string, named: object) => {
  const known = Object.keys(named);
  return { name, known, meant: nearest(name, known) ?? null };
};

/** A name that isogloss.yaml has not, with those it has. */
export const unknownLexicon = (name: string, { lexicons }: Pick<Project, 'lexicons'>): UserError =>
  mistake('unknown-lexicon', message('mistakes.unknownLexicon', among(name, lexicons)));

export const unknownTarget = (
  name: string,
  { lexicons, communities }: Pick<Project, 'lexicons' | 'communities'>,
): UserError =>
  mistake('unknown-target', message('mistakes.unknownTarget', among(name, { ...lexicons, ...communities })));

export const unknownCommunity = (name: string, { communities }: Pick<Project, 'communities'>): UserError =>
  mistake('unknown-community', message('mistakes.unknownCommunity', among(name, communities)));

export const unknownEvent = (name: string, { events }: Pick<Project, 'events'>): UserError =>
  mistake('unknown-event', message('mistakes.unknownEvent', among(name, events)));
