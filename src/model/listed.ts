/** What separates things in a list that somebody types, on a keyboard of any of the languages. */
const between = /[,،;؛\n]/u;
/** What separates lists of such things from one another. */
const apart = /[;؛\n]/u;

const parts = (text: string, mark: RegExp): string[] =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Words or names with commas between them, Latin or Arabic ones. */
export const listed = (text: string): string[] => parts(text, between);

/** Several lists: each part between semicolons or on a line of its own is one. */
export const listsOf = (text: string): string[] => parts(text, apart);
