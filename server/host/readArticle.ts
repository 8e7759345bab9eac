import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import chardet from 'chardet';

/** A file's text and how it was read. */
export interface ArticleFile {
  readonly text: string;
  /** `utf-8`, `gb18030`, `utf-16le`, `utf-16be` or `big5`. */
  readonly encoding: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Why a file cannot be annotated. `reason` is for programs, the message for people. */
export class UnreadableArticleError extends Error {
  constructor(readonly reason: 'binary' | 'unknown-encoding') {
    super(reason === 'binary' ? 'not a text file' : 'encoding not recognised: save the file as UTF-8');
  }
}

/**
 * Reads an article from disk: UTF-8 with or without BOM, UTF-16, GB18030 (which holds GBK and GB2312) or Big5.
 * @throws UnreadableArticleError when the bytes are no text; the file system's error when the file cannot be read
 */
export async function readArticle(path: string): Promise<ArticleFile> {
  const bytes = await readFile(path);
  return { ...decodeArticle(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How much surer (of 100) chardet must be of Big5 than of GB18030: on short texts it is sure of neither. */
const BIG5_LEAD = 50;

/**
 * Turns bytes into text. A byte order mark decides; else strict UTF-8; with NULs among the bytes
 * the byte order of UTF-16 that reads as text; else what chardet finds likelier of Big5 and GB18030. Nothing is decoded with replacement characters.
 * @throws UnreadableArticleError
 */
export function decodeArticle(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  const encodings = marked ? [marked[0]] : candidateEncodings(bytes);
  for (const encoding of encodings) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { text, encoding };
  }
  throw new UnreadableArticleError(bytes.includes(0) ? 'binary' : 'unknown-encoding');
}

function candidateEncodings(bytes: Uint8Array): string[] {
  if (bytes.includes(0)) return ['utf-16le', 'utf-16be'].filter((encoding) => readsAsText(bytes, encoding));
  const confidence = new Map(chardet.analyse(bytes).map((match) => [match.name, match.confidence]));
  const big5Lead = (confidence.get('Big5') ?? 0) - (confidence.get('GB18030') ?? 0);
  return ['utf-8', big5Lead > BIG5_LEAD ? 'big5' : 'gb18030'];
}

/** Chinese text in the right byte order is nearly all Han characters, their punctuation and ASCII; in the wrong one it is not. */
function readsAsText(bytes: Uint8Array, encoding: string): boolean {
  const text = tryDecode(bytes, encoding) ?? '';
  const known =
    text.match(/[\p{Script=Han}\p{Emoji}\u0020-\u007e\s\u2010-\u27bf\u3000-\u303f\uff00-\uffef]/gu)?.length ?? 0;
  return known > text.length * LEAST_KNOWN_SHARE;
}

const LEAST_KNOWN_SHARE = 0.9;

/** Control characters that no text file holds. */
// eslint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return BINARY.test(text) ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
