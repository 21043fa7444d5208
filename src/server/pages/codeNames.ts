import type { Key } from '../../messages/catalogue.ts';
import type { Code } from '../../work/coding/index.ts';

/** What each code is called on a page. */
export const codeNames = {
  'own use': 'screens.ownUse',
  quoted: 'screens.quoted',
  rejected: 'screens.rejected',
  'other sense': 'screens.otherSense',
  unclear: 'screens.unclear',
} as const satisfies Readonly<Record<Code, Key>>;
