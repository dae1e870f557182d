import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchPart, sizeOf } from './fetch-part.ts';
import type { ExpectedFile } from './mnist-source.ts';
import { type Report, size } from './report.ts';
import type { Silence } from './silence.ts';
import { fault } from './verify.ts';

/**
 * Downloads a file as `name.gz` into `folder` from the first mirror that gives it whole. What comes goes into
 * `name.gz.part`, which a later attempt or run takes up again; it gets its name only when its contents are right. Wrong
 * bytes are reported and removed.
 * @returns the bytes, or undefined when no mirror gave them
 */
export async function download(
  file: ExpectedFile,
  mirrors: readonly string[],
  folder: string,
  silence: Silence,
  report: Report,
): Promise<Buffer | undefined> {
  const name = `${file.name}.gz`;
  const part = join(folder, `${name}.part`);
  await mkdir(folder, { recursive: true });
  for (const mirror of mirrors) {
    const url = new URL(name, mirror).href;
    let furthest = await sizeOf(part);
    let startedAnew = false;
    while (silence.patience() > 0) {
      const attempt = await fetchPart(url, part, silence, (received, total) =>
        report.progress(name, received, total),
      );
      if (attempt.end === 'complete') {
        const bytes = await readFile(part);
        const wrong = fault(bytes, file);
        if (wrong === null) {
          await rename(part, join(folder, name));
          return bytes;
        }
        await rm(part);
        report.line(`${url} ${wrong}. It is not used.`);
        // The beginning may have been another server's: once more, all from this one.
        if (!attempt.resumed || startedAnew) break;
        startedAnew = true;
        furthest = 0;
      } else if (attempt.size > furthest) {
        report.line(`${url} ${attempt.reason} after ${size(attempt.size)}. Resuming.`);
        furthest = attempt.size;
      } else {
        report.line(`${url} ${attempt.reason}.`);
        break;
      }
    }
  }
  return undefined;
}
