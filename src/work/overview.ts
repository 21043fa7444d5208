import { frameFor, frameOf } from '../measures/scope.ts';
import type { Frame } from '../model/frame.ts';
import { corpusHash } from '../store/derive/corpus.ts';
import { whileStill } from '../store/derive/still.ts';
import { everything } from '../store/queries/channels.ts';
import { postsByDay } from '../store/queries/days.ts';
import type { ReportChannel } from '../view/shown.ts';
import { interestOf } from './reporting/shownPosts.ts';
import type { Study } from './study.ts';

/** What posts are made of, beside their words: counted as a report counts them. */
interface Contents {
  /** Posts with media and no words. */
  readonly wordless: number;
  readonly forwards: number;
}

/** What posts there are: all together, and channel by channel with its days. */
export interface Overview {
  readonly frame: Frame;
  readonly contents: Contents;
  readonly channels: readonly ReportChannel[];
}

/** The overview of a project, counted once for the same posts and the same file. */
export function openOverview(): (study: Study) => Promise<Overview> {
  let held: { readonly key: string; readonly overview: Promise<Overview> } | undefined;
  return async (study) => {
    const key = JSON.stringify([await corpusHash(study.context.driver), study.project]);
    if (held?.key !== key) {
      const overview = whileStill(study.context.driver, () => overviewOf(study));
      held = { key, overview };
      // What could not be counted is asked for again.
      overview.catch(() => (held = undefined));
    }
    return held.overview;
  };
}

async function overviewOf({ context }: Study): Promise<Overview> {
  const { driver, project } = context;
  const { frame } = await frameFor(driver, project, {});
  const days = await postsByDay(driver, everything, project.timezone);
  const sum = (of: (facts: (typeof frame)[number]) => number): number =>
    frame.reduce((all, facts) => all + of(facts), 0);
  return {
    contents: { wordless: sum((facts) => facts.wordless), forwards: sum((facts) => facts.forwards) },
    frame: frameOf(project, frame),
    channels: frame.map((facts) => ({
      ...facts,
      ...interestOf(context, facts),
      byDay: days.filter((row) => row.channel === facts.key).map(({ day, posts }) => ({ day, posts })),
    })),
  };
}
