import type { ClassPack } from '../classes.ts';
import { englishReach } from './en-amount-and-place.ts';
import { englishDeeds } from './en-deeds.ts';
import { englishRoles } from './en-roles.ts';

/** English words by class. */
export const english: ClassPack = { ...englishRoles, ...englishReach, ...englishDeeds };
