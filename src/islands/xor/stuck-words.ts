import type { Bilingual } from '#notation/language.ts';

type Said = Readonly<
  Record<'rows' | 'net' | 'seed' | 'train' | 'solved' | 'late' | 'which' | 'others', string>
>;

/** What the task says of the start that the reader has found; `reached` names the two rows. */
export const STUCK_WORDS: Bilingual<Said & { readonly reached: (one: string, two: string) => string }> = {
  en: {
    rows: 'These two lie on one another:',
    net: 'Choose the network 2-2-1.',
    seed: 'Take a seed from 10 on: the first ten are in figure 13.2.',
    train: 'Seed {seed}: train it to update 10,001.',
    solved: 'Seed {seed} has all four rows right. Try another.',
    late: 'Seed {seed} has {right} of 4 rows right, but no two rows with different targets lie on one another: its loss is {L:.4}. Try another.',
    which:
      'Seed {seed} has {right} of 4 rows right, and its loss is {L:.4}. Now choose the two rows that lie on one another.',
    others:
      'Not these two. Seed {seed}: look in the middle picture which two points stand in the same place.',
    reached: (one, two) =>
      `Reached: in seed {seed} rows ${one} and ${two} lie on one another. {right} of 4 rows are right, and the loss is {L:.4}.`,
  },
  ko: {
    rows: '겹친 두 행:',
    net: '2-2-1 신경망을 고르세요.',
    seed: '시드를 10 이상으로 고르세요. 처음 열 개는 그림 13.2에 있습니다.',
    train: '시드 {seed}: 갱신 10,001번까지 학습시키세요.',
    solved: '시드 {seed}에서는 네 행이 모두 맞습니다. 다른 시드를 써 보세요.',
    late: '시드 {seed}에서는 4행 가운데 {right}행이 맞지만, 정답이 다른 두 행이 겹쳐 있지는 않습니다. 손실은 {L:.4}입니다. 다른 시드를 써 보세요.',
    which:
      '시드 {seed}에서는 4행 가운데 {right}행만 맞고 손실이 {L:.4}입니다. 이제 겹쳐 있는 두 행을 고르세요.',
    others: '이 두 행이 아닙니다. 시드 {seed}의 가운데 그림에서 어느 두 점이 같은 자리에 있는지 보세요.',
    reached: (one, two) =>
      `해냈습니다. 시드 {seed}에서는 ${one} 행과 ${two} 행이 겹쳐 있습니다. 4행 가운데 {right}행만 맞고 손실은 {L:.4}입니다.`,
  },
};
