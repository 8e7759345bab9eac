import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMATS, exportDocument } from '../core/export/formats';
import { DEFAULT_OPTIONS, type ExportDocument } from '../core/export/view';
import { createNewsAnalyser } from '../core/newsAnalyser';
import { loadGazetteer } from '../core/entities/gazetteer';
import type { ExportSummary } from '../server/cli/exportSummary';
import { seededRandom } from '../model/train/random';
import { writeArticle } from '../test/kit/articles';
import { layOut } from '../test/kit/layout';
import { packGazetteer } from '../tools/packGazetteer';

/** The size of a page of a newspaper, in bytes of UTF-8. */
const PAGE_BYTES = 7_000;
const EXPORTER_PAGES = 300;
const FOLDER_SIZE = 500;

/** A page of the project's own sentences, the same for the same number. */
function writePage(seed: number): string {
  const random = seededRandom(seed);
  const articles = [writeArticle(random)];
  while (Buffer.byteLength(articles.flatMap(({ body }) => body.map(({ text }) => text)).join('')) < PAGE_BYTES) {
    articles.push(writeArticle(random));
  }
  return layOut(articles, random).text;
}

/** Megabytes of text a second that each exporter writes; the analysis is done before. */
function measureExporters(): void {
  const analyser = createNewsAnalyser({ gazetteer: loadGazetteer(packGazetteer()) });
  const documents = Array.from({ length: EXPORTER_PAGES }, (_, seed): ExportDocument => {
    const text = writePage(seed);
    const source = { name: `${String(seed)}.txt`, sha256: '0'.repeat(64), encoding: 'utf-8' };
    return { text, analysis: analyser.analyse(text), source };
  });
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  console.log(`Exporters on ${megabytes(bytes)} MB of text in ${String(documents.length)} pages:`);
  for (const format of FORMATS) {
    const run = (): number =>
      documents.reduce((sum, d) => sum + exportDocument(format, d, DEFAULT_OPTIONS).files.length, 0);
    run();
    const start = performance.now();
    run();
    const seconds = (performance.now() - start) / 1000;
    console.log(`  ${format.id.padEnd(18)} ${(bytes / 1e6 / seconds).toFixed(1).padStart(7)} MB/s`);
  }
}

/** The command line with one thread and with two, on pages on disk. */
function measureJobs(pages: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
  let bytes = 0;
  for (let seed = 0; seed < pages; seed++) {
    const below = join(folder, 'in', String(Math.floor(seed / FOLDER_SIZE)));
    if (seed % FOLDER_SIZE === 0) mkdirSync(below, { recursive: true });
    const text = writePage(seed);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(below, `${String(seed)}.txt`), text);
  }
  console.log(`Command line on ${String(pages)} pages, ${megabytes(bytes)} MB, ${String(cpus().length)} processors:`);
  const times = [1, 2].map((jobs) => measureRun(folder, jobs, bytes));
  console.log(`  speed-up ${((times[0] ?? 0) / (times[1] ?? 1)).toFixed(2)}`);
  rmSync(folder, { recursive: true });
}

/**
 * Seconds that a run takes. Its processor time and what other programs took meanwhile stand beside them: where the two
 * together are all there is, the run waited for processors and not for itself.
 */
function measureRun(folder: string, jobs: number, bytes: number): number {
  const args = ['export', join(folder, 'in'), '--out', join(folder, `out${String(jobs)}`), '--jobs', String(jobs)];
  const busyBefore = busySeconds();
  const start = performance.now();
  const output = execFileSync(process.execPath, ['dist/cli.js', ...args, '--summary', 'json'], { encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const { peakMemoryMB, processorSeconds, characters } = JSON.parse(output) as ExportSummary;
  const others = Math.max(0, busySeconds() - busyBefore - processorSeconds) / seconds;
  console.log(
    `  --jobs ${String(jobs)}: ${seconds.toFixed(1)} s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s, ` +
      `processor time ${processorSeconds.toFixed(1)} s (${(processorSeconds / (characters / 1e6)).toFixed(2)} s a million characters), ` +
      `${(processorSeconds / seconds).toFixed(2)} processors at work, ${others.toFixed(2)} for other programs, ` +
      `peak ${String(peakMemoryMB)} MB`,
  );
  return seconds;
}

/** How long all processors together have been at work for any program. */
function busySeconds(): number {
  return cpus().reduce((sum, { times }) => sum + (times.user + times.nice + times.sys + times.irq) / 1000, 0);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** `npm run bench:export -- --pages 1000`: build first. */
const { values } = parseArgs({ options: { pages: { type: 'string', default: '10000' } } });
measureExporters();
measureJobs(Number(values.pages));
