import type { Analysis, Annotation, Candidate, Problem } from './annotation';
import { findIssueDate } from './dates/issueDate';
import type { DocumentPass, Finding, PassageFindings } from './document/documentPass';
import { createPassageMemo } from './passageMemo';
import type { PassageEvidence, Recogniser, Refiner } from './recogniser';
import { parseStructure } from './structure/parse';
import { structureProblems } from './structure/problems';
import { passagesOf, toFileRanges, type Passage } from './structure/passage';
import type { Segmenter, Token } from './tokens/segmenter';
import { wordEvidence } from './tokens/wordEvidence';
import { textProblems } from './text/problems';
import { bySpan, hullOf, parentIndices } from './text/span';

export interface AnalyserParts {
  /** In order of authority: of two candidates that are otherwise equal the earlier recogniser's stands. */
  readonly recognisers: readonly Recogniser[];
  readonly refiners: readonly Refiner[];
  readonly documentPasses: readonly DocumentPass[];
  readonly segmenter?: Segmenter;
}

export interface AnalyseOptions {
  /** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss`: what relative dates are read against. */
  readonly issueDate?: string;
  /** The file's name: where no issue date is given, the day in it is taken. */
  readonly fileName?: string;
}

export interface Analyser {
  /**
   * Analyses a whole text. Never throws on text: what fails inside is named in `problems`.
   * Passages seen before are taken from the memo, so the cost of an edit is that of the passage it touches.
   */
  analyse(text: string, options?: AnalyseOptions): Analysis;
  /** How many passages went through the recognisers since the analyser was made. */
  readonly recognisedPassages: number;
}

/** Candidates of one passage, the words that were cut for them and the recognisers that failed on it. */
interface PassageResult {
  readonly candidates: readonly Candidate[];
  readonly evidence: PassageEvidence;
  readonly failures: readonly Failure[];
}

interface Failure {
  readonly component: string;
  readonly message: string;
}

/** Puts the parts together into the one façade that the server and the command line use. */
export function createAnalyser(parts: AnalyserParts): Analyser {
  const memo = createPassageMemo<PassageResult>();
  const words = wordEvidence(parts.segmenter);
  let recognisedPassages = 0;

  function recognise(passage: Passage): PassageResult {
    recognisedPassages++;
    return recognisePassage(passage, parts);
  }

  return {
    analyse(text, options = {}) {
      const structure = parseStructure(text, words);
      const passages = passagesOf(text, structure);
      const results = passages.map((passage) => ({ passage, ...memo.get(passage, () => recognise(passage)) }));
      memo.keepLatest();
      const page = results.map(({ passage, candidates, evidence }) => ({ passage, findings: candidates, evidence }));
      const issueDate = findIssueDate(options, page);
      const { findings, failures } = runDocumentPasses(page, parts.documentPasses, { structure, issueDate });
      return {
        structure,
        annotations: toAnnotations(findings),
        problems: [
          ...structureProblems(structure, passages),
          ...textProblems(text),
          ...results.flatMap((result) => result.failures.map((failure) => failureProblem(failure, result.passage))),
          ...failures.map((failure) => failureProblem(failure)),
        ],
        issueDate,
      };
    },
    get recognisedPassages() {
      return recognisedPassages;
    },
  };
}

function recognisePassage(passage: Passage, parts: AnalyserParts): PassageResult {
  const failures: Failure[] = [];
  const evidence = lazyEvidence(passage, parts.segmenter);
  const found = parts.recognisers.flatMap((recogniser) =>
    isolate(recogniser.name, failures, [], () => recogniser.recognise(passage, evidence)),
  );
  const candidates = parts.refiners.reduce<readonly Candidate[]>(
    (current, refiner) => isolate(refiner.name, failures, current, () => refiner.refine(current, passage, evidence)),
    found,
  );
  return { candidates, evidence, failures };
}

function lazyEvidence(passage: Passage, segmenter: Segmenter | undefined): PassageEvidence {
  let tokens: readonly Token[] | undefined;
  return { tokens: () => (tokens ??= segmenter?.tokens(passage.normal) ?? []) };
}

/** Runs one component; when it throws, notes the failure and goes on with the fallback. */
function isolate<T>(component: string, failures: Failure[], fallback: T, run: () => T): T {
  try {
    return run();
  } catch (error) {
    failures.push({ component, message: error instanceof Error ? error.message : String(error) });
    return fallback;
  }
}

function runDocumentPasses(
  page: readonly PassageFindings[],
  passes: readonly DocumentPass[],
  context: Parameters<DocumentPass['run']>[1],
): { findings: readonly PassageFindings[]; failures: Failure[] } {
  const failures: Failure[] = [];
  const findings = passes.reduce(
    (current, pass) => isolate(pass.name, failures, current, () => pass.run(current, context)),
    page,
  );
  return { findings, failures };
}

function failureProblem({ component, message }: Failure, passage?: Passage): Problem {
  const start = passage?.ranges[0]?.start ?? 0;
  return {
    code: 'component-failed',
    span: { start, end: passage?.ranges.at(-1)?.end ?? start },
    message: `${component}: ${message}`,
  };
}

function toAnnotations(page: readonly PassageFindings[]): Annotation[] {
  const placed = page
    .flatMap(({ passage, findings }) => findings.map((finding) => place(finding, passage)))
    .sort((a, b) => bySpan(a.span, b.span));
  const parents = parentIndices(placed.map(({ span }) => span));
  return placed.map((annotation, index) => {
    const parent = parents[index];
    return { id: `a${String(index + 1)}`, ...annotation, ...(parent === undefined ? {} : { parent }) };
  });
}

function place(finding: Finding, passage: Passage): Omit<Annotation, 'id' | 'parent'> {
  const ranges = toFileRanges(passage, finding.span);
  return {
    type: finding.type,
    status: 'suggested',
    span: hullOf(ranges),
    ranges,
    text: passage.text.slice(finding.span.start, finding.span.end),
    confidence: finding.confidence,
    recogniser: finding.recogniser,
    article: passage.article,
    ...valueOf(finding, passage),
  };
}

function valueOf(finding: Finding, passage: Passage): Pick<Annotation, 'figure' | 'date' | 'entity'> {
  switch (finding.type) {
    case 'figure':
      return { figure: { ...finding.figure, numeral: hullOf(toFileRanges(passage, finding.figure.numeral)) } };
    case 'date':
      return finding.date === undefined ? {} : { date: finding.date };
    default: {
      const entity = finding.links?.[0];
      return entity === undefined ? {} : { entity };
    }
  }
}
