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
export async function frameOfStudy(
  { context, onNote, words }: Study,
  options: Readonly<Record<string, string>>,
): Promise<StudyFrame> {
  const { frame, notHeld } = await whileStill(context.driver, async () => {
    const counted = await frameFor(context.driver, context.project, wishOf(options));
    const whole = Object.keys(options).length === 0;
    return { ...counted, notHeld: whole ? await channelsNotHeld(context, counted.frame) : [] };
  });
  for (const line of notHeld) onNote(words.write(line));
  return { rows: frame, frame: frameOf(context.project, frame) };
}
