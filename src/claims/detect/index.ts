export { type Examined, detectClaims } from './detect.ts';
