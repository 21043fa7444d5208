import { leastInCommon } from '../../measures/coding/agreement.ts';
import { type Code, codeOf, codes } from '../../measures/coding/coding.ts';
import { type Status, leastCoded, statuses } from '../../measures/coding/sample.ts';

export { type CodeOptions, type Done, codeLexicon } from './code.ts';
export type { Coder } from './readSample.ts';
export { type Code, type Status, codeOf, codes, leastCoded, leastInCommon, statuses };
export type { AgreementPart, CoderAgreement } from '../../measures/coding/agreement.ts';
export { agreementLines, leftLine, ratesLines } from './tell.ts';
export type { OpenText } from './settle.ts';
export {
  type BlindText,
  type CodingAsk,
  type CodingPlace,
  type CodingRoom,
  type CodingStanding,
  type Reader,
  type SettlingPlace,
  openCodingRoom,
} from './room.ts';
