import { readBrat } from './brat';
import { readDoccano } from './doccano';
import type { ImportContent, ImportedDocument } from './imported';
import { readJson } from './json';
import { readLabelStudio } from './labelStudio';
import { readW3c } from './w3c';

/** A format to import from. */
export interface ImportFormat {
  readonly id: string;
  readonly name: string;
  /** Endings of the names of its files. */
  readonly extensions: readonly string[];
  /** What its files hold; it tells formats with one ending apart. */
  readonly mark: RegExp;
  read(content: ImportContent): ImportedDocument[];
}

/** Every format to import from. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  {
    id: 'json',
    name: 'Article Annotator JSON',
    extensions: ['.json'],
    mark: /"format"\s*:\s*"article-annotator"/,
    read: readJson,
  },
  {
    id: 'label-studio',
    name: 'Label Studio tasks',
    extensions: ['.json'],
    mark: /^\s*\[[^]*"(?:annotations|predictions|completions)"\s*:/,
    read: readLabelStudio,
  },
  {
    id: 'w3c',
    name: 'W3C Web Annotation',
    extensions: ['.jsonld', '.json'],
    mark: /"target"\s*:/,
    read: readW3c,
  },
  {
    id: 'doccano',
    name: 'doccano JSONL',
    extensions: ['.jsonl'],
    mark: /"(?:text|data)"\s*:/,
    read: readDoccano,
  },
  { id: 'brat', name: 'brat standoff', extensions: ['.ann'], mark: /^T\d+\t/m, read: readBrat },
];

/** The format with this id. */
export function findImportFormat(id: string): ImportFormat | undefined {
  return IMPORT_FORMATS.find((format) => format.id === id);
}

/** The format that a file is likely in: of those whose ending its name has, the one whose mark it bears, else the first. */
export function guessImportFormat(fileName: string, content: string): ImportFormat | undefined {
  const named = IMPORT_FORMATS.filter(({ extensions }) => extensions.some((ending) => fileName.endsWith(ending)));
  return named.find(({ mark }) => mark.test(content)) ?? named[0];
}
