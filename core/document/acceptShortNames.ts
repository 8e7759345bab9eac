import type { EntityCandidate } from '../annotation';
import { levelOf, linkTo, standsFor, type NameLookup } from '../entities/gazetteer';
import { SHORT_NAME } from '../entities/listedNames';
import type { EntityLink } from '../entities/entity';
import type { DocumentPass, Finding, PassageFindings } from './documentPass';

const ACCEPTED_CONFIDENCE = 0.8;

/**
 * Decides which short forms of divisions stand: those of a place that the page names in full, whose parent or child it
 * names, or that the tagger found elsewhere on the page. Alone a form like 大同 or 和平 is a word. A township's stands where its
 * county or its city is named, be it by a short form.
 */
export function acceptShortNames(gazetteer: NameLookup): DocumentPass {
  return {
    name: 'accept-short-names',
    run(page) {
      const places = page.flatMap(surePlaces);
      const texts = new Set(places.map(({ text }) => text));
      const named = new Set(places.flatMap(({ links }) => links.flatMap(lineOf)));
      const namedShort = new Set(places.flatMap(({ text }) => standsFor(text, gazetteer).map(linkTo).flatMap(lineOf)));
      return page.map((part) => ({
        ...part,
        findings: part.findings.flatMap((finding): Finding[] => {
          if (!isShort(finding)) return [finding];
          const { span, links = [] } = finding;
          const spoken = links.filter((link) =>
            isTownship(link) ? liesInNamed(link, namedShort) : isSpokenFor(link, named),
          );
          const known = texts.has(part.passage.normal.slice(span.start, span.end));
          if (!known && spoken.length === 0) return [];
          return [{ ...finding, confidence: ACCEPTED_CONFIDENCE, links: spoken.length > 0 ? spoken : links }];
        }),
      }));
    },
  };
}

function isPlace(finding: Finding): finding is EntityCandidate {
  return finding.type === 'place';
}

function isShort(finding: Finding): finding is EntityCandidate {
  return isPlace(finding) && finding.recogniser === SHORT_NAME;
}

interface SurePlace {
  readonly text: string;
  readonly links: readonly EntityLink[];
}

function surePlaces({ passage, findings }: PassageFindings): SurePlace[] {
  return findings
    .filter(isPlace)
    .filter(({ recogniser }) => recogniser !== SHORT_NAME)
    .map(({ span, links = [] }) => ({ text: passage.normal.slice(span.start, span.end), links }));
}

/** The paths from the province down to the place: `河北省`, `河北省/保定市`. A place of several homonyms speaks for none above it. */
function lineOf({ path = [] }: EntityLink, _: number, links: readonly EntityLink[]): string[] {
  return links.length > 1 ? [path.join('/')] : path.map((__, i) => path.slice(0, i + 1).join('/'));
}

/** Named in full or by a child, or a child of what is named. */
function isSpokenFor({ path = [] }: EntityLink, named: ReadonlySet<string>): boolean {
  return named.has(path.join('/')) || (path.length > 1 && named.has(path.slice(0, -1).join('/')));
}

const TOWNSHIP_LEVEL = 4;
/** The levels of a path down to a city: a province says too little of its thousand townships. */
const CITY_LEVEL = 2;

function isTownship({ code = '' }: EntityLink): boolean {
  return levelOf(code) === TOWNSHIP_LEVEL;
}

/** True where the county or the city above is named. */
function liesInNamed({ path = [] }: EntityLink, named: ReadonlySet<string>): boolean {
  return path.some((_, i) => i + 1 >= CITY_LEVEL && i + 1 < path.length && named.has(path.slice(0, i + 1).join('/')));
}
