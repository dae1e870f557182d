import { LegacyRandom } from '#numeric/random/legacy.ts';
import type { DatasetPair } from '#datasets/dataset.ts';
import { drawnDigits } from '#datasets/drawn/digits.ts';
import type { DataManifest } from '#datasets/manifest.ts';
import { MNIST_FILE_NAMES, readMnist, type NamedBytes } from '#datasets/mnist.ts';
import { TrainingError } from './problem.ts';

const FOLDER = 'data/mnist/';
const MANIFEST = `${FOLDER}manifest.json`;
/** Of the drawn digits, whatever seed a run has: the set is the same for every run, as MNIST is. */
const DRAWN = { seed: 1, train: 12_000, test: 2_000 };

export type ReportBytes = (received: number, total: number) => void;

/**
 * The digits that the site was built with: MNIST, or drawn ones where its manifest says that there is no MNIST or there is
 * no manifest.
 * @param base absolute address of the site's root, ending in a slash
 * @throws TrainingError, DatasetError
 */
export async function loadDigits(
  base: string,
  report: ReportBytes,
  fetchFile: typeof fetch = fetch,
): Promise<DatasetPair> {
  const manifest = await readManifest(base, fetchFile);
  if (manifest?.origin !== 'mnist') return drawn();
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let received = 0;
  const load = async (name: string): Promise<NamedBytes> => {
    const file = `${name}.gz`;
    const bytes = await readBytes(base, `${FOLDER}${file}`, fetchFile, (count) => {
      received += count;
      // A server that unpacks the files on the way sends more than the manifest says.
      report(Math.min(received, total), total);
    });
    return { file, bytes };
  };
  const [trainImages, trainLabels, testImages, testLabels] = await Promise.all([
    load(MNIST_FILE_NAMES.trainImages),
    load(MNIST_FILE_NAMES.trainLabels),
    load(MNIST_FILE_NAMES.testImages),
    load(MNIST_FILE_NAMES.testLabels),
  ]);
  return readMnist({ trainImages, trainLabels, testImages, testLabels });
}

function drawn(): DatasetPair {
  const random = LegacyRandom.seed(DRAWN.seed);
  return { train: drawnDigits(random, DRAWN.train), test: drawnDigits(random, DRAWN.test) };
}

async function readManifest(base: string, fetchFile: typeof fetch): Promise<DataManifest | undefined> {
  const response = await get(base, MANIFEST, fetchFile);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new TrainingError({ code: 'not-served', file: MANIFEST, status: response.status });
  const manifest = (await response.json().catch(() => undefined)) as Partial<DataManifest> | undefined;
  if ((manifest?.origin !== 'mnist' && manifest?.origin !== 'drawn') || !Array.isArray(manifest.files))
    throw new TrainingError({ code: 'bad-manifest', file: MANIFEST });
  return manifest as DataManifest;
}

async function readBytes(
  base: string,
  file: string,
  fetchFile: typeof fetch,
  report: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await get(base, file, fetchFile);
  if (!response.ok || !response.body)
    throw new TrainingError({ code: 'not-served', file, status: response.status });
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        report(chunk.length);
        controller.enqueue(chunk);
      },
    }),
  );
  try {
    return new Uint8Array(await new Response(counted).arrayBuffer());
  } catch {
    throw new TrainingError({ code: 'unreachable', file });
  }
}

async function get(base: string, file: string, fetchFile: typeof fetch): Promise<Response> {
  try {
    return await fetchFile(new URL(file, base));
  } catch {
    // Engines word a failed connection differently and none names the file.
    throw new TrainingError({ code: 'unreachable', file });
  }
}
