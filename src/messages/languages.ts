export const languages = ['en', 'fa'] as const;

export type Language = (typeof languages)[number];
