/** Words that only reports of matches use, or nearly so. */
const SPORT =
  /比分|战胜|击败|[主客]场|[足篮排网冰棒羽]球|乒乓|联赛|半场|[四半总]?决赛|小组赛|进球|领先|负于|不敌|逼平|战平|球队|球员|射门|绝杀|总分|赛季|夺冠|队以|胜出|险胜|大胜|横扫|德比|世界杯|奥运|锦标赛|公开赛/;

/** Several rules ask about one passage, some for each name in it: the last answer is kept. */
let last = { text: '', isSport: false };

/** True where a text is about a match: 3:1 is a score there, and 分 counts points. */
export function isSport(text: string): boolean {
  if (last.text !== text) last = { text, isSport: SPORT.test(text) };
  return last.isSport;
}

/** The titles in 《》 of a text, marks included: what stands in them is a name. Half-open offsets, in order. */
export function titleSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/《[^《》\n]{1,60}》/g)].map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }));
}
