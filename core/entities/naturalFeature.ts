import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import { cutsWord } from '../tokens/tokenAt';

const NAME = 'natural-feature';
/** Enough for the page to look for it elsewhere. */
const CONFIDENCE = 0.97;

const STEM = '\\p{Script=Han}{1,3}?';
const WATER = '[河江溪]';
const HILL = '[山岭峰]';

/** What is done with a river: 沿任河走, 蹚过杉木河. */
const ALONG = '(?:沿着?|顺着|绕着|蹚过|跨过|横跨|横渡|流入|汇入|注入|濒临)';
/** What a river has: 徒骇河左岸, 资江对岸. */
const OF_RIVER =
  '(?:[左右两北南东西对]岸|流域|干流|支流|[上中下]游|洪峰|断面|入海口|大堤|漂流|水位|流量|水质|源头|骑行道|绿道)';
/** What a hill has: 偏头山海拔1800米, 偏头山北坡. */
const OF_HILL = '(?:海拔|主峰|[东西南北][坡麓]|山麓|顶峰|主脊)';
/** Where a name begins whatever the words say. */
const BORDER = '(?<=^|[^\\p{Script=Han}]|[了过在到从往向沿绕的和与及由至距、])';

const PATTERNS = [
  new RegExp(
    `(?<=${ALONG})${STEM}${WATER}(?![边道水床堤滩湾谷畔岸面段底畔流]|\\p{Script=Han}?[省市县区镇乡村街路])`,
    'gu',
  ),
  new RegExp(`${BORDER}${STEM}${WATER}(?=${OF_RIVER})`, 'gu'),
  new RegExp(`${BORDER}${STEM}${HILL}(?=${OF_HILL})`, 'gu'),
];

/** Rivers and hills that are said to be some, not called by a name. */
const NO_NAME =
  /[的了着过在到从往向和与及把被将各一二两三这那每某条座沿又也还就都只]|^(?:小|大|老|内|外|新|旧|支|主|干|本|全|该|此|原|暗|界|冰|护城|运|臭|黑臭|臭水|古|高|荒|青|深|群|雪|火|名|深|远|半|后|前|东|西|南|北|上|下)[河江溪山岭峰]$/u;

/** Finds rivers and hills that no list knows by what is done with them or what they have: 沿任河走, 偏头山北坡. */
export const naturalFeatureRecogniser: Recogniser = {
  name: NAME,
  recognise({ normal }, evidence): EntityCandidate[] {
    if (!/[河江溪山岭峰]/u.test(normal)) return [];
    return PATTERNS.flatMap((pattern) => [...normal.matchAll(pattern)])
      .filter(({ index, 0: name }) => {
        const isWhole = !cutsWord(evidence.tokens(), index) && !cutsWord(evidence.tokens(), index + name.length);
        return isWhole && !NO_NAME.test(name);
      })
      .map(({ index, 0: name }) => ({
        type: 'place',
        span: { start: index, end: index + name.length },
        recogniser: NAME,
        confidence: CONFIDENCE,
      }));
  },
};
