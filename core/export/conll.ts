import { blocksAsRead } from '../structure/readingCopy';
import type { Block } from '../structure/structure';
import type { Format } from './format';
import { plainName } from './value';
import { withoutOverlaps, type ExportView, type Mention } from './view';

type Scheme = 'bio' | 'bioes';

/** CoNLL columns with B- at the beginning of an annotation and I- inside it. */
export const CONLL_BIO: Format = conll('bio', 'CoNLL BIO', 'training taggers: one character a line, B- I- O');
/** CoNLL columns that also mark an annotation's end (E-) and one of a single character (S-). */
export const CONLL_BIOES: Format = conll(
  'bioes',
  'CoNLL BIOES',
  'training taggers: one character a line, B- I- E- S- O',
);

function conll(scheme: Scheme, name: string, description: string): Format {
  const extension = `.${scheme}.conll`;
  return {
    id: `conll-${scheme}`,
    name,
    description,
    offsetUnit: 'none',
    extension,
    lacks: [
      'confidence',
      'recogniser',
      'status',
      'note',
      'figure',
      'date',
      'entity',
      'nested',
      'structure',
      'problems',
      'issue-date',
      'white-space',
      'surrogates',
    ],
    write: (views) => [{ extension, content: views.map((view) => toColumns(view, scheme)).join('') }],
  };
}

interface Token {
  readonly text: string;
  /** Index of its annotation; -1 outside all. */
  readonly mention: number;
  /** Whether a sentence may end behind it. */
  readonly final: boolean;
}

const NO_TOKEN = /[\s\p{Cc}]/u;
const SENTENCE_ENDS = new Set('。!?！？…；;');
const CLOSERS = new Set('”’」』）)》');

/**
 * A page in the order in which it is read, a blank line behind each sentence; what a column break cuts is whole. The page's
 * furniture comes last.
 */
function toColumns(view: ExportView, scheme: Scheme): string {
  const owners = ownersOf(view);
  const blocks = [...view.structure.articles.flatMap(blocksAsRead), ...view.structure.furniture];
  const tokens = blocks.flatMap((block) => tokensOf(view.text, block, owners));
  const names = view.mentions.map(({ label }) => plainName(label));
  let columns = '';
  tokens.forEach((token, index) => {
    columns += `${token.text} ${tagOf(tokens, index, names, scheme)}\n`;
    if (endsSentence(token, tokens[index + 1])) columns += '\n';
  });
  return columns;
}

/** For each code unit the annotation that it belongs to, of those that do not overlap; -1 for none. */
function ownersOf({ text, mentions }: ExportView): Int32Array {
  const owners = new Int32Array(text.length).fill(-1);
  const kept = withoutOverlaps(text.length, mentions);
  mentions.forEach(({ ranges }: Mention, index) => {
    if (kept[index] === true) for (const { start, end } of ranges) owners.fill(index, start, end);
  });
  return owners;
}

function tokensOf(text: string, block: Block, owners: Int32Array): Token[] {
  const tokens: { text: string; mention: number; final: boolean }[] = [];
  for (const { start, end } of block.ranges) {
    let at = start;
    for (const char of text.slice(start, end)) {
      if (!NO_TOKEN.test(char)) {
        const last = tokens.at(-1);
        const ends = SENTENCE_ENDS.has(char);
        const closes = last?.final === true && (ends || CLOSERS.has(char));
        if (closes) last.final = false;
        tokens.push({ text: char, mention: owners[at] ?? -1, final: closes || ends });
      }
      at += char.length;
    }
  }
  const last = tokens.at(-1);
  if (last !== undefined) last.final = true;
  return tokens;
}

/** No sentence ends inside an annotation. */
function endsSentence({ final, mention }: Token, next: Token | undefined): boolean {
  return final && (mention < 0 || next?.mention !== mention);
}

function tagOf(tokens: readonly Token[], index: number, names: readonly string[], scheme: Scheme): string {
  const { mention } = tokens[index] as Token;
  if (mention < 0) return 'O';
  const begins = tokens[index - 1]?.mention !== mention;
  const ends = scheme === 'bioes' && tokens[index + 1]?.mention !== mention;
  const position = begins ? (ends ? 'S' : 'B') : ends ? 'E' : 'I';
  return `${position}-${names[mention] ?? ''}`;
}
