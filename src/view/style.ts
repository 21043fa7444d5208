import { readFileSync } from 'node:fs';

/** The look of what report and app share. */
export const style = readFileSync(new URL('style.css', import.meta.url), 'utf8');
