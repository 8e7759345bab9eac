import type { TextChange } from '../annotation';
import { blocksAsRead } from './readingCopy';
import type { Article, Structure } from './structure';

/** The changes that close the gaps of column breaks inside paragraphs, in text order. */
export function joinChanges({ articles }: Structure): TextChange[] {
  return articles
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ ranges }) => ranges.slice(1).map((range, i) => ({ before: ranges[i], after: range })))
    .flatMap(({ before, after }) =>
      before === undefined || before.end > after.start
        ? []
        : [{ span: { start: before.end, end: after.start }, text: '' }],
    );
}

/**
 * The change that puts a rotated article in the order in which it is read, its paragraphs whole; `undefined` for an
 * article that is in order.
 */
export function reorderChange(text: string, article: Article): TextChange | undefined {
  if (article.rotation === undefined) return undefined;
  const ordered = blocksAsRead(article).map(({ ranges }) =>
    ranges.map(({ start, end }) => text.slice(start, end)).join(''),
  );
  return { span: article.span, text: ordered.join(blockSeparator(text, article)) };
}

/** What stands between the article's first two blocks, so that the changed article looks as it did. */
function blockSeparator(text: string, { blocks }: Article): string {
  const [first, second] = blocks;
  const gap = text.slice(first?.ranges.at(-1)?.end, second?.ranges[0]?.start);
  return gap.trim() === '' && gap !== '' ? gap : '\n\n';
}
