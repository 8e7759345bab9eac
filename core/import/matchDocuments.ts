import type { ImportedDocument } from './imported';

/** An article that annotations may be about. */
export interface ImportTarget {
  /** Its file's name, without the folders. */
  readonly name: string;
  readonly text: string;
}

/** Which document is about which article, and the names of those about none. */
export interface DocumentMatches<T> {
  readonly pairs: readonly { readonly document: ImportedDocument; readonly target: T }[];
  readonly unmatched: readonly string[];
}

/** Finds the article of each document: by its text, by its name, or because there is one of each. */
export function matchDocuments<T extends ImportTarget>(
  documents: readonly ImportedDocument[],
  targets: readonly T[],
): DocumentMatches<T> {
  const pairs: { document: ImportedDocument; target: T }[] = [];
  const unmatched: string[] = [];
  const only = documents.length === 1 && targets.length === 1 ? targets[0] : undefined;
  documents.forEach((document, index) => {
    const target =
      targets.find(({ text }) => text === document.text) ?? targets.find(({ name }) => isNamed(name, document)) ?? only;
    if (target === undefined) unmatched.push(document.name ?? `document ${String(index + 1)}`);
    else pairs.push({ document, target });
  });
  return { pairs, unmatched };
}

/** A document's name is its file's path, with `#article-2` behind it where it is one article of a page. */
function isNamed(name: string, document: ImportedDocument): boolean {
  return (
    document.name
      ?.replace(/#article-\d+$/, '')
      .split(/[\\/]/)
      .at(-1) === name
  );
}
