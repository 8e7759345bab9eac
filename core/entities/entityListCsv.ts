import { parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { EntityListFault, EntityRow, EntityRows } from './entityList';
import { EntityListError } from './entityListError';
import type { OwnEntity } from './ownList';

/** What a column may be called. */
const COLUMNS = {
  name: ['name', '名称', '姓名'],
  type: ['type', '类型'],
  aliases: ['aliases', '别名'],
  description: ['description', '说明'],
  link: ['link', '链接'],
} as const satisfies Record<keyof Omit<EntityRow, 'line'>, readonly string[]>;

type Column = keyof typeof COLUMNS;

/** What stands between aliases. A full stop in the middle of a name (·) is part of it. */
const BETWEEN_ALIASES = /[;；|、]/;

/** A quoted cell that runs over more lines than this is taken for a quotation mark that nobody closed. */
const MOST_LINES = 20;

/** Reads the rows of a CSV list (RFC 4180): a first line with the columns' names in any order, then a row an entity. */
export function readCsvRows(content: string): EntityRows {
  const { records, faults } = readRecords(normalised(content));
  const [header, ...rows] = records;
  if (header === undefined) return { rows: [], faults };
  const columns = columnsOf(header.cells);
  if (columns.name < 0 || columns.type < 0) {
    const about = header.cells.join(',');
    return { rows: [], faults: [...faults, { line: header.line, reason: 'no-columns', about }] };
  }
  return { rows: rows.map((record) => toRow(record, columns)), faults };
}

/** Without byte order mark and with one kind of line end, so that lines are counted right. */
function normalised(content: string): string {
  return content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

interface CsvReading {
  readonly records: readonly CsvRecord[];
  readonly faults: readonly EntityListFault[];
}

function readRecords(text: string): CsvReading {
  const records = tryParse(text);
  return records === undefined ? readLineByLine(text.split('\n')) : { records, faults: [] };
}

/** Of a file with a quotation mark too many: each row by itself, so that the others are read. */
function readLineByLine(lines: readonly string[]): CsvReading {
  const records: CsvRecord[] = [];
  const faults: EntityListFault[] = [];
  for (let from = 0; from < lines.length;) {
    const { length, record } = recordAt(lines, from);
    if (record !== undefined) records.push(record);
    else if (lines[from]?.trim() !== '') faults.push({ line: from + 1, reason: 'not-csv', about: lines[from] ?? '' });
    from += length;
  }
  return { records, faults };
}

/** The record that begins on a line and how many lines it takes; one line is passed over where there is none. */
function recordAt(lines: readonly string[], from: number): { length: number; record?: CsvRecord } {
  for (let length = 1; length <= MOST_LINES && from + length <= lines.length; length++) {
    const found = tryParse(lines.slice(from, from + length).join('\n'));
    const [record] = found ?? [];
    if (found?.length === 0) return { length };
    if (record !== undefined) return { length, record: { ...record, line: from + 1 } };
  }
  return { length: 1 };
}

/** `undefined` where a quotation mark stands that cannot. */
function tryParse(text: string): CsvRecord[] | undefined {
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
    // The package's types do not know what `info` adds.
    const parsed = parse(text, options) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => {
      // The line that is given is the one on which the record ends.
      const breaks = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
      return { line: info.lines - breaks, cells: record };
    });
  } catch {
    return undefined;
  }
}

function columnsOf(header: readonly string[]): Record<Column, number> {
  const names = header.map((name) => name.toLowerCase());
  const indexOf = (column: Column): number =>
    names.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name));
  return {
    name: indexOf('name'),
    type: indexOf('type'),
    aliases: indexOf('aliases'),
    description: indexOf('description'),
    link: indexOf('link'),
  };
}

function toRow({ line, cells }: CsvRecord, columns: Record<Column, number>): EntityRow {
  const cell = (column: Column): string => cells[columns[column]] ?? '';
  return {
    line,
    name: cell('name'),
    type: cell('type').toLowerCase(),
    aliases: cell('aliases')
      .split(BETWEEN_ALIASES)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    description: cell('description'),
    link: cell('link'),
  };
}

/** A list without entries. Spreadsheets take a file for UTF-8 only with a byte order mark. */
const EMPTY_LIST = `\ufeff${Object.keys(COLUMNS).join(',')}\r\n`;

/**
 * Adds a row at the end; what stands in the file stays as it is, line ends and other columns included.
 * @throws EntityListError when the file's first line does not name the columns that the entry needs
 */
export function appendCsvRow(content: string, entity: OwnEntity): string {
  const present = content.trim() === '' ? EMPTY_LIST : content;
  const [header] = readRecords(normalised(present)).records;
  const columns = header && columnsOf(header.cells);
  const values = toCells(entity).filter(([, value]) => value !== '');
  const missing = values.filter(([column]) => columns === undefined || columns[column] < 0);
  if (missing.length > 0) throw new EntityListError('no-columns', missing.map(([column]) => column).join(', '));
  const cells = header?.cells.map((_, index) => values.find(([column]) => columns?.[column] === index)?.[1] ?? '');
  const lineEnd = /\r\n|\n|\r/.exec(present)?.[0] ?? '\n';
  const between = /[\r\n]$/.test(present) ? '' : lineEnd;
  return present + between + stringify([cells], { eof: false }) + lineEnd;
}

function toCells({ name, type, aliases = [], description = '', link = '' }: OwnEntity): (readonly [Column, string])[] {
  return [
    ['name', name],
    ['type', type],
    ['aliases', aliases.join(';')],
    ['description', description],
    ['link', link],
  ];
}
