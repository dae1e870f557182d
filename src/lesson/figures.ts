/** Every figure that has an address of its own, `/embed/<id>/`, with the lesson that explains it. */
export const FIGURES = [
  {
    id: 'worked-example',
    slug: 'worked-example',
    number: '10.1',
    title: { en: 'The worked example, 2-2-2', ko: '예제 풀이, 2-2-2' },
  },
  {
    id: 'train-mse',
    slug: 'train-mnist',
    number: '17.1',
    title: { en: 'Training with the squared error', ko: '제곱 오차로 학습시키기' },
  },
  {
    id: 'train-cross-entropy',
    slug: 'train-mnist',
    number: '17.2',
    title: { en: 'Training with cross-entropy', ko: '교차 엔트로피로 학습시키기' },
  },
] as const;

export type FigureId = (typeof FIGURES)[number]['id'];
