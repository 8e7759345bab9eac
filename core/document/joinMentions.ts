import type { EntityCandidate } from '../annotation';
import type { EntityLink } from '../entities/entity';
import type { NameLookup } from '../entities/gazetteer';
import { mayBeOnePerson, ownersByEnd, roleBefore, roleBehind, type OwnerAt, type Role } from '../entities/role';
import type { Span } from '../text/span';
import type { DocumentPass, Finding, PassageFindings } from './documentPass';
import { runningForms } from './runningForms';

/** A body's short form has at least so many characters: 市局 begins many names. */
const SHORTEST_FORM = 3;
/** An inner part of a short form that `以下简称` gives may be cut by up to so many characters of marks: `(以下简称“`. */
const LONGEST_MARKS = 8;

/**
 * Gives people and bodies an identity on the page: mentions of one name are one entity, and so is a short form where the page says
 * so (`以下简称“…”`), where exactly one body on the page begins with it, or where running text shortens exactly one name of the article
 * to it (`runningForms`). People of one name in two articles are kept apart when their roles say so.
 */
export function joinMentions(gazetteer: NameLookup): DocumentPass {
  return { name: 'join-mentions', run: (page) => join(page, gazetteer) };
}

function join(page: readonly PassageFindings[], gazetteer: NameLookup): PassageFindings[] {
  const fullNames = fullNamesOf(page);
  const shortened = shortenedNamesOf(page, gazetteer);
  const namesakes = namesakesOf(page);
  return page.map((part) => ({
    ...part,
    findings: part.findings.map((finding) => {
      if (!isJoined(finding)) return finding;
      const { passage } = part;
      const name = plainName(passage.normal.slice(finding.span.start, finding.span.end));
      const number = finding.type === 'person' ? namesakes.get(`${name} ${String(passage.article)}`) : undefined;
      const full = fullNames.get(name) ?? shortened.get(keyOf(finding, passage.article, name)) ?? name;
      return { ...finding, links: [linkOf(finding, full, number)] };
    }),
  }));
}

function keyOf({ type }: Finding, article: number, name: string): string {
  return `${type} ${String(article)} ${name}`;
}

/** For each shorter form of one name of an article that name; a form of two names stands for neither. */
function shortenedNamesOf(page: readonly PassageFindings[], gazetteer: NameLookup): Map<string, string> {
  const names = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { passage, findings } of page)
    for (const finding of findings.filter(isJoined)) {
      const name = plainName(passage.normal.slice(finding.span.start, finding.span.end));
      for (const form of runningForms(name, finding.type, gazetteer)) {
        const key = keyOf(finding, passage.article, form);
        if ((names.get(key) ?? name) !== name) ambiguous.add(key);
        names.set(key, name);
      }
    }
  for (const key of ambiguous) names.delete(key);
  return names;
}

function isJoined(finding: Finding): finding is EntityCandidate {
  const isListed = (finding as EntityCandidate).links?.length === 1;
  return (finding.type === 'person' || finding.type === 'organization') && !isListed;
}

/** A two-character name that is set with a space is the name without it. */
function plainName(text: string): string {
  return text.replaceAll(' ', '');
}

/** @param number the second and further people of one name are numbered */
function linkOf({ type }: EntityCandidate, name: string, number = 1): EntityLink {
  return { id: number === 1 ? `${type}:${name}` : `${type}:${name}#${String(number)}`, name };
}

/** For a name in an article which of the people of that name it is, from 1 on; a name nobody shares is left out. */
function namesakesOf(page: readonly PassageFindings[]): Map<string, number> {
  const people = new Map<string, Role[]>();
  const numbers = new Map<string, number>();
  for (const { passage, findings } of page) {
    const owners = ownersByEnd(
      findings.filter(({ type }) => type === 'place' || type === 'organization').map(({ span }) => span),
    );
    for (const { type, span, recogniser } of findings) {
      if (type !== 'person') continue;
      const name = plainName(passage.normal.slice(span.start, span.end));
      const role = recogniser === BYLINE ? REPORTER : roleIn(passage.normal, span, owners);
      const key = `${name} ${String(passage.article)}`;
      if (role === undefined || numbers.has(key)) continue;
      const known = people.get(name) ?? [];
      const same = known.findIndex((other) => mayBeOnePerson(other, role));
      numbers.set(key, same < 0 ? known.length + 1 : same + 1);
      people.set(name, same < 0 ? [...known, role] : known);
    }
  }
  return numbers;
}

const BYLINE = 'byline';
const REPORTER: Role = { text: '记者', title: '记者' };

function roleIn(text: string, { start, end }: Span, owners: OwnerAt): Role | undefined {
  return roleBefore(start, owners, text) ?? roleBehind(end, text);
}

/** For each short form of a body the name it stands for. */
function fullNamesOf(page: readonly PassageFindings[]): Map<string, string> {
  const names = new Set<string>();
  const given = new Map<string, string>();
  for (const { passage, findings } of page) {
    const bodies = findings.filter(({ type }) => type === 'organization');
    bodies.forEach(({ span }, i) => {
      const name = passage.normal.slice(span.start, span.end);
      names.add(name);
      const next = bodies[i + 1]?.span;
      if (next === undefined || next.start <= span.end || next.start - span.end > LONGEST_MARKS) return;
      if (!passage.normal.slice(span.end, next.start).includes('简称')) return;
      given.set(passage.normal.slice(next.start, next.end), name);
    });
  }
  return new Map([...beginnings([...names]), ...given]);
}

function beginnings(names: readonly string[]): [string, string][] {
  return names
    .filter((name) => name.length >= SHORTEST_FORM)
    .flatMap((name): [string, string][] => {
      const longer = names.filter((other) => other !== name && other.startsWith(name));
      return longer.length === 1 ? [[name, longer[0] as string]] : [];
    });
}
