export { type DocumentOptions, openDocuments } from './open.ts';
export type { SkippedDocument } from './skip.ts';
