import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Html, raw } from './html.ts';

const require = createRequire(import.meta.url);

export interface Face {
  readonly family: string;
  readonly file: string;
  readonly range: string;
  /** Whether a page's text needs it. */
  readonly needed: RegExp;
}

/**
 * Variable fonts in woff2, each for its own letters: 48 KB for Latin, and 19 KB for Cyrillic or 48 KB for
 * Arabic script where a report has them. Charts are laid out for known widths, and Persian has no decent
 * face on many machines; so the fonts travel with the page. Both are under the SIL Open Font Licence.
 */
export const faces: readonly Face[] = [
  {
    family: 'Inter',
    file: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    needed: /[A-Za-z]/,
  },
  {
    family: 'Inter',
    file: '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2',
    range: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
    needed: /[\u0400-\u045f]/,
  },
  {
    family: 'Vazirmatn',
    file: 'vazirmatn/misc/Non-Latin/fonts/webfonts/Vazirmatn-NL[wght].woff2',
    range:
      'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC',
    needed: /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/,
  },
];

/** The bytes of a face. */
export const fontBytes = ({ file }: Face): Buffer => readFileSync(require.resolve(file));

/** A face as a style rule, its bytes at an address. */
export const fontRule = ({ family, range }: Face, address: string): string =>
  `@font-face{font-family:"${family}";font-weight:100 900;font-display:swap;src:url(${address}) format("woff2");unicode-range:${range}}`;

/** Style rules with the fonts that this page's letters need, inlined. */
export function fontFaces(page: string): Html {
  const rules = faces
    .filter(({ needed }) => needed.test(page))
    .map((face) => fontRule(face, `data:font/woff2;base64,${fontBytes(face).toString('base64')}`));
  return raw(rules.join('\n'));
}
