import { open, rm, stat } from 'node:fs/promises';
import type { Silence } from './silence.ts';

/** How an attempt ended. `size` is that of the part file now. */
export type Attempt =
  | { readonly end: 'complete'; readonly resumed: boolean }
  | { readonly end: 'broken'; readonly size: number; readonly reason: string };

/**
 * One attempt at a file: asks for what is missing behind the bytes in `part` and appends it. A server that sends the
 * whole file all the same starts the part anew. Failures of the network are an outcome; those of the disk are thrown.
 */
export async function fetchPart(
  url: string,
  part: string,
  silence: Silence,
  progress: (received: number, total: number | undefined) => void,
): Promise<Attempt> {
  const have = await sizeOf(part);
  const abort = new AbortController();
  let waited = silence.patience();
  let timer: NodeJS.Timeout | undefined;
  const wait = <Result>(result: Promise<Result>): Promise<Result> => {
    waited = silence.patience();
    timer = setTimeout(() => abort.abort(), waited);
    return result.finally(() => clearTimeout(timer));
  };
  const broken = async (error: unknown): Promise<Attempt> => ({
    end: 'broken',
    size: await sizeOf(part),
    reason: abort.signal.aborted ? `said nothing for ${(waited / 1000).toFixed(1)} s` : reasonOf(error),
  });

  let response: Response;
  try {
    // Identity: the bytes of the .gz file itself, whose places a range counts.
    const headers = { 'accept-encoding': 'identity', ...(have > 0 && { range: `bytes=${have}-` }) };
    response = await wait(fetch(url, { headers, signal: abort.signal }));
  } catch (error) {
    return broken(error);
  }

  const range = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
  const body = response.body;
  if (response.status === 416 || (response.status === 206 && Number(range?.[1]) !== have)) {
    await body?.cancel();
    // Nothing is missing; or the part is longer than the file, or the server counts otherwise, and only a new start helps.
    if (response.status === 416 && Number(range?.[2]) === have) return { end: 'complete', resumed: true };
    await rm(part, { force: true });
    return have > 0
      ? fetchPart(url, part, silence, progress)
      : { end: 'broken', size: 0, reason: `answered with a range that was not asked for` };
  }
  if (!response.ok || body === null) {
    await body?.cancel();
    return { end: 'broken', size: have, reason: `answered ${response.status} ${response.statusText}`.trim() };
  }

  const resumed = response.status === 206;
  const announced = response.headers.get('content-length');
  const total = range ? Number(range[2]) : announced === null ? undefined : Number(announced);
  let received = resumed ? have : 0;
  progress(received, total);
  const file = await open(part, resumed ? 'a' : 'w');
  try {
    const reader = body.getReader();
    for (;;) {
      let piece: Uint8Array | undefined;
      try {
        piece = (await wait(reader.read())).value;
      } catch (error) {
        return await broken(error);
      }
      if (piece === undefined) break;
      silence.broken();
      await file.writeFile(piece);
      received += piece.length;
      progress(received, total);
    }
  } finally {
    await file.close();
  }
  if (total !== undefined && received < total) return broken(new Error('ended too early'));
  return { end: 'complete', resumed };
}

/** Bytes of a file: 0 when there is none. */
export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/** `fetch` says only that it failed; the cause knows why. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  switch (cause?.code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'could not be found (no name service)';
    case 'ECONNREFUSED':
      return 'refused the connection';
    case 'UND_ERR_SOCKET':
    case 'ECONNRESET':
    case undefined:
      return `broke off (${cause?.message ?? message})`;
    default:
      return `failed (${cause?.code ?? message})`;
  }
}
