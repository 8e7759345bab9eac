import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exportJson } from '../../core/export/json';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import type { ExportResult, ListedArticle } from '../../protocol/messages';
import { listArticles } from '../host/articleFiles';
import { analyseFile } from '../host/analyseFile';
import type { OpenArticles } from '../openArticles';

/**
 * The export of one article: of an open document as it stands in the editor, else of the file on disk.
 * @throws UnreadableArticleError, or the file system's error
 */
export async function exportArticle(uri: string, articles: OpenArticles): Promise<ExportResult> {
  const open = articles.get(uri);
  if (open === undefined) return exportFile(uri, articles);
  const text = open.document.getText();
  const sha256 = createHash('sha256').update(text).digest('hex');
  const source = { name: nameOf(uri), sha256, encoding: 'utf-8' };
  return { content: exportJson(text, open.analysis, source), annotationCount: open.analysis.annotations.length };
}

async function exportFile(uri: string, { resources }: OpenArticles): Promise<ExportResult> {
  const { text, encoding, sha256, analysis } = await analyseFile(fileURLToPath(uri), createNewsAnalyser(resources));
  const content = exportJson(text, analysis, { name: nameOf(uri), sha256, encoding });
  return { content, annotationCount: analysis.annotations.length };
}

/** The article files below a folder. */
export async function listFolder(folderUri: string): Promise<ListedArticle[]> {
  const found = await listArticles(fileURLToPath(folderUri));
  return found.map(({ path, relativePath }) => ({ uri: pathToFileURL(path).href, relativePath }));
}

function nameOf(uri: string): string {
  return basename(decodeURIComponent(new URL(uri).pathname));
}
