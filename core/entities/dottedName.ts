import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { Token } from '../tokens/segmenter';
import { cutsWord, tokenAt } from '../tokens/tokenAt';
import { MINORITY_CHARACTERS, TRANSLITERATION_CHARACTERS } from './tagger/nameCharacters';

const NAME = 'dotted-name';
const CONFIDENCE = 0.9;
const LONGEST_PART = 8;
/** One character on each side is the end of one word and the beginning of another: 沿海·西部. */
const SHORTEST = 4;

const transliteration = new Set(TRANSLITERATION_CHARACTERS + MINORITY_CHARACTERS);
const DOT = '·';

/** Finds names of several parts with a dot between: 埃里克·马默, 古丽米娜·麦麦提, and initials (J·K·罗琳). */
export const dottedNameRecogniser: Recogniser = {
  name: NAME,
  recognise({ normal }, evidence): EntityCandidate[] {
    const found: EntityCandidate[] = [];
    let last = 0;
    for (let dot = nextDot(normal, 0); dot >= 0; dot = nextDot(normal, Math.max(dot + 1, last))) {
      const tokens = evidence.tokens();
      const start = behindWord(partStart(normal, dot, last), tokens);
      const end = beforeWord(nameEnd(normal, dot), tokens);
      last = Math.max(end, dot + 1);
      if (dot - start < 1 || end - dot < 2 || end - start < SHORTEST) continue;
      found.push({ type: 'person', span: { start, end }, recogniser: NAME, confidence: CONFIDENCE });
    }
    return found;
  },
};

function nextDot(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (text.charAt(i) === DOT) return i;
  return -1;
}

function partStart(text: string, dot: number, least: number): number {
  let start = dot;
  while (start > least && dot - start < LONGEST_PART && isNamePart(text.charAt(start - 1))) start--;
  return start;
}

function nameEnd(text: string, dot: number): number {
  let end = dot + 1;
  let part = 0;
  while (end < text.length && part < LONGEST_PART) {
    const char = text.charAt(end);
    if (char === DOT && part > 0) part = -1;
    else if (!isNamePart(char) && !NASALS.test(text.slice(end, end + 2))) break;
    end++;
    part++;
  }
  return end;
}

/** 展台经理|埃莱娜·贝尔热: a word that the name's first characters are the end of is none of it. */
function behindWord(start: number, tokens: readonly Token[]): number {
  const word = tokenAt(tokens, start);
  return word !== undefined && cutsWord(tokens, start) ? word.start + word.text.length : start;
}

/** 奥利维娅·兰姆|曾任: nor a word that its last characters are the beginning of. */
function beforeWord(end: number, tokens: readonly Token[]): number {
  return cutsWord(tokens, end) ? (tokenAt(tokens, end)?.start ?? end) : end;
}

/** 伊万年科, 季莫申科: the one ending whose characters are words else. */
const NASALS = /^年[科柯]/;

function isNamePart(char: string): boolean {
  return transliteration.has(char) || /[A-Z]/u.test(char);
}
