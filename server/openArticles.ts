import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyser } from '../core/analyser';
import type { Analysis } from '../core/annotation';
import { applyDecisions, type DecidedAnalysis } from '../core/decisions/applyDecisions';
import { createNewsAnalyser, type NewsResources } from '../core/newsAnalyser';
import type { OpenDecisions } from './decisions/openDecisions';

/** One open document as analysed, the editor's decisions in it. */
export interface AnalysedArticle {
  readonly document: TextDocument;
  readonly analysis: DecidedAnalysis;
  /** How many passages had to go through the recognisers for this version. */
  readonly recognisedPassages: number;
}

/** The open documents' analyses: made when first asked for, kept until the document, its decisions or a resource changes. */
export interface OpenArticles {
  /** The analysis of the document as it stands; `undefined` when it is not open. */
  get(uri: string): AnalysedArticle | undefined;
  forget(uri: string): void;
  /** What analyses are made with. Setting it makes every document be analysed anew. */
  resources: NewsResources;
}

interface Entry {
  readonly analyser: Analyser;
  suggestions?: Suggestions;
  latest?: AnalysedArticle & { readonly revision: number; readonly suggestions: Suggestions };
}

/** What the recognisers found in one version. */
interface Suggestions {
  readonly version: number;
  readonly issueDate: string | undefined;
  readonly analysis: Analysis;
  readonly recognisedPassages: number;
}

/**
 * @param findDocument gives the open document of a URI
 * @param onAnalysed called after each analysis and after each change of decisions
 */
export function createOpenArticles(
  initialResources: NewsResources,
  findDocument: (uri: string) => TextDocument | undefined,
  decisions: Pick<OpenDecisions, 'placed' | 'revision' | 'issueDate'>,
  onAnalysed: (article: AnalysedArticle) => void,
): OpenArticles {
  let resources = initialResources;
  const entries = new Map<string, Entry>();

  function entryOf(uri: string): Entry {
    const entry = entries.get(uri) ?? { analyser: createNewsAnalyser(resources) };
    entries.set(uri, entry);
    return entry;
  }

  function suggestionsOf(entry: Entry, document: TextDocument): Suggestions {
    const issueDate = decisions.issueDate(document.uri);
    const known = entry.suggestions;
    if (known?.version === document.version && known.issueDate === issueDate) return known;
    const before = entry.analyser.recognisedPassages;
    const analysis = entry.analyser.analyse(document.getText(), issueDate === undefined ? {} : { issueDate });
    const recognisedPassages = entry.analyser.recognisedPassages - before;
    entry.suggestions = { version: document.version, issueDate, analysis, recognisedPassages };
    return entry.suggestions;
  }

  return {
    get(uri) {
      const document = findDocument(uri);
      if (document === undefined) return undefined;
      const entry = entryOf(uri);
      const suggestions = suggestionsOf(entry, document);
      const revision = decisions.revision(uri);
      if (entry.latest?.suggestions === suggestions && entry.latest.revision === revision) return entry.latest;
      const text = document.getText();
      const analysis = applyDecisions(text, suggestions.analysis, decisions.placed(uri, text));
      const { recognisedPassages } = suggestions;
      entry.latest = { document, analysis, recognisedPassages, revision, suggestions };
      onAnalysed(entry.latest);
      return entry.latest;
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
