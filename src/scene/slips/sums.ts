import type { VarId } from '#autodiff/program.ts';
import type { Reading, Rule } from './reading.ts';
import { slip, type Candidate } from './slip.ts';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Two terms subtracted, or any number of them averaged. */
function notJustAdded({ inputs }: Reading): Candidate[] {
  const [a, b] = inputs;
  const differences = inputs.length === 2 ? [a! - b!, b! - a!] : [];
  return [
    ...differences.map((value) => slip('difference', value)),
    slip('averaged', total(inputs) / inputs.length),
  ];
}

/** A sum of errors: one term left out. Of a single term nothing can be left out. */
export const totalSlips: Rule = (reading) => {
  const { equation, inputs } = reading;
  if (inputs.length < 2) return [];
  const found = equation.inputs.map((term, k) =>
    slip('termMissing', total(inputs.filter((_, i) => i !== k)), { term }),
  );
  return [...found, ...notJustAdded(reading)];
};

/** Numbers that a joined gradient has where only one of its paths is counted, or one of more than two is left out. */
export function oneSidedSums(paths: readonly VarId[], number: (id: VarId) => number): Candidate[] {
  const numbers = paths.map(number);
  const only = paths.map((path, k) => slip('onlyPath', numbers[k]!, { path }));
  if (paths.length < 3) return only;
  const dropped = paths.map((path, k) =>
    slip('pathDropped', total(numbers.filter((_, i) => i !== k)), { path }),
  );
  return [...only, ...dropped];
}

/** A join of paths: one counted alone, one dropped, subtracted, averaged. */
export const joinSlips: Rule = (reading) => {
  const { equation, inputs, number } = reading;
  if (inputs.length < 2) return [];
  return [...oneSidedSums(equation.inputs, number), ...notJustAdded(reading)];
};
