import { ENTITY_TYPES, type Annotation, type EntityType } from '../../core/annotation';
import { overlaps, type Span } from '../../core/text/span';
import { outermostMarks, type MarkedPage } from '../../tools/evaluate/markedPage';

/** A name that should be found, or, when optional, may be. */
export interface GoldName extends Span {
  readonly type: EntityType;
  readonly optional?: boolean;
}

/** A text with its names. */
export interface GoldPage {
  readonly name: string;
  readonly text: string;
  readonly names: readonly GoldName[];
  /** Only findings in here are judged; everywhere when left out. */
  readonly judged?: readonly Span[];
}

/** The names of a page with marks. */
export function goldPageOf(page: MarkedPage): GoldPage {
  const names = outermostMarks(page, ENTITY_TYPES).map(({ type, start, end, optional }) => ({
    type: type as EntityType,
    start,
    end,
    optional,
  }));
  return { name: page.name, text: page.text, names };
}

/** The names of an analysis that lie in no other of the given types. */
export function outermostNames(annotations: readonly Annotation[], types: readonly string[]): GoldName[] {
  const names = annotations.filter(({ type }) => types.includes(type));
  const isInner = ({ parent }: Annotation): boolean => {
    const outer = parent === undefined ? undefined : annotations[parent];
    return outer !== undefined && (types.includes(outer.type) || isInner(outer));
  };
  return names.filter((name) => !isInner(name)).map(({ type, span }) => ({ type: type as EntityType, ...span }));
}

/** Joins places that touch, for conventions differ on whether a chain is one. */
export function joinPlaces(names: readonly GoldName[]): GoldName[] {
  const joined: GoldName[] = [];
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    const touches = last?.type === 'place' && name.type === 'place' && last.end === name.start;
    if (touches && (last.optional ?? false) === (name.optional ?? false))
      joined[joined.length - 1] = { ...last, end: name.end };
    else joined.push(name);
  }
  return joined;
}

/** Right, wrong and missing names of one page. */
export interface Comparison {
  readonly right: readonly GoldName[];
  readonly wrong: readonly GoldName[];
  readonly missing: readonly GoldName[];
}

/** Compares findings with the gold: exact, optional names neither rewarded nor punished, nor what overlaps them. */
export function compareNames(page: GoldPage, found: readonly GoldName[]): Comparison {
  const required = joinPlaces(page.names.filter(({ optional }) => optional !== true));
  const optional = page.names.filter((name) => name.optional === true);
  const judged = joinPlaces(
    found.filter((name) => (page.judged ?? [name]).some(({ start, end }) => start <= name.start && name.end <= end)),
  );
  const isSame = (a: GoldName, b: GoldName): boolean => a.type === b.type && a.start === b.start && a.end === b.end;
  return {
    right: required.filter((name) => judged.some((other) => isSame(name, other))),
    missing: required.filter((name) => !judged.some((other) => isSame(name, other))),
    wrong: judged.filter(
      (name) => !required.some((other) => isSame(name, other)) && !optional.some((other) => overlaps(name, other)),
    ),
  };
}
