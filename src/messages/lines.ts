import type { Frame } from '../model/frame.ts';
import type { Message, Said } from '../model/said.ts';
import { message } from './catalogue.ts';

/** Text of a field that a person wrote in the project file. */
const given = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const statuses: Readonly<Record<string, Message>> = {
  'original seen': message('article.original'),
  'quoted by an interested party': message('article.interested'),
  'not found': message('article.notFound'),
};

/** Where words were seen, as `check` says it; what a person wrote there stays. */
export const statusOf = (status: string): Said => statuses[status] ?? status;

/** First of the lines that no export can drop: what was said, of what, when and by whom. */
export function saidLine(claim: {
  text?: string | undefined;
  source?: Record<string, unknown> | undefined;
}): Message {
  const { source } = claim;
  const part = (name: string): string | null => (source?.[name] === undefined ? null : given(source[name]));
  const status = part('status');
  return message('claim.saidLine', {
    words:
      claim.text === undefined ? message('claim.writtenByUser') : message('claim.said', { text: claim.text }),
    by: ['speaker', 'role', 'outlet'].flatMap((name) => part(name) ?? []),
    on: part('date'),
    status: status === null ? null : statusOf(status),
  });
}

/** Second of them: what it was tested on, and who chose that. */
export const testedLine = ({ posts, channels, from, to, chosenBy }: Frame): Message =>
  message('claim.testedLine', {
    posts,
    channels,
    from,
    to: to ?? '',
    chosenBy: chosenBy.replace(/\.$/, ''),
  });
