/** What a sticky pattern matches at a place: the whole, then its groups; empty where it does not match. */
export function matchAt(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** Where the match of a sticky pattern at a place ends; undefined where it does not match. */
export function endAt(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** How many code units a sticky pattern matches at a place; 0 where it does not match. */
export function lengthAt(pattern: RegExp, text: string, at: number): number {
  return (endAt(pattern, text, at) ?? at) - at;
}

/** The text that a sticky pattern matches at a place; empty where it does not match. */
export function textAt(pattern: RegExp, text: string, at: number): string {
  return matchAt(pattern, text, at)[0] ?? '';
}
