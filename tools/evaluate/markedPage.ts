/** One mark of a page: `⟦type|text⟧`, `⟦type|text|value⟧`; `⟦type?|…⟧` is optional. */
export interface Mark {
  readonly type: string;
  /** Offsets into the page without its marks. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Neither reward nor punish. */
  readonly optional: boolean;
  /** What stands behind the second bar. */
  readonly value?: string;
}

/** A page as an editor would see it, and what should be found in it. */
export interface MarkedPage {
  readonly name: string;
  readonly text: string;
  readonly issueDate?: string;
  /** In order of their ends; inner marks before the mark they stand in. */
  readonly marks: readonly Mark[];
}

const HEAD = /^# issue: (\S+)\n/;
const SIGN = /⟦([a-z]+)(\??)\||(?:\|([^⟦⟧]*))?⟧/g;

/**
 * Reads a page with marks; its first line may give the issue date (`# issue: 2024-03-12`).
 * @throws Error when a mark is not closed or closes nothing
 */
export function parseMarkedPage(name: string, marked: string): MarkedPage {
  const head = HEAD.exec(marked);
  const body = marked.slice(head?.[0].length ?? 0);
  const marks: Mark[] = [];
  const open: { type: string; optional: boolean; start: number }[] = [];
  let text = '';
  let last = 0;
  for (const match of body.matchAll(SIGN)) {
    const [sign, type, optional, value] = match;
    text += body.slice(last, match.index);
    last = match.index + sign.length;
    if (type !== undefined) open.push({ type, optional: optional === '?', start: text.length });
    else {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`${name}: ⟧ closes nothing near “${text.slice(-12)}”`);
      marks.push({ ...mark, end: text.length, text: text.slice(mark.start), ...(value !== undefined && { value }) });
    }
  }
  if (open.length > 0) throw new Error(`${name}: ⟦${open[0]?.type ?? ''} is not closed`);
  return { name, text: text + body.slice(last), marks, ...(head?.[1] !== undefined && { issueDate: head[1] }) };
}

/** The marks of some types that stand in no other mark of these types. */
export function outermostMarks({ marks }: MarkedPage, types: readonly string[]): Mark[] {
  const wanted = marks.filter(({ type }) => types.includes(type));
  return wanted.filter(
    (mark) => !wanted.some((other) => other !== mark && other.start <= mark.start && mark.end <= other.end),
  );
}
