/** An annotation as brat reads it. */
export interface BratAnnotation {
  readonly id: string;
  readonly type: string;
  readonly text: string;
}

const TEXT_BOUND = /^(T\d+)\t([^\s;]+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/su;
const OTHER = /^(?:A\d+\t\w+ T\d+ \w+|N\d+\tReference T\d+ \S+:\S+\t.*|#\d+\t\w+ T\d+\t.*)$/su;

/**
 * Reads standoff by the rules of brat's page: lines end in LF, ids are unique, a part holds no line break, and the quoted
 * text is the parts' joined by one space. @throws where a rule is broken
 */
export function readBrat(text: string, ann: string): BratAnnotation[] {
  const characters = Array.from(text);
  const ids = new Set<string>();
  return ann
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      const id = line.split('\t')[0] ?? '';
      if (ids.has(id)) throw new Error(`${id} stands twice`);
      ids.add(id);
      const match = TEXT_BOUND.exec(line);
      if (match === null) {
        if (!OTHER.test(line)) throw new Error(`brat cannot read ${JSON.stringify(line)}`);
        return [];
      }
      const [, , type = '', spans = '', quote = ''] = match;
      const parts = spans.split(';').map((span) => {
        const [start = 0, end = 0] = span.split(' ').map(Number);
        return characters.slice(start, end).join('');
      });
      if (parts.some((part) => part === '' || part.includes('\n'))) throw new Error(`${id} has a bad part`);
      if (parts.join(' ') !== quote) throw new Error(`${id} quotes ${quote}, the text has ${parts.join(' ')}`);
      return [{ id, type, text: quote }];
    });
}
