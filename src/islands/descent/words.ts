import type { OptimizerName } from '#learning/optimizers/index.ts';
import type { Bilingual } from '#notation/language.ts';
import type { DescentScene } from '#scene/descent/scene.ts';
import type { SurfaceName } from '#scene/surface/polynomials.ts';

type Update = 'sgd' | 'other' | 'start';
export type Trouble =
  'left' | 'step' | 'height' | 'diverging' | 'bottomless' | 'jumping' | 'crawling' | 'level' | 'saddle';

interface DescentWords {
  readonly figure: string;
  readonly surface: string;
  readonly rate: string;
  readonly rateProblem: string;
  readonly length: string;
  readonly paths: string;
  readonly slope: string;
  readonly slopes: Readonly<Record<DescentScene['gradient'], string>>;
  readonly where: string;
  readonly afterUpdate: (update: number) => string;
  readonly heights: string;
  readonly results: string;
  readonly resultsOf: string;
  /** The same on another surface, to which they do not belong. */
  readonly backTo: string;
  readonly onlyPath: string;
  /** What an update does, in numbers. */
  readonly update: Readonly<Record<Update, string>>;
  /** What has become of a path; `{who}` is no number and is put in before. */
  readonly trouble: Readonly<Record<Trouble, (who: string) => string>>;
}

/** How the height of each surface is computed; `[x0]` is a symbol. */
export const FORMULAS: Readonly<Record<SurfaceName, string>> = {
  bowl: '[x0]² + [x1]²',
  valley: '[x0]²/20 + [x1]²',
  saddle: '[x0]² − [x1]²',
  'two-minima': '([x0]² − 4)²/8 + [x0]/2 + [x1]²',
};

/** With more than one path, the one that most needs a word. */
export const GRAVEST: readonly Trouble[] = [
  'left',
  'step',
  'height',
  'diverging',
  'bottomless',
  'saddle',
  'jumping',
  'crawling',
  'level',
];

export const NAMES: Bilingual<Readonly<Record<OptimizerName, string>>> = {
  en: { sgd: 'SGD', momentum: 'Momentum', nesterov: 'Nesterov', adam: 'Adam' },
  ko: { sgd: 'SGD', momentum: '모멘텀', nesterov: '네스테로프', adam: 'Adam' },
};

export const DESCENT_WORDS: Bilingual<DescentWords> = {
  en: {
    figure: 'Gradient descent on a surface',
    surface: 'Surface',
    rate: 'Learning rate',
    rateProblem: 'The learning rate has to be a number from 0 to 1000, for example 0.1 or 1e-10.',
    length: 'How many updates',
    paths: 'Paths',
    slope: 'Slope',
    slopes: { numerical: 'central difference', analytic: 'exact' },
    where: 'Where each path is',
    afterUpdate: (update) => `after update ${update}`,
    heights: 'Height, update by update',
    results: '100 updates of SGD',
    resultsOf: 'bowl, from −3, 4',
    backTo: 'back to the bowl, from −3, 4',
    onlyPath: 'One path always stays on. Switch on another first.',
    update: {
      start: 'At the start the gradient is ({g0:+^4}, {g1:+^4}). The first update goes against it.',
      sgd: 'Update {update} of SGD: [x0] = {b0:^4} − {lr:^} · ({g0:+^4}) = {a0:^4}, and [x1] = {b1:^4} − {lr:^} · ({g1:+^4}) = {a1:^4}.',
      other:
        'Before update {update} the gradient was ({g0:+^4}, {g1:+^4}). The update went from ({b0:^4}, {b1:^4}) to ({a0:^4}, {a1:^4}): its rule remembers earlier gradients.',
    },
    trouble: {
      left: (who) =>
        `${who} has diverged: at update {update} a coordinate grew beyond the largest number that the computer can store. The table keeps the last point that was a number.`,
      step: (who) =>
        `${who} has diverged, so far that its slope fails. At {x:^4} neighbouring numbers of the computer lie so wide apart that adding h = {h} gives the same number again. Both heights are equal, and the slope reads 0. The true slope is {slope:^4}: this is no minimum.`,
      height: (who) =>
        `${who} has diverged. Out there the heights at x + h and x − h round to the same number, so the slope reads 0. The true slope is {slope:^4}: this is no minimum.`,
      diverging: (who) =>
        `${who} diverges: it is off the map, at height {f:^4}, and began at {f0:^4}. Each step lands on the far slope, which is steeper, so the next step is longer. A smaller rate would help.`,
      bottomless: (who) =>
        `${who} slides down one side of the saddle, to height {f:^4} by now. No rate cures this: the surface has no bottom.`,
      jumping: (who) => `${who} jumps to and fro across the bottom and gets no lower: the rate is too large.`,
      crawling: (who) =>
        `${who} has hardly moved in {update} updates, although the slope is {slope:^4}. The rate is too small.`,
      level: (who) =>
        `${who} has arrived where the surface is level, at height {f:^4}. There the gradient is all but 0, so nothing moves.`,
      saddle: (who) =>
        `${who} comes to rest on the saddle point, at height {f:^4}: 0, or as good as 0. The gradient is all but 0, and yet it goes down on two sides. Move the start a little up or down.`,
    },
  },
  ko: {
    figure: '곡면 위의 경사 하강법',
    surface: '곡면',
    rate: '학습률',
    rateProblem: '학습률은 0부터 1000까지의 수로 적으세요. 예: 0.1, 1e-10',
    length: '갱신 횟수',
    paths: '경로',
    slope: '기울기',
    slopes: { numerical: '중심 차분', analytic: '정확한 미분' },
    where: '지금 있는 곳',
    afterUpdate: (update) => `갱신 ${update}번 뒤`,
    heights: '갱신에 따른 높이',
    results: 'SGD로 100번 갱신',
    resultsOf: '그릇, 출발점 (−3, 4)',
    backTo: '누르면 그릇으로, 출발점 (−3, 4)',
    onlyPath: '경로 하나는 켜져 있어야 합니다. 먼저 다른 경로를 켜세요.',
    update: {
      start: '출발점의 기울기는 ({g0:+^4}, {g1:+^4})입니다. 첫 갱신은 이 반대쪽으로 갑니다.',
      sgd: 'SGD의 {update}번째 갱신: [x0] = {b0:^4} − {lr:^} · ({g0:+^4}) = {a0:^4}, [x1] = {b1:^4} − {lr:^} · ({g1:+^4}) = {a1:^4}.',
      other:
        '{update}번째 갱신: 기울기가 ({g0:+^4}, {g1:+^4})인 점 ({b0:^4}, {b1:^4})에서 점 ({a0:^4}, {a1:^4})까지 움직였습니다. 이 규칙은 지난 기울기도 기억합니다.',
    },
    trouble: {
      left: (who) =>
        `${who}: 발산했습니다. {update}번째 갱신에서 좌표가 컴퓨터에 저장할 수 있는 가장 큰 수를 넘었습니다. 표에는 수로 나타낼 수 있었던 마지막 점이 남아 있습니다.`,
      step: (who) =>
        `${who}: 발산한 끝에 기울기를 잃었습니다. {x:^4}쯤에서는 이웃한 두 수의 간격이 너무 넓어 h = {h}을 더해도 같은 수가 됩니다. 두 높이가 같으니 기울기가 0으로 나옵니다. 정확한 기울기는 {slope:^4}입니다. 최솟점이 아닙니다.`,
      height: (who) =>
        `${who}: 발산했습니다. 이렇게 멀리서는 x + h와 x − h의 높이가 반올림되어 같은 수가 되고, 기울기가 0으로 나옵니다. 정확한 기울기는 {slope:^4}입니다. 최솟점이 아닙니다.`,
      diverging: (who) =>
        `${who}: 발산합니다. 높이 {f0:^4}에서 출발해 지금은 지도 밖, 높이 {f:^4}에 있습니다. 걸음마다 건너편 더 가파른 곳에 닿으니 다음 걸음이 더 커집니다. 학습률을 줄이세요.`,
      bottomless: (who) =>
        `${who}: 안장 옆으로 미끄러져 높이가 {f:^4}까지 내려갔습니다. 학습률을 바꿔도 소용없습니다. 이 곡면에는 바닥이 없습니다.`,
      jumping: (who) =>
        `${who}: 바닥을 사이에 두고 오가기만 할 뿐 더 낮아지지 않습니다. 학습률이 너무 큽니다.`,
      crawling: (who) =>
        `${who}: 기울기의 크기가 {slope:^4}인데도 {update}번 갱신하는 동안 거의 움직이지 못했습니다. 학습률이 너무 작습니다.`,
      level: (who) =>
        `${who}: 평평한 곳에 닿았습니다. 높이는 {f:^4}입니다. 기울기가 거의 0이니 더 움직이지 않습니다.`,
      saddle: (who) =>
        `${who}: 안장점에서 멈췄습니다. 높이는 {f:^4}, 0이거나 0이나 마찬가지입니다. 기울기는 거의 0이지만 지도의 위쪽과 아래쪽은 내리막입니다. 출발점을 위나 아래로 조금 옮겨 보세요.`,
    },
  },
};
