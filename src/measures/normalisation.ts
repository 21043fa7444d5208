export { letterFolds } from '../store/normalise.ts';
