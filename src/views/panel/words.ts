import type { VarId } from '#autodiff/program.ts';
import type { Bilingual } from '#notation/language.ts';
import type { Part } from '#notation/sentence.ts';
import type { Frame } from '#scene/frame.ts';

interface PanelWords {
  readonly symbols: string;
  readonly numbers: string;
  readonly result: string;
  readonly start: string;
  /** What stands over the three factors of a gradient; empty for every other equation. */
  readonly glosses: (frame: Frame) => Part[][];
}

interface Factors {
  readonly neuron: Part;
  readonly sum: Part;
  readonly third: Part;
  readonly isWeight: boolean;
}

/** The parts that a product of three factors is explained by: signal, slope, and what the link multiplies with. */
function factorsOf({ step, trace }: Frame): Factors | undefined {
  const last = step?.equations.at(-1);
  if (last?.op !== 'product' || last.inputs.length !== 3) return undefined;
  const { equations, variables } = trace.program;
  const symbol = (id: VarId): Part => ({ id, name: variables.get(id)!.name });
  const copy = equations.find(({ output }) => output === last.inputs[2])!;
  const third = copy.inputs[0]!;
  const sum = copy.along!.output;
  const neuron = equations.find(({ phase, inputs }) => phase === 'forward' && inputs[0] === sum)!.output;
  return {
    neuron: symbol(neuron),
    sum: symbol(sum),
    third: symbol(third),
    isWeight: variables.get(third)!.role === 'parameter',
  };
}

const glosses =
  (write: (factors: Factors) => Part[][]) =>
  (frame: Frame): Part[][] => {
    const factors = factorsOf(frame);
    return factors ? write(factors) : [];
  };

export const PANEL_WORDS: Bilingual<PanelWords> = {
  en: {
    symbols: 'symbols',
    numbers: 'numbers',
    result: 'result',
    start: 'No equation has run yet.',
    glosses: glosses(({ neuron, sum, third, isWeight }) => [
      ['came back to ', neuron],
      ['slope at ', sum],
      isWeight ? ['through ', third] : [third, ' went forward'],
    ]),
  },
  ko: {
    symbols: '기호',
    numbers: '숫자',
    result: '결과',
    start: '아직 계산한 식이 없습니다.',
    glosses: glosses(({ neuron, sum, third, isWeight }) => [
      [neuron, '까지 돌아온 신호'],
      [sum, '에서의 기울기'],
      isWeight ? ['길에 놓인 ', third] : ['앞으로 간 ', third],
    ]),
  },
};
