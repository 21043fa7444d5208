import { UserError } from '../../model/errors.ts';
import { languages } from '../../statements/language.ts';

/** @throws {UserError} for a language that there is no pack of */
export function checkLanguage(code: string | undefined): void {
  if (code === undefined || languages.includes(code)) return;
  throw new UserError(
    'unknown-language',
    `--language is "${code}": statements are found in ${languages.join(', ')}.`,
  );
}
