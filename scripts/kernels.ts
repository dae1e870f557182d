import { buildKernels } from './kernels/build.ts';

await buildKernels();
