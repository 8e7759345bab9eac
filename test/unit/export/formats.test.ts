import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../core/export/formats';
import { describeFeature } from '../../../core/export/features';
import { indexCodePoints } from '../../../core/text/codePoints';
import { createNewsAnalyser } from '../../../core/newsAnalyser';
import { testGazetteer } from '../../kit/check';
import { contentOf, documentWith, exportAs, quoting } from '../../kit/exports';
import { readXml } from '../../kit/readXml';
import { readBrat } from '../../kit/readBrat';
import { expandJsonLd } from '../../kit/jsonLd';

const CAPTION = '2月19日,重庆市梁平区举办以“春风送岗”为主题的招聘会,150家用人单位提供3000余个就业岗位。';
const analyser = createNewsAnalyser({ gazetteer: testGazetteer() });
const source = { name: '000.txt', sha256: '0'.repeat(64), encoding: 'utf-8' };

function analysed(text: string) {
  return { text, analysis: analyser.analyse(text, { issueDate: '2024-02-21' }), source };
}

function json(id: string, text: string, extension?: string): unknown {
  return JSON.parse(contentOf(exportAs(id, analysed(text)), extension));
}

describe('offsets', () => {
  const text = '叶𬭎与李明';
  it('of 李明 are 3 in code points, 4 in UTF-16, 10 in bytes', () => {
    const utf16 = text.indexOf('李明');
    expect(utf16).toBe(4);
    expect(indexCodePoints(text).toCodePoint(utf16)).toBe(3);
    expect(Buffer.byteLength(text.slice(0, utf16))).toBe(10);
    expect(indexCodePoints(text).toUtf16(3)).toBe(4);
  });

  it('are in the unit of each format', () => {
    const document = documentWith(text, [quoting(text, '李明', 'person')]);
    expect(contentOf(exportAs('doccano', document))).toContain('"label":[[3,5,"person"]]');
    expect(contentOf(exportAs('label-studio', document)).replace(/\s/g, '')).toContain('"start":3,"end":5');
    expect(contentOf(exportAs('brat', document), '.brat.ann')).toBe('T1\tperson 3 5\t李明\nA1\tStatus T1 suggested\n');
    expect(contentOf(exportAs('spacy', document))).toContain('"start":3,"end":5,"token_start":3,"token_end":4');
    expect(contentOf(exportAs('w3c', document)).replace(/\s/g, '')).toContain('"start":3,"end":5');
    expect(contentOf(exportAs('csv', document))).toContain(',3,5,person,李明,');
    expect(contentOf(exportAs('json', document)).replace(/\s/g, '')).toContain('"start":4,"end":6');
    expect(contentOf(exportAs('uima-cas', document)).replace(/\s/g, '')).toContain('"^begin":4,"^end":6');
  });
});

describe('a caption in each format', () => {
  it('doccano', () => {
    const { label, quotes } = json('doccano', CAPTION) as { label: [number, number, string][]; quotes: string[] };
    expect(label.slice(0, 3)).toEqual([
      [0, 5, 'date'],
      [6, 9, 'place'],
      [9, 12, 'place'],
    ]);
    expect(quotes).toContain('3000余个');
  });

  it('brat', () => {
    const result = exportAs('brat', analysed(CAPTION));
    const ann = contentOf(result, '.brat.ann');
    expect(readBrat(contentOf(result, '.brat.txt'), ann).map(({ type, text }) => `${type} ${text}`)).toContain(
      'figure 150家',
    );
    expect(ann).toContain('Value T1\t2024-02-19');
    expect(ann).toContain('\tReference T3 gb2260:500155\t');
  });

  it('CoNLL', () => {
    const options = { labels: { place: 'LOC' } };
    const bio = contentOf(exportAs('conll-bio', analysed(CAPTION), options));
    const bioes = contentOf(exportAs('conll-bioes', analysed(CAPTION), options));
    expect(bio).toMatch(/^2 B-date\n月 I-date\n1 I-date\n9 I-date\n日 I-date\n, O\n重 B-LOC\n庆 I-LOC\n市 I-LOC\n/);
    expect(bioes).toMatch(/日 E-date\n, O\n重 B-LOC\n庆 I-LOC\n市 E-LOC\n/);
  });

  it('TEI', () => {
    const tei = contentOf(exportAs('tei', analysed(CAPTION)));
    expect(tei).toMatch(/<date [^>]*when="2024-02-19"[^>]*>2月19日<\/date>/);
    expect(tei).toMatch(/<placeName [^>]*ref="urn:gb2260:500155"[^>]*>梁平区<\/placeName>/);
    expect(tei).toMatch(/<measure [^>]*quantity="150" unit="家"[^>]*>150家<\/measure>/);
    expect(tei).toMatch(/<measure [^>]*atLeast="3000" unit="个"[^>]*>3000余个<\/measure>/);
  });

  it('UIMA CAS: %ID, then %TYPE, and the text before its users', () => {
    const cas = json('uima-cas', CAPTION) as { '%FEATURE_STRUCTURES': Record<string, unknown>[] };
    const structures = cas['%FEATURE_STRUCTURES'];
    for (const structure of structures) expect(Object.keys(structure).slice(0, 2)).toEqual(['%ID', '%TYPE']);
    expect(structures[0]).toMatchObject({ '%TYPE': 'uima.cas.Sofa', sofaString: CAPTION });
    expect(structures.map((structure) => structure['%ID'])).toEqual(structures.map((_, index) => index + 1));
  });
});

const HOSTILE = `<script>&amp;"引号"]]>\t=cmd|' /C calc'!A0\n\u202e从右到左\u200f李明\0零\u0001\ufffe\ud800半\u2028行\r\n@SUM(1)李明`;

describe('hostile text', () => {
  const document = documentWith(HOSTILE, [
    quoting(HOSTILE, "=cmd|' /C calc'!A0", 'work'),
    quoting(HOSTILE, '@SUM(1)', 'x"<&\t\n y', 'confirmed'),
    quoting(HOSTILE, '\u200f李明\0零', 'person'),
    quoting(HOSTILE, '<script>&amp;"引号"]]>\t=cmd', 'event', 'uncertain'),
    { ...quoting(HOSTILE, '半', 'place', 'confirmed'), note: '=1+1\n<b>"\t\0' },
  ]);

  it.each(FORMATS.map(({ id }) => id))('%s is written, whole and readable', (id) => {
    const { files } = exportAs(id, document);
    for (const { extension, content } of files) {
      if (/json(?:ld)?$/.test(extension)) JSON.parse(content);
      if (/jsonl$/.test(extension)) for (const line of content.trimEnd().split('\n')) JSON.parse(line);
      if (extension.endsWith('.xml')) readXml(content);
    }
    expect(files.length).toBeGreaterThan(0);
  });

  it('TEI keeps the text but for what XML 1.0 forbids', () => {
    const { bodyText } = readXml(contentOf(exportAs('tei', document)));
    expect(bodyText).toBe(
      HOSTILE.replaceAll('\0', '\ufffd')
        .replaceAll('\u0001', '\ufffd')
        .replace('\ufffe', '\ufffd')
        .replace('\ud800', '\ufffd'),
    );
  });

  it('brat quotes its text', () => {
    const result = exportAs('brat', document);
    expect(readBrat(contentOf(result, '.brat.txt'), contentOf(result, '.brat.ann'))).toHaveLength(5);
  });

  it('CSV is read by a standard reader, and no cell is a formula', () => {
    const rows = parseCsv(contentOf(exportAs('csv', document)), { bom: true });
    expect(rows).toHaveLength(6);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('CoNLL has two columns', () => {
    for (const line of contentOf(exportAs('conll-bio', document)).split('\n').filter(Boolean)) {
      expect(line).toMatch(/^[^\s] (?:O|[BI]-[^\s]+)$/u);
    }
  });
});

describe('cut and nested annotations', () => {
  const text = '第一届\n\n代表们说,大家都很高兴,因为乌海市第八次党\n\n代会在市里召开了。';
  const cut = {
    label: 'event',
    ranges: [
      { start: 19, end: 26 },
      { start: 28, end: 30 },
    ],
  };
  const document = documentWith(text, [cut, quoting(text, '乌海市', 'place')]);

  it('brat names the parts', () => {
    expect(contentOf(exportAs('brat', document), '.brat.ann')).toBe(
      'T1\tevent 19 26;28 30\t乌海市第八次党 代会\nA1\tStatus T1 suggested\nT2\tplace 19 22\t乌海市\nA2\tStatus T2 suggested\n',
    );
  });

  it('doccano relates the parts, or counts what is lost', () => {
    const { relations } = JSON.parse(contentOf(exportAs('doccano-relations', document))) as { relations: object[] };
    expect(relations).toEqual([{ id: 0, from_id: 0, to_id: 1, type: 'continues' }]);
    expect(exportAs('doccano', document).losses).toMatchObject({ cut: 1 });
  });

  it('TEI has the column break in one element', () => {
    expect(contentOf(exportAs('tei', document))).toMatch(/党\n\n<cb\/>代会<\/rs>/);
  });

  it('CoNLL joins the parts and counts the nested one', () => {
    const result = exportAs('conll-bioes', document);
    expect(contentOf(result)).toContain('党 I-event\n代 I-event\n会 E-event\n在 O\n');
    expect(result.losses).toMatchObject({ nested: 1 });
  });

  it('flat leaves out what is inside', () => {
    const { counts, leftOut } = exportAs('doccano', document, { flat: true });
    expect({ counts, leftOut }).toEqual({ counts: { event: 1 }, leftOut: 1 });
  });

  it('a crossing annotation stands off in TEI', () => {
    const crossed = documentWith('甲乙丙丁', [
      quoting('甲乙丙丁', '甲乙', 'work'),
      quoting('甲乙丙丁', '乙丙', 'event'),
    ]);
    const tei = contentOf(exportAs('tei', crossed));
    const { bodyText, elements } = readXml(tei);
    expect(tei).toContain(
      '<annotation xml:id="annotation-a2" motivation="tagging" target="#string-range(body,1,2)"><note><rs xml:id="a2"',
    );
    expect(bodyText).toBe('甲乙丙丁');
    expect(elements).toContain('standOff');
  });
});

it.each([
  ['a#1.txt', 'file:///a%231.txt'],
  ['in/a.txt#article-2', 'file:///in/a.txt#article-2'],
])('the source of %s in W3C is %s', (name, uri) => {
  const text = '李明在北京。';
  const page = JSON.parse(contentOf(exportAs('w3c', documentWith(text, [quoting(text, '李明', 'person')], name)))) as {
    items: { target: { source: string } }[];
  };
  expect(page.items[0]?.target.source).toBe(uri);
});

describe('options', () => {
  const text = '李明在北京。王芳在上海。';
  const document = documentWith(text, [
    quoting(text, '李明', 'person', 'confirmed'),
    quoting(text, '北京', 'place'),
    quoting(text, '王芳', 'person', 'uncertain'),
  ]);

  it.each([
    ['confirmed', ['李明']],
    ['suggested', ['北京', '王芳']],
    ['both', ['李明', '北京', '王芳']],
  ] as const)('%s', (include, expected) => {
    const { quotes } = JSON.parse(contentOf(exportAs('doccano', document, { include }))) as { quotes: string[] };
    expect(quotes).toEqual(expected);
  });

  it('types and labels', () => {
    const options = { types: ['person'], labels: { person: 'PER' } };
    expect(exportAs('doccano', document, options).counts).toEqual({ PER: 2 });
  });

  it('Label Studio has suggestions as predictions, what is confirmed as annotations', () => {
    const [task] = JSON.parse(contentOf(exportAs('label-studio', document))) as [
      Record<'predictions' | 'annotations', { result: { value: { text: string } }[] }[]>,
    ];
    const texts = (of: 'predictions' | 'annotations') =>
      task[of].flatMap(({ result }) => result.map((r) => r.value.text));
    expect([texts('annotations'), texts('predictions')]).toEqual([['李明'], ['北京', '王芳']]);
  });
});

describe('real shapes', () => {
  const pages = ['samples/河畔新区.txt', 'samples/港城晚读.txt'].map((path) => readFileSync(path, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  const ninjs = ajv.compile(JSON.parse(readFileSync('schemas/ninjs-3.1.schema.json', 'utf8')) as object);

  it.each(pages)('ninjs fits IPTC’s schema', (page) => {
    const { files } = exportAs('ninjs', analysed(page));
    const items = files.filter(({ extension }) => extension.endsWith('.ninjs.json'));
    expect(items.length).toBeGreaterThan(0);
    for (const { content } of items) {
      ninjs(JSON.parse(content));
      expect(ninjs.errors).toBeNull();
    }
  });

  it.each(pages)('TEI is well formed and keeps the text', (page) => {
    for (const text of [page, page.replace(/\n/g, '\r\n')]) {
      expect(readXml(contentOf(exportAs('tei', analysed(text)))).bodyText).toBe(text);
    }
  });

  it.each(pages)('W3C expands as JSON-LD with every selector known', async (page) => {
    const expanded = JSON.stringify(await expandJsonLd(JSON.parse(contentOf(exportAs('w3c', analysed(page))))));
    expect(expanded).toContain('http://www.w3.org/ns/oa#TextPositionSelector');
    expect(expanded).toContain('http://www.w3.org/ns/oa#exact');
  });

  it.each(pages)('an article alone quotes the same words', (page) => {
    const whole = exportAs('doccano', analysed(page));
    const apart = exportAs('doccano', analysed(page), { perArticle: true });
    expect(apart.counts).toEqual(whole.counts);
    for (const line of contentOf(apart).trimEnd().split('\n')) {
      const { text, label, quotes } = JSON.parse(line) as { text: string; label: [number, number][]; quotes: string[] };
      expect(label.map(([start, end]) => Array.from(text).slice(start, end).join(''))).toEqual(quotes);
    }
  });
});

describe('pages about the formats', () => {
  it.each(FORMATS)('docs/formats/$id.md lists what the format does not carry', ({ id, name, lacks }) => {
    const page = readFileSync(`docs/formats/${id}.md`, 'utf8');
    expect(page).toContain(`# ${name}`);
    for (const feature of lacks) expect(page).toContain(`- ${describeFeature(feature)}`);
  });
});
