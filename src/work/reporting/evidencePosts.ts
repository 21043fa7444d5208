/** The posts that are shown behind each number of a claim. */
import { kept } from '../../measures/kept.ts';
import type { MeasureContext } from '../../measures/measure.ts';
import { frameFor } from '../../measures/scope.ts';
import type { Said } from '../../model/said.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import type { EvidenceList, EvidencePost } from '../../view/shown.ts';
import { printer } from './shownPosts.ts';

/**
 * A sample of the posts behind each number, or the one drawn before: it hangs on the evidence, the posts, the project's names
 * and vocabularies, and on nothing else of its claims.
 */
export async function evidenceOf(
  context: MeasureContext,
  claim: ClaimResult,
  most: number,
): Promise<EvidenceList[]> {
  const { id, evidence, parameters } = claim;
  const { words, about } = parameters;
  const drawn = await kept(
    { ...context, project: { ...context.project, claims: {} } },
    {
      name: 'posts shown',
      parameters: { evidence, words, about, most },
      make: () => draw(context, claim, most),
      read: (json) => json as EvidencePost[][],
    },
  );
  return evidence.map(({ label, total }, i) => ({
    behind: { claim: id },
    label,
    total,
    posts: drawn[i] ?? [],
  }));
}

async function draw(context: MeasureContext, claim: ClaimResult, most: number): Promise<EvidencePost[][]> {
  const { frame } = await frameFor(context.driver, context.project, {});
  const print = await printer(context, frame);
  const drawn: EvidencePost[][] = [];
  for (const item of claim.evidence) {
    // Posts behind an edge name its channels: they stand under the edge, once somebody has read it.
    drawn.push(
      item.query === 'coordination'
        ? []
        : await print.posts(item, await literalsOf(context, claim, item.label), most),
    );
  }
  return drawn;
}

/** What was looked for in a side's posts: to mark it in the evidence. */
async function literalsOf(context: MeasureContext, claim: ClaimResult, label: Said): Promise<string[]> {
  return (await variantsOf(context, claim, label)).flatMap(({ literals }) => literals);
}

/** Spellings of the vocabularies behind a number of a claim. */
export async function variantsOf(
  context: MeasureContext,
  claim: ClaimResult,
  label: Said,
): Promise<Variant[]> {
  const { lexicons } = context.project;
  const names = Object.keys(lexicons).filter((name) => (lexicons[name]?.label ?? name) === label);
  const own = [claim.parameters['words'], claim.parameters['about']].filter(
    (name) => typeof name === 'string',
  );
  const found: Variant[] = [];
  for (const name of names.length > 0 ? names : own) found.push(...(await variantsOfLexicon(context, name)));
  return found;
}

/** A spelling, the vocabulary that has it, and what of a post's text it is. */
export interface Variant {
  readonly lexicon: string;
  readonly variant: string;
  readonly literals: readonly string[];
}

/** Spellings of a vocabulary; none where there is no such one. */
export async function variantsOfLexicon(
  { driver, project }: MeasureContext,
  lexicon: string,
): Promise<Variant[]> {
  const source = project.lexicons[lexicon];
  if (source === undefined) return [];
  const { variants } = await compileLexicon(driver, lexicon, source);
  return variants.map(({ variant, literals }) => ({ lexicon, variant, literals }));
}
