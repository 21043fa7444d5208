import { frameFor, frameOf } from '../measures/scope.ts';
import type { Frame } from '../model/frame.ts';
import { corpusHash } from '../store/derive/corpus.ts';
import { whileStill } from '../store/derive/still.ts';
import { everything } from '../store/queries/channels.ts';
import { type Contents, contentsOf } from '../store/queries/contents.ts';
import { postsByDay } from '../store/queries/days.ts';
import type { ReportChannel } from '../view/shown.ts';
import { interestOf } from './reporting/shownPosts.ts';
import type { Study } from './study.ts';

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
  const contents = await contentsOf(
    driver,
    frame.map(({ key }) => key),
  );
  return {
    contents,
    frame: frameOf(project, frame),
    channels: frame.map((facts) => ({
      ...facts,
      ...interestOf(context, facts),
      byDay: days.filter((row) => row.channel === facts.key).map(({ day, posts }) => ({ day, posts })),
    })),
  };
}
