/** How much of a file is read: an article shows itself in its first lines. */
const SAMPLE_LENGTH = 4000;
const FEWEST_HAN = 20;
/** Han characters among all that are not white space. News with figures and Latin names stays above it, code with Chinese comments below. */
const LEAST_HAN_SHARE = 0.5;
const FEWEST_SENTENCE_MARKS_PER_HAN = 1 / 200;

/**
 * True when the text reads as a Chinese news article: mostly Han characters, in sentences.
 * Empty, foreign, code-like and binary-looking text is not.
 */
export function looksLikeArticle(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (looksBinary(sample)) return false;
  const han = count(sample, /\p{Script=Han}/gu);
  const visible = count(sample, /\S/gu);
  if (han < FEWEST_HAN || han / visible < LEAST_HAN_SHARE) return false;
  return (
    count(sample, /[。！？；，、]|(?<=\p{Script=Han})[,!?;]/gu) >= han * FEWEST_SENTENCE_MARKS_PER_HAN &&
    !looksLikeCode(sample)
  );
}

function looksBinary(sample: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(sample);
}

/** Lines that only programs, markup, tables and logs have: more than a few among the lines with text. */
function looksLikeCode(sample: string): boolean {
  const lines = sample.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const codeLines = lines.filter((line) => /^\s*(?:[{}<>#@$]|\/\/|\/\*|--|\w+\s*[=:({])|[;{}>]\s*$|\t.*\t/.test(line));
  return codeLines.length > lines.length / 4;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
