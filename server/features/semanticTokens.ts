import {
  SemanticTokensBuilder,
  type Range,
  type SemanticTokens,
  type SemanticTokensDelta,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Annotation, Label } from '../../core/annotation';
import { overlaps, type Span } from '../../core/text/span';
import { TOKEN_TYPES, type TokenType } from '../../protocol/legend';
import type { AnalysedArticle } from '../openArticles';

/** Colours of open documents; keeps what was sent last so that only what changed is sent next. */
export interface SemanticTokensFeature {
  full(article: AnalysedArticle): SemanticTokens;
  delta(article: AnalysedArticle, previousResultId: string): SemanticTokens | SemanticTokensDelta;
  range(article: AnalysedArticle, range: Range): SemanticTokens;
  forget(uri: string): void;
}

/** A stretch of text with one colour. */
export interface ColouredSpan extends Span {
  readonly type: TokenType;
}

export function createSemanticTokens(): SemanticTokensFeature {
  const builders = new Map<string, SemanticTokensBuilder>();

  function builderOf(uri: string): SemanticTokensBuilder {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, builder);
    return builder;
  }

  return {
    full(article) {
      const builder = builderOf(article.document.uri);
      // Starts a result of its own; without it the builder would go on with the last one.
      builder.previousResult('');
      push(builder, article.document, flatten(article.analysis.annotations));
      return builder.build();
    },
    delta(article, previousResultId) {
      const builder = builderOf(article.document.uri);
      builder.previousResult(previousResultId);
      push(builder, article.document, flatten(article.analysis.annotations));
      return builder.buildEdits();
    },
    range({ document, analysis }, range) {
      const wanted = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const builder = new SemanticTokensBuilder();
      push(builder, document, flatten(analysis.annotations.filter(({ span }) => overlaps(span, wanted))));
      return builder.build();
    },
    forget: (uri) => void builders.delete(uri),
  };
}

/**
 * The colours of nested annotations side by side, the innermost on top, for the client takes no overlapping tokens.
 * @param annotations in `bySpan` order, so that a nested one comes after what holds it
 */
export function flatten(annotations: readonly Annotation[]): ColouredSpan[] {
  const spans = annotations.flatMap(({ type, ranges }) =>
    isTokenType(type) ? ranges.map(({ start, end }) => ({ start, end, type })) : [],
  );
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const flat: ColouredSpan[] = [];
  const open: ColouredSpan[] = [];
  let at = 0;
  const emitUntil = (end: number): void => {
    const top = open.at(-1);
    if (top !== undefined && at < end) flat.push({ start: at, end, type: top.type });
    at = Math.max(at, end);
  };
  const closeUntil = (offset: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= offset; top = open.at(-1)) {
      emitUntil(top.end);
      open.pop();
    }
  };
  for (const span of spans) {
    closeUntil(span.start);
    emitUntil(span.start);
    open.push(span);
  }
  closeUntil(Infinity);
  return flat;
}

/** Labels of the editor's own have no colour of the theme's: the client draws them. */
function isTokenType(type: Label): type is TokenType {
  return (TOKEN_TYPES as readonly string[]).includes(type);
}

/** Ranges never hold a line break, so every span lies on one line. */
function push(builder: SemanticTokensBuilder, document: TextDocument, spans: readonly ColouredSpan[]): void {
  for (const { start, end, type } of spans) {
    const { line, character } = document.positionAt(start);
    builder.push(line, character, end - start, TOKEN_TYPES.indexOf(type), 0);
  }
}
