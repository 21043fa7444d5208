/** Articles in the form `isogloss evaluate statements` takes: labels joined with their posts. */
export function join(labels: string, messages: string): Promise<unknown[]>;
