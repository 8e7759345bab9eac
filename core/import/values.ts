import { ImportError } from './imported';

/** A JSON object whose properties are not known yet. */
export type Properties = Readonly<Record<string, unknown>>;

/** @throws ImportError that names the line, where there is one */
export function parseJson(json: string, line?: number): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    const where = line === undefined ? 'the file' : `line ${String(line)}`;
    throw new ImportError(`${where} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The lines of a JSONL file. @throws ImportError */
export function parseLines(content: string): Properties[] {
  return content
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const value = parseJson(line, number);
      if (!isProperties(value)) throw new ImportError(`line ${String(number)} is not a JSON object`);
      return value;
    });
}

export function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; of anything else none. */
export function objectsOf(value: unknown): Properties[] {
  return Array.isArray(value) ? value.filter(isProperties) : [];
}

/** The value if it is a string. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value if it can be an offset. */
export function offsetOf(value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/** A name for a message, however odd the value is. */
export function describe(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
