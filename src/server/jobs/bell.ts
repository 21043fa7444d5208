/** Says that something has happened; what happens while nobody waits is told to who waits next. */
export interface Bell {
  readonly ring: () => void;
  /** Until it rings, or has rung since the last wait; at most so many milliseconds. */
  readonly next: (most: number) => Promise<void>;
}

export function openBell(): Bell {
  let [rung, wake] = [false, (): void => undefined];
  return {
    ring: () => {
      rung = true;
      wake();
    },
    next: async (most) => {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, most);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      rung = false;
    },
  };
}
