import { type ChannelFacts, frameFor, frameOf } from '../measures/scope.ts';
import { wishOf } from '../measures/share/options.ts';
import { whileStill } from '../store/derive/still.ts';
import type { Frame } from '../model/frame.ts';
import { channelsNotHeld } from './files/notHeld.ts';
import type { Study } from './study.ts';

export interface StudyFrame {
  readonly rows: readonly ChannelFacts[];
  readonly frame: Frame;
}

/** What is known of each channel that the options leave, and of all together. */
export const frameOfStudy = (study: Study, options: Readonly<Record<string, string>>): Promise<StudyFrame> =>
  whileStill(study.context.driver, () => frameNow(study, options));

async function frameNow(
  { context, onNote, words }: Study,
  options: Readonly<Record<string, string>>,
): Promise<StudyFrame> {
  const { frame } = await frameFor(context.driver, context.project, wishOf(options));
  if (Object.keys(options).length === 0)
    for (const line of await channelsNotHeld(context, frame)) onNote(words.write(line));
  return { rows: frame, frame: frameOf(context.project, frame) };
}
