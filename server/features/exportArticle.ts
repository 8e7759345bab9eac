import { createHash } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describeFeature, type Feature } from '../../core/export/features';
import type { Format } from '../../core/export/format';
import { exportDocument, findFormat, FORMATS } from '../../core/export/formats';
import { placeInPreview, previewText } from '../../core/export/preview';
import { DEFAULT_OPTIONS, type ExportDocument } from '../../core/export/view';
import { createNewsAnalyser } from '../../core/newsAnalyser';
import type {
  ExportFolderFile,
  ExportFolderFileParams,
  ExportFormat,
  ExportParams,
  ExportResult,
  ListedArticle,
  PreviewExportParams,
  PreviewExportResult,
  PreviewPlaceParams,
  PreviewPlaceResult,
} from '../../protocol/messages';
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
  const format = formatOf(id);
  const { files, counts, losses } = exportDocument(format, await documentOf(uri, articles), {
    ...DEFAULT_OPTIONS,
    ...asked,
  });
  const main = files.find(({ extension }) => extension === format.extension) ?? files[0];
  return {
    content: main?.content ?? '',
    files,
    annotationCount: Object.values(counts).reduce((sum, count) => sum + count, 0),
    labels: Object.keys(counts),
    notCarried: (Object.entries(losses) as [Feature, number][]).map(([feature, count]) => ({
      words: describeFeature(feature),
      count,
    })),
  };
}

/** The file that goes once into a folder of exports. @throws Error for an unknown format */
export function exportFolderFile({ format, labels }: ExportFolderFileParams): ExportFolderFile | null {
  const { folderFile } = formatOf(format);
  return folderFile === undefined ? null : { name: folderFile.name, content: folderFile.content([...labels].sort()) };
}

/** What an export would look like. @throws as `exportArticle` does */
export async function previewExport(
  { uri, format }: PreviewExportParams,
  articles: OpenArticles,
): Promise<PreviewExportResult> {
  return { content: previewText(formatOf(format), await documentOf(uri, articles), DEFAULT_OPTIONS) };
}

/** Where in the preview an annotation stands. @throws as `exportArticle` does */
export async function previewPlace(
  { uri, format, annotation }: PreviewPlaceParams,
  articles: OpenArticles,
): Promise<PreviewPlaceResult | null> {
  const document = await documentOf(uri, articles);
  const start = placeInPreview(formatOf(format), document, annotation, DEFAULT_OPTIONS);
  return start === undefined ? null : { start };
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

/** @throws Error */
function formatOf(id: string): Format {
  const format = findFormat(id);
  if (format === undefined) throw new Error(`unknown format ${id}`);
  return format;
}

async function documentOf(uri: string, articles: OpenArticles): Promise<ExportDocument> {
  return openDocument(uri, articles) ?? (await readDocument(uri, articles));
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
