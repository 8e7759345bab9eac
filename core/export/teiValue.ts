import type { DateValue } from '../dates/date';
import type { Figure } from '../figures/figure';
import { entityUrn, plainName } from './value';
import type { Mention } from './view';
import { attributes } from './xml';

const ELEMENTS: Readonly<Record<string, string>> = {
  person: 'persName',
  place: 'placeName',
  organization: 'orgName',
  work: 'title',
  figure: 'measure',
  date: 'date',
};

/** The TEI element of an annotation: its name and its attributes, each with a space before it. */
export function teiElement(mention: Mention, id: string): { readonly name: string; readonly attributes: string } {
  const { type, label, status, confidence, entity, figure, date } = mention;
  const name = ELEMENTS[type] ?? 'rs';
  return {
    name,
    attributes: attributes({
      'xml:id': id,
      type: name === 'rs' || label !== type ? plainName(label) : undefined,
      ref: entity && entityUrn(entity.id),
      ...(figure && figureAttributes(figure)),
      ...(date && dateAttributes(date)),
      cert: status === 'suggested' ? confidence : status === 'uncertain' ? 'low' : undefined,
      resp: status === 'suggested' ? '#analyser' : '#editor',
    }),
  };
}

type Values = Readonly<Record<string, string | number | undefined>>;

/** `att.measurement` and `att.ranging`: 3000余 is `atLeast`, 不到300 is `atMost`. */
function figureAttributes({ value, unit, approximation }: Figure): Values {
  const unitOf = { unit: unit ?? undefined };
  if (value === null) return unitOf;
  if (typeof value !== 'number') return { atLeast: value[0] ?? undefined, atMost: value[1] ?? undefined, ...unitOf };
  if (approximation === 'over' || approximation === 'at-least') return { atLeast: value, ...unitOf };
  if (approximation === 'nearly' || approximation === 'at-most') return { atMost: value, ...unitOf };
  return { quantity: value, ...unitOf };
}

/** What XML Schema has a type for (`teidata.temporal.w3c`): a year, a month, a day, a moment, a time of day. */
const W3C_DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?$|^T\d\d:\d\d(?::\d\d)?$/;
const W3C_DURATION = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

/** A date that XML Schema cannot write keeps its TIMEX3 value in `n`. */
function dateAttributes({ timex, interval }: DateValue): Values {
  if (timex === null) return {};
  if (W3C_DATE.test(timex)) return { when: withSeconds(timex) };
  if (W3C_DURATION.test(timex)) return { dur: timex };
  const [from, before] = interval ?? [null, null];
  return {
    n: timex.replace(/\s/g, '_'),
    notBefore: from !== null && W3C_DATE.test(from) ? withSeconds(from) : undefined,
    notAfter: before !== null && W3C_DATE.test(before) ? withSeconds(before) : undefined,
  };
}

function withSeconds(value: string): string {
  const complete = /T\d\d:\d\d$/.test(value) ? `${value}:00` : value;
  return complete.startsWith('T') ? complete.slice(1) : complete;
}
