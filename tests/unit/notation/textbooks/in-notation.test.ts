import { describe, expect, it } from 'vitest';
import { symbolFor } from '#autodiff/program.ts';
import { plainSymbol } from '#notation/plain.ts';
import { DETAILS } from '#scene/step.ts';
import { NOTATIONS } from '#scene/stepper/scene.ts';
import { DEEP, KINDS, MAZUR, programsOf, symbolsOf, titleOf, traceOf, written } from './books.ts';

const perNeuron = { ...MAZUR, biases: 'neuron' } as const;

describe('in the symbols of Mazur’s example', () => {
  const symbol = symbolsOf(MAZUR, 'operation', 'mazur');
  it.each([
    ['x1', 'i1'],
    ['x2', 'i2'],
    ['w5', 'w5'],
    ['b1', 'b1'],
    ['b2', 'b2'],
    ['z1', 'net_h1'],
    ['h2', 'out_h2'],
    ['z3', 'net_o1'],
    ['o1', 'out_o1'],
    ['t2', 'target_o2'],
    ['E_o1', 'E_o1'],
    ['E_total', 'E_total'],
    ['lr', 'η'],
    ['dE_total/dw5', '∂E_total/∂w5'],
    ['dE_total/do1', '∂E_total/∂out_o1'],
    ['do1/dz3', '∂out_o1/∂net_o1'],
    ['dz3/dw5', '∂net_o1/∂w5'],
    ['dE_o2/dh1', '∂E_o2/∂out_h1'],
    ['dE_total/dh1', '∂E_total/∂out_h1'],
    ['w5_new', 'w5⁺'],
    ['z3_new', 'net_o1⁺'],
    ['E_total_new', 'E_total⁺'],
  ])('%s is %s', (id, text) => {
    expect(symbol(id)).toBe(text);
  });

  it('δ_o1 is the derivative by net_o1, where a variable holds it', () => {
    const layer = symbolsOf(perNeuron, 'layer', 'mazur');
    expect(layer('dE_total/dz3')).toBe('δ_o1');
    expect(layer('dE_total/dZ2')).toBe('δ_o');
    expect(layer('dE_total/dz1')).toBe('δ_h1');
  });

  it('hidden neurons are counted through the layers', () => {
    const deep = symbolsOf(DEEP, 'operation', 'mazur');
    expect(deep('z11')).toBe('net_h11');
    expect(deep('h30')).toBe('out_h30');
    expect(deep('z31')).toBe('net_o1');
    expect(deep('b31')).toBe('b31');
    expect(deep('w230')).toBe('w230');
  });
});

describe('in the symbols of Nielsen’s book', () => {
  const symbol = symbolsOf(perNeuron, 'operation', 'nielsen');
  it.each([
    // Row by row: w5 and w6 lead into the first output neuron, from the first and the second hidden one.
    ['w1', 'w^2_11'],
    ['w2', 'w^2_12'],
    ['w3', 'w^2_21'],
    ['w6', 'w^3_12'],
    ['w7', 'w^3_21'],
    ['x1', 'a^1_1'],
    ['h2', 'a^2_2'],
    ['o1', 'a^3_1'],
    ['z1', 'z^2_1'],
    ['z4', 'z^3_2'],
    ['b1', 'b^2_1'],
    ['b4', 'b^3_2'],
    ['t1', 'y1'],
    ['E_total', 'C'],
    ['E_o2', 'C2'],
    ['lr', 'η'],
    ['dE_total/dw6', '∂C/∂w^3_12'],
    ['dE_total/db3', '∂C/∂b^3_1'],
    ['dE_total/do1', '∂C/∂a^3_1'],
    ['do1/dz3', 'σ′(z^3_1)'],
    ['dE_o2/dh1', '∂C2/∂a^2_1'],
    ['w6_new', 'w^3_12′'],
    ['E_total_new', 'C′'],
  ])('%s is %s', (id, text) => {
    expect(symbol(id)).toBe(text);
  });

  it.each([
    ['W2', 'w^3'],
    ['B2', 'b^3'],
    ['X', 'a^1'],
    ['H', 'a^2'],
    ['Z2', 'z^3'],
    ['T', 'y'],
    ['dE_total/dZ2', 'δ^3'],
    ['dE_total/dz3', 'δ^3_1'],
    ['dE_total/dz2', 'δ^2_2'],
    ['dO/dZ2', 'σ′(z^3)'],
    ['dE_total/dW2', '∂C/∂w^3'],
    ['dE_total/dH', '∂C/∂a^2'],
    ['X·W1', 'a^1·w^2'],
    ['H_new·W2_new', 'a^2′·w^3′'],
  ])('of a whole layer %s is %s', (id, text) => {
    expect(symbolsOf(perNeuron, 'layer', 'nielsen')(id)).toBe(text);
  });

  it('a bias that a layer shares has no neuron', () => {
    expect(symbolsOf(MAZUR, 'operation', 'nielsen')('b2')).toBe('b^3');
  });

  it('two subscripts are set apart where a layer has ten neurons or more', () => {
    const deep = symbolsOf(DEEP, 'operation', 'nielsen');
    expect(deep('w21')).toBe('w^3_1,1');
    expect(deep('w30')).toBe('w^3_1,10');
    expect(deep('w31')).toBe('w^3_2,1');
    expect(deep('h30')).toBe('a^4_10');
    expect(deep('dE_total/dh1[z11]')).toBe('∂C/∂a^2_1[z^3_1]');
  });
});

describe('in the names of a PyTorch program', () => {
  const symbol = symbolsOf(perNeuron, 'operation', 'pytorch');
  it.each([
    // nn.Linear keeps its weights as [out, in].
    ['w1', 'fc1.weight[0, 0]'],
    ['w2', 'fc1.weight[0, 1]'],
    ['w3', 'fc1.weight[1, 0]'],
    ['w7', 'fc2.weight[1, 0]'],
    ['b1', 'fc1.bias[0]'],
    ['b4', 'fc2.bias[1]'],
    ['x1', 'x[0]'],
    ['z1', 'z1[0]'],
    ['h2', 'h[1]'],
    ['z4', 'z2[1]'],
    ['o1', 'y[0]'],
    ['t2', 'target[1]'],
    ['E_total', 'loss'],
    ['lr', 'lr'],
    ['dE_total/dw2', 'fc1.weight.grad[0, 1]'],
    ['dE_total/db3', 'fc2.bias.grad[0]'],
    ['dE_total/dh1', 'h.grad[0]'],
    ['dE_total/do1', 'y.grad[0]'],
    ['do1/dz3', '∂y[0]/∂z2[0]'],
    ['dE_o2/dh1', '∂e[1]/∂h[0]'],
    ['w2_new', 'fc1.weight[0, 1]⁺'],
  ])('%s is %s', (id, text) => {
    expect(symbol(id)).toBe(text);
  });

  it.each([
    ['W2', 'fc2.weight.T'],
    ['dE_total/dW2', 'fc2.weight.grad.T'],
    ['W2_new', 'fc2.weight.T⁺'],
    ['B1', 'fc1.bias'],
    ['dE_total/dB1', 'fc1.bias.grad'],
    ['dE_total/dZ2', 'z2.grad'],
    ['dE_total/dz3', 'z2.grad[0]'],
    ['X·W1', 'x @ fc1.weight.T'],
    ['w6', 'fc2.weight[0, 1]'],
  ])('of a whole layer %s is %s', (id, text) => {
    expect(symbolsOf(perNeuron, 'layer', 'pytorch')(id)).toBe(text);
  });

  it('the weights of one neuron are a row', () => {
    const neuron = symbolsOf(perNeuron, 'neuron', 'pytorch');
    expect(neuron('w_o2')).toBe('fc2.weight[1]');
    expect(neuron('dE_total/dw_o2')).toBe('fc2.weight.grad[1]');
  });

  it('several hidden layers are numbered', () => {
    const deep = symbolsOf(DEEP, 'operation', 'pytorch');
    expect(deep('h11')).toBe('h2[0]');
    expect(deep('w21')).toBe('fc2.weight[0, 0]');
    expect(deep('dE_total/dh1[z11]')).toBe('∂loss/∂h1[0][z2[0]]');
  });
});

/** Every letter of a book with its marks. */
const WRITINGS = [
  ['mazur', '(?:i\\d*|(?:net|out|target|δ|w|E)_[ho](?:\\d+|\\(\\d+\\))?|E_total|[wWbB]\\d+|η|n)⁺?'],
  ['nielsen', '(?:[awzbδ]\\^\\d+(?:_\\d+(?:,\\d+)?)?|y\\d*|C\\d*|C_j|η|n)′?'],
  [
    'pytorch',
    '(?:fc\\d+\\.(?:weight|bias)(?:\\.grad)?(?:\\.T|\\[\\d+(?:, \\d+)?\\])?|(?:x|h\\d*|z\\d+|y|e|target)(?:\\.grad)?(?:\\[\\d+\\])?|b\\d+(?:\\.grad)?|loss|lr|n)⁺?',
  ],
] as const;

describe.each(KINDS.map((kind) => [titleOf(kind), kind] as const))('the network %s', (_, kind) => {
  const programs = programsOf(kind);

  it.each(NOTATIONS)('has a symbol of its own for each number in the notation %s', (notation) => {
    for (const detail of DETAILS) {
      const { program } = written(kind, { program: programs[detail], values: new Map() }, notation);
      const byText = new Map<string, string[]>();
      for (const id of [...program.variables.keys(), ...program.elements.keys()]) {
        const text = plainSymbol(symbolFor(program, id));
        byText.set(text, [...(byText.get(text) ?? []), id]);
      }
      expect(
        [...byText].filter(([, ids]) => ids.length > 1),
        detail,
      ).toEqual([]);
    }
  });

  it.each(WRITINGS)('is written with the letters of %s alone', (notation, letters) => {
    const own = new RegExp(
      `^(?:L|L·L|L @ L|σ′\\(L\\)|∂L/∂(?:L|\\(L(?:·| @ )L\\))(?:\\[L(?:(?:·| @ )L)?\\])?)$`.replaceAll(
        'L',
        `(?:${letters})`,
      ),
    );
    for (const detail of DETAILS) {
      const { program } = written(kind, { program: programs[detail], values: new Map() }, notation);
      for (const id of [...program.variables.keys(), ...program.elements.keys()])
        expect(plainSymbol(symbolFor(program, id)), `${id} at ${detail} detail`).toMatch(own);
    }
  });
});

describe('a notation', () => {
  const programs = programsOf(MAZUR);
  const trace = traceOf(MAZUR, programs.operation);

  it('changes symbols and nothing else', () => {
    for (const notation of NOTATIONS) {
      const other = written(MAZUR, trace, notation);
      expect(other.values).toBe(trace.values);
      expect(other.program.equations).toBe(trace.program.equations);
      expect([...other.program.variables.keys()]).toEqual([...trace.program.variables.keys()]);
      for (const [id, { role, shape }] of other.program.variables)
        expect({ role, shape }).toEqual({
          role: trace.program.variables.get(id)!.role,
          shape: trace.program.variables.get(id)!.shape,
        });
    }
  });

  it('of the course gives back the trace itself', () => {
    expect(written(MAZUR, trace, 'course')).toBe(trace);
  });

  it('is written once for a trace, and once for a program', () => {
    expect(written(MAZUR, trace, 'nielsen')).toBe(written(MAZUR, trace, 'nielsen'));
    expect(written(MAZUR, trace, 'nielsen').program).toBe(written(MAZUR, { ...trace }, 'nielsen').program);
    expect(written(MAZUR, trace, 'nielsen').program).not.toBe(written(MAZUR, trace, 'mazur').program);
  });
});
