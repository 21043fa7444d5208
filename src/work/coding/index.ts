import { leastInCommon } from '../../measures/coding/agreement.ts';
import { type Code, codeOf, codes } from '../../measures/coding/coding.ts';
import { type Status, leastCoded, statuses } from '../../measures/coding/sample.ts';

export { type CodeOptions, type Done, codeLexicon } from './code.ts';
export type { Coder } from './readSample.ts';
export { type Code, type Status, codeOf, codes, leastCoded, leastInCommon, statuses };
export type { AgreementPart, CoderAgreement } from '../../measures/coding/agreement.ts';
export { agreementLines, leftLine, ratesLines } from './tell.ts';
export { passedLetters, passedOver, withPassed } from './passedOver.ts';
export type { OpenText } from './settle.ts';
export type {
  BlindText,
  CodingAsk,
  CodingPlace,
  CodingRoom,
  CodingStanding,
  Reader,
  SettlingPlace,
} from './coder.ts';
export { openCodingRoom } from './room.ts';
export { sameCoder } from './compared.ts';
export { unsettledIn } from './unsettled.ts';
