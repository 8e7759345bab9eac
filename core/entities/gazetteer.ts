import type { EntityLink } from './entity';
import { createNameIndex, type NameIndex } from './nameIndex';
import { readPackedNames, type KnownKind } from './packedNames';

export type DivisionLevel = 'province' | 'city' | 'county' | 'township';
/** What a listed name stands for; a `region` is a river, a sea, a landmark or a part of the world. */
export type NameKind = DivisionLevel | 'country' | 'foreign-city' | 'region' | 'university' | 'body' | KnownKind;

/** A listed name: an administrative division of GB/T 2260 (township level: GB/T 10114), or another well-known one. */
export interface ListedName {
  readonly name: string;
  readonly kind: NameKind;
  /** Only divisions have one. */
  readonly code?: string;
  readonly parent?: ListedName;
}

/** Listed names that share a form, and where in a text that form stands. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly ListedName[];
}

/**
 * `full`: as listed (`保定市`, `法国`); `short`: a province's, city's or county's name without its ending (`保定`); `town`: a township's
 * without its ending (`横林`); `known`: a name of a `KnownKind`, which speaks for a name but may be a word too; its entry gives the
 * kind alone.
 */
export type NameForm = 'full' | 'short' | 'town' | 'known';

export interface Gazetteer {
  /** Every place of a listed name in the text, leftmost longest, in text order. */
  match(text: string, form?: NameForm): readonly NameMatch[];
  /** What a name stands for in that form; empty when it is not listed. */
  find(name: string, form?: NameForm): readonly ListedName[];
  /** Everything listed, but for the known names. */
  all(): readonly ListedName[];
}

/** What looks names up and needs not go over all of them. */
export type NameLookup = Pick<Gazetteer, 'match' | 'find'>;

/** What a name stands for by its full form, or else by its short one. */
export function standsFor(name: string, lookup: NameLookup): readonly ListedName[] {
  const full = lookup.find(name);
  return full.length > 0 ? full : lookup.find(name, 'short');
}

/** True where one of the divisions that the entry lies in is meant. */
export function liesIn({ parent }: ListedName, isMeant: (above: ListedName) => boolean): boolean {
  return parent !== undefined && (isMeant(parent) || liesIn(parent, isMeant));
}

/** True where one of the entries lies in one of the others: 颍上 in 阜阳. */
export function lieIn(entries: readonly ListedName[], others: readonly ListedName[]): boolean {
  return entries.some((entry) => liesIn(entry, (above) => others.includes(above)));
}

const SCHEME = 'gb2260';

/** Reads the packed gazetteer that `tools/packGazetteer.ts` writes. */
export function loadGazetteer(packed: string): Gazetteer {
  const { entries, others, known: knownNames } = readPackedNames(packed);
  const full = createNameIndex<ListedName>();
  const short = createNameIndex<ListedName>();
  const known = createNameIndex<ListedName>();
  for (const entry of entries) {
    full.add(entry.name, entry);
    if (entry.kind === 'township') continue;
    const form = shortForm(entry);
    if (form !== undefined) short.add(form, entry);
    const plain = plainForm(entry);
    if (plain !== undefined) full.add(plain, entry);
  }
  for (const { form, entry } of others) full.add(form, entry);
  for (const { kind, names } of knownNames) known.addAll(names, { name: '', kind });
  let towns: NameIndex<ListedName> | undefined;
  // Built when it is first asked for: what only looks names up does not need it.
  const indexOf = (form: NameForm): NameIndex<ListedName> =>
    form === 'town' ? (towns ??= indexTowns(entries)) : { full, short, known }[form];
  return {
    match: rememberLast((text, form) => indexOf(form).match(text)),
    find: (name, form = 'full') => indexOf(form).find(name),
    all: () => entries,
  };
}

function indexTowns(entries: readonly ListedName[]): NameIndex<ListedName> {
  const towns = createNameIndex<ListedName>();
  for (const entry of entries) if (entry.kind === 'township') towns.add(townForm(entry), entry);
  return towns;
}

/** Several recognisers ask about one passage after another: the last answer of each form is kept. */
function rememberLast(match: (text: string, form: NameForm) => NameMatch[]): Gazetteer['match'] {
  const last = new Map<NameForm, { readonly text: string; readonly matches: NameMatch[] }>();
  return (text, form = 'full') => {
    const known = last.get(form);
    if (known?.text === text) return known.matches;
    const matches = match(text, form);
    last.set(form, { text, matches });
    return matches;
  };
}

/** Peoples in the names of autonomous divisions, as they stand there; some without 族. */
const PEOPLES =
  '(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|普米|怒|鄂温克|鄂伦春|裕固|保安|独龙|各)族)*(?:鄂伦春|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|维吾尔)?';
const TOWNSHIP_OF_PEOPLES = new RegExp(`${PEOPLES}乡$`, 'u');
/** What townships' names end in, the longer first. */
const TOWNSHIP_KINDS = ['镇街道', '街道', '镇', '乡', '苏木'];
const AUTONOMOUS = new RegExp(`${PEOPLES}(?:自治区|自治州|自治县|自治旗)$`, 'u');
const NO_SHORT_FORM = /^(?:城区|郊区|矿区|.*新区)$/u;
const ENDINGS = /(?:特别行政区|地区|林区|特区|省|市|盟|县|区|旗)$/u;
/** Autonomous regions and others whose short form is not what the ending leaves. */
const SPECIAL_SHORT: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  新疆维吾尔自治区: '新疆',
  莫力达瓦达斡尔族自治旗: '莫力达瓦',
};

/** A division's name as running text shortens it: 保定市 → 保定, 恩施土家族苗族自治州 → 恩施; `undefined` where one character would be left. */
export function shortForm({ name, kind }: ListedName): string | undefined {
  if (!['province', 'city', 'county'].includes(kind) || NO_SHORT_FORM.test(name)) return undefined;
  const special = SPECIAL_SHORT[name];
  if (special !== undefined) return special;
  const form = name.replace(AUTONOMOUS.test(name) ? AUTONOMOUS : ENDINGS, '');
  return form.length >= 2 && form !== name ? form : undefined;
}

/** A township's name without its kind and the people it is of: 横林镇 → 横林, 罗城仫佬族乡 → 罗城. */
function townForm({ name }: ListedName): string {
  if (name.endsWith('族乡')) return name.replace(TOWNSHIP_OF_PEOPLES, '');
  const kind = TOWNSHIP_KINDS.find((ending) => name.endsWith(ending)) ?? '';
  return name.slice(0, name.length - kind.length);
}

/** An autonomous division's name without the people it is of, as running text mostly has it: 凉山彝族自治州 → 凉山州, 三江侗族自治县 → 三江县. */
export function plainForm({ name }: ListedName): string | undefined {
  if (!/自治[州县旗]$/u.test(name)) return undefined;
  const stem = name.replace(AUTONOMOUS, '');
  // 鄂温克族自治旗 → 鄂温克旗: called by nothing but the people.
  return (stem === '' ? name.replace(/族?自治[州县旗]$/u, '') : stem) + name.slice(-1);
}

/** 1 province to 4 township: codes down to the county have six digits (GB/T 2260), those of townships nine (GB/T 10114). */
export function levelOf(code: string): number {
  if (code.length > 6) return 4;
  if (!code.endsWith('00')) return 3;
  return code.endsWith('0000') ? 1 : 2;
}

/** What an annotation of the name says about it: its code, where it has one, and the names from the province down. */
export function linkTo(entry: ListedName): EntityLink {
  const id = entry.code === undefined ? `${entry.kind}:${entry.name}` : `${SCHEME}:${entry.code}`;
  return { id, name: entry.name, ...(entry.code !== undefined && { code: entry.code, path: pathOf(entry) }) };
}

/** The names from the province down to the entry's own. */
export function pathOf({ name, parent }: ListedName): string[] {
  return [...(parent === undefined ? [] : pathOf(parent)), name];
}
