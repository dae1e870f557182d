import { describe, expect, it } from 'vitest';
import {
  args,
  argument,
  call,
  difference,
  matrixProduct,
  negative,
  number,
  power,
  product,
  quotient,
  sum,
  transpose,
} from '#autodiff/formula.ts';
import { OPS } from '#autodiff/ops/index.ts';
import { NUMPY, TORCH } from '#notation/python/dialect.ts';
import { printFormula } from '#notation/python/expression.ts';
import { numberLiteral, tensorLiteral } from '#notation/python/literals.ts';

const [a, b, c] = [argument(0), argument(1), argument(2)];
const NAMES = ['a', 'b', 'c', 'd', 'e'];

describe('a formula as Python', () => {
  it.each([
    ['terms in a row', sum(a, b, c), 'a + b + c'],
    ['a sum that is added as a whole', sum(a, sum(b, c)), 'a + (b + c)'],
    ['a difference that is taken away', difference(a, difference(b, c)), 'a - (b - c)'],
    ['a difference that is taken from', difference(difference(a, b), c), 'a - b - c'],
    ['a product of a bracket', product(a, difference(number('1'), a)), 'a * (1 - a)'],
    ['a quotient that is multiplied', product(quotient(a, b), c), 'a / b * c'],
    ['a quotient that multiplies', product(a, quotient(b, c)), 'a * (b / c)'],
    ['a product below the line', quotient(a, product(b, c)), 'a / (b * c)'],
    ['half a square', product(number('½'), power(difference(a, b), 2)), '0.5 * (a - b) ** 2'],
    ['minus a power', negative(power(a, 2)), '-a ** 2'],
    ['the power of a negative', power(negative(a), 2), '(-a) ** 2'],
    ['a negative term', sum(a, negative(b)), 'a + (-b)'],
    ['a negative factor', product(a, negative(b)), 'a * (-b)'],
    ['minus a sum', negative(sum(a, b)), '-(a + b)'],
    ['a matrix product', matrixProduct(a, b), 'a @ b'],
    ['a transposed matrix', matrixProduct(transpose(a), b), 'a.T @ b'],
    ['a transposed product', transpose(matrixProduct(a, b)), '(a @ b).T'],
    ['a product inside a matrix product', matrixProduct(a, product(b, c)), 'a @ (b * c)'],
    ['the sigmoid', call('sigmoid', a), '1 / (1 + np.exp(-a))'],
    ['the sigmoid of a sum', call('sigmoid', sum(a, b)), '1 / (1 + np.exp(-(a + b)))'],
    ['the sigmoid as a factor', product(a, call('sigmoid', b)), 'a * (1 / (1 + np.exp(-b)))'],
    ['the logarithm beside δ', call('ln', sum(a, number('δ'))), 'np.log(a + 1e-7)'],
    ['the number of rows', quotient(a, number('N')), 'a / len(a)'],
    ['the number of numbers', quotient(a, number('N·K')), 'a / a.size'],
    ['columns side by side', call('columns', ...args(3)), 'np.hstack([a, b, c])'],
    ['one column', call('column', a), 'a[:, [1]]'],
    ['a sum over rows', call('sumOverRows', a), 'np.sum(a, axis=0)'],
    ['a mean', call('mean', power(difference(a, b), 2)), 'np.mean((a - b) ** 2)'],
  ])('%s', (_, formula, text) => {
    expect(printFormula(formula, NAMES, NUMPY, 1)).toBe(text);
  });
  it('PyTorch has names of its own', () => {
    expect(printFormula(call('sigmoid', a), NAMES, TORCH)).toBe('torch.sigmoid(a)');
    expect(printFormula(call('sumOverRows', a), NAMES, TORCH)).toBe('torch.sum(a, dim=0)');
    expect(printFormula(quotient(a, number('N·K')), NAMES, TORCH)).toBe('a / a.numel()');
  });
  it.each(Object.entries(OPS))('%s can be printed', (_, op) => {
    for (const dialect of [NUMPY, TORCH])
      for (const count of [1, 2, 3, 4, 5])
        expect(printFormula(op.formula(count), NAMES, dialect)).toMatch(/^[\w .()[\]*@/+,:=><-]+$/);
  });
  it('a constant that has no form in Python is refused by name', () => {
    expect(() => printFormula(number('π'), NAMES, NUMPY)).toThrow('π');
  });
});

describe('a given number as Python', () => {
  it.each([
    [0.1, '0.1'],
    [-0.3, '-0.3'],
    [1, '1.0'],
    [-0, '-0.0'],
    [1e100, '1e+100'],
    [1e20, '100000000000000000000.0'],
    [5e-324, '5e-324'],
    [0.1 + 0.2, '0.30000000000000004'],
    [NaN, 'np.nan'],
    [-Infinity, '-np.inf'],
  ])('%s is %s', (value, text) => {
    expect(numberLiteral(value, 'np')).toBe(text);
  });
  it('a tensor is a list of lists', () => {
    const data = Float64Array.of(1, 2, 3, 4, 5, 6.5);
    expect(tensorLiteral({ shape: [2, 3], data }, 'np')).toBe('[[1.0, 2.0, 3.0], [4.0, 5.0, 6.5]]');
    expect(tensorLiteral({ shape: [6], data }, 'np')).toBe('[1.0, 2.0, 3.0, 4.0, 5.0, 6.5]');
    expect(tensorLiteral({ shape: [], data: Float64Array.of(7) }, 'np')).toBe('7.0');
    expect(tensorLiteral({ shape: [1, 1], data: Float64Array.of(7) }, 'np')).toBe('[[7.0]]');
  });
});
