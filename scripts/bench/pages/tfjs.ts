import { setThreadsCount, getThreadsCount, setWasmPaths, version_wasm } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import * as tf from '@tensorflow/tfjs-core';
import { asked } from './peer.ts';
import { loadTensors, type DigitTensors } from './tfjs-digits.ts';
import { deepProgram } from './tfjs-deep.ts';
import { fitProgram } from './tfjs-fit.ts';
import { tunedProgram } from './tfjs-tuned.ts';
import type { EpochReport } from '../epoch-timer.ts';

/** Takes an epoch's time by itself, since what is not training must not count. */
export type TfProgram = (digits: DigitTensors) => () => Promise<EpochReport>;

const PROGRAMS: Readonly<Record<string, TfProgram>> = {
  fit: fitProgram,
  tuned: tunedProgram,
  deep: deepProgram,
};

const threads = Number(asked('threads'));
let next: (() => Promise<EpochReport>) | undefined;

globalThis.peer = {
  async begin() {
    setWasmPaths({
      'tfjs-backend-wasm.wasm': plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': threaded,
    });
    // The backend takes at most half of what it believes to be there.
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 * threads });
    setThreadsCount(threads);
    await tf.setBackend('wasm');
    await tf.ready();
    const hasSimd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
    const hasThreads = await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT');
    const found = hasThreads ? getThreadsCount() : 1;
    if (!hasSimd || found !== threads)
      throw new Error(`TensorFlow.js has ${found} threads, not ${threads}, or no SIMD.`);
    next = PROGRAMS[asked('program')]!(await loadTensors(new URL('/', location.href).href));
    return { tfjs: tf.version_core, tfjsBackend: `wasm ${version_wasm}, SIMD` };
  },
  epoch: () => next!(),
};
