import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const SOURCE = fileURLToPath(new URL('../../src/kernels/assembly/', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../../src/kernels/built/', import.meta.url));

const MODULES = [
  { name: 'float64', real: 'f64', fused: false },
  { name: 'float32', real: 'f32', fused: false },
  { name: 'float32-fused', real: 'f32', fused: true },
] as const;
type Module = (typeof MODULES)[number];

/** Memory is made by whoever runs the kernels, as large as the network needs, and shared where it may be. */
const OPTIONS = [
  ['--outFile', 'kernels.wasm'],
  ['-O3', '--converge', '--noAssert'],
  ['--runtime', 'stub'],
  // A feature that is enabled may be used by the source; the two plain modules do not.
  ['simd', 'threads', 'relaxed-simd'].flatMap((feature) => ['--enable', feature]),
  ['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'],
].flat();

const sources = new Map(readdirSync(SOURCE).map((name) => [name, readFileSync(SOURCE + name, 'utf8')]));

/** The content of a source file as a module is to have it. */
function contentOf(path: string, { real, fused }: Module): string | null {
  const content = sources.get(path.split('/').at(-1)!);
  return content?.replace('Real = f64', `Real = ${real}`).replace('bool = false', `bool = ${fused}`) ?? null;
}

async function compile(module: Module): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(['index.ts', ...OPTIONS], {
    readFile: (path) => contentOf(path, module),
    writeFile: (path, content) => {
      if (path.endsWith('.wasm')) binary = content as Uint8Array;
    },
    listFiles: () => [...sources.keys()],
  });
  if (error || !binary)
    throw new Error(`The kernels do not compile: ${error?.message ?? ''}\n${stderr.toString()}`);
  return binary;
}

/**
 * Compiles the kernels (src/kernels/assembly) to WebAssembly: once in float64, once in float32, and once in float32 with
 * products fused into sums, for browsers with relaxed SIMD. float64 has no such module: it is there to agree with the
 * reference to the last bit.
 */
export async function buildKernels(): Promise<void> {
  const newest = Math.max(...readdirSync(SOURCE).map((name) => statSync(SOURCE + name).mtimeMs));
  const isFresh = (path: string): boolean => existsSync(path) && statSync(path).mtimeMs >= newest;
  mkdirSync(OUTPUT, { recursive: true });
  for (const module of MODULES) {
    const path = `${OUTPUT}${module.name}.wasm`;
    if (isFresh(path)) continue;
    const binary = await compile(module);
    writeFileSync(path, binary);
    process.stderr.write(`${module.name}.wasm: ${binary.length} bytes\n`);
  }
}
