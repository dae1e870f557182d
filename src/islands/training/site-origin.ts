import type { Origin } from '#datasets/dataset.ts';
import type { DataManifest } from '#datasets/manifest.ts';

/** The absolute address of the site's root, ending in a slash. */
export const siteAddress = (base: string): string => new URL(base, location.origin).href.replace(/\/?$/, '/');

/**
 * Which digits the site was built with, asked before they are loaded; undefined when that cannot be found out, which
 * training will report by itself.
 * @param base absolute address of the site's root, ending in a slash
 */
export async function siteOrigin(base: string, fetchFile: typeof fetch = fetch): Promise<Origin | undefined> {
  try {
    const response = await fetchFile(new URL('data/mnist/manifest.json', base));
    if (response.status === 404) return 'drawn';
    if (!response.ok) return undefined;
    const { origin } = (await response.json()) as Partial<DataManifest>;
    return origin === 'mnist' || origin === 'drawn' ? origin : undefined;
  } catch {
    return undefined;
  }
}
