import type { Span } from './span';

/** Gives the items whose spans overlap a span or touch it, each once. */
export type SpansNear<T> = (span: Span) => T[];

/** Makes items ready to be asked for by place: a look-up costs what stands there, not the number of items. */
export function spansNear<T extends { readonly span: Span }>(items: readonly T[]): SpansNear<T> {
  const byUnit: (T[] | undefined)[] = [];
  for (const item of items)
    for (let unit = item.span.start; unit <= item.span.end; unit++) (byUnit[unit] ??= []).push(item);
  return ({ start, end }) => {
    const near = new Set<T>();
    for (let unit = start; unit <= end; unit++) for (const item of byUnit[unit] ?? []) near.add(item);
    return [...near];
  };
}
