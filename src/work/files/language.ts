import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { languages } from '../../statements/language.ts';

/** @throws {UserError} for a language that there is no pack of */
export function checkLanguage(code: string | undefined): void {
  if (code === undefined || languages.includes(code)) return;
  throw mistake('unknown-language', message('asked.noLanguage', { code, known: languages }));
}
