import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Gazetteer } from '../../core/entities/gazetteer';
import type { LabelledSpan } from '../../core/entities/tagger/labels';
import { normaliseWidth } from '../../core/text/normalise';
import { ORGANIZATION, PERSON, PLACE, type Sentence } from './sentence';

interface Row {
  readonly text: string;
  readonly ents: readonly (readonly [number, number, 'PER' | 'LOC' | 'ORG'])[];
}

const TYPES = { PER: PERSON, LOC: PLACE, ORG: ORGANIZATION };

/** Reads a corpus of names, widths folded. @param folder the data folder @param name `msra_train` */
export function readCorpus(folder: string, name: string): Sentence[] {
  const lines = gunzipSync(readFileSync(join(folder, 'ner', `${name}.jsonl.gz`)))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const { text, ents } = JSON.parse(line) as Row;
    return { text: normaliseWidth(text), spans: ents.map(([start, end, type]) => ({ start, end, type: TYPES[type] })) };
  });
}

/**
 * Splits addresses into their levels, as our conventions and MSRA's have them: 江苏省无锡市 is two places.
 * A place is split where a listed division ends inside it, and only when the text begins with a listed one.
 */
export function splitAddresses(sentence: Sentence, gazetteer: Gazetteer): Sentence {
  return {
    ...sentence,
    spans: sentence.spans.flatMap((span) =>
      span.type === PLACE ? splitAddress(span, sentence.text, gazetteer) : [span],
    ),
  };
}

function splitAddress(span: LabelledSpan, text: string, gazetteer: Gazetteer): LabelledSpan[] {
  const quote = text.slice(span.start, span.end);
  const cuts: number[] = [];
  let at = 0;
  for (;;) {
    const next = levelAt(quote.slice(at), gazetteer);
    if (next === undefined || at + next >= quote.length - 1) break;
    at += next;
    cuts.push(at);
  }
  const borders = [0, ...cuts, quote.length];
  return borders.slice(1).map((end, i) => ({
    start: span.start + (borders[i] as number),
    end: span.start + end,
    type: span.type,
  }));
}

/** How long the level is that the text begins with: a full name, or a short one with a full one behind it. */
function levelAt(text: string, gazetteer: Gazetteer): number | undefined {
  const startsWith = (from: string, form: 'full' | 'short'): number | undefined =>
    gazetteer.match(from, form).find(({ start }) => start === 0)?.end;
  const full = startsWith(text, 'full');
  if (full !== undefined) return full;
  const short = startsWith(text, 'short');
  return short !== undefined && startsWith(text.slice(short), 'full') !== undefined ? short : undefined;
}
