import type { Browser } from '@playwright/test';
import { cpus } from 'node:os';
import type { PythonWithNumpy } from './numpy.ts';

/** What figures depend on: the machine, the versions of everything, and how each program was set. */
export const environmentOf = (
  browser: Browser,
  python: PythonWithNumpy | undefined,
  programs: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  chromium: browser.version(),
  node: process.version,
  ...(python ? { python: python.python, numpy: python.numpy, blas: python.blas } : {}),
  ...programs,
  threads: `NumPy ${cpus().length}, or 1 where its row says so; TensorFlow.js 1, or 2; Backstep's workers by row`,
  reference:
    '784-64-16-10, sigmoid, mean squared error, batch 128; 60,000 images, evaluated on 60,000 and 10,000',
  deep: '784-500-400-300-200-100-50-10, leaky ReLU, softmax cross-entropy, Adam, batch 256; 48,000 images, not evaluated',
});
