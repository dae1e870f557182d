import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Mt19937 } from '#numeric/random/mt19937.ts';
import type { ExpectedFile } from '../../../scripts/data/mnist-source.ts';
import { type Report, terminalReport } from '../../../scripts/data/report.ts';

/** A file to be had: what is expected of it, and its bytes plain and gzipped. */
export interface Sample {
  readonly file: ExpectedFile;
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

/** Bytes from a seed; they do not compress, so that the gzip file has about as many. */
export function sample(name: string, seed: number, bytes: number): Sample {
  const words = Mt19937.seed(seed);
  const plain = Buffer.from(Uint8Array.from({ length: bytes }, () => words.next() >>> 24));
  const sha256 = createHash('sha256').update(plain).digest('hex');
  return { file: { name, bytes, sha256 }, plain, gzip: gzipSync(plain) };
}

/** A report that keeps its lines. */
export function listen(): Report & { readonly lines: string[]; readonly text: () => string } {
  const lines: string[] = [];
  return {
    ...terminalReport({ write: (text: string) => lines.push(text.trimEnd()) }),
    lines,
    text: () => lines.join('\n'),
  };
}

/** A new folder, and how to remove it. */
export function folder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'backstep-data-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
