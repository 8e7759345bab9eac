import type { EntityCandidate, EntityType } from '../../annotation';
import { lieIn, type NameLookup, type NameMatch } from '../../entities/gazetteer';
import { hasSurname } from '../../entities/tagger/nameCharacters';
import { isListed } from './mend';
import { PLACE_ENDING } from './placeEnding';

const PERSON = /^\p{Script=Han}{2,4}$/u;

/**
 * Splits a place that holds several: levels of an address (江苏省无锡市), or a place and the person from there
 * (易县尹新朋).
 */
export function splitAddress(name: EntityCandidate, text: string, lookup: NameLookup): EntityCandidate[] {
  if (name.type !== 'place') return [name];
  const borders = [name.span.start];
  for (;;) {
    const at = borders.at(-1) as number;
    const next = levelAt(text.slice(at, name.span.end), lookup);
    if (next === undefined || at + next >= name.span.end - 1) break;
    borders.push(at + next);
  }
  return borders.map((start, i) => {
    const end = borders[i + 1] ?? name.span.end;
    return { ...name, type: partType(text.slice(start, end), i, lookup), span: { start, end } };
  });
}

/** Whether a part of an address is the person from there; only parts behind the first can be. */
export function partType(part: string, index: number, lookup: NameLookup): EntityType {
  const isPerson = index > 0 && PERSON.test(part) && hasSurname(part) && !PLACE_ENDING.test(part);
  return isPerson && !/[省市县区州盟旗馆院场园站厂店所校]$/u.test(part) && !isListed(part, lookup) ? 'person' : 'place';
}

/** How long the level is that the text begins with: a full name, or a short one with a full one, or a short one below it, behind it. */
function levelAt(text: string, lookup: NameLookup): number | undefined {
  const full = beginning(text, lookup, 'full');
  if (full !== undefined) return full.end;
  const short = beginning(text, lookup, 'short');
  if (short === undefined) return undefined;
  const rest = text.slice(short.end);
  return beginning(rest, lookup, 'full') !== undefined || lieIn(lookup.find(rest, 'short'), short.entries)
    ? short.end
    : undefined;
}

function beginning(text: string, lookup: NameLookup, form: 'full' | 'short'): NameMatch | undefined {
  const first = lookup.match(text, form)[0];
  return first?.start === 0 && first.entries[0]?.code !== undefined ? first : undefined;
}
