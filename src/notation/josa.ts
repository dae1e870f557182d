/** Particle pairs by how the word before ends: after a consonant, then after a vowel. */
const PAIRS = ['은/는', '이/가', '을/를', '과/와', '으로/로', '이고/고', '입니다/입니다'] as const;
export type Josa = (typeof PAIRS)[number];

/** Final consonants of the digits as they are read: 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGIT_ENDS: Readonly<Record<string, 'ㅇ' | 'ㄹ' | 'ㅁ' | 'ㄱ' | ''>> = {
  '0': 'ㅇ', '1': 'ㄹ', '2': '', '3': 'ㅁ', '4': '', '5': '', '6': 'ㄱ', '7': 'ㄹ', '8': 'ㄹ', '9': '',
}; // prettier-ignore

/**
 * The particle for a symbol, which follows how the symbol is read aloud: h1은 (일), w5를 (오), E_total을 (토털), z3으로
 * (삼), w7로 (칠; 로 also after ㄹ), w^3_11′이 (프라임), w[0, 1]을 (일).
 */
export function josa(spoken: string, pair: Josa): string {
  const [afterConsonant, afterVowel] = pair.split('/') as [string, string];
  const end = finalOf(spoken);
  if (pair === '으로/로') return end === '' || end === 'ㄹ' ? afterVowel : afterConsonant;
  return end === '' ? afterVowel : afterConsonant;
}

/** Words that are read as words, though their last letter alone would be read with a vowel at its end: 타깃, 넷. */
const READ_AS_WORDS = /(target|net)$/;

function finalOf(spoken: string): string {
  const read = spoken.replace(/[⁺\])]+$/, '');
  const last = read.at(-1) ?? '';
  if (last in DIGIT_ENDS) return DIGIT_ENDS[last]!;
  if (last === '′') return 'ㅁ';
  if (/E_total$/.test(read)) return 'ㄹ';
  if (READ_AS_WORDS.test(read)) return 'ㅅ';
  const syllable = last.codePointAt(0)! - 0xac00;
  if (syllable >= 0 && syllable < 11172) {
    const jong = syllable % 28;
    return jong === 0 ? '' : jong === 8 ? 'ㄹ' : 'ㄱ';
  }
  return /[lmnrLMNR]/.test(last) ? (/[lrLR]/.test(last) ? 'ㄹ' : 'ㅁ') : '';
}

export const isJosa = (text: string): text is Josa => (PAIRS as readonly string[]).includes(text);
