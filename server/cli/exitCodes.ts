/** What the command line returns: everything done, some input failed, called wrongly, or stopped by Ctrl-C. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, interrupted: 130 } as const;
