export { activate, throughActivation } from './activations';
export { columnSums, gradient, product, transpose } from './dense';
export { gather, sparseGradient, sparseProduct, touch, turnAround } from './sparse';
export { adam, descend, watch } from './updates';
