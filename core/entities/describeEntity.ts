import type { Analysis, Annotation } from '../annotation';
import type { EntityLink } from './entity';
import { levelOf } from './gazetteer';
import { ownersByEnd, roleBefore, roleBehind } from './role';

export type DescriptionLanguage = 'zh' | 'en';

/** What is known of the entity that an annotation mentions. */
export interface EntityDescription {
  /** One line: `保定市 — 河北省的地级市 · 130600`, `闻一鸣 — 海南区民政局局长`; the quoted text where nothing more is known. */
  readonly line: string;
  /** Other forms in which the page names it, in the order in which they first stand. */
  readonly aliases: readonly string[];
  /** Every annotation of the entity on the page, itself included, in text order. */
  readonly mentions: readonly Annotation[];
}

/**
 * Says who or what an annotation names.
 * @param text the file's text that was analysed
 */
export function describeEntity(
  annotation: Annotation,
  { annotations }: Pick<Analysis, 'annotations'>,
  text: string,
  language: DescriptionLanguage,
): EntityDescription {
  const mentions = annotations.filter((other) => isSameEntity(annotation, other));
  const name = annotation.entity?.name ?? annotation.text;
  const forms = new Set(mentions.map((mention) => mention.text));
  forms.delete(name);
  const what = whatItIs(annotation, mentions, annotations, text, language);
  return { line: what === '' ? name : `${name} — ${what}`, aliases: [...forms], mentions };
}

function isSameEntity(a: Annotation, b: Annotation): boolean {
  if (a.type !== b.type) return false;
  return a.entity === undefined ? b.entity === undefined && a.text === b.text : a.entity.id === b.entity?.id;
}

function whatItIs(
  annotation: Annotation,
  mentions: readonly Annotation[],
  annotations: readonly Annotation[],
  text: string,
  language: DescriptionLanguage,
): string {
  if (annotation.type === 'person') return roleOf(mentions, annotations, text) ?? '';
  return annotation.entity === undefined ? '' : kindOf(annotation.entity, language);
}

/** Names of kinds by the ending of a division's name, the longest first; then by the scheme of the link. */
const DIVISION_KINDS: readonly (readonly [ending: RegExp, levels: number, zh: string, en: string])[] = [
  [/特别行政区$/u, 1, '特别行政区', 'special administrative region'],
  [/自治区$/u, 1, '自治区', 'autonomous region'],
  [/市$/u, 1, '直辖市', 'municipality'],
  [/省$/u, 1, '省', 'province'],
  [/自治州$/u, 2, '自治州', 'autonomous prefecture'],
  [/盟$/u, 2, '盟', 'league'],
  [/地区$/u, 2, '地区', 'prefecture'],
  [/市$/u, 2, '地级市', 'prefecture-level city'],
  [/市$/u, 3, '县级市', 'county-level city'],
  [/自治县$/u, 3, '自治县', 'autonomous county'],
  [/县$/u, 3, '县', 'county'],
  [/旗$/u, 3, '旗', 'banner'],
  [/区$/u, 3, '市辖区', 'district'],
  [/街道$/u, 4, '街道', 'subdistrict'],
  [/镇$/u, 4, '镇', 'town'],
  [/乡$/u, 4, '乡', 'township'],
];

const LISTED_KINDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  country: ['国家', 'country'],
  'foreign-city': ['国外城市', 'city abroad'],
  region: ['地名', 'place'],
  university: ['高等学校', 'university'],
  body: ['机构', 'public body'],
};

function kindOf({ id, name, code, path = [] }: EntityLink, language: DescriptionLanguage): string {
  if (code === undefined) return LISTED_KINDS[id.slice(0, id.indexOf(':'))]?.[language === 'zh' ? 0 : 1] ?? '';
  const level = levelOf(code);
  const kind = DIVISION_KINDS.find(([ending, levels]) => levels === level && ending.test(name));
  const parent = path.at(-2);
  return `${phrase(kind?.[language === 'zh' ? 2 : 3], parent, language)} · ${code}`;
}

function phrase(kind: string | undefined, parent: string | undefined, language: DescriptionLanguage): string {
  const word = kind ?? (language === 'zh' ? '行政区' : 'division');
  if (parent === undefined) return word;
  return language === 'zh' ? `${parent}的${word}` : `${word} in ${parent}`;
}

/** The first role that the text gives the person. */
function roleOf(mentions: readonly Annotation[], annotations: readonly Annotation[], text: string): string | undefined {
  const owners = ownersByEnd(annotations.filter(({ type }) => OWNERS.includes(type)).map(({ span }) => span));
  const before = mentions.map(({ span }) => roleBefore(span.start, owners, text)).find((role) => role !== undefined);
  const role = before ?? mentions.map(({ span }) => roleBehind(span.end, text)).find((found) => found !== undefined);
  return role?.text;
}

const OWNERS: readonly string[] = ['organization', 'place'];
