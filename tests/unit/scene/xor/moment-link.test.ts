import { describe, expect, it } from 'vitest';
import { numberAt, varId } from '#autodiff/program.ts';
import { operationTraceOf, traceInDetail } from '#scene/stepper/trace.ts';
import { momentIn, momentLink, stepLinkWith, STUCK, type MomentScene } from '#scene/xor/moment-link.ts';
import { momentAt, parametersAt } from '#scene/xor/moment.ts';
import { ROWS, XOR_NETS } from '#scene/xor/net.ts';
import { numbersOf, tenNumber } from '#scene/xor/numbers.ts';
import { recordingUpTo } from '#scene/xor/recording.ts';

const link = stepLinkWith(({ net, seed, step }) => parametersAt(recordingUpTo(net, seed, step), step));
const sceneAt = (text: string): MomentScene => link.decode(text).state as MomentScene;

describe('the link of a moment in the stepping figure', () => {
  it.each(XOR_NETS)('names the run, the update and the row of %s, and no weight', (net) => {
    const moment = { net, seed: 3, step: 120, row: '01' } as const;
    const scene = sceneAt(momentLink(moment));
    expect(scene).toMatchObject(moment);
    const written = link.encode(scene);
    expect(sceneAt(written)).toEqual(scene);
    expect(written).not.toMatch(/;w\d/);
    expect(momentIn(written)).toEqual(moment);
  });

  it('holds what the reader changes, and the step', () => {
    const scene = sceneAt('v1;seed:3;step:120;at:dE_total/dw1;w5:2;x1:0.5');
    expect(scene.given).toMatchObject({ w5: 2, x1: 0.5 });
    expect(link.encode(scene)).toBe('v1;at:dE_total/dw1;x1:0.5;w5:2;seed:3;step:120');
  });

  it('begins with a run that is stuck', () => {
    expect(link.encode(link.initial)).toBe('');
    expect(momentIn('')).toEqual(STUCK);
  });

  it.each(['v1;step:40002', 'v1;net:2-2-2', 'v1;w7:1', 'v1;row:2', 'v2;seed:1', 'v1;at:dE_total/dw7'])(
    'falls back with a notice: %s',
    (text) => {
      const { state, problem } = link.decode(text);
      expect(state).toEqual(link.initial);
      expect(problem).toBeDefined();
    },
  );
});

describe.each(XOR_NETS)('one row through %s, number by number', (net) => {
  it('gives the output and the gradients of that row in training', () => {
    const whole = numbersOf(momentAt(recordingUpTo(net, 3, 120), 120, 3));
    for (const row of ROWS) {
      const scene = sceneAt(momentLink({ net, seed: 3, step: 120, row }));
      const trace = operationTraceOf(scene);
      expect(numberAt(trace, varId('o1'))).toBeCloseTo(whole.get(`o1_${row}`)!, 14);
      const layer = traceInDetail(scene, 'layer');
      for (const name of ['w1', 'b1', 'w5', 'b3']) {
        const own = numberAt(trace, varId(`dE_total/d${name}`))!;
        expect(own).toBe(numberAt(layer, varId(`dE_total/d${name}`)));
        expect(own).toBeCloseTo(tenNumber(`v1;net:${net};seed:3;step:120`, `dE_${row}/d${name}`)!, 13);
      }
    }
  });
});
