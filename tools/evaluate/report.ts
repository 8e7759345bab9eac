/** Whether one case came out right, and a line that shows it. */
export interface Verdict {
  readonly name: string;
  readonly right: boolean;
}

/** Prints a file's accuracy and, when asked, each case that is wrong. */
export function report(file: string, verdicts: readonly Verdict[], misses: boolean): void {
  const right = verdicts.filter((verdict) => verdict.right).length;
  console.log(`${file}: ${String(right)} of ${String(verdicts.length)} right, ${percent(right, verdicts.length)}`);
  if (misses) for (const { name } of verdicts.filter((verdict) => !verdict.right)) console.log(`  ✗ ${name}`);
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? 'nothing to count' : `${((100 * part) / whole).toFixed(1)} %`;
}
