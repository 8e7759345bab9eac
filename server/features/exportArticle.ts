import { createHash } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describeFeature, type Feature } from '../../core/export/features';
import { exportDocument, findFormat, FORMATS } from '../../core/export/formats';
import { DEFAULT_OPTIONS, type ExportDocument } from '../../core/export/view';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import type { ExportFormat, ExportParams, ExportResult, ListedArticle } from '../../protocol/messages';
import { listArticles } from '../host/articleFiles';
import { analyseFile } from '../host/analyseFile';
import { fileNameOf } from '../fileName';
import type { OpenArticles } from '../openArticles';

/**
 * The export of one article: of an open document as it stands in the editor, else of the file on disk.
 * @throws Error for an unknown format, UnreadableArticleError, or the file system's error
 */
export async function exportArticle(
  { uri, format: id = 'json', ...asked }: ExportParams,
  articles: OpenArticles,
): Promise<ExportResult> {
  const format = findFormat(id);
  if (format === undefined) throw new Error(`unknown format ${id}`);
  const document = openDocument(uri, articles) ?? (await readDocument(uri, articles));
  const { files, counts, losses } = exportDocument(format, document, { ...DEFAULT_OPTIONS, ...asked });
  const main = files.find(({ extension }) => extension === format.extension) ?? files[0];
  return {
    content: main?.content ?? '',
    files,
    annotationCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
    notCarried: (Object.entries(losses) as [Feature, number][]).map(([feature, count]) => ({
      words: describeFeature(feature),
      count,
    })),
  };
}

/** The formats to export to. */
export function listExportFormats(): ExportFormat[] {
  return FORMATS.map(({ id, name, description, offsetUnit, extension }) => ({
    id,
    name,
    description,
    offsetUnit,
    extension,
  }));
}

function openDocument(uri: string, articles: OpenArticles): ExportDocument | undefined {
  const open = articles.get(uri);
  if (open === undefined) return undefined;
  const text = open.document.getText();
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { text, analysis: open.analysis, source: { name: fileNameOf(uri), sha256, encoding: 'utf-8' } };
}

async function readDocument(uri: string, { resources }: OpenArticles): Promise<ExportDocument> {
  const { text, encoding, sha256, analysis } = await analyseFile(fileURLToPath(uri), createNewsAnalyser(resources));
  return { text, analysis, source: { name: fileNameOf(uri), sha256, encoding } };
}

/** The article files below a folder. */
export async function listFolder(folderUri: string): Promise<ListedArticle[]> {
  const found = await listArticles(fileURLToPath(folderUri));
  return found.map(({ path, relativePath }) => ({ uri: pathToFileURL(path).href, relativePath }));
}
