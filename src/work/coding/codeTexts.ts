import type { MeasureContext } from '../../measures/measure.ts';
import type { SampledText } from '../../measures/coding/sample.ts';
import { channelNames } from '../../store/queries/channelNames.ts';
import { postsByKey } from '../../store/queries/posts.ts';
import { maskText } from '../../text/mask.ts';

/** Posts read from the store at once. */
const batch = 500;

/**
 * The texts of a sample as a coder may see them: every handle, number and address masked, those of the channels
 * studied too, and the channel's own name, so that what is read is the text and not who wrote it.
 */
export async function blindTexts(
  { driver, project }: MeasureContext,
  sample: readonly SampledText[],
): Promise<Map<string, string>> {
  const names = await channelNames(driver, project);
  const texts = new Map<string, string>();
  for (let i = 0; i < sample.length; i += batch) {
    const part = sample.slice(i, i + batch);
    const posts = await postsByKey(driver, part);
    const found = new Map(posts.map((post) => [`${post.channel}/${post.id}`, post.text]));
    for (const { channel, id, key } of part) {
      const { handle, title } = names.of(channel);
      const own = [title, handle, channel].filter((name) => name.length >= 3);
      const blind = own.reduce(
        (text, name) => text.replaceAll(new RegExp(escaped(name), 'giu'), '[channel]'),
        maskText(found.get(`${channel}/${id}`) ?? '', new Set()),
      );
      texts.set(key, blind);
    }
  }
  return texts;
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
