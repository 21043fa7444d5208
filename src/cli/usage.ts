import { message } from '../messages/index.ts';
import type { Message } from '../model/said.ts';

/** What the parser of the command line says, by its code. Its sentences have names in quotation marks. */
export function usageOf({
  code,
  message: said,
}: {
  readonly code: string;
  readonly message: string;
}): Message {
  const text = said.trimEnd();
  const named = /'([^']*)'/.exec(text)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?(\S+?)[,?]/.exec(text)?.[1] ?? null;
  switch (code) {
    case 'commander.unknownOption':
      return message('usage.unknownOption', { text, option: named, meant });
    case 'commander.unknownCommand':
      return message('usage.unknownCommand', { text, command: named, meant });
    case 'commander.missingArgument':
      return message('usage.missingArgument', { text, argument: named });
    case 'commander.optionMissingArgument':
      return message('usage.missingValue', { text, option: named });
    case 'commander.missingMandatoryOptionValue':
      return message('usage.missingOption', { text, option: named });
    case 'commander.excessArguments': {
      const [, expected = '0', got = '0'] = /Expected (\d+) .*got (\d+)/.exec(text) ?? [];
      return message('usage.tooMany', { text, expected: Number(expected), got: Number(got) });
    }
    default:
      return message('usage.other', { text });
  }
}
