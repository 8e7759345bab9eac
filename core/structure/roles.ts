import { normaliseWidth } from '../text/normalise';
import type { Line } from './lines';
import type { Role } from './structure';

/** What a line looks like on its own. `heading` becomes headline, subhead or kicker once its neighbours are known. */
export type LineRole = Exclude<Role, 'headline' | 'subhead' | 'kicker'> | 'heading';

const SUBTITLE = /^[—–―-]{2,}\s*\S/;
const BYLINE = /^(?:[◎□■●△▲]\s*\S|(?:本报|本刊|本网)?(?:通讯员|记者|特约记者|实习生)[\s:]|(?:本报|本刊|本网)(?:见习|特约)?(?:通讯员|记者)|(?:文|图|文\/图|图\/文|作者)[\s:])/;
const CAPTION = /^(?:图为|左图|右图|上图|下图|图\d)|图为|\s摄\s*$|(?:供图|摄影)\s*$/;
const SENTENCE_END = /[。!?;…][”’』」)]*$/;
const LONGEST_HEADING = 40;
const LONGEST_BYLINE = 60;

/** Reads a line's role from its own text. */
export function lineRole(line: Line): LineRole {
  const text = normaliseWidth(line.text);
  const ends = endsSentence(text);
  if (SUBTITLE.test(text) && !ends) return 'subtitle';
  if (BYLINE.test(text) && !ends && text.length <= LONGEST_BYLINE) return 'byline';
  if (CAPTION.test(text)) return 'caption';
  return !ends && text.length <= LONGEST_HEADING && !startsMidSentence(text) ? 'heading' : 'paragraph';
}

/** True when the text's last character closes a sentence, closing quotes and brackets apart. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(normaliseWidth(text));
}

function startsMidSentence(text: string): boolean {
  return /^[,、。;:!?)”’》」』]/.test(text);
}
