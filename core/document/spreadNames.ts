import type { EntityCandidate } from '../annotation';
import { SHORT_NAME } from '../entities/listedNames';
import { createNameIndex } from '../entities/nameIndex';
import { contains, overlaps, spanLength } from '../text/span';
import { spansNear } from '../text/spansNear';
import type { DocumentPass, Finding, PassageFindings } from './documentPass';

const NAME = 'elsewhere';
const CONFIDENCE = 0.75;
/** How sure a name must be, on its best mention, before it is looked for elsewhere; names of two characters are often words too. */
const GATE = 0.9;
const GATE_OF_TWO = 0.97;
const LONGEST = 31;

/** What reads as a person's name in print but is a word more often. */
const WORDS = new Set(
  '文明 幸福 和平 平安 安康 金色 白天 明天 高兴 方便 周末 周边 安全 常态 石油 马上 向前 时代 阳光 东方 易地 田野 景明'.split(
    ' ',
  ),
);

/**
 * Looks for names that the page is sure of where no recogniser saw them. Without the gate this hurts: one mistake becomes
 * as many as the word has mentions.
 */
export const spreadNames: DocumentPass = {
  name: 'spread-names',
  run(page) {
    const index = createNameIndex<EntityCandidate>();
    const stated = createNameIndex<EntityCandidate>();
    for (const { passage, findings } of page) {
      for (const finding of findings) {
        if (!isSure(finding)) continue;
        const name = passage.normal.slice(finding.span.start, finding.span.end);
        if (!WORDS.has(name) && finding.confidence >= (name.length <= 2 ? GATE_OF_TWO : GATE) && !isListedWord(finding))
          index.add(name, finding);
      }
      for (const { name, finding } of lastParts(passage.normal, findings)) index.add(name, finding);
      for (const { name, finding } of shortForms(passage.normal, findings)) stated.add(name, finding);
    }
    return page.map((part) => {
      const { passage, findings } = withStated(part, stated);
      return { passage, findings: [...findings, ...missed({ passage, findings }, index)] };
    });
  },
};

/**
 * 中国, 西北: a list's short name has been looked for word by word; where it was not seen it is a piece of another word
 * (发展中国家, 西北部).
 */
function isListedWord({ span, links }: EntityCandidate): boolean {
  return links !== undefined && spanLength(span) <= 2;
}

const SPREAD_TYPES: readonly string[] = ['person', 'place', 'organization'];

function isSure(finding: Finding): finding is EntityCandidate {
  return SPREAD_TYPES.includes(finding.type) && finding.recogniser !== SHORT_NAME;
}

/** 埃里克·马默 is 马默 further on. */
function lastParts(text: string, findings: readonly Finding[]): { name: string; finding: EntityCandidate }[] {
  return findings.filter(isSure).flatMap((finding) => {
    const name = text.slice(finding.span.start, finding.span.end).split('·').at(-1) ?? '';
    const isPart = finding.type === 'person' && name.length >= 2 && name.length < finding.span.end - finding.span.start;
    return isPart && finding.confidence >= GATE ? [{ name, finding }] : [];
  });
}

/** `…有限公司(以下简称“X”)`, `…(下称X，证券代码…)`: the page says itself what a short form stands for. */
const SHORT_FORM =
  /^(?:\([^()]{0,16}\))?\(?(?:以下|下文)?(?:统称|简称|下称)[:为]?(?:“([^“”]{2,12})”|(\p{Script=Han}{2,10})(?=[,，)]))/u;

/** `世界卫生组织(世卫组织)`, `街坊会联合总会(“街总”)`: a form in brackets of whose characters each stands in the name. */
const ABBREVIATION = /^\((?:“(\p{Script=Han}{2,6})”|(\p{Script=Han}{2,6}))\)/u;

function shortForms(text: string, findings: readonly Finding[]): { name: string; finding: EntityCandidate }[] {
  if (!text.includes('(') && !/[简下]称/u.test(text)) return [];
  return findings.filter(isSure).flatMap((finding) => {
    const behind = text.slice(finding.span.end, finding.span.end + LONGEST);
    const [, quoted, bare] = SHORT_FORM.exec(behind) ?? [];
    const [, ...abbreviated] = ABBREVIATION.exec(behind) ?? [];
    const full = text.slice(finding.span.start, finding.span.end);
    const name = quoted ?? bare ?? abbreviated.find((form) => form !== undefined && abbreviates(form, full));
    return name === undefined ? [] : [{ name, finding }];
  });
}

/** True where the characters of a form stand in the name in that order. */
function abbreviates(form: string, name: string): boolean {
  if (form.length >= name.length) return false;
  let at = -1;
  return Array.from(form).every((char) => (at = name.indexOf(char, at + 1)) >= 0);
}

/** What the page says is a name's short form is one: a place or person that was seen inside it gives way. */
function withStated(
  { passage, findings }: PassageFindings,
  stated: ReturnType<typeof createNameIndex<EntityCandidate>>,
): PassageFindings {
  const near = spansNear(findings);
  const names = mentionsIn(passage.normal, stated).filter(
    (name) => !near(name.span).some(({ type, span }) => type === name.type && contains(span, name.span)),
  );
  if (names.length === 0) return { passage, findings };
  const namesNear = spansNear(names);
  const kept = findings.filter(
    (finding) => !isSure(finding) || !namesNear(finding.span).some(({ span }) => overlaps(span, finding.span)),
  );
  return { passage, findings: [...kept, ...names] };
}

function mentionsIn(text: string, index: ReturnType<typeof createNameIndex<EntityCandidate>>): EntityCandidate[] {
  return index.match(text).flatMap(({ start, end, entries: [known] }) => {
    if (known === undefined) return [];
    const { type, links } = known;
    return [{ type, span: { start, end }, recogniser: NAME, confidence: CONFIDENCE, ...(links && { links }) }];
  });
}

function missed(
  { passage, findings }: PassageFindings,
  index: ReturnType<typeof createNameIndex<EntityCandidate>>,
): Finding[] {
  const near = spansNear(findings);
  return mentionsIn(passage.normal, index).filter(
    ({ span }) => !near(span).some((other) => other.recogniser !== SHORT_NAME && overlaps(other.span, span)),
  );
}
