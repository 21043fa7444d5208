import type { ClaimSource, Project } from './project.ts';

const prefix = 'all-but.';

/** A side of all channels but those of a group, as a claim has it: "than all the other channels together". */
export const allBut = (key: string): string => `${prefix}${key}`;

/** The group that such a side leaves out; undefined for every other side, and where the project has a group of that very name. */
export function butWhom(
  { communities }: Pick<Project, 'communities'>,
  key: string | undefined,
): string | undefined {
  const group = groupLeftOut(key);
  const isOwn = key !== undefined && (communities[key]?.channels.length ?? 0) > 0;
  return group === undefined || isOwn || communities[group] === undefined ? undefined : group;
}

/** The group that a side's key says is left out, whether a project has it or not. */
export const groupLeftOut = (key: string | undefined): string | undefined =>
  key?.startsWith(prefix) === true ? key.slice(prefix.length) : undefined;

const called = [
  [/\p{Script=Arabic}/u, 'همهٔ کانال‌های دیگر'],
  [/\p{Script=Cyrillic}/u, 'все остальные каналы'],
] as const;

/** A project in which such sides of a claim are groups: without channels of their own, since they are what the others leave. */
export function withAllBut(project: Project, { rivals = [], text = '' }: ClaimSource): Project {
  const made = rivals
    .map((rival) => (typeof rival === 'string' ? rival : rival.by))
    .filter((key) => key !== undefined && butWhom(project, key) !== undefined) as string[];
  if (made.length === 0) return project;
  const label = called.find(([script]) => script.test(text))?.[1] ?? 'all other channels';
  const groups = made.map((key) => [key, { label, channels: [] as string[] }] as const);
  return { ...project, communities: { ...project.communities, ...Object.fromEntries(groups) } };
}
