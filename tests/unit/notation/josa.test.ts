import { describe, expect, it } from 'vitest';
import { isJosa, josa, type Josa } from '#notation/josa.ts';

/** As a Korean reads the symbol aloud: 일 이 삼 사 오 육 칠 팔 구 영, 토털. */
const READ: [string, Partial<Record<Josa, string>>][] = [
  ['h1', { '은/는': '은', '이/가': '이', '을/를': '을', '과/와': '과', '으로/로': '로', '이고/고': '이고' }],
  ['h2', { '은/는': '는', '이/가': '가', '을/를': '를', '과/와': '와', '으로/로': '로', '이고/고': '고' }],
  ['z3', { '은/는': '은', '을/를': '을', '으로/로': '으로' }],
  ['z4', { '은/는': '는', '으로/로': '로' }],
  ['w5', { '을/를': '를', '으로/로': '로' }],
  ['w6', { '을/를': '을', '으로/로': '으로' }],
  ['w7', { '을/를': '을', '으로/로': '로' }],
  ['w8', { '이/가': '이', '으로/로': '로' }],
  ['w9', { '이/가': '가' }],
  ['w10', { '이/가': '이', '으로/로': '으로' }],
  ['E_total', { '은/는': '은', '이/가': '이', '을/를': '을', '으로/로': '로' }],
  ['E_o1', { '과/와': '과' }],
  ['∂E_total/∂w5', { '을/를': '를' }],
  ['∂E_total/∂w6', { '을/를': '을' }],
  ['W2', { '을/를': '를' }],
  ['H', { '과/와': '와' }],
  ['Z2', { '을/를': '를' }],
  ['η', { '을/를': '를' }],
  ['h1⁺', { '은/는': '은' }],
  ['W1[3]', { '을/를': '을' }],
  ['가중치', { '을/를': '를', '으로/로': '로' }],
  ['기울', { '을/를': '을', '으로/로': '로' }],
  ['값', { '을/를': '을', '으로/로': '으로' }],
];

describe('a Korean particle', () => {
  it.each(
    READ.flatMap(([symbol, all]) => Object.entries(all).map(([pair, wanted]) => [symbol, pair, wanted])),
  )('follows how %s is read: of %s it is %s', (symbol, pair, wanted) => {
    expect(josa(symbol!, pair as Josa)).toBe(wanted);
  });

  it('is known by its pair', () => {
    expect(isJosa('은/는')).toBe(true);
    expect(isJosa('는/은')).toBe(false);
  });
});
