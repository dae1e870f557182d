import { expect, it } from 'vitest';
import { varId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { answerNumber } from '#islands/predict/answer-number.ts';
import { judge } from '#islands/predict/judge.ts';
import { textbookNames } from '#learning/textbook-names.ts';
import { operationProgram } from '#learning/operation-program.ts';
import { frameAt } from '#scene/frame.ts';
import { giveNumbers, randomNumbers, spec } from '../../learning/random-network.ts';

const network = spec([2, 2], 'none');
const program = operationProgram(network, textbookNames(network.sizes));
const frame = frameAt(run(program, giveNumbers(program, randomNumbers(network, 0))), [], 0);

it.each([0, 0.1234567891, -3.2, 1.00049e-5, 9.996e-6, 7.178471e-9, -4.4758e-7, 1e-300, -12345.678])(
  'the value of a hint, %d, is right when it is typed as it stands',
  (value) => {
    for (const id of ['z1', 'dE_total/dw1'])
      expect(judge(answerNumber(frame, varId(id), value), value, [])).toEqual({ verdict: 'right' });
  },
);
