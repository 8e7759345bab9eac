import type { EntityCandidate } from '../annotation';
import type { EntityLink } from '../entities/entity';
import { linkTo, type NameLookup } from '../entities/gazetteer';
import { SHORT_NAME } from '../entities/listedNames';
import { createNameIndex, type NameIndex } from '../entities/nameIndex';
import { NAMES_THAT_ARE_WORDS } from '../entities/namesThatAreWords';
import { TAGGER } from '../entities/statisticalNames';
import { contains, overlaps, sameSpan, spanLength, type Span } from '../text/span';
import { spansNear } from '../text/spansNear';
import { isProperWord, readsAsName } from '../tokens/readsAsName';
import type { DocumentPass, Finding, PassageFindings } from './documentPass';
import { runningForms } from './runningForms';
import { isSpreadable } from './spreadable';
import { statedForms } from './statedForms';

const NAME = 'elsewhere';
const CONFIDENCE = 0.75;
/** How sure a name must be, on its best mention, before it is looked for elsewhere; names of two characters are often words too. */
const GATE = 0.9;
const GATE_OF_TWO = 0.97;

/** A mention that the page is sure of, its article, and what its other mentions are linked to. */
interface Source {
  readonly finding: EntityCandidate;
  readonly article: number;
  readonly links?: readonly EntityLink[];
}

type Known = NameIndex<Source>;

/**
 * Looks for names that the page is sure of where no recogniser saw them, and for the forms that running text shortens them to.
 * Without the gate this hurts: one mistake becomes as many as the word has mentions.
 */
export function spreadNames(gazetteer: NameLookup): DocumentPass {
  return {
    name: 'spread-names',
    run(page) {
      const stated: Known = createNameIndex();
      const sure: Known = createNameIndex();
      const running: Known = createNameIndex();
      for (const { passage, findings } of page) {
        const { normal, article } = passage;
        for (const { form, finding } of statedForms(normal, findings)) stated.add(form, { finding, article });
        for (const finding of findings) {
          if (!isSpreadable(finding) || !isSure(finding, normal)) continue;
          const name = nameOf(finding, normal);
          sure.add(name, { finding, article });
          for (const form of runningForms(name, finding.type, gazetteer))
            if (!NAMES_THAT_ARE_WORDS.has(form))
              running.add(form, { finding, article, links: linksOf(finding, name, gazetteer) });
        }
      }
      return page
        .map((part) => withStated(part, stated))
        .map((part) => withSure(part, sure))
        .map((part) => withRunning(part, running));
    },
  };
}

function nameOf({ span }: EntityCandidate, text: string): string {
  return text.slice(span.start, span.end);
}

function isSure(finding: EntityCandidate, text: string): boolean {
  if (finding.confidence < GATE || isListedWord(finding)) return false;
  if (spanLength(finding.span) <= 2 && finding.confidence < GATE_OF_TWO) return false;
  return !NAMES_THAT_ARE_WORDS.has(nameOf(finding, text));
}

/**
 * 中国, 西北: a list's short name has been looked for word by word; where it was not seen it is a piece of another word
 * (发展中国家, 西北部).
 */
function isListedWord({ span, links }: EntityCandidate): boolean {
  return links !== undefined && spanLength(span) <= 2;
}

/** What a shorter form of a place's name stands for; people and bodies are joined by `joinMentions`. */
function linksOf({ type, links }: EntityCandidate, name: string, gazetteer: NameLookup): readonly EntityLink[] {
  return links ?? (type === 'place' ? gazetteer.find(name).map(linkTo) : []);
}

/** What the page says is a name's short form is one: a place or person that was seen inside it gives way. */
function withStated(part: PassageFindings, stated: Known): PassageFindings {
  const near = spansNear(part.findings);
  return withNames(
    part,
    mentionsIn(part.passage.normal, stated).filter(
      (name) => !near(name.span).some(({ type, span }) => type === name.type && contains(span, name.span)),
    ),
  );
}

function withSure(part: PassageFindings, sure: Known): PassageFindings {
  const isFree = placesLeft(part.findings);
  return withNames(part, mentionsIn(part.passage.normal, sure).filter(isFree));
}

/** In another article a form stands only where the segmenter sees a name too, and of a person never. */
function withRunning(part: PassageFindings, running: Known): PassageFindings {
  const { normal, article } = part.passage;
  const isFree = placesLeft(part.findings);
  const names = running.match(normal).flatMap(({ start, end, entries }) => {
    const source = entries.find((entry) => entry.article === article) ?? entries[0];
    if (source === undefined) return [];
    const name = mentionOf(source, { start, end });
    const reads = source.article === article ? readsAsName : isProperWord;
    const stands = (source.article === article || name.type !== 'person') && isFree(name);
    return stands && reads(name.span, part.evidence.tokens()) ? [name] : [];
  });
  return withNames(part, names);
}

/** Adds names, in the place of what stands over them. */
function withNames(part: PassageFindings, names: readonly EntityCandidate[]): PassageFindings {
  if (names.length === 0) return part;
  const near = spansNear(names);
  const kept = part.findings.filter(
    (finding) => !isSpreadable(finding) || !near(finding.span).some(({ span }) => overlaps(span, finding.span)),
  );
  return { ...part, findings: [...kept, ...names] };
}

function mentionsIn(text: string, known: Known): EntityCandidate[] {
  return known
    .match(text)
    .flatMap(({ start, end, entries: [source] }) => (source === undefined ? [] : [mentionOf(source, { start, end })]));
}

function mentionOf({ finding, links = finding.links }: Source, span: Span): EntityCandidate {
  const { type } = finding;
  return { type, span, recogniser: NAME, confidence: CONFIDENCE, ...(links && links.length > 0 && { links }) };
}

/** Tells of a name known elsewhere whether what was found over its place leaves room for it. */
function placesLeft(findings: readonly Finding[]): (name: EntityCandidate) => boolean {
  const near = spansNear(findings);
  return (name) => near(name.span).every((other) => !overlaps(other.span, name.span) || givesWay(other, name));
}

/** How sure the tagger is of what it guessed at best, where the page knows the name it cut. */
const GUESS = 0.5;

/** Whether a finding makes room for a name known elsewhere: a piece of it (关|铁岭), another reading, or a guess that holds it. */
function givesWay({ recogniser, confidence, span, type }: Finding, name: EntityCandidate): boolean {
  if (recogniser === SHORT_NAME) return true;
  if (recogniser !== TAGGER) return false;
  if (sameSpan(span, name.span)) return type !== name.type && (confidence < GATE || isTownForPerson(type, name));
  if (!contains(name.span, span))
    return name.type === 'person' && confidence < (startsLonger(span, name) ? GATE : GUESS);
  if (spanLength(name.span) <= 2) return false;
  return name.type === 'person' ? confidence < GATE : name.type === 'organization' && type === 'place';
}

/** 阿万仓 where the page names 阿万仓镇: nobody, however sure the tagger is. */
function isTownForPerson(type: Finding['type'], { span, links = [] }: EntityCandidate): boolean {
  return type === 'person' && spanLength(span) > 2 && links.some(({ code }) => code !== undefined);
}

/** 卡马乌|学: the name that the page knows, and what the sentence goes on with. */
function startsLonger(span: Span, name: EntityCandidate): boolean {
  return span.start === name.span.start && span.end > name.span.end && spanLength(name.span) > 2;
}
