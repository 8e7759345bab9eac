import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mo } from 'gettext-parser';
import { Converter } from 'opencc-js/t2cn';
import { loadGazetteer, standsFor, type Gazetteer } from '../core/entities/gazetteer';
import { packGazetteer } from './packGazetteer';
import { readDictionary } from './villages';

/**
 * Writes model/names/geonames/places.txt: the places abroad that GeoNames (CC BY 4.0) names in Chinese, as Debian packs them.
 * model/names/geonames/README.md says how to get the catalogues: `npm run geonames -- FOLDER`, which holds
 * zh/LC_MESSAGES/geonames.mo and so on.
 */

const LOCALES = ['zh', 'zh_CN', 'zh_SG', 'zh_TW', 'lzh'];
/** Shorter ones are too often part of another name (贝尼, 南台); longer ones say more than a name. */
const NAME = /^[\p{Script=Han}·]{3,10}$/u;
/** The endings of what is in China and no division of the gazetteer. */
const IN_CHINA = /(?:街道|[镇乡村庄路])$/u;
const DIVISION_ENDING = /[市县区]$/u;
/** Tags of words that are names. */
const PROPER_TAG = /^n(?:[rszt]|rt|rfg)$/;
const OUT = join(__dirname, '../model/names/geonames/places.txt');

main(process.argv[2]);

function main(folder?: string): void {
  if (folder === undefined) throw new Error('npm run geonames -- FOLDER: say where the catalogues are');
  const convert = Converter({ from: 't', to: 'cn' });
  const gazetteer = loadGazetteer(packGazetteer());
  const words = readDictionary();
  const names = LOCALES.flatMap((locale) => readCatalogue(folder, locale))
    .map((name) => convert(name).trim())
    .filter((name) => NAME.test(name) && !IN_CHINA.test(name) && !isListed(name, gazetteer) && !isWord(name, words));
  writeFileSync(OUT, `${[...new Set(names)].sort().join('\n')}\n`);
}

function readCatalogue(folder: string, locale: string): string[] {
  const { translations } = mo.parse(readFileSync(join(folder, locale, 'LC_MESSAGES/geonames.mo')));
  return Object.values(translations[''] ?? {}).flatMap(({ msgid, msgstr }) => (msgid === '' ? [] : msgstr));
}

/** A division in China, with its ending or without, or a name that another list has. */
function isListed(name: string, gazetteer: Gazetteer): boolean {
  return [name, name.replace(DIVISION_ENDING, '')].some((form) => standsFor(form, gazetteer).length > 0);
}

/** 大学城, 种植园. */
function isWord(name: string, words: ReadonlyMap<string, string>): boolean {
  const tag = words.get(name);
  return tag !== undefined && !PROPER_TAG.test(tag);
}
