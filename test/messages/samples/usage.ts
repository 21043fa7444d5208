import type { Samples } from './index.ts';

const text = 'Damavand';

export const usage: Samples<'usage'> = {
  unknownOption: [
    { text, option: 'Zagros', meant: null },
    { text, option: 'Zagros', meant: 'Alborz' },
  ],
  unknownCommand: [
    { text, command: 'Zagros', meant: null },
    { text, command: 'Zagros', meant: 'Alborz' },
  ],
  missingArgument: [{ text, argument: 'Zagros' }],
  missingValue: [{ text, option: 'Zagros' }],
  missingOption: [{ text, option: 'Zagros' }],
  tooMany: [
    { text, expected: 0, got: 1 },
    { text, expected: 1, got: 2 },
  ],
  other: [{ text }],
  serving: [{ address: 'Zagros' }],
};
