/** The right-hand side of an equation as a tree; `argument` is the equation's input of that number. */
export type Formula =
  | { readonly kind: 'argument'; readonly index: number }
  /** `value`: how it is written where numbers are put in, if it is a letter in symbols: N is 12. */
  | { readonly kind: 'number'; readonly text: string; readonly value?: string }
  | { readonly kind: 'sum'; readonly terms: readonly Formula[] }
  | { readonly kind: 'difference'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'product'; readonly factors: readonly Formula[] }
  | { readonly kind: 'matrixProduct'; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'quotient'; readonly over: Formula; readonly under: Formula }
  | { readonly kind: 'power'; readonly base: Formula; readonly exponent: number }
  | { readonly kind: 'transpose'; readonly of: Formula }
  | { readonly kind: 'negative'; readonly of: Formula }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly of: readonly Formula[] };

export type FunctionName =
  | 'atLabel'
  | 'column'
  | 'columns'
  | 'exp'
  | 'leakyRelu'
  | 'ln'
  | 'mean'
  | 'oneHot'
  | 'relu'
  | 'sigmoid'
  | 'softmax'
  | 'sqrt'
  | 'step'
  | 'stepAtLeast'
  | 'sumOfAll'
  | 'sumOverColumns'
  | 'sumOverRows'
  | 'tanh';

export const argument = (index: number): Formula => ({ kind: 'argument', index });
export const number = (text: string): Formula => ({ kind: 'number', text });
export const sum = (...terms: Formula[]): Formula => ({ kind: 'sum', terms });
export const difference = (left: Formula, right: Formula): Formula => ({ kind: 'difference', left, right });
export const product = (...factors: Formula[]): Formula => ({ kind: 'product', factors });
export const matrixProduct = (left: Formula, right: Formula): Formula => ({
  kind: 'matrixProduct',
  left,
  right,
});
export const quotient = (over: Formula, under: Formula): Formula => ({ kind: 'quotient', over, under });
export const power = (base: Formula, exponent: number): Formula => ({ kind: 'power', base, exponent });
export const transpose = (of: Formula): Formula => ({ kind: 'transpose', of });
export const negative = (of: Formula): Formula => ({ kind: 'negative', of });
export const call = (name: FunctionName, ...of: Formula[]): Formula => ({ kind: 'call', name, of });
/** Every argument from 0 to `count` − 1, in order. */
export const args = (count: number): Formula[] => Array.from({ length: count }, (_, i) => argument(i));
