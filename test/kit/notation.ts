import type { Annotation, AnnotationType } from '../../core/annotation';

/**
 * Annotated text as one string: `⟦place|北京⟧⟦date=2024-03-05|3月5日⟧电`.
 * A mark is `⟦type|quote⟧` or `⟦type=value|quote⟧`; marks nest.
 */
const OPEN = '⟦';
const CLOSE = '⟧';
const MARK_HEAD = /⟦([a-z]+)(?:=([^|⟦⟧]*))?\|/g;

/** The plain text of an annotated string. */
export function stripMarks(annotated: string): string {
  return annotated.replace(MARK_HEAD, '').replaceAll(CLOSE, '');
}

/** The types whose values the annotated string states. */
export function typesWithValues(annotated: string): Set<string> {
  return new Set(
    [...annotated.matchAll(MARK_HEAD)].filter(([, , value]) => value !== undefined).map(([, type = '']) => type),
  );
}

/** Writes the annotations into the text; the values of the types in `valued` are shown. */
export function renderMarks(
  text: string,
  annotations: readonly Annotation[],
  valued: ReadonlySet<string> = new Set(),
): string {
  const opens = new Map<number, string[]>();
  const closes = new Map<number, number>();
  for (const annotation of annotations) {
    for (const { start, end } of annotation.ranges) {
      opens.set(start, [...(opens.get(start) ?? []), `${OPEN}${head(annotation, valued)}|`]);
      closes.set(end, (closes.get(end) ?? 0) + 1);
    }
  }
  let result = '';
  for (let offset = 0; offset <= text.length; offset++) {
    result += CLOSE.repeat(closes.get(offset) ?? 0) + (opens.get(offset) ?? []).join('') + text.charAt(offset);
  }
  return result;
}

function head(annotation: Annotation, valued: ReadonlySet<string>): string {
  return valued.has(annotation.type) ? `${annotation.type}=${valueText(annotation)}` : annotation.type;
}

/** A value in one line: `28000 场次 over count`, `2023-03`, `gb2260:130600`. */
function valueText({ figure, date, entity }: Annotation): string {
  if (figure !== undefined) {
    const value =
      typeof figure.value === 'object' && figure.value !== null
        ? `[${figure.value.map((end) => end ?? '').join(',')}]`
        : String(figure.value);
    return [value, figure.unit ?? '-', figure.approximation, figure.kind].join(' ');
  }
  if (date !== undefined) return date.timex ?? '-';
  return entity?.id ?? '-';
}

/** The annotations of the given types; all when none is given. */
export function ofTypes(
  annotations: readonly Annotation[],
  types: readonly AnnotationType[] | undefined,
): readonly Annotation[] {
  return types === undefined
    ? annotations
    : annotations.filter(({ type }) => (types as readonly string[]).includes(type));
}
