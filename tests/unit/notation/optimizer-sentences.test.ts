import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '#autodiff/builder.ts';
import { differentiate } from '#autodiff/differentiate.ts';
import { varId, type VarId } from '#autodiff/program.ts';
import { run } from '#autodiff/run.ts';
import { letter } from '#autodiff/symbol.ts';
import { OPTIMIZER_NAMES, OPTIMIZERS, type OptimizerName } from '#learning/optimizers/index.ts';
import { LANGUAGES, type Language } from '#notation/language.ts';
import { plainSentence, sentenceOf } from '#notation/sentence.ts';
import { scalar, type Tensor } from '#numeric/tensor.ts';
import { frameAt } from '#scene/frame.ts';
import { slipsOf } from '#scene/slips/slips-of.ts';
import { stepsOf } from '#scene/step.ts';

/** One step down f = w1², as a program that a reader can step. */
function stepDown(optimizer: OptimizerName) {
  const builder = new ProgramBuilder();
  const w = builder.leaf({ id: varId('w1'), name: letter('w1'), role: 'parameter' }, []);
  const f = builder.apply('square', [w], { id: varId('f'), name: letter('f'), role: 'loss' });
  differentiate(builder, f, [w]);
  const lr = { id: varId('lr'), name: letter('lr'), role: 'constant' as const };
  const filled = OPTIMIZERS[optimizer](builder, [w], lr);
  const given = new Map<VarId, Tensor>([...filled].map(([id, value]) => [id, scalar(value)]));
  return run(builder.build(), given.set(w, scalar(3)).set(lr.id, scalar(0.1)));
}

function sentences(optimizer: OptimizerName, language: Language): Map<string, string> {
  const trace = stepDown(optimizer);
  const steps = stepsOf(trace.program, 'operation');
  return new Map(
    steps.map(({ key, index }) => [
      key,
      plainSentence(sentenceOf(frameAt(trace, steps, index), 'operation', language)),
    ]),
  );
}

describe.each(OPTIMIZER_NAMES.flatMap((name) => LANGUAGES.map((language) => [name, language] as const)))(
  'the update by %s in %s',
  (name, language) => {
    it('is told step by step', () => {
      const told = sentences(name, language);
      expect(told.size).toBeGreaterThan(2);
      for (const [key, text] of told) {
        expect(text, key).toMatch(/^\S.{8,}[.?]$/s);
        expect(text, key).not.toMatch(/[{}|]|undefined|\s{2}/);
        expect(/[가-힣]/.test(text), key).toBe(language === 'ko');
      }
    });
  },
);

it('each part of Adam has a sentence of its own', () => {
  const told = [...sentences('adam', 'en')].filter(([key]) => !/^(f|df)/.test(key)).map(([, text]) => text);
  expect(told).toHaveLength(8);
  expect(new Set(told).size).toBe(8);
});

it('a parameter that momentum moves is told to move, not to be a sum of paths', () => {
  expect(sentences('momentum', 'en').get('w1_new')).toBe('w1 moves on by v_w1⁺.');
  expect(sentences('momentum', 'ko').get('w1_new')).toBe('w1이 v_w1⁺만큼 움직입니다.');
});

it.each(OPTIMIZER_NAMES)('slips can be looked for in every step of %s', (name) => {
  const trace = stepDown(name);
  for (const { output } of trace.program.equations) expect(() => slipsOf(trace, output)).not.toThrow();
});
