/**
 * A text as it may be shown at a terminal: what is quoted of a file, or is a post's own, may hold signs that move the
 * cursor, colour the screen or set its title (ECMA-48); they are shown as what they are not.
 */
export const readable = (text: string): string => text.replaceAll(/(?![\n\t])\p{Cc}/gu, '\ufffd');
