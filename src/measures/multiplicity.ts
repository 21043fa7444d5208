export { holm } from '../statistics/multiplicity.ts';
