import type { Candidate, EntityCandidate } from '../annotation';
import { liesIn, linkTo, standsFor, type ListedName, type NameLookup } from '../entities/gazetteer';
import { TAGGER } from '../entities/statisticalNames';
import type { Refiner } from '../recogniser';
import { contains, overlaps, type Span } from '../text/span';
import { spansNear } from '../text/spansNear';
import { isProperWord, readsAsName } from '../tokens/readsAsName';
import type { Token } from '../tokens/segmenter';
import { withAdded } from './withAdded';

const NAME = 'level-behind';
const CONFIDENCE = 0.8;
/** What a recogniser is surer of than this, a short name does not push aside. */
const SURE = 0.8;

const LONGEST = 4;

/**
 * 佛山石湾, 安徽颍上: right behind a division the short name of one below it. There a township's short name stands too, which
 * anywhere else is a word too often.
 */
export function levelsBehind(gazetteer: NameLookup): Refiner {
  return {
    name: NAME,
    refine(candidates, { normal }, evidence) {
      const near = spansNear(candidates);
      const added = candidates.filter(isPlace).flatMap((place) => {
        const level = levelBehind(place, normal, gazetteer, () => evidence.tokens());
        return level !== undefined && near(level.span).every((other) => givesWay(other, level)) ? [level] : [];
      });
      return withAdded(candidates, added);
    },
  };
}

function isPlace(candidate: Candidate): candidate is EntityCandidate {
  return candidate.type === 'place';
}

/** A person that the tagger sees in a township of that very division (北仑|梅山) gives way however sure it is. */
function givesWay({ span, confidence, recogniser, type }: Candidate, level: EntityCandidate): boolean {
  if (!overlaps(span, level.span)) return true;
  const isGuess = confidence < SURE || (recogniser === TAGGER && type === 'person');
  return contains(level.span, span) && isGuess;
}

function levelBehind(
  { span, links }: EntityCandidate,
  text: string,
  gazetteer: NameLookup,
  tokens: () => readonly Token[],
): EntityCandidate | undefined {
  const above = new Set(
    (links ?? standsFor(text.slice(span.start, span.end), gazetteer)).flatMap(({ code }) => code ?? []),
  );
  if (above.size === 0 || gazetteer.match(text.slice(span.end, span.end + LONGEST_FULL))[0]?.start === 0)
    return undefined;
  for (let length = LONGEST; length >= 2; length--) {
    const level = { start: span.end, end: span.end + length };
    const form = text.slice(level.start, level.end);
    const entries = [
      ...gazetteer.find(form, 'short').filter((entry) => isBelow(entry, above) && readsAsName(level, tokens())),
      ...gazetteer.find(form, 'town').filter((entry) => isBelow(entry, above) && isProperWord(level, tokens())),
    ];
    if (entries.length > 0) return toCandidate(level, entries);
  }
  return undefined;
}

/** A full name behind the division is found as one. */
const LONGEST_FULL = 12;

function isBelow(entry: ListedName, codes: ReadonlySet<string>): boolean {
  return liesIn(entry, ({ code = '' }) => codes.has(code));
}

function toCandidate(span: Span, entries: readonly ListedName[]): EntityCandidate {
  return { type: 'place', span, recogniser: NAME, confidence: CONFIDENCE, links: entries.map(linkTo) };
}
