import type { Span } from './span';

/** Gives the items whose spans overlap a span or touch it, each once. */
export type SpansNear<T> = (span: Span) => T[];

/**
 * Makes items ready to be asked for by place: a look-up costs what stands there, not the number of items. What is never asked
 * costs nothing.
 */
export function spansNear<T extends { readonly span: Span }>(items: readonly T[]): SpansNear<T> {
  let byUnit: readonly (readonly T[] | undefined)[] | undefined;
  return ({ start, end }) => {
    byUnit ??= groupByUnit(items);
    const near = new Set<T>();
    for (let unit = start; unit <= end; unit++) for (const item of byUnit[unit] ?? []) near.add(item);
    return [...near];
  };
}

/** For each code unit the items that cover it or end at it. */
function groupByUnit<T extends { readonly span: Span }>(items: readonly T[]): (T[] | undefined)[] {
  const byUnit: (T[] | undefined)[] = [];
  for (const item of items)
    for (let unit = item.span.start; unit <= item.span.end; unit++) (byUnit[unit] ??= []).push(item);
  return byUnit;
}
