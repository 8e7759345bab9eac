import type { EntityCandidate } from '../annotation';
import { SHORT_NAME } from '../entities/listedNames';
import type { EntityLink } from '../entities/entity';
import type { DocumentPass, Finding } from './documentPass';

const ACCEPTED_CONFIDENCE = 0.8;

/**
 * Decides which short forms of divisions stand: those of a place that the page names in full, whose parent or child it
 * names, or that the tagger found elsewhere on the page. Alone a form like 大同 or 和平 is a word.
 */
export const acceptShortNames: DocumentPass = {
  name: 'accept-short-names',
  run(page) {
    const places = page.flatMap(({ findings }) => findings.filter(isSurePlace));
    const named = new Set(places.flatMap(({ links = [] }) => links.flatMap(lineOf)));
    const texts = new Set(
      page.flatMap(({ passage, findings }) =>
        findings.filter(isSurePlace).map(({ span }) => passage.normal.slice(span.start, span.end)),
      ),
    );
    return page.map((part) => ({
      ...part,
      findings: part.findings.flatMap((finding): Finding[] => {
        if (!isShort(finding)) return [finding];
        const { span, links = [] } = finding;
        const spoken = links.filter(({ path = [] }) => isSpokenFor(path, named));
        const known = texts.has(part.passage.normal.slice(span.start, span.end));
        if (!known && spoken.length === 0) return [];
        return [{ ...finding, confidence: ACCEPTED_CONFIDENCE, links: spoken.length > 0 ? spoken : links }];
      }),
    }));
  },
};

function isShort(finding: Finding): finding is EntityCandidate {
  return finding.type === 'place' && finding.recogniser === SHORT_NAME;
}

function isSurePlace(finding: Finding): finding is EntityCandidate {
  return finding.type === 'place' && !isShort(finding);
}

/** The paths from the province down to the place: `河北省`, `河北省/保定市`. A place of several homonyms speaks for none above it. */
function lineOf({ path = [] }: EntityLink, _: number, links: readonly EntityLink[]): string[] {
  return links.length > 1 ? [path.join('/')] : path.map((__, i) => path.slice(0, i + 1).join('/'));
}

/** Named in full or by a child, or a child of what is named. */
function isSpokenFor(path: readonly string[], named: ReadonlySet<string>): boolean {
  return named.has(path.join('/')) || (path.length > 1 && named.has(path.slice(0, -1).join('/')));
}
