type Typed = { readonly text: string };

/** A command line that cannot be run, and the end of a command by a fault. In English the parser of the line has its own words. */
export const usage = {
  unknownOption: ({ text }: Typed & { option: string; meant: string | null }) => text,
  unknownCommand: ({ text }: Typed & { command: string; meant: string | null }) => text,
  missingArgument: ({ text }: Typed & { argument: string }) => text,
  missingValue: ({ text }: Typed & { option: string }) => text,
  missingOption: ({ text }: Typed & { option: string }) => text,
  tooMany: ({ text }: Typed & { expected: number; got: number }) => text,
  other: ({ text }: Typed) => text,

  fault: 'This is a fault of Isogloss, not yours; please report it with these lines:',
  unsettled:
    'This is a fault of Isogloss, not yours: the command stopped before its end. Nothing that was there before is lost; please report it.',
  serving: ({ address }: { address: string }) =>
    `Isogloss is at ${address}\nCtrl-C ends it; what runs then is stopped, and nothing that was there before is lost.`,
};
