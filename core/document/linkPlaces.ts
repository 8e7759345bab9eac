import type { EntityCandidate } from '../annotation';
import { linkTo, standsFor, type Gazetteer } from '../entities/gazetteer';
import type { EntityLink } from '../entities/entity';
import type { DocumentPass, Finding, PassageFindings } from './documentPass';

/**
 * Links places to what they stand for. Of several divisions of one name the one stands whose line is named on the page most
 * (海南区 on a page about 乌海市, and 海南 there is that district too); a short form that nothing decides stands for the highest
 * level. A full name that nothing decides keeps no link, for a wrong code is worse than none.
 */
export function linkPlaces(gazetteer: Gazetteer): DocumentPass {
  return {
    name: 'link-places',
    run(page) {
      const listed = page.map((part) => withLinks(part, gazetteer));
      const mentions = countMentions(listed.flatMap(({ findings }) => findings).filter(isPlace));
      return listed.map((part) => ({
        ...part,
        findings: part.findings.map((finding) =>
          isPlace(finding) ? { ...finding, links: chooseLink(finding.links ?? [], mentions) } : finding,
        ),
      }));
    },
  };
}

function withLinks(part: PassageFindings, gazetteer: Gazetteer): PassageFindings {
  return {
    ...part,
    findings: part.findings.map((finding) => {
      if (!isPlace(finding) || finding.links !== undefined) return finding;
      const name = part.passage.normal.slice(finding.span.start, finding.span.end);
      return { ...finding, links: standsFor(name, gazetteer).map(linkTo) };
    }),
  };
}

function isPlace(finding: Finding): finding is EntityCandidate {
  return finding.type === 'place';
}

/** How often each path (`河北省/保定市`) is named by a place that can be nothing else, or by one of those below it. */
function countMentions(places: readonly EntityCandidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (path: string): void => void counts.set(path, (counts.get(path) ?? 0) + 1);
  for (const { links = [] } of places) {
    if (links.length === 1)
      (links[0]?.path ?? []).forEach((_, i, path) => {
        add(path.slice(0, i + 1).join('/'));
      });
    else for (const name of new Set(links.map((link) => link.name))) add(name);
  }
  return counts;
}

function chooseLink(links: readonly EntityLink[], mentions: ReadonlyMap<string, number>): readonly EntityLink[] {
  if (links.length <= 1) return links;
  const scored = links.map((link) => ({ link, score: scoreOf(link, mentions) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const winners = scored.filter(({ score }) => score === best).map(({ link }) => link);
  if (best > 0 && winners.length === 1) return winners;
  return highest(winners);
}

/** The line above counts, and below it the place's own name in full where it is written out. */
function scoreOf({ path = [] }: EntityLink, mentions: ReadonlyMap<string, number>): number {
  return path.reduce((sum, _, i) => sum + (mentions.get(path.slice(0, i + 1).join('/')) ?? 0), 0);
}

/** The one of a higher level than all others: 河北 is the province before a district of Tianjin. */
function highest(links: readonly EntityLink[]): readonly EntityLink[] {
  const top = Math.min(...links.map(({ path = [] }) => path.length));
  const winners = links.filter(({ path = [] }) => path.length === top);
  const named = new Set(links.map(({ name }) => name));
  return winners.length === 1 && named.size > 1 ? winners : [];
}
