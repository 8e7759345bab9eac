import {
  agencyOfDateline,
  countryIsPlace,
  dropAroundTitle,
  extendBranch,
  extendFounder,
  institutionOfPlace,
  seatOfPlace,
  gaugeIsPlace,
  teamInWord,
  teamOfPlace,
  trimBodyLead,
  trimDelegation,
  trimDepartment,
  trimHalfBracket,
  trimPredicate,
  venueIsPlace,
} from './bodies';
import type { Mend } from './mend';
import {
  dropDirection,
  foreignBehindTitle,
  personBehindPlace,
  personEndsAsPlace,
  trimAppointed,
  trimForeign,
  trimRole,
  trimSpeech,
} from './people';
import {
  characterInWord,
  endingOfNextWord,
  extendPlace,
  featureBehindForeign,
  peopleOrLanguage,
  trimLead,
  trimRepeatedKind,
  trimTail,
  trimWork,
} from './places';
import { dropWords, insideWord } from './words';

/** What the tagger cuts by habit, in the order in which it is mended. */
export const TAGGER_MENDS: readonly Mend[] = [
  dropAroundTitle,
  trimHalfBracket,
  dropDirection,
  trimRole,
  trimSpeech,
  trimAppointed,
  trimForeign,
  personEndsAsPlace,
  foreignBehindTitle,
  trimBodyLead,
  trimDelegation,
  trimDepartment,
  agencyOfDateline,
  trimPredicate,
  trimRepeatedKind,
  trimLead,
  trimWork,
  trimTail,
  characterInWord,
  seatOfPlace,
  countryIsPlace,
  featureBehindForeign,
  teamOfPlace,
  teamInWord,
  personBehindPlace,
  institutionOfPlace,
  venueIsPlace,
  gaugeIsPlace,
  extendBranch,
  dropWords,
];

/** What is wrong with a place or a body whoever found it. */
export const MENDS_OF_ALL: readonly Mend[] = [
  peopleOrLanguage,
  insideWord,
  endingOfNextWord,
  extendPlace,
  extendFounder,
];
