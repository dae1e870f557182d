import type { VarId } from '#autodiff/program.ts';
import type { Rule } from './reading.ts';
import { slip } from './slip.ts';
import { termsOf } from './weighted-sum.ts';

/** Of w − η g: added, the learning rate forgotten, the step alone. */
export const descendSlips: Rule = ({ equation, inputs: [w, g, rate] }) => {
  const [weight, gradient, eta] = equation.inputs as [VarId, VarId, VarId];
  return [
    slip('added', w! + rate! * g!, { weight, gradient }),
    slip('rateMissing', w! - g!, { rate: eta }),
    slip('stepOnly', rate! * g!, { weight }),
    slip('stepOnly', -rate! * g!, { weight }),
  ];
};

/** The step of another weight of the same sum taken. */
export const neighboursStep: Rule = (reading) => {
  const {
    equation,
    inputs: [w, , rate],
    definition,
    number,
    trace,
  } = reading;
  const [weight, gradient] = equation.inputs as [VarId, VarId, VarId];
  const along = definition(gradient)?.along;
  const sum = along && definition(along.output);
  if (sum?.op !== 'weightedSum') return [];
  return termsOf(sum.inputs).pairs.flatMap(([other]) => {
    const used = trace.program.gradients.get(other);
    return other === weight || !used
      ? []
      : [slip('neighbourGradient', w! - rate! * number(used), { used, right: gradient })];
  });
};

/** The number as it was before the update. */
export const beforeTheUpdate: Rule = ({ equation, before, number }) => {
  const old = before(equation.output);
  return old ? [slip('before', number(old), { old })] : [];
};
