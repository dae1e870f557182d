export { activate, throughActivation } from './activations';
export { columnSums, gradient, product } from './dense';
export { largest, oneHot, squaredError, squaredErrorGradient } from './outputs';
export { multiplyAdds, readThrough } from './roofline';
export { crossEntropyGradient, softmax } from './softmax';
export { gather, sparseGradient, sparseProduct, touch, turnAround } from './sparse';
export { tiledGradient, tiledProduct } from './tiles';
export { transpose } from './transpose';
export { adam, descend, watch } from './updates';
