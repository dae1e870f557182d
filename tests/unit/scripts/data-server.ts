import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse, body: Uint8Array) => void;

/** A mirror on this machine that answers its first requests with the first answers, and the last one from then on. */
export interface Mirror {
  readonly url: string;
  /** The Range headers of the requests so far, '' for none. */
  readonly ranges: string[];
  close(): Promise<void>;
}

export async function startMirror(bodies: Record<string, Uint8Array>, ...answers: Answer[]): Promise<Mirror> {
  const ranges: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(ranges.length, answers.length - 1)]!;
    ranges.push(request.headers.range ?? '');
    const body = bodies[(request.url ?? '/').slice(1)];
    if (body) answer(request, response, body);
    else response.writeHead(404).end('no such file');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ranges,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** What the request asks for and headers to match. */
function asked(request: IncomingMessage, response: ServerResponse, body: Uint8Array): Uint8Array {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (!request.headers.range) {
    response.writeHead(200, { 'content-length': body.length });
  } else if (from >= body.length) {
    response.writeHead(416, { 'content-range': `bytes */${body.length}` });
    return new Uint8Array(0);
  } else {
    response.writeHead(206, {
      'content-length': body.length - from,
      'content-range': `bytes ${from}-${body.length - 1}/${body.length}`,
    });
  }
  return body.subarray(from);
}

/** As a mirror should: with ranges. */
export const good: Answer = (request, response, body) => {
  response.end(asked(request, response, body));
};

/** Breaks the connection after so many bytes. */
export const breaksAfter =
  (bytes: number): Answer =>
  (request, response, body) => {
    const rest = asked(request, response, body);
    response.write(rest.subarray(0, bytes), () => setTimeout(() => response.destroy(), 30));
  };

/** Answers a range with no more than so many bytes of it, as some caches do. */
export const slices =
  (bytes: number): Answer =>
  (request, response, body) => {
    const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
    const slice = body.subarray(from, from + bytes);
    response
      .writeHead(206, {
        'content-length': slice.length,
        'content-range': `bytes ${from}-${from + slice.length - 1}/${body.length}`,
      })
      .end(slice);
  };

/** Sends the whole file whatever was asked for. */
export const ignoresRanges: Answer = (_, response, body) => {
  response.writeHead(200, { 'content-length': body.length }).end(body);
};

/** Sends the whole file whatever was asked for, and breaks off after so many bytes. */
export const ignoresRangesAndBreaksAfter =
  (bytes: number): Answer =>
  (_, response, body) => {
    response.writeHead(200, { 'content-length': body.length });
    response.write(body.subarray(0, bytes), () => setTimeout(() => response.destroy(), 30));
  };

/** Ends too early without having said how much was to come, so that nobody can tell from the answer. */
export const endsEarly =
  (bytes: number): Answer =>
  (_, response, body) => {
    response.writeHead(200).end(body.subarray(0, bytes));
  };

/** Sends other bytes of the right length. */
export const lies: Answer = (request, response, body) => {
  response.end(asked(request, response, body).map((byte) => byte ^ 0x55));
};

/** Accepts the connection and never says a word. */
export const saysNothing: Answer = () => undefined;

/** Sends so many bytes and then nothing more, without hanging up. */
export const stallsAfter =
  (bytes: number): Answer =>
  (request, response, body) => {
    response.write(asked(request, response, body).subarray(0, bytes));
  };

export const answers =
  (status: number): Answer =>
  (_, response) => {
    response.writeHead(status).end('<!doctype html>');
  };
