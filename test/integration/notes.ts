let notes: string[] = [];

/** Puts a measurement into the log of the tests, under the test that is running. */
export function note(text: string): void {
  notes.push(text);
}

/** Hands over the notes since the last call. */
export function takeNotes(): string[] {
  const taken = notes;
  notes = [];
  return taken;
}
