import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { Gazetteer } from './gazetteer';

const NAME = 'landmark';
const CONFIDENCE = 0.8;

/** Verbs that a place follows. */
const TOWARD = '(?:走进|来到|位于|前往|途经|坐落于|坐落在|抵达|赶到|行至|漫步在?|家住|沿着|沿(?![着江河海湖街线]))';
const ENDING =
  '(?:文化广场|广场|湿地公园|公园|大剧院|剧院|剧场|体育馆|体育场|体育中心|会展中心|会议展览中心|博物馆|纪念馆|美术馆|图书馆|大道|大街|路|街(?!道)|巷|胡同|小区|花园|苑|社区|新村|公寓|大厦|村|古镇|水库|机场|火车站|景区|大桥)';
/** Generic places, and words that show the run of characters is no name. */
const NO_NAME =
  /[的了着各个一这那某每该全在]|^(?:农村|乡村|社区|街道|小区|校园|县城|城市|城区|市民|人民|中心|田间|文化|体育|休闲|口袋|街心|附近|周边|当地|新建(?![东南西北中]?路)|老旧|大型|所有|多家|社会|居民|湿地|森林|生态|工业|产业)*(?:广场|公园|社区|小区|村|路|街|图书馆|博物馆|体育馆)$/u;

/** Finds venues, roads and estates behind a verb that a place follows: 走进和平广场. An address is left to the others. */
export function landmarks(gazetteer: Gazetteer): Recogniser {
  return {
    name: NAME,
    recognise({ normal }): EntityCandidate[] {
      const listed = new Set(gazetteer.match(normal).map(({ start }) => start));
      return [
        ...normal.matchAll(
          new RegExp(
            `(?<=${TOWARD})\\p{Script=Han}{2,6}?${ENDING}(?!\\p{Script=Han}{0,1}(?:广场|公园|社区|小区))`,
            'gu',
          ),
        ),
      ]
        .filter(({ index, 0: name }) => !NO_NAME.test(name) && !listed.has(index))
        .map(({ index, 0: name }) => ({
          type: 'place',
          span: { start: index, end: index + name.length },
          recogniser: NAME,
          confidence: CONFIDENCE,
        }));
    },
  };
}
