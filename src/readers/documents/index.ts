export { type DocumentOptions, openDocuments } from './open.ts';
export type { SkippedDocument } from './skip.ts';
export { type DocumentFormat, documentFormatOf, documentFormats, readDocuments } from './posts.ts';
