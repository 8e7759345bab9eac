import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { createLineIndex } from '../text/lineIndex';
import type { EntityListFault, EntityRow, EntityRows } from './entityList';
import { EntityListError } from './entityListError';
import type { OwnEntity } from './ownList';

const LIST = 'entities';

/** Reads the rows of a JSON list: `{"entities": [{"name", "type", "aliases"?, "description"?, "link"?}]}`. */
export function readJsonRows(content: string): EntityRows {
  const text = content.replace(/^\ufeff/, '');
  if (text.trim() === '') return { rows: [], faults: [] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const lineColumn = createLineIndex(text);
  const lineOf = (offset: number): number => lineColumn(offset).line;
  const faults = errors
    .slice(0, 1)
    .map(({ offset }): EntityListFault => ({ line: lineOf(offset), reason: 'not-json', about: '' }));
  const list = root && findNodeAtLocation(root, [LIST]);
  if (list?.type !== 'array') {
    return { rows: [], faults: faults.length > 0 ? faults : [{ line: 1, reason: 'no-list', about: LIST }] };
  }
  return { rows: (list.children ?? []).map((node) => toRow(node, lineOf(node.offset))), faults };
}

function toRow(node: Node, line: number): EntityRow {
  const value: unknown = getNodeValue(node);
  const entry = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const text = (key: string): string => (typeof entry[key] === 'string' ? entry[key].trim() : '');
  const aliases: readonly unknown[] = Array.isArray(entry['aliases']) ? entry['aliases'] : [];
  return {
    line,
    name: text('name'),
    type: text('type').toLowerCase(),
    aliases: aliases.filter((alias) => typeof alias === 'string').map((alias) => alias.trim()),
    description: text('description'),
    link: text('link'),
  };
}

/**
 * Adds an entry behind the last, indented like it; what stands in the file stays as it is.
 * @throws EntityListError when the file has no list of entities
 */
export function appendJsonEntry(content: string, entity: OwnEntity): string {
  const text = content.trim() === '' ? `{\n  "${LIST}": []\n}\n` : content;
  const errors: ParseError[] = [];
  // A byte order mark is no JSON; a space in its place keeps the offsets.
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors);
  const list = root && findNodeAtLocation(root, [LIST]);
  if (errors.length > 0 || list?.type !== 'array') throw new EntityListError('no-list', LIST);
  const lineEnd = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const last = list.children?.at(-1);
  const at = last === undefined ? list.offset + 1 : last.offset + last.length;
  const indent = last === undefined ? '    ' : indentAt(text, last.offset);
  const entry = `${lineEnd}${indent}${JSON.stringify(entity)}`;
  const added = last === undefined ? `${entry}${lineEnd}  ` : `,${entry}`;
  return text.slice(0, at) + added + text.slice(at);
}

/** The white space with which the line of an offset begins. */
function indentAt(text: string, offset: number): string {
  const line =
    text
      .slice(0, offset)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  return /^\s*/.exec(line)?.[0] ?? '';
}
