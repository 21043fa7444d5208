import { readFileSync } from 'node:fs';
import type { GoldClaim } from '../../src/claims/evaluate.ts';
import { type ClaimType, claimTypes } from '../../src/model/project.ts';

/**
 * Sentences of our own wording to learn from (data/LANGUAGE.txt), one a line: the type and, after commas, others that would
 * be as right, `n` where it is denied, `|`, the sentence with X in brackets and the words that make the claim between stars;
 * `> words` behind it where X is not the first bracket. `none` claims nothing.
 */
export function ownSentences(path: string, lang: string): GoldClaim[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i): GoldClaim[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, head = '', rest = ''] = /^([^|]+) \| (.*)$/.exec(line) ?? [];
    const [types = '', denied] = head.split(' ');
    const [type = '', ...alt] = types.split(',');
    if (rest === '' || (type !== 'none' && !claimTypes.includes(type as ClaimType)))
      throw new Error(`${path}, line ${i + 1}: no sentence with a type.`);
    const [marked = '', other] = rest.split(' > ');
    const bare = (text: string): string => text.replaceAll(/[[\]*]/g, '');
    const [x, ...more] = [...marked.matchAll(/\[([^\]]*)\]/g)].map(([, words = '']) => bare(words));
    const trigger = /\*([^*]*)\*/.exec(marked)?.[1];
    return [
      {
        id: `own-${lang}-${i + 1}`,
        lang,
        text: bare(marked),
        source: `own ${i + 1}`,
        label: {
          type: type === 'none' ? null : (type as ClaimType),
          alt,
          x: other ?? x ?? null,
          xalt: more,
          ...(trigger === undefined ? {} : { trigger: bare(trigger) }),
          ...(denied === 'n' ? { negated: true } : {}),
        },
      },
    ];
  });
}
