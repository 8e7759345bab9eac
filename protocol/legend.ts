/**
 * The semantic token types, in the order of their numbers on the wire.
 * They are the annotation types of the core; package.json gives each a super type and scopes.
 */
export const TOKEN_TYPES = ['person', 'place', 'organization', 'work', 'event', 'figure', 'date'] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];
