import { describe, expect, it } from 'vitest';
import { readEntityList, type EntityListForm } from '../../../core/entities/entityList';
import { appendCsvRow } from '../../../core/entities/entityListCsv';
import { appendJsonEntry } from '../../../core/entities/entityListJson';
import { ownList, ownNames, ownWords, type OwnEntity } from '../../../core/entities/ownList';
import { createNewsAnalyser } from '../../../core/newsAnalyser';
import type { Word } from '../../../core/tokens/segmenter';
import { testResources } from '../../kit/check';

/** `line name/type+alias+alias (description) <link>` of what was read, then `line reason about` of what was not. */
function read(content: string, form: EntityListForm = 'csv'): string[] {
  const { entities, faults } = readEntityList(content, form);
  return [
    ...entities.map(({ line, name, type, aliases = [], description, link }) =>
      [
        `${String(line)} ${name}/${[type, ...aliases].join('+')}`,
        ...(description === undefined ? [] : [`(${description})`]),
        ...(link === undefined ? [] : [`<${link}>`]),
      ].join(' '),
    ),
    ...faults.map(({ line, reason, about }) => `${String(line)} ${reason} ${about}`.trim()),
  ];
}

describe('a list as CSV', () => {
  it.each([
    [
      'all columns',
      'name,type,aliases,description,link\n祁小满,person,小满;老祁,馆长,https://example.org/q',
      ['2 祁小满/person+小满+老祁 (馆长) <https://example.org/q>'],
    ],
    [
      'columns in Chinese, in another order, and one more',
      '类型,备注,名称,别名\n机构,x,青溪文化馆,文化馆、溪馆',
      ['2 青溪文化馆/organization+文化馆+溪馆'],
    ],
    ['byte order mark, CRLF, blank lines, spaces', '\ufeffname,type\r\n\r\n 庞越 , Person \r\n', ['3 庞越/person']],
    [
      'quotes and a cell of two lines',
      'name,type,description\n"青溪,县",place,"一行\n两行"\n庞越,person,"他说""好"""',
      ['2 青溪,县/place (一行\n两行)', '4 庞越/person (他说"好")'],
    ],
    [
      'two lines with CRLF',
      'name,type,description\r\n祁小满,person,"一\r\n二"\r\n庞越,person,',
      ['2 祁小满/person (一\n二)', '4 庞越/person'],
    ],
    ['rows that are short', 'name,type,aliases,link\n庞越,person', ['2 庞越/person']],
    ['nothing', '', []],
    ['only a header', 'name,type\n', []],
  ])('with %s', (_, content, expected) => {
    expect(read(content)).toEqual(expected);
  });

  it.each([
    ['no columns', '祁小满,person\n庞越,person', ['1 no-columns 祁小满,person']],
    ['no type column', 'name,link\n庞越,', ['1 no-columns name,link']],
    ['no name', 'name,type\n,person\n庞越,person', ['3 庞越/person', '2 no-name']],
    ['a name of one character', 'name,type\n庞,person\n庞越,person', ['3 庞越/person', '2 name-length 庞']],
    ['a type that is none', 'name,type\n祁小满,人\n庞越,person', ['3 庞越/person', '2 unknown-type 人']],
    ['a link that is none', 'name,type,link\n祁小满,person,javascript:alert(1)', ['2 no-link javascript:alert(1)']],
    ['an entry twice', 'name,type\n庞越,person\n庞越,place', ['2 庞越/person', '3 listed-twice 庞越']],
    [
      'an alias of one character',
      'name,type,aliases\n庞越,person,庞;小庞',
      ['2 庞越/person+小庞', '2 alias-length 庞'],
    ],
    [
      'a mark that nobody closes',
      'name,type\n祁小满,person\n"庞越,person\n青溪县,place',
      ['2 祁小满/person', '4 青溪县/place', '3 not-csv "庞越,person'],
    ],
    [
      'a mark where none can stand',
      'name,type\n祁小满,person\n庞"越,person\n\n"青\n溪",place',
      ['2 祁小满/person', '5 青\n溪/place', '3 not-csv 庞"越,person'],
    ],
  ])('names rows with %s, and reads the others', (_, content, expected) => {
    expect(read(content)).toEqual(expected);
  });
});

describe('a list as JSON', () => {
  it('is read with the lines of its entries', () => {
    const content = `{
  "entities": [
    { "name": "祁小满", "type": "person", "aliases": ["小满"], "description": "馆长" },
    {
      "name": "青溪县", "type": "place", "link": "http://example.org" }
  ]
}`;
    expect(read(content, 'json')).toEqual(['3 祁小满/person+小满 (馆长)', '4 青溪县/place <http://example.org>']);
  });

  it.each([
    ['nothing', '', []],
    ['no list', '{"labels": []}', ['1 no-list entities']],
    ['another list', '[]', ['1 no-list entities']],
    [
      'entries that are none',
      '{"entities": [\n1,\nnull,\n{"name": 3, "type": "person"}]}',
      ['2 no-name', '3 no-name', '4 no-name'],
    ],
    [
      'half a file',
      '{"entities": [\n{"name": "庞越", "type": "person"},\n{"name"',
      ['2 庞越/person', '3 not-json', '3 no-name'],
    ],
    ['no JSON', '名称,类型', ['1 not-json']],
  ])('with %s', (_, content, expected) => {
    expect(read(content, 'json')).toEqual(expected);
  });
});

describe('adding an entry', () => {
  const entity: OwnEntity = { name: '庞越', type: 'person', aliases: ['小庞', '老庞'], description: '说,"好"' };

  it('to nothing makes a CSV list', () => {
    const made = '\ufeffname,type,aliases,description,link\r\n庞越,person,小庞;老庞,"说,""好""",\r\n';
    expect(appendCsvRow('', entity)).toBe(made);
  });

  it.each([
    ['keeps columns, their order and CRLF', '备注,类型,名称\r\nx,地点,青溪县\r\n', ',person,庞越\r\n'],
    ['keeps mixed line ends, blank lines and bad rows', 'name,type\n\n"坏,x\r\n', '庞越,person\n'],
    ['ends the last line first', 'name,type\n青溪县,place', '\n庞越,person\n'],
  ])('to CSV %s', (_, content, added) => {
    expect(appendCsvRow(content, { name: '庞越', type: 'person' })).toBe(content + added);
  });

  it.each([
    ['青溪县,place\n', 'no-columns name, type, aliases, description'],
    ['name,type,link\n', 'no-columns aliases, description'],
  ])('to CSV %j loses nothing in silence', (content, problem) => {
    expect(() => appendCsvRow(content, entity)).toThrow(problem);
  });

  it('to JSON keeps what stands there', () => {
    const before = [
      '{',
      '  "note":   1,',
      '  "entities": [',
      '    { "name": "青溪县",  "type": "place" }',
      '  ]',
      '}',
      '',
    ].join('\r\n');
    const after = appendJsonEntry(before, { name: '庞越', type: 'person' });
    expect(after.startsWith(before.slice(0, before.indexOf('}')))).toBe(true);
    expect(read(after, 'json').map((line) => line.slice(2))).toEqual(['青溪县/place', '庞越/person']);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each(['[]', '{"entities": [', '{"entities": {}}'])('to JSON not to %s', (content) => {
    expect(() => appendJsonEntry(content, entity)).toThrow('no-list entities');
  });

  it('to an empty JSON file makes the list', () => {
    expect(read(appendJsonEntry('', entity), 'json')).toHaveLength(1);
  });
});

describe('the newsroom’s own names', () => {
  const list: readonly OwnEntity[] = [
    { name: '蓝灯笼', type: 'work', aliases: ['灯笼'] },
    { name: '祁小满', type: 'organization' },
  ];

  function found(text: string, entityList: readonly OwnEntity[] | undefined): string[] {
    const analyser = createNewsAnalyser({ ...testResources(), ...(entityList && { entityList }) });
    const { annotations } = analyser.analyse(text);
    return annotations.map(({ type, text: quote, entity }) => `${type} ${quote} ${entity?.id ?? ''}`.trim());
  }

  it('are found, by their aliases too, and before what the program thinks', () => {
    const text = '◎ 祁小满\n\n人们点起了蓝灯笼,看着灯笼。';
    expect(found(text, undefined)).toEqual(['person 祁小满 person:祁小满']);
    expect(found(text, list)).toEqual([
      'organization 祁小满 own:祁小满',
      'work 蓝灯笼 own:蓝灯笼',
      'work 灯笼 own:蓝灯笼',
    ]);
  });

  it.each([
    [
      'a title with its brackets',
      '大家在读《老街的灯》。',
      { name: '老街的灯', type: 'work' },
      ['work 《老街的灯》 own:老街的灯'],
    ],
    [
      'a longer person’s name',
      '本报讯(记者祁小满)保定市公安局说。',
      { name: '祁小', type: 'person' },
      ['person 祁小 own:祁小', 'organization 保定市公安局 organization:保定市公安局', 'place 保定市 gb2260:130600'],
    ],
    [
      'a place, inside the body that holds it',
      '保定市公安局说。',
      { name: '保定市', type: 'place' },
      ['organization 保定市公安局 organization:保定市公安局', 'place 保定市 own:保定市'],
    ],
    [
      'a place of the very name',
      '保定市来人了。',
      { name: '保定市', type: 'organization' },
      ['organization 保定市 own:保定市'],
    ],
  ] as const)('prevail over %s', (_, text, entity, expected) => {
    expect(found(text, [entity])).toEqual(expected);
  });

  it('are not found where they do not stand', () => {
    expect(found('人们点起了灯,看着蓝色的笼子。', list)).toEqual([]);
  });

  it('are matched whatever their width', () => {
    const recogniser = ownList(ownNames([{ name: 'ＡＢＣ公司', type: 'organization' }]));
    const passage = { normal: 'ABC公司' } as Parameters<typeof recogniser.recognise>[0];
    expect(recogniser.recognise(passage, { tokens: () => [] })).toHaveLength(1);
  });

  it('are words that the segmenter learns', () => {
    const learnt: Word[] = [];
    const segmenter = { name: 'test', tokens: () => [], learn: (words: readonly Word[]) => void learnt.push(...words) };
    createNewsAnalyser({ ...testResources(), entityList: list, segmenter });
    expect(learnt).toEqual(ownWords(list));
    expect(learnt.map(({ text, tag }) => `${text} ${tag}`)).toEqual(['蓝灯笼 nz', '灯笼 nz', '祁小满 nt']);
  });
});
