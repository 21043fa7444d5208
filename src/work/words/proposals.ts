import { corpusHash } from '../../store/derive/corpus.ts';
import type { Study } from '../study.ts';
import { type Grown, type Proposal, growWords } from './grow.ts';

/** Proposals asked for at once, lines shown of each, and texts that a word needs. */
const wish = { limit: 15, lines: 3, minTexts: 5 };

/** What was proposed for a vocabulary, without what was decided since. */
export interface Proposals {
  /** Their own words and what others may call the same; the likeliest first. */
  readonly own: readonly Proposal[];
  readonly opponents: readonly Proposal[];
  readonly half: Grown['half'];
  /** Posts have changed since. */
  readonly stale: boolean;
}

/** What was proposed, held while the app runs: nothing of it is written unless a person takes it in. */
export interface ProposalDesk {
  readonly of: (study: Study, lexicon: string) => Promise<Proposals | null>;
  /** @param find what looks for them, wherever it does */
  readonly ask: (
    study: Study,
    lexicon: string,
    find: (study: Study, lexicon: string) => Promise<FoundProposals>,
  ) => Promise<void>;
}

/** What was found, and in which posts. */
export interface FoundProposals {
  readonly corpus: string;
  readonly grown: Grown;
}

export async function findProposals(study: Study, lexicon: string): Promise<FoundProposals> {
  const corpus = await corpusHash(study.context.driver);
  return { corpus, grown: await growWords(study, [], { lexicon, ...wish }) };
}

export function openProposals(): ProposalDesk {
  const held = new Map<string, FoundProposals>();
  return {
    of: async (study, lexicon) => {
      const found = held.get(lexicon);
      if (found === undefined) return null;
      const known = decided(study, lexicon);
      const open = (list: readonly Proposal[]): Proposal[] =>
        list.filter(({ term }) => !known.has(term.toLowerCase()));
      const { rows, opponents, half } = found.grown;
      const stale = found.corpus !== (await corpusHash(study.context.driver));
      return { own: open(rows), opponents: open(opponents), half, stale };
    },
    ask: async (study, lexicon, find) => {
      held.set(lexicon, await find(study, lexicon));
    },
  };
}

/** Terms that the vocabulary has by now, and those that were refused. */
function decided({ project }: Study, lexicon: string): ReadonlySet<string> {
  const source = project.lexicons[lexicon];
  const terms = (source?.terms ?? []).flatMap((term) =>
    typeof term === 'string' ? [term] : [term.term, ...(term.variants ?? [])],
  );
  return new Set([...terms, ...(source?.refused ?? [])].map((term) => term.toLowerCase()));
}
