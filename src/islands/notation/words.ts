import type { SymbolName } from '#autodiff/symbol.ts';
import type { Bilingual } from '#notation/language.ts';
import type { ErrorForm } from '#scene/stepper/programs.ts';
import type { Notation } from '#scene/stepper/scene.ts';

/** A sentence with symbols of books in it. */
export type Remark = readonly (string | SymbolName)[];

interface NotationWords {
  readonly notation: string;
  readonly notations: Readonly<Record<Notation, string>>;
  /** What a reader of the book has to know; empty for the course's own. */
  readonly remarks: Readonly<Record<Notation, Remark>>;
  readonly error: string;
  readonly errors: Readonly<Record<ErrorForm, string>>;
  /** How the two forms of the error compare for so many outputs. */
  readonly compare: (outputs: number) => string;
}

const code = (text: string): SymbolName => ({ kind: 'code', text });
const weight: SymbolName = { kind: 'letter', base: 'w', sup: 'l', sub: 'jk' };
const matrix: SymbolName = { kind: 'letter', base: 'w', sup: 'l' };
const share: SymbolName = { kind: 'letter', base: 'C', sub: 'j' };
const ours: SymbolName = { kind: 'letter', base: 'W', bold: true };
const net: SymbolName = { kind: 'letter', base: 'net' };
const out: SymbolName = { kind: 'letter', base: 'out' };

export const WORDS: Bilingual<NotationWords> = {
  en: {
    notation: 'Symbols',
    notations: { course: 'this course', mazur: 'Mazur', nielsen: 'Nielsen', pytorch: 'PyTorch' },
    remarks: {
      course: [],
      mazur: [
        'M. Mazur, “A Step by Step Backpropagation Example” (2015): ',
        net,
        ' is what a neuron adds up, ',
        out,
        ' what it passes on. He writes no matrices: the letters are his, the bold type is this course’s.',
      ],
      nielsen: [
        'M. Nielsen, “Neural Networks and Deep Learning” (2015): layers count from 1 at the inputs, and ',
        weight,
        ' leads to neuron j of layer l from neuron k of the layer before. His ',
        matrix,
        ' has a row for each receiving neuron, where ',
        ours,
        ' in this course has a column: the one is the other transposed. ',
        share,
        ', one output’s share in the cost, is this course’s.',
      ],
      pytorch: [
        'Names as in a program with layers nn.Linear, counted from 0. nn.Linear keeps its weights as [out, in], so the matrix of this course is ',
        code('fc1.weight.T'),
        '. Of values in between, ',
        code('.grad'),
        ' is kept only after retain_grad(). A weight that optimizer.step() has changed keeps its name: the raised + is this course’s mark.',
      ],
    },
    error: 'Error',
    errors: { half: '½ sum', mean: 'mean' },
    compare: (outputs) =>
      outputs === 2
        ? 'For two outputs both are the same numbers: half of a sum of two is their mean.'
        : outputs === 1
          ? 'For one output half the square is half the mean, and so is every gradient.'
          : `For ${outputs} outputs half the sum is ${outputs / 2} times the mean, and so is every gradient.`,
  },
  ko: {
    notation: '기호',
    notations: { course: '이 강의', mazur: 'Mazur', nielsen: 'Nielsen', pytorch: 'PyTorch' },
    remarks: {
      course: [],
      mazur: [
        'M. Mazur, “A Step by Step Backpropagation Example”(2015)의 기호입니다. ',
        net,
        '은 뉴런이 더한 값, ',
        out,
        '은 내보내는 값입니다. 원문에는 행렬이 없습니다. 글자는 Mazur를 따르고, 굵은 글씨는 이 강의가 더한 것입니다.',
      ],
      nielsen: [
        'M. Nielsen, “Neural Networks and Deep Learning”(2015)의 기호입니다. 층 번호는 입력층이 1입니다. ',
        weight,
        '는 앞 층의 뉴런 k에서 l층의 뉴런 j로 이어집니다. Nielsen의 ',
        matrix,
        '은 받는 뉴런마다 행이 하나인데 이 강의의 ',
        ours,
        '는 열이 하나이니, 서로 전치 행렬입니다. 출력 하나의 몫을 나타내는 ',
        share,
        '는 이 강의가 더한 것입니다.',
      ],
      pytorch: [
        'nn.Linear 층으로 짠 프로그램에서 쓰는 이름이고, 번호는 0부터 매깁니다. nn.Linear는 가중치를 [out, in] 모양으로 저장하므로, 이 강의의 행렬은 ',
        code('fc1.weight.T'),
        '입니다. 중간값의 ',
        code('.grad'),
        '는 retain_grad()를 불러야 남습니다. optimizer.step()이 바꾼 가중치는 이름이 그대로입니다. 위에 붙인 +는 이 강의의 표시입니다.',
      ],
    },
    error: '오차',
    errors: { half: '합의 ½', mean: '평균' },
    compare: (outputs) =>
      outputs === 2
        ? '출력이 2개이면 두 방식의 값이 같습니다. 두 수의 합을 반으로 나누면 평균이기 때문입니다.'
        : outputs === 1
          ? '출력이 하나이면 제곱의 ½은 평균의 반이고, 기울기도 모두 반이 됩니다.'
          : `출력이 ${outputs}개이면 합의 ½은 평균의 ${outputs / 2}배이고, 기울기도 모두 그렇습니다.`,
  },
};
