import { untestableReasons } from '../../../src/model/detection.ts';
import type { Samples } from './index.ts';

const text = 'Zagros';
const aspects = (['by', 'words', 'about'] as const).map((aspect) => ({ text, aspect }));

export const untestable: Samples<'untestable'> = {
  reason: untestableReasons.map((reason) => ({ reason })),
  because: untestableReasons.map((reason) => ({ reason })),
  wording: [
    {
      reason: { say: 'untestable.reason', reason: 'intent' },
      words: 'Zagros',
      explanation: { say: 'untestable.because', reason: 'intent' },
    },
    {
      reason: { say: 'untestable.reason', reason: 'money' },
      words: null,
      explanation: { say: 'untestable.noType' },
    },
  ],
  asks: [{ asks: [{ say: 'untestable.askRivals' }, { say: 'untestable.askWithin' }] }],
  askTime: [{ text }],
  mostlyOtherTime: [{ share: 0.41 }],
  askX: aspects.map(({ aspect }) => ({ aspect })),
  askWhich: aspects,
  askKind: aspects,
  askName: aspects,
};
