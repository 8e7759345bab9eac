import { countWhile } from '../text/countWhile';
import type { Format } from './format';
import { inCodePoints, type ExportView } from './view';

const EXTENSION = '.spacy.jsonl';

/** Prodigy's and spaCy's JSONL: prodi.gy/docs/api-interfaces#ner. A token is a character that is no white space. */
export const SPACY: Format = {
  id: 'spacy',
  name: 'spaCy / Prodigy JSONL',
  description: 'training and correcting with spaCy and Prodigy',
  offsetUnit: 'code points',
  extension: EXTENSION,
  lacks: [
    'confidence',
    'recogniser',
    'status',
    'note',
    'figure',
    'date',
    'entity',
    'cut',
    'structure',
    'problems',
    'issue-date',
  ],
  write: (views) => [{ extension: EXTENSION, content: views.map(toLine).join('') }],
};

/** Written by hand: a page has thousands of tokens, and `JSON.stringify` of so many objects takes most of the time. */
function toLine(view: ExportView): string {
  const { json, starts } = tokensOf(view.text);
  return (
    `{"text":${JSON.stringify(view.text)},"tokens":[${json}],` +
    `"spans":${JSON.stringify(spansOf(view, starts))},"answer":"accept",` +
    `"meta":${JSON.stringify({ source: view.source.name })}}\n`
  );
}

const WHITE_SPACE = /\s/;
/** Characters that JSON writes as they are. */
const PLAIN = /^[\u3000-\u9fff\uff00-\uffef]$/;

interface Tokens {
  readonly json: string;
  /** Where each token begins, in code points. */
  readonly starts: readonly number[];
}

function tokensOf(text: string): Tokens {
  const starts: number[] = [];
  const tokens: string[] = [];
  let at = 0;
  let pending = '';
  for (const char of text) {
    const isSpace = WHITE_SPACE.test(char);
    if (pending !== '') tokens.push(`${pending}${isSpace ? 'true' : 'false'}}`);
    pending = isSpace ? '' : tokenStart(char, at, starts.length);
    if (!isSpace) starts.push(at);
    at++;
  }
  if (pending !== '') tokens.push(`${pending}false}`);
  return { json: tokens.join(','), starts };
}

function tokenStart(char: string, start: number, id: number): string {
  const text = PLAIN.test(char) ? `"${char}"` : JSON.stringify(char);
  return `{"text":${text},"start":${String(start)},"end":${String(start + 1)},"id":${String(id)},"ws":`;
}

function spansOf(view: ExportView, starts: readonly number[]): object[] {
  return view.mentions.flatMap((mention) =>
    mention.ranges.map((range) => {
      const { start, end } = inCodePoints(view, range);
      const token_start = countWhile(starts, (from) => from < start);
      // Prodigy's last token is inclusive.
      const token_end = Math.max(token_start, countWhile(starts, (from) => from < end) - 1);
      return {
        start,
        end,
        token_start,
        token_end,
        label: mention.label,
        text: view.text.slice(range.start, range.end),
      };
    }),
  );
}
