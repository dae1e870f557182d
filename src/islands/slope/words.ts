import type { Bilingual } from '#notation/language.ts';
import type { Regime } from '#scene/slope/difference.ts';
import type { FunctionName } from '#scene/slope/functions.ts';
import type { SurfaceName } from '#scene/surface/polynomials.ts';

interface DifferenceWords {
  readonly figure: string;
  readonly function: string;
  readonly functions: Readonly<Record<FunctionName, string>>;
  /** What is asked, under the name of the function. */
  readonly asked: Readonly<Record<FunctionName, string>>;
  readonly step: string;
  readonly stepProblem: string;
  /** How a power of ten is typed, around its exponent −8. */
  readonly typed: readonly [string, string];
  readonly curve: string;
  readonly plot: string;
  readonly forward: string;
  readonly central: string;
  readonly at: string;
  readonly marked: string;
  readonly says: Readonly<Record<Regime, string>>;
  /** Said besides of a function whose central difference is exact. */
  readonly parabola: string;
}

export const DIFFERENCE_WORDS: Bilingual<DifferenceWords> = {
  en: {
    figure: 'The slope by two differences, with any step',
    function: 'Function',
    functions: { x0: 'x₀² + 16', x1: '9 + x₁²', w5: 'error by w₅' },
    asked: {
      x0: '[x0]² + 16 at [x0] = 3',
      x1: '9 + [x1]² at [x1] = 4',
      w5: '[E_total] of lesson 10 at [w5] = 0.45',
    },
    step: 'Step h',
    stepProblem:
      'The step has to be a number from 1e-50 to 1, for example 0.0001 or 1e-8: 1e-8 is how one types 10⁻⁸.',
    typed: ['1e-8 is how one types 10', ''],
    curve: 'Error against',
    plot: 'How far the forward and the central difference are from the exact slope, against h, both axes logarithmic',
    forward: 'forward',
    central: 'central',
    at: 'At',
    marked: 'underlined: from the first digit that differs',
    says: {
      stuck:
        'The next double after {x} is {next}. A step of {h} goes less than half of the way there, so [by] + [h] is {x} again. Same place, same height: 0, and 0 divided by [h] is 0.',
      level:
        '[by] + [h] is another double than [by], but the heights there round to the same double. Their difference is 0, and so is the slope.',
      rounding:
        'The heights are nearly the same. About {digits} of sixteen digits cancel in the subtraction, so at best about {left} of the slope can be right. A smaller [h] makes it worse.',
      between:
        'The forward difference still gains from a smaller [h]. The central one has only rounding left in it.',
      near: 'The central difference is near its best; a much smaller [h] brings rounding. The forward one still gains from a smaller [h].',
      coarse:
        '[h] is still large for both. Make it ten times smaller: the forward error falls to a tenth, the central one to a hundredth.',
    },
    parabola: 'On a parabola it is exact for every [h].',
  },
  ko: {
    figure: 'h를 바꾸며 두 차분으로 구하는 기울기',
    function: '함수',
    functions: { x0: 'x₀² + 16', x1: '9 + x₁²', w5: 'w₅에 따른 오차' },
    asked: { x0: '[x0]² + 16, [x0] = 3', x1: '9 + [x1]², [x1] = 4', w5: '10강의 [E_total], [w5] = 0.45' },
    step: '간격 h',
    stepProblem: 'h는 1e-50부터 1까지의 수로 적으세요. 예: 0.0001, 1e-8 (10⁻⁸은 1e-8로 적습니다.)',
    typed: ['10', '은 1e-8로 적습니다'],
    curve: 'h에 따른 오차',
    plot: 'h에 따른 전방 차분과 중심 차분의 오차(정확한 기울기와의 차이), 두 축 모두 로그 눈금',
    forward: '전방 차분',
    central: '중심 차분',
    at: '지금 h:',
    marked: '밑줄: 처음으로 달라지는 자리부터',
    says: {
      stuck:
        '{x} 바로 다음 배정밀도 수(double)는 {next}입니다. [h] = {h}만큼 가서는 거기까지 절반도 못 미치니 [by] + [h]를 계산하면 다시 {x}입니다. 자리가 같으니 함숫값도 같고, 차이 0을 [h]로 나누면 0입니다.',
      level:
        '[by] + [h]와 원래 [by] 값은 다른 수이지만, 두 함숫값을 반올림하면 같은 수가 됩니다. 차이가 0이니 기울기도 0입니다.',
      rounding:
        '함숫값이 너무 비슷합니다. 빼면 열여섯 자리 가운데 {digits}자리쯤이 지워지니, 기울기는 잘해야 {left}자리쯤 맞습니다. [h]를 더 줄이면 더 나빠집니다.',
      between: '전방 차분은 [h]를 줄이면 더 좋아집니다. 중심 차분에는 반올림 오차만 남았습니다.',
      near: '중심 차분은 거의 가장 좋은 값입니다. [h]를 훨씬 더 줄이면 반올림 오차가 커집니다. 전방 차분은 [h]를 줄이면 더 좋아집니다.',
      coarse:
        '아직은 [h]가 큽니다. 10분의 1로 줄여 보세요. 전방 차분의 오차는 10분의 1로, 중심 차분의 오차는 100분의 1로 줄어듭니다.',
    },
    parabola: '포물선에서 중심 차분은 [h]가 얼마든 정확합니다.',
  },
};

interface FieldWords {
  readonly figure: string;
  readonly surface: string;
  readonly surfaces: Readonly<Record<SurfaceName, string>>;
  readonly arrows: string;
  readonly ways: Readonly<Record<'up' | 'down', string>>;
  readonly map: string;
  readonly mapOf: Readonly<Record<'up' | 'down', string>>;
  /** Before the symbol in English, after it in Korean. */
  readonly along: string;
  readonly held: string;
  readonly numbers: string;
  readonly point: string;
  readonly three: string;
  readonly says: Readonly<Record<'slope' | 'level', string>>;
}

export const FIELD_WORDS: Bilingual<FieldWords> = {
  en: {
    figure: 'The gradient of a surface',
    surface: 'Surface',
    surfaces: { bowl: 'bowl', valley: 'valley', saddle: 'saddle', 'two-minima': 'two minima' },
    arrows: 'Arrows',
    ways: { up: 'gradient', down: '−gradient' },
    map: 'From above',
    mapOf: { up: 'arrows uphill', down: 'arrows downhill' },
    along: 'Along ',
    held: 'held still at',
    numbers: 'The gradient here',
    point: 'point',
    three: 'Back to the bowl: three of its points',
    says: {
      slope:
        'Per step of [x0] the height changes by {by0:+}, per step of [x1] by {by1:+}. Both numbers together are the gradient. Its length, {size:4}, is the slope in the steepest direction.',
      level: 'Here the surface is level: both partial derivatives are 0, and the arrow has no length.',
    },
  },
  ko: {
    figure: '곡면의 기울기',
    surface: '곡면',
    surfaces: { bowl: '그릇', valley: '골짜기', saddle: '안장', 'two-minima': '웅덩이 둘' },
    arrows: '화살표',
    ways: { up: '기울기', down: '−기울기' },
    map: '위에서 본 모습',
    mapOf: { up: '화살표는 오르막 쪽', down: '화살표는 내리막 쪽' },
    along: '만 움직이면',
    held: '고정:',
    numbers: '여기서의 기울기',
    point: '점',
    three: '누르면 그릇으로: 그릇 위의 세 점',
    says: {
      slope:
        '[x0]만 조금 움직이면 높이는 그 {by0:+}배, [x1]만 움직이면 {by1:+}배만큼 변합니다. 두 수를 묶은 것이 기울기입니다. 화살표의 길이, 곧 가장 가파른 방향으로 잰 기울기는 {size:4}입니다.',
      level: '여기는 평평합니다. 두 편미분이 모두 0이라 화살표에 길이가 없습니다.',
    },
  },
};
