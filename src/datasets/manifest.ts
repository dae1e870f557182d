import type { Origin } from './dataset.ts';

/** What the prepared folder `data/mnist/` of the site holds, written there as `manifest.json`. */
export interface DataManifest {
  /** `drawn` when there was no MNIST to be had: then `files` is empty. */
  readonly origin: Origin;
  /** MNIST's four files, gzipped: bytes and SHA-256 (lower-case hex) of the gzip file itself. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
}
