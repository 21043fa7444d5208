/**
 * Lets what waits have its turn: within long arithmetic, so that the app answers meanwhile. Results do not hang on it.
 */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
