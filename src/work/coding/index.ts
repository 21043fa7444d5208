import { type Code, codeOf, codes, leastInCommon } from '../../measures/coding/coding.ts';
import { type Status, leastCoded, statuses } from '../../measures/coding/sample.ts';

export { type CodeOptions, type Coder, type Done, codeLexicon } from './code.ts';
export { type Code, type Status, codeOf, codes, leastCoded, leastInCommon, statuses };
export {
  type BlindText,
  type CodingAsk,
  type CodingPlace,
  type CodingRoom,
  type CodingStanding,
  openCodingRoom,
} from './room.ts';
