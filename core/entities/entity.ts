/** What an entity's mention stands for. */
export interface EntityLink {
  /** Unique over all lists: `gb2260:130600`. */
  readonly id: string;
  /** The full name: `保定市`. */
  readonly name: string;
  /** The code in the list's own scheme: `130600`. */
  readonly code?: string;
  /** The names of the levels above and its own: `["河北省", "保定市"]`. */
  readonly path?: readonly string[];
}
