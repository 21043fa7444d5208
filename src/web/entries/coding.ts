import { startCoding } from '../coding.ts';

startCoding();
