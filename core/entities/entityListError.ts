/** Why nothing was added to an entity list. */
export class EntityListError extends Error {
  /** @param about the words that are wrong or missing */
  constructor(
    readonly reason: 'not-utf-8' | 'no-list' | 'no-columns',
    readonly about = '',
  ) {
    super(`${reason} ${about}`.trim());
  }
}
