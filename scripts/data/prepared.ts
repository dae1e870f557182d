import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DataManifest } from '#datasets/manifest.ts';
import type { ExpectedFile } from './mnist-source.ts';
import { isGzip, sha256 } from './verify.ts';

const MANIFEST = 'manifest.json';

/** The manifest of `folder` if it lists exactly these files and each is there, byte for byte as listed. */
export async function readPrepared(
  folder: string,
  files: readonly ExpectedFile[],
): Promise<DataManifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as DataManifest;
    if (manifest.origin !== 'mnist' || manifest.files.length !== files.length) return undefined;
    for (const [i, { name, bytes, sha256: listed }] of manifest.files.entries()) {
      const content = await readFile(join(folder, name));
      if (name !== `${files[i]!.name}.gz` || content.length !== bytes || sha256(content) !== listed)
        return undefined;
    }
    return manifest;
  } catch {
    // Whatever is missing or unreadable here is written anew.
    return undefined;
  }
}

/** Writes MNIST's files, gzipped, and last the manifest that makes them valid. */
export async function writeMnist(
  folder: string,
  contents: readonly { readonly file: ExpectedFile; readonly bytes: Uint8Array }[],
): Promise<DataManifest> {
  await mkdir(folder, { recursive: true });
  await rm(join(folder, MANIFEST), { force: true });
  const files = [];
  for (const { file, bytes } of contents) {
    const name = `${file.name}.gz`;
    const packed = isGzip(bytes) ? bytes : gzipSync(bytes);
    await writeWhole(join(folder, name), packed);
    files.push({ name, bytes: packed.length, sha256: sha256(packed) });
  }
  return writeManifest(folder, { origin: 'mnist', files });
}

/** Writes the manifest of a site without MNIST, and takes away files that an earlier one listed. */
export async function writeDrawn(folder: string, files: readonly ExpectedFile[]): Promise<DataManifest> {
  await mkdir(folder, { recursive: true });
  const manifest = await writeManifest(folder, { origin: 'drawn', files: [] });
  for (const { name } of files) await rm(join(folder, `${name}.gz`), { force: true });
  return manifest;
}

async function writeManifest(folder: string, manifest: DataManifest): Promise<DataManifest> {
  await writeWhole(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** A reader of `path` sees the old contents or the new, never a part. */
async function writeWhole(path: string, contents: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}.new`;
  await writeFile(draft, contents);
  await rename(draft, path);
}
