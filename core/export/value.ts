import type { Annotation } from '../annotation';
import type { FigureNumber } from '../figures/figure';

/** The value of an annotation in a few characters: a TIMEX3 value, a number or `min/max`, a code; empty where there is none. */
export function valueText({ date, figure, entity }: Pick<Annotation, 'date' | 'figure' | 'entity'>): string {
  if (date !== undefined) return date.timex ?? '';
  if (figure !== undefined) return figureText(figure.value);
  return entity?.code ?? entity?.id ?? '';
}

function figureText(value: FigureNumber): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return value.map((end) => (end === null ? '' : String(end))).join('/');
}

/** An entity's id as a URN: `urn:gb2260:500155`. */
export function entityUrn(id: string): string {
  return `urn:${encodeURI(wellFormed(id))}`;
}

/** A name that a format may write between spaces: what is no letter, digit, `_`, `.` or `-` becomes `_`. */
export function plainName(label: string): string {
  return label.replace(/[^\p{L}\p{N}_.-]/gu, '_') || '_';
}

/** Halves of surrogate pairs become U+FFFD, as they do when text is encoded. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
