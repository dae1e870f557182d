import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExpectedFile } from './mnist-source.ts';
import type { Report } from './report.ts';
import { fault } from './verify.ts';

/** A folder that may hold the files, as `name.gz` or `name`. */
export interface LocalFolder {
  readonly path: string;
  /** Whether it is ours: there a file that is wrong is set aside as `….damaged`; elsewhere it is only named. */
  readonly ours: boolean;
}

/** The file's bytes, gzipped or not, from the first folder that holds it whole; wrong ones are reported on the way. */
export async function findLocally(
  file: ExpectedFile,
  folders: readonly LocalFolder[],
  report: Report,
): Promise<Buffer | undefined> {
  for (const { path: folder, ours } of folders) {
    for (const name of [`${file.name}.gz`, file.name]) {
      const path = join(folder, name);
      const bytes = await readIfThere(path);
      if (bytes === undefined) continue;
      const wrong = fault(bytes, file);
      if (wrong === null) return bytes;
      report.line(`${path} ${wrong}. It is not used${ours ? ` and now called ${name}.damaged` : ''}.`);
      if (ours) await rename(path, `${path}.damaged`);
    }
  }
  return undefined;
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
