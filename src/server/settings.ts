import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { type Words, mannerOf, wordsIn } from '../messages/index.ts';
import { calendars } from '../messages/days.ts';
import { languages } from '../messages/languages.ts';
import { digitNames } from '../messages/numbers.ts';
import type { Project } from '../model/project.ts';

export const themes = ['light', 'dark'] as const;

/** How a person wants the app to look and speak; the project's own way where they chose nothing. */
export const settingsSchema = z.object({
  language: z.enum(languages).optional().catch(undefined),
  digits: z.enum(digitNames).optional().catch(undefined),
  calendar: z.enum(calendars).optional().catch(undefined),
  /** That of the system without it. */
  theme: z.enum(themes).optional().catch(undefined),
});
export type Settings = z.infer<typeof settingsSchema>;

const cookie = 'isogloss-settings';

export function settingsOf(c: Context): Settings {
  return settingsSchema.parse(Object.fromEntries(new URLSearchParams(getCookie(c, cookie) ?? '')));
}

export function keepSettings(c: Context, settings: Settings): void {
  const chosen = new URLSearchParams();
  for (const [name, value] of Object.entries(settings)) if (value !== undefined) chosen.set(name, value);
  setCookie(c, cookie, chosen.toString(), {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: 31_536_000,
  });
}

/** Another language than the project's has its own digits and calendar. */
export function wordsOfVisit(
  { language, digits, calendar }: Settings,
  project: Pick<Project, 'interface'>,
): Words {
  const own = project.interface ?? {};
  const base = language === undefined || language === (own.language ?? 'en') ? own : {};
  return wordsIn(
    mannerOf({
      ...base,
      ...(language === undefined ? {} : { language }),
      ...(digits === undefined ? {} : { digits }),
      ...(calendar === undefined ? {} : { calendar }),
    }),
  );
}
