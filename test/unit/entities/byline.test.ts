import { describe, it } from 'vitest';
import { check } from '../../kit/check';

const people = { types: ['person'] } as const;

describe('bylines and credits', () => {
  const matching = [
    '◎ ⟦person|闻一鸣⟧',
    '◎ ⟦person|闻一鸣⟧ ⟦person|祁小满⟧',
    '◎⟦person|祁　满⟧　⟦person|闻一鸣⟧',
    '本报讯(⟦person|闻一鸣⟧)昨天下了一场雨。',
    '本报讯（记者 ⟦person|闻一鸣⟧ 通讯员 ⟦person|祁满⟧）昨天下了一场雨。',
    '本报讯(⟦person|闻一鸣⟧ ⟦person|祁小满⟧ ⟦person|单敏⟧)近来雨多。',
    '本报记者 ⟦person|闻一鸣⟧',
    '□ 本报记者 ⟦person|闻一鸣⟧ 通讯员 ⟦person|祁满⟧',
    '图为志愿者在清理河道。 ⟦person|祁满⟧ 摄',
    '图为新落成的图书馆。⟦person|闻一鸣⟧　摄',
    '◎ ⟦person|阿依古丽·买买提⟧',
    '◎ ⟦person|叶𬭎⟧ ⟦person|李明⟧',
  ];
  it.each(matching)('%s', (line) => {
    check(line, people);
  });

  const notMatching = [
    '本报讯 近日，我市启动河道整治。',
    '他拍摄了许多照片。',
    '记者从市水务局获悉，工程已经完工。',
    '图为志愿者在清理河道。',
    '本报讯(记者)昨天下了一场雨。',
  ];
  it.each(notMatching)('nobody in: %s', (line) => {
    check(line, people);
  });
});
