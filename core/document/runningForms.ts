import type { EntityType } from '../annotation';
import { GENERIC_DIVISIONS } from '../entities/division';
import type { NameLookup } from '../entities/gazetteer';
import { JAPANESE_SURNAMES } from '../entities/japaneseSurnames';
import { LINES_OF_BUSINESS } from '../entities/tagger/nameCharacters';

const SHORTEST = 2;

/**
 * The shorter forms in which an article goes on to speak of a name that it has given in full: 三魁 of 三魁镇, 旭霖 of
 * 旭霖精密股份有限公司, 力帆队 and 力帆 of 重庆力帆队, 古丽娜尔 and 吐尔逊 of 古丽娜尔·吐尔逊, 板垣 of 板垣洋介. Of another article they say little.
 * @param name with widths and traditional characters folded
 */
export function runningForms(name: string, type: EntityType, lookup: NameLookup): string[] {
  return [...new Set(formsOf(name, type, lookup))].filter((form) => form.length >= SHORTEST && form !== name);
}

function formsOf(name: string, type: EntityType, lookup: NameLookup): string[] {
  switch (type) {
    case 'person':
      return name.includes('·') ? name.split('·') : surnameOf(name);
    case 'place':
      return stemOf(name);
    case 'organization':
      return [...teamForms(name, lookup), ...companyForms(name, lookup)].filter((form) => !isPlace(form, lookup));
    default:
      return [];
  }
}

const SURNAMES: ReadonlySet<string> = new Set(JAPANESE_SURNAMES);

function surnameOf(name: string): string[] {
  if (name.length < 4) return [];
  return [name.slice(0, 2), name.slice(0, 3)].filter((form) => SURNAMES.has(form));
}

const DIVISION_KIND = /(?:[省市县区州旗盟郡镇乡村寨屯]|街道|苏木|嘎查|社区)$/u;

function stemOf(name: string): string[] {
  return DIVISION_KIND.test(name) && !GENERIC_DIVISIONS.has(name) ? [name.replace(DIVISION_KIND, '')] : [];
}

const TEAM_KIND = /(?:足球|篮球)?(?:队|俱乐部)$/u;

function teamForms(name: string, lookup: NameLookup): string[] {
  if (!TEAM_KIND.test(name)) return [];
  const own = withoutOwner(name, lookup);
  return own === name ? [name.replace(TEAM_KIND, '')] : [own, own.replace(TEAM_KIND, '')];
}

const COMPANY_KIND = /(?:(?:股份|控股|集团|科技)?(?:集团)?(?:股份)?有限(?:责任)?公司|集团(?:公司)?|公司)$/u;
const BUSINESS = new RegExp(`(?<=.{2})(?:${[...LINES_OF_BUSINESS, '精密', '集团'].join('|')})$`, 'u');

function companyForms(name: string, lookup: NameLookup): string[] {
  if (!COMPANY_KIND.test(name)) return [name.replace(BUSINESS, '')];
  const trade = name.replace(COMPANY_KIND, '');
  const own = withoutOwner(trade, lookup);
  return [trade, own, own.replace(BUSINESS, '')];
}

/** The name without the division that it begins with. */
function withoutOwner(name: string, lookup: NameLookup): string {
  for (const form of ['full', 'short'] as const) {
    const first = lookup.match(name, form)[0];
    if (first?.start === 0 && first.entries[0]?.code !== undefined && name.length - first.end >= SHORTEST)
      return name.slice(first.end);
  }
  return name;
}

function isPlace(form: string, lookup: NameLookup): boolean {
  return lookup.find(form).length > 0 || lookup.find(form, 'short').length > 0;
}
