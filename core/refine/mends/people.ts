import type { NameLookup } from '../../entities/gazetteer';
import { typeOfKnown } from '../../entities/knownTypes';
import {
  hasSurname,
  MINORITY_CHARACTERS,
  TITLES,
  TRANSLITERATION_CHARACTERS,
} from '../../entities/tagger/nameCharacters';
import { partType } from './address';
import { isListed, quoteOf, resized, withoutEnd, withoutStart, type Mend } from './mend';
import { PLACE_ENDING } from './placeEnding';

const PERSON_LIKE_ENDING = /(?:江|河|湖|岛|湾|桥|塔|庄|寺|路|村|乡|巷|镇|屯)$/u;

/** A person that ends as places do is one; a single character like 江 or 河 ends given names too, so it needs four. */
export const personEndsAsPlace: Mend = (name, text, lookup) => {
  if (name.type !== 'person') return name;
  const quote = quoteOf(name, text);
  if (!PLACE_ENDING.test(quote) || TRANSLITERATED.test(quote)) return name;
  if (name.confidence >= SURE && UYGHUR.test(quote) && !isKnownPlace(quote, lookup)) return name;
  const short = PERSON_LIKE_ENDING.test(quote) && !/(?:大道|大桥|小区|社区|街道|新村)$/u.test(quote);
  const sure = /[路巷街]$/u.test(quote) && !hasSurname(quote);
  return short && quote.length < 4 && !sure ? name : { ...name, type: 'place' };
};

/** 巴蒂斯图塔: the end of a transliterated name is no pagoda. */
const TRANSLITERATED = new RegExp(`^[${TRANSLITERATION_CHARACTERS}]{3,}塔$`, 'u');

/** 买买提江, 阿力木江: names of Uyghur men that end in 江; no river when no list knows one. */
const UYGHUR = new RegExp(`^[${TRANSLITERATION_CHARACTERS}${MINORITY_CHARACTERS}]{2,}江$`, 'u');

function isKnownPlace(name: string, lookup: NameLookup): boolean {
  return isListed(name, lookup) || lookup.find(name, 'known').some(({ kind }) => typeOfKnown(kind) === 'place');
}

const SPEECH = /(?:称|说|表示|认为|介绍说?|指出|透露|坦言|笑着说|告诉|回忆|报道)$/u;

/** How something is said, behind a name that is long enough without it. */
const HOW_SAID = /(?<=^.{3,})[笑连又还也就则都直忙再]$/u;
const SAYS = /^[说道答讲](?![路理德])/u;

/** 埃里克·马默称, 范姜淑贞笑|说: what the name is said to do is not part of it. */
export const trimSpeech: Mend = (name, text) => {
  if (name.type !== 'person') return name;
  const quote = quoteOf(name, text);
  const how = SAYS.test(text.slice(name.span.end, name.span.end + 2)) ? HOW_SAID.exec(quote) : null;
  const verb = (SPEECH.exec(quote) ?? how)?.[0] ?? '';
  return verb !== '' && quote.length - verb.length >= 2 ? resized(name, { end: name.span.end - verb.length }) : name;
};

const FOREIGN = `${TRANSLITERATION_CHARACTERS}${MINORITY_CHARACTERS}·`;

/** A transliterated name, and behind it a word that names do not hold. */
const FOREIGN_TAIL = new RegExp(`(?<=^[${FOREIGN}]{3,})[用正将在被把向从对与和已曾也都仍又再念说称是他她].?$`, 'u');

/** 西苏拉正, 桑托斯·利马用头: the beginning of what the sentence says of the name. */
export const trimForeign = withoutEnd('person', FOREIGN_TAIL);

/**
 * 向幸福进发, 向管理要效益: where a slogan heads for, nobody of the surname 向. What heads for a listed place (向文成、庆元调拨帐篷)
 * says a place.
 */
export const dropDirection: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'person' || !quote.startsWith('向')) return name;
  if (AHEAD.test(text.slice(name.span.end, name.span.end + LONGEST_AHEAD))) return undefined;
  return isListed(quote.slice(1), lookup) ? { ...resized(name, { start: name.span.start + 1 }), type: 'place' } : name;
};

const LONGEST_AHEAD = 2;

const AHEAD = /^(?:进发|迈进|出发|前进|前行|奔跑|奔去|看齐|致敬|靠拢|延伸|倾斜|聚集|转变|转型|要|借|走来|走去)/u;

const ROLE_BEFORE =
  /^(?:教师|村民|居民|市民|网格员|志愿者|记者|通讯员|书记|主任|局长|市长|县长|镇长|区长|厂长|院长|校长|教授|队长|民警|医生|护士|选手|队员|学生|农民|游客|作家|导演|演员|歌手|老人|同志)(?=\p{Script=Han}{2,4}$)/u;

/** A role that the tagger drew into the name. */
export const trimRole = withoutStart('person', ROLE_BEFORE);

const OFFICE = new RegExp(`^(?:${TITLES.join('|')}|常委)`, 'u');
const APPOINTING = /选举|补选|增选|任命|决定|通过/u;

/** 选举钱进为委员: what somebody is made is not part of the name. */
export const trimAppointed: Mend = (name, text) => {
  const isAppointed =
    name.type === 'person' &&
    /^\p{Script=Han}{2}为$/u.test(quoteOf(name, text)) &&
    OFFICE.test(text.slice(name.span.end, name.span.end + LONGEST_OFFICE)) &&
    APPOINTING.test(text);
  return isAppointed ? resized(name, { end: name.span.end - 1 }) : name;
};

const LONGEST_OFFICE = 6;

const PLAYER_BEFORE =
  /(?:前锋|后卫|中锋|门将|中场|老将|小将|外援|队长|教练|总统|总理|首相|外长|部长|议员|导演|歌手|演员|教授)$/u;
const TRANSLITERATED_NAME = new RegExp(`^[${FOREIGN}]{3,}$`, 'u');

/** 后卫买买提江: behind a title a transliterated name that no list knows is a person, whatever it ends in. */
export const foreignBehindTitle: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'place' || !TRANSLITERATED_NAME.test(quote) || isKnownPlace(quote, lookup)) return name;
  return PLAYER_BEFORE.test(text.slice(Math.max(0, name.span.start - 3), name.span.start))
    ? { ...name, type: 'person' }
    : name;
};

/** 黄河在这里拐弯: a river that everybody knows; somebody who is called so has a role before the name or speaks (摊主黄河, 黄河说). */
export const riverIsPlace: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'person' || !/[江河]$/u.test(quote)) return name;
  const isBorder = !/\p{Script=Han}/u.test(text.charAt(name.span.start - 1));
  const isRiver = isBorder && !SAYS.test(text.slice(name.span.end, name.span.end + 2));
  return isRiver && lookup.find(quote).some(({ kind }) => kind === 'region') ? { ...name, type: 'place' } : name;
};

/** 易县 + 尹新朋: behind a listed place three characters that begin with a surname are a person from there. */
export const personBehindPlace: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'place' || name.confidence > SURE || partType(quote, 1, lookup) !== 'person') return name;
  const before = text.slice(Math.max(0, name.span.start - LONGEST_PLACE), name.span.start);
  const isBehind = (['full', 'short'] as const).some(
    (form) => lookup.match(before, form).at(-1)?.end === before.length,
  );
  return isBehind ? { ...name, type: 'person' } : name;
};

const LONGEST_PLACE = 8;

/** So sure of a place the tagger is not taken for wrong: 德国罗滕堡. */
const SURE = 0.9;
