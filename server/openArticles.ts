import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyser } from '../core/analyser';
import type { Analysis } from '../core/annotation';
import { createNewsAnalyser, type NewsResources } from '../core/newsAnalyser';

/** One open document as analysed. */
export interface AnalysedArticle {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** How many passages had to go through the recognisers for this version. */
  readonly recognisedPassages: number;
}

/** The open documents' analyses: made when first asked for, kept until the document or a resource changes. */
export interface OpenArticles {
  /** The analysis of the document as it stands; `undefined` when it is not open. */
  get(uri: string): AnalysedArticle | undefined;
  forget(uri: string): void;
  /** What analyses are made with. Setting it makes every document be analysed anew. */
  resources: NewsResources;
}

interface Entry {
  readonly analyser: Analyser;
  latest?: AnalysedArticle & { readonly version: number };
}

/**
 * @param findDocument gives the open document of a URI
 * @param onAnalysed called after each analysis
 */
export function createOpenArticles(
  initialResources: NewsResources,
  findDocument: (uri: string) => TextDocument | undefined,
  onAnalysed: (article: AnalysedArticle) => void,
): OpenArticles {
  let resources = initialResources;
  const entries = new Map<string, Entry>();

  function entryOf(uri: string): Entry {
    const entry = entries.get(uri) ?? { analyser: createNewsAnalyser(resources) };
    entries.set(uri, entry);
    return entry;
  }

  function analyse(entry: Entry, document: TextDocument): AnalysedArticle {
    const before = entry.analyser.recognisedPassages;
    const analysis = entry.analyser.analyse(document.getText());
    const recognisedPassages = entry.analyser.recognisedPassages - before;
    entry.latest = { document, analysis, recognisedPassages, version: document.version };
    onAnalysed(entry.latest);
    return entry.latest;
  }

  return {
    get(uri) {
      const document = findDocument(uri);
      if (document === undefined) return undefined;
      const entry = entryOf(uri);
      return entry.latest?.version === document.version ? entry.latest : analyse(entry, document);
    },
    forget: (uri) => void entries.delete(uri),
    get resources() {
      return resources;
    },
    set resources(next) {
      resources = next;
      entries.clear();
    },
  };
}
