/** What the command line returns: everything done, some input failed, or called wrongly. */
export const EXIT = { done: 0, someFailed: 1, usage: 2 } as const;
