import { message } from '../../messages/index.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { Said } from '../../model/said.ts';

/**
 * What is asked where the text has no words for somebody. Of who repeats whom the roles are said: a slip turns the claim
 * round, and nothing of it would show.
 */
export function askInRole({ type, form }: Pick<ClaimSource, 'type' | 'form'>, text: string): Said {
  if (type === 'follows')
    return message(form === 'copying' ? 'questions.whoCopies' : 'questions.whoFollows', { text });
  return type === 'originates'
    ? message('questions.whoFirst', { text })
    : message('questions.whoIn', { text });
}

/** The same of those beside X. */
export const askBeside = ({ type, form }: Pick<ClaimSource, 'type' | 'form'>, text: string): Said =>
  type === 'follows'
    ? message(form === 'copying' ? 'questions.copiedFrom' : 'questions.whoLeads', { text })
    : message('questions.comparedWith', { text });
