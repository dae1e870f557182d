import { describe, expect, it } from 'vitest';
import { inGroups, otherLanguage, termIn, type Term } from '#lesson/glossary-order.ts';
import { isTermId, termSchema } from '#lesson/term-schema.ts';

const good = {
  en: { term: 'weight', definition: 'What an input is multiplied by.' },
  ko: { term: '가중치', also: ['웨이트'], definition: '입력에 곱하는 수를 말합니다.' },
  lesson: 'loss',
};
const named = (...names: string[]): Term[] =>
  names.map((name) => ({ ...termIn(name, termSchema.parse(good), 'en'), name }));
const shape = (lang: 'en' | 'ko', ...names: string[]) =>
  inGroups(named(...names), lang).map(
    ({ initial, terms }) => `${initial}: ${terms.map((term) => term.name).join(', ')}`,
  );

describe('the order of the glossary', () => {
  it('is A to Z in English, whatever is a capital', () => {
    expect(shape('en', 'seed', 'ReLU', 'recall', 'loss', 'sample')).toEqual([
      'L: loss',
      'R: recall, ReLU',
      'S: sample, seed',
    ]);
  });

  it('is 가나다 in Korean, filed by the first consonant, the doubled with the single', () => {
    expect(shape('ko', '하이퍼파라미터', '손실', '렐루', '가중치', '깊이', '쌍', '오차', '샘플')).toEqual([
      'ㄱ: 가중치, 깊이',
      'ㄹ: 렐루',
      'ㅅ: 샘플, 손실, 쌍',
      'ㅇ: 오차',
      'ㅎ: 하이퍼파라미터',
    ]);
  });

  it('files the first and the last syllable of Korean too', () => {
    expect(shape('ko', '힣', '가')).toEqual(['ㄱ: 가', 'ㅎ: 힣']);
  });
});

describe('a term', () => {
  it('shows its own language first and the other beside it', () => {
    const data = termSchema.parse(good);
    expect(termIn('weight', data, 'en')).toMatchObject({ name: 'weight', other: '가중치', also: [] });
    expect(termIn('weight', data, 'ko')).toMatchObject({ name: '가중치', other: 'weight', also: ['웨이트'] });
    expect([otherLanguage('en'), otherLanguage('ko')]).toEqual(['ko', 'en']);
  });

  it.each([
    ['a language that is missing', { ...good, ko: undefined }],
    ['a definition that is missing', { ...good, en: { term: 'weight' } }],
    ['a field that nobody reads', { ...good, lessons: 'loss' }],
    ['a lesson that can be no slug', { ...good, lesson: 'Lesson 6' }],
  ])('is refused for %s', (_, data) => {
    expect(termSchema.safeParse(data).success).toBe(false);
  });

  it('has an id of lower-case words joined by hyphens', () => {
    expect(['weight', 'mini-batch'].every(isTermId)).toBe(true);
    expect(['Weight', 'mini_batch', 'mini--batch', '-x', ''].some(isTermId)).toBe(false);
  });
});
