import { hasFinite } from '../layout/clause.ts';
import type { Mention } from '../names/entity.ts';
import type { Scene } from './scene.ts';

/** What is said of a place, and not done by somebody: "Telegram has grown", "is full of bots". */
const ofPlace =
  /^(?:is|was|are|were|be|been|being|has|had|have|will|would|can|could|may|might|must|should|now|also|never|not|long|soon|since|already|still|again|grew|grow|grows|grown|rose|risen|rises|gained|become|became|becomes|remain|remains|remained|seem|seems|seemed|serve|serves|served|host|hosts|hosted)$/;
/** Words looked at behind a name for what is done. */
const most = 4;

/** Whether a mention names a service that texts are posted on as the place where they are: nobody who speaks. It speaks where it acts. */
export function isPlaceOfTalk(scene: Scene, mention: Mention): boolean {
  const { tokens, lexicon } = scene.reading;
  const { words } = mention.entity;
  if (words.length !== 1 || lexicon.pack.platforms?.includes((words[0] ?? '').toLowerCase()) !== true)
    return false;
  if (!scene.isSubject(mention)) return true;
  for (let i = mention.last + 1; i <= mention.last + most; i++) {
    if (ofPlace.test(tokens[i]?.word ?? '')) continue;
    return !hasFinite(scene.reading, i, i) && tokens[i]?.word.endsWith('ed') !== true;
  }
  return true;
}
