import type { Bilingual } from '#notation/language.ts';

interface StepSizeWords {
  readonly plot: string;
  readonly step: string;
  /** A step as it is read aloud, from its digits and its power of ten. */
  readonly spoken: (digits: string, power: string) => string;
  readonly error: string;
  readonly roundOff: Readonly<Record<'wide' | 'tall', string>>;
  /** What follows the symbol h. */
  readonly tooLarge: string;
}

export const STEP_SIZE_WORDS: Bilingual<StepSizeWords> = {
  en: {
    plot: 'Distance of the forward and the central difference from backpropagation, against h, both axes logarithmic',
    step: 'Step h',
    spoken: (digits, power) => `${digits ? `${digits} times ` : ''}10 to the power ${power}`,
    error: 'error',
    roundOff: { wide: 'round-off: digits cancel', tall: 'round-off' },
    tooLarge: ' too large',
  },
  ko: {
    plot: 'h에 따른 전방 차분과 중심 차분의 오차(역전파 값과의 차이), 두 축 모두 로그 눈금',
    step: '간격 h',
    spoken: (digits, power) => `${digits ? `${digits} 곱하기 ` : ''}10의 ${power}제곱`,
    error: '오차',
    roundOff: { wide: '반올림 오차: 앞자리가 서로 지워짐', tall: '반올림 오차' },
    tooLarge: '가 너무 큼',
  },
};
