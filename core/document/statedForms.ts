import type { EntityCandidate } from '../annotation';
import { isSpreadable } from './spreadable';
import type { Finding } from './documentPass';

/** A form of a name and the mention that it stands for. */
export interface NameForm {
  readonly form: string;
  readonly finding: EntityCandidate;
}

const LONGEST = 31;

/** `…有限公司(以下简称“X”)`, `…(下称X，证券代码…)`: the page says itself what a short form stands for. */
const SHORT_FORM =
  /^(?:\([^()]{0,16}\))?\(?(?:以下|下文)?(?:统称|简称|下称)[:为]?(?:“([^“”]{2,12})”|(\p{Script=Han}{2,10})(?=[,，)]))/u;

/** `世界卫生组织(世卫组织)`, `街坊会联合总会(“街总”)`: a form in brackets of whose characters each stands in the name. */
const ABBREVIATION = /^\((?:“(\p{Script=Han}{2,6})”|(\p{Script=Han}{2,6}))\)/u;

/** The short forms that a passage introduces behind its names, with 简称 or in brackets. */
export function statedForms(text: string, findings: readonly Finding[]): NameForm[] {
  if (!text.includes('(') && !/[简下]称/u.test(text)) return [];
  return findings.filter(isNamed).flatMap((finding) => {
    const behind = text.slice(finding.span.end, finding.span.end + LONGEST);
    const [, quoted, bare] = SHORT_FORM.exec(behind) ?? [];
    const [, ...abbreviated] = ABBREVIATION.exec(behind) ?? [];
    const full = text.slice(finding.span.start, finding.span.end);
    const form =
      quoted ?? bare ?? abbreviated.find((candidate) => candidate !== undefined && abbreviates(candidate, full));
    return form === undefined ? [] : [{ form, finding }];
  });
}

/** Events too: 汽车零部件交易会(下称“车配会”). */
function isNamed(finding: Finding): finding is EntityCandidate {
  return finding.type === 'event' || isSpreadable(finding);
}

/** True where the characters of a form stand in the name in that order. */
function abbreviates(form: string, name: string): boolean {
  if (form.length >= name.length) return false;
  let at = -1;
  return Array.from(form).every((char) => (at = name.indexOf(char, at + 1)) >= 0);
}
