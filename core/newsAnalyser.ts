import { createAnalyser, type Analyser } from './analyser';
import { resolveDates } from './dates/resolveDates';
import { dateRecogniser } from './dates/recognise';
import { acceptShortNames } from './document/acceptShortNames';
import { joinMentions } from './document/joinMentions';
import { linkPlaces } from './document/linkPlaces';
import { spreadNames } from './document/spreadNames';
import { bylineRecogniser } from './entities/byline';
import { divisionRecogniser } from './entities/division';
import { dottedNameRecogniser } from './entities/dottedName';
import { enumerationRecogniser } from './entities/enumeration';
import { events } from './entities/event';
import { knownBodies } from './entities/knownBody';
import { knownInList } from './entities/knownInList';
import { landmarks } from './entities/landmark';
import { listedNames, shortNames, townNames } from './entities/listedNames';
import { localBodies } from './entities/localBody';
import { bodiesBeforeRole } from './refine/bodiesBeforeRole';
import { levelsBehind } from './refine/levelsBehind';
import { listedPeople } from './refine/listedPeople';
import { mendNames } from './refine/mendNames';
import type { Gazetteer } from './entities/gazetteer';
import { ownFirst, ownList, ownNames, ownWords, type OwnEntity } from './entities/ownList';
import { naturalFeatureRecogniser } from './entities/naturalFeature';
import { roleNameRecogniser } from './entities/roleName';
import { statisticalNames } from './entities/statisticalNames';
import { stockCodeRecogniser } from './entities/stockCode';
import type { Tagger } from './entities/tagger/tagger';
import { workRecogniser } from './entities/work';
import { localCurrency } from './figures/localCurrency';
import { figureRecogniser } from './figures/recognise';
import { removeOverlaps } from './refine/removeOverlaps';
import type { Segmenter } from './tokens/segmenter';

/** What the news analyser needs from outside the core. */
export interface NewsResources {
  readonly gazetteer: Gazetteer;
  /** Without it only rules and lists find names. */
  readonly tagger?: Tagger;
  /** The newsroom's own names, first in authority; the segmenter learns them, the tagger takes them as given. */
  readonly entityList?: readonly OwnEntity[];
  /** Without it everything that reads characters still works. */
  readonly segmenter?: Segmenter;
}

/**
 * The analyser for news pages: the ordered lists of recognisers, refiners and document passes.
 * To add a recogniser, write it in the folder of what it finds and name it here.
 */
export function createNewsAnalyser({ gazetteer, tagger, entityList, segmenter }: NewsResources): Analyser {
  if (entityList) segmenter?.learn?.(ownWords(entityList));
  const own = entityList && ownNames(entityList);
  return createAnalyser({
    recognisers: [
      ...(own ? [ownList(own)] : []),
      bylineRecogniser,
      workRecogniser,
      dateRecogniser,
      figureRecogniser,
      dottedNameRecogniser,
      events(gazetteer),
      roleNameRecogniser,
      stockCodeRecogniser,
      divisionRecogniser(gazetteer),
      ...(tagger ? [statisticalNames(tagger, own)] : []),
      localBodies(gazetteer),
      enumerationRecogniser,
      landmarks(gazetteer),
      naturalFeatureRecogniser,
      listedNames(gazetteer),
      knownBodies(gazetteer),
      knownInList(gazetteer),
      shortNames(gazetteer),
      townNames(gazetteer),
    ],
    refiners: [
      ...(own ? [ownFirst] : []),
      mendNames(gazetteer),
      levelsBehind(gazetteer),
      listedPeople,
      bodiesBeforeRole,
      removeOverlaps,
    ],
    documentPasses: [
      spreadNames(gazetteer),
      acceptShortNames(gazetteer),
      linkPlaces(gazetteer),
      joinMentions(gazetteer),
      resolveDates,
      localCurrency,
    ],
    ...(segmenter && { segmenter }),
  });
}
