import type { OptimizerName } from '#learning/optimizers/index.ts';
import type { Bilingual } from '#notation/language.ts';
import type { Outcome } from '#scene/descent/outcome.ts';
import type { SurfaceName } from '#scene/surface/polynomials.ts';

interface DescentViewWords {
  readonly names: Readonly<Record<OptimizerName, string>>;
  readonly surfaces: Readonly<Record<SurfaceName, string>>;
  readonly map: (surface: string) => string;
  readonly start: string;
  readonly startLabel: string;
  readonly leaves: (name: string, update: number) => string;
  readonly who: string;
  readonly height: string;
  readonly outcome: (outcome: Outcome) => string;
  readonly heights: string;
  readonly plot: (update: number) => string;
  readonly leftAt: (name: string, update: number) => string;
  readonly endless: (name: string) => string;
  readonly update: string;
  /** What is before and after the number of times that each line of the heights is above the last. */
  readonly times: readonly [string, string];
  readonly rate: string;
  readonly here: string;
  readonly published: string;
  readonly agrees: string;
  readonly notRun: string;
  readonly run: (rate: string) => string;
}

const EN_LEVEL = {
  minimum: 'at the minimum',
  deeper: 'in the deeper hollow',
  shallower: 'in the shallower hollow',
  saddle: 'level, on the saddle point',
} as const;
const KO_LEVEL = {
  minimum: '최솟점에 닿음',
  deeper: '깊은 웅덩이에 닿음',
  shallower: '얕은 웅덩이에 닿음',
  saddle: '평평한 안장점에 닿음',
} as const;

export const DESCENT_VIEW_WORDS: Bilingual<DescentViewWords> = {
  en: {
    names: { sgd: 'SGD', momentum: 'momentum', nesterov: 'Nesterov', adam: 'Adam' },
    surfaces: { bowl: 'bowl', valley: 'valley', saddle: 'saddle', 'two-minima': 'two minima' },
    map: (surface) => `The surface “${surface}” from above, with the paths so far`,
    start: 'The start',
    startLabel: 'start',
    leaves: (name, update) => `${name}: off the map at update ${update}`,
    who: 'path',
    height: 'height',
    outcome: (outcome) => {
      switch (outcome.kind) {
        case 'start':
          return 'at the start';
        case 'moving':
          return 'on its way';
        case 'jumping':
          return 'to and fro, no lower';
        case 'crawling':
          return 'hardly moving, and still steep';
        case 'level':
          return EN_LEVEL[outcome.where];
        case 'bottomless':
          return 'falling without end';
        case 'diverging':
          return 'diverging: higher than it started';
        case 'blind':
          return 'diverged: slope reads 0 where it is steep';
        case 'left':
          return `diverged: out of numbers at update ${outcome.update}`;
      }
    },
    heights: 'height, update by update',
    plot: (update) => `The height of each path up to update ${update}`,
    leftAt: (name, update) => `${name}: out of numbers at ${update}`,
    endless: (name) => `${name}: height ∞`,
    update: 'update',
    times: ['from 1 up, each line is', 'times as high'],
    rate: 'rate',
    here: 'here',
    published: 'published',
    agrees: 'agrees',
    notRun: 'not run yet',
    run: (rate) => `${rate}: run 100 updates of SGD on the bowl at this rate`,
  },
  ko: {
    names: { sgd: 'SGD', momentum: '모멘텀', nesterov: '네스테로프', adam: 'Adam' },
    surfaces: { bowl: '그릇', valley: '골짜기', saddle: '안장', 'two-minima': '웅덩이 둘' },
    map: (surface) => `위에서 본 곡면(${surface})과 지금까지의 경로`,
    start: '출발점',
    startLabel: '출발',
    leaves: (name, update) => `${name}: ${update}번째에 지도 밖으로`,
    who: '경로',
    height: '높이',
    outcome: (outcome) => {
      switch (outcome.kind) {
        case 'start':
          return '출발점';
        case 'moving':
          return '가는 중';
        case 'jumping':
          return '오가기만 하고 낮아지지 않음';
        case 'crawling':
          return '가파른데도 거의 못 움직임';
        case 'level':
          return KO_LEVEL[outcome.where];
        case 'bottomless':
          return '끝없이 내려감';
        case 'diverging':
          return '발산: 출발할 때보다 높음';
        case 'blind':
          return '발산: 가파른데 기울기가 0으로 나옴';
        case 'left':
          return `발산: ${outcome.update}번째에 수의 범위를 벗어남`;
      }
    },
    heights: '갱신에 따른 높이',
    plot: (update) => `갱신 ${update}번까지 각 경로의 높이`,
    leftAt: (name, update) => `${name}: ${update}번째에 수의 범위 밖`,
    endless: (name) => `${name}: 높이 ∞`,
    update: '갱신',
    times: ['1부터는 한 줄 올라갈 때마다', '배'],
    rate: '학습률',
    here: '이 그림',
    published: '원문 값',
    agrees: '같음',
    notRun: '아직 해 보지 않음',
    run: (rate) => `${rate}: 그릇에서 이 학습률의 SGD로 100번 갱신`,
  },
};
