/** Before any test: the kernels, which the tests of training load. */
export { buildKernels as default } from '../scripts/kernels/build.ts';
