import type { EntityCandidate } from '../annotation';
import type { EntityLink } from '../entities/entity';
import type { DocumentPass, Finding } from './documentPass';

/**
 * Chooses which of several divisions of one name is meant: the one whose parents are named on the page most often
 * (海南区 on a page about 乌海市). A name that nothing decides keeps no link, for a wrong code is worse than none.
 */
export const linkPlaces: DocumentPass = {
  name: 'link-places',
  run(page) {
    const mentions = countNames(page.flatMap(({ findings }) => findings).filter(isPlace));
    return page.map(({ passage, findings }) => ({
      passage,
      findings: findings.map((finding) =>
        isPlace(finding) ? { ...finding, links: chooseLink(finding.links ?? [], mentions) } : finding,
      ),
    }));
  },
};

function isPlace(finding: Finding): finding is EntityCandidate {
  return finding.type === 'place';
}

function countNames(places: readonly EntityCandidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of places.map((place) => place.links?.[0]?.name)) {
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function chooseLink(links: readonly EntityLink[], mentions: ReadonlyMap<string, number>): readonly EntityLink[] {
  if (links.length <= 1) return links;
  const scored = links.map((link) => ({ link, score: parentMentions(link, mentions) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const winners = scored.filter(({ score }) => score === best);
  return best > 0 && winners.length === 1 ? winners.map(({ link }) => link) : [];
}

function parentMentions({ path = [] }: EntityLink, mentions: ReadonlyMap<string, number>): number {
  return path.slice(0, -1).reduce((sum, name) => sum + (mentions.get(name) ?? 0), 0);
}
