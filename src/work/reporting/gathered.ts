import { message } from '../../messages/index.ts';
import type { Message } from '../../model/said.ts';
import type { Driver } from '../../store/driver.ts';
import { type Gathered, gatheredBy } from '../../store/queries/gathered.ts';

/** How the posts were gathered, as the ledger has it; nothing where it has nothing. */
export async function gatheredSaid(driver: Driver): Promise<{ gatheredBy?: Message }> {
  const ways = await gatheredBy(driver);
  if (ways.length === 0) return {};
  return { gatheredBy: message('frame.gatheredLedger', { ways: ways.map(saidOf) }) };
}

function saidOf({ way, files, formats, from, to }: Gathered): Message {
  const answers = { answers: files, from: from ?? '', to: to ?? '' };
  switch (way) {
    case 'file':
      return message('frame.gatheredFiles', { files, formats });
    case 'page':
      return message('frame.gatheredPages', answers);
    case 'site':
      return message('frame.gatheredSites', answers);
    case 'account':
      return message('frame.gatheredAccount', answers);
  }
}
