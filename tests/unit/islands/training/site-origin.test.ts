import { describe, expect, it } from 'vitest';
import { siteOrigin } from '#islands/training/site-origin.ts';

const BASE = 'https://example.org/course/';
const answering =
  (answer: () => Response): typeof fetch =>
  () =>
    Promise.resolve().then(answer);

describe('which digits a site was built with', () => {
  it('is asked of its manifest, in the folder of the site', async () => {
    const asked: string[] = [];
    const origin = await siteOrigin(BASE, (input) => {
      asked.push(String(input));
      return Promise.resolve(Response.json({ origin: 'mnist', files: [] }));
    });
    expect(origin).toBe('mnist');
    expect(asked).toEqual(['https://example.org/course/data/mnist/manifest.json']);
  });

  it('is the drawn ones where the manifest says so, and where there is none', async () => {
    expect(
      await siteOrigin(
        BASE,
        answering(() => Response.json({ origin: 'drawn', files: [] })),
      ),
    ).toBe('drawn');
    expect(
      await siteOrigin(
        BASE,
        answering(() => new Response('', { status: 404 })),
      ),
    ).toBe('drawn');
  });

  it.each([
    ['the server fails', () => new Response('', { status: 500 })],
    ['the answer is no manifest', () => new Response('<!doctype html>')],
    ['the manifest names something else', () => Response.json({ origin: 'letters' })],
    [
      'there is no connection',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('stays open where %s', async (_, answer) => {
    expect(await siteOrigin(BASE, answering(answer))).toBeUndefined();
  });
});
