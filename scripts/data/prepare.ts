import type { DataManifest } from '#datasets/manifest.ts';
import { download } from './download.ts';
import { findLocally, type LocalFolder } from './local.ts';
import type { ExpectedFile } from './mnist-source.ts';
import { readPrepared, writeDrawn, writeMnist } from './prepared.ts';
import type { Report } from './report.ts';
import { type Limits, Silence } from './silence.ts';

/** Where data may come from and where it goes. */
export interface Preparation {
  readonly files: readonly ExpectedFile[];
  /** Looked through in this order before anything is downloaded. */
  readonly folders: readonly LocalFolder[];
  /** Tried in this order; each address ends in a slash. */
  readonly mirrors: readonly string[];
  /** Where downloads are kept. */
  readonly downloads: string;
  /** The site's folder, which gets the gzipped files and the manifest. */
  readonly output: string;
  readonly limits: Limits;
  readonly report: Report;
}

/**
 * Puts the files into the output folder, from a local folder or a mirror, or says there that there are none: all four
 * or nothing. Failures of the network are reported; those of the disk are thrown.
 */
export async function prepare(options: Preparation): Promise<DataManifest> {
  const { files, folders, mirrors, downloads, output, limits, report } = options;
  const prepared = await readPrepared(output, files);
  if (prepared) {
    report.line(`MNIST is in place in ${output}.`);
    return prepared;
  }

  const found = [];
  for (const file of files) found.push({ file, bytes: await findLocally(file, folders, report) });

  const silence = new Silence(limits);
  const contents = [];
  for (const { file, bytes: local } of found) {
    const bytes = local ?? (await download(file, mirrors, downloads, silence, report));
    if (!bytes) {
      report.line(
        `There is no MNIST: ${file.name} is in no local folder, and no mirror gave it. The site works all the same, ` +
          'on digits that Backstep draws itself, and says so to its readers.',
      );
      return writeDrawn(output, files);
    }
    contents.push({ file, bytes });
  }
  const manifest = await writeMnist(output, contents);
  report.line(`MNIST is ready in ${output}: ${files.length} files, SHA-256 checked.`);
  return manifest;
}
