import { describe, expect, it } from 'vitest';
import { decodeArticle, UnreadableArticleError } from '../../../server/host/readArticle';

const TEXT = '３月５日，河畔的书屋开门了。来的人比往日多，有人带着孩子，有人带着旧书。';

/** 河畔书屋,三月五日。 in GB18030, written out because Node encodes only UTF-8 and UTF-16. */
const GB18030 = Uint8Array.from([
  0xba, 0xd3, 0xc5, 0xcf, 0xca, 0xe9, 0xce, 0xdd, 0xa3, 0xac, 0xc8, 0xfd, 0xd4, 0xc2, 0xce, 0xe5, 0xc8, 0xd5, 0xa1,
  0xa3,
]);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return littleEndian ? units : units.swap16();
}

describe('decoding', () => {
  it.each([
    ['utf-8', Buffer.from(TEXT), TEXT],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['utf-8', Buffer.from('叶𬭎、😀'), '叶𬭎、😀'],
    ['utf-8', Buffer.from(''), ''],
    ['utf-16le', utf16(TEXT, true, true), TEXT],
    ['utf-16be', utf16(TEXT, false, true), TEXT],
    ['utf-16le', utf16(`${TEXT}\n第2段`, true, false), `${TEXT}\n第2段`],
    ['utf-16be', utf16(`${TEXT}\n第2段`, false, false), `${TEXT}\n第2段`],
    ['gb18030', GB18030, '河畔书屋，三月五日。'],
  ])('%s', (encoding, bytes, text) => {
    expect(decodeArticle(bytes)).toEqual({ encoding, text });
  });

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'binary'],
    ['NULs everywhere', [0, 0, 0, 0, 1, 2, 3], 'binary'],
    ['bytes of no encoding', [0xe6, 0xb2, 0xff, 0xff, 0xff], 'unknown-encoding'],
    ['a truncated UTF-8 file with a mark', [0xef, 0xbb, 0xbf, 0xe6, 0xb2], 'unknown-encoding'],
  ])('refuses %s', (_, bytes, reason) => {
    const decode = (): unknown => decodeArticle(Uint8Array.from(bytes));
    expect(decode).toThrow(UnreadableArticleError);
    expect(decode).toThrow(expect.objectContaining({ reason }));
  });
});
