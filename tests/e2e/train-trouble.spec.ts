import { expect, test } from '@playwright/test';
import { LANGUAGES } from './helpers/figure.ts';
import {
  everywhere,
  figureIn,
  isWithin,
  openTraining,
  press,
  reaches,
  rowsIn,
  train,
  withoutMnist,
} from './helpers/training.ts';

test.beforeEach(({ page }) => withoutMnist(page));

const REFUSED = `Object.defineProperty(globalThis, 'indexedDB', {
  get() { throw new DOMException('Storage is refused.', 'SecurityError'); },
});`;
const FULL = `IDBObjectStore.prototype.put = () => {
  throw new DOMException('There is no room.', 'QuotaExceededError');
};`;

for (const { what, script, says } of [
  {
    what: 'refused',
    script: REFUSED,
    says: { en: 'The browser keeps nothing for this page', ko: '브라우저가 이 페이지에 저장을' },
  },
  {
    what: 'full',
    script: FULL,
    says: { en: 'The browser has no room left', ko: '저장 공간이 가득' },
  },
]) {
  for (const language of LANGUAGES) {
    test(`where storage is ${what} training goes on and the page says that nothing is kept, in ${language}`, async ({
      page,
    }) => {
      await everywhere(page, script);
      const figure = await openTraining(page, language, 'v1;epochs:2');
      await train(figure);
      expect(await rowsIn(figure)).toHaveLength(2);
      await expect(figure.getByRole('alert').filter({ hasText: says[language] })).toBeVisible();
    });
  }
}

for (const language of LANGUAGES) {
  test(`a learning rate that is far too high stops training, and a smaller one goes on from there, in ${language}`, async ({
    page,
  }) => {
    const figure = await openTraining(page, language, 'v1;epochs:1;lr:1e308');
    await press(figure, 'train');
    await reaches(figure, 'diverged');
    const message = figure.getByRole('alert').filter({ has: page.locator('[data-action="last-good"]') });
    await expect(message).toContainText(
      {
        en: /Training stopped in epoch 1, at update \d+/,
        ko: /에포크 1의 \d+번째 갱신에서 학습을 멈췄습니다/,
      }[language],
    );
    expect(await rowsIn(figure)).toEqual([]);
    await press(figure, 'last-good');
    await reaches(figure, 'finished');
    await expect(message).toHaveCount(0);
    await expect(figure.locator('[data-setting="lr"]')).toHaveValue('3');
    const rows = await rowsIn(figure);
    await train(figure);
    expect(await rowsIn(figure)).toEqual(rows);
  });

  test(`without MNIST the page trains on drawn digits, says so and shows no published figures, in ${language}`, async ({
    page,
  }) => {
    await page.unroute('**/data/mnist/manifest.json');
    await page.route('**/data/mnist/manifest.json', (route) => route.fulfill({ status: 404 }));
    const figure = await openTraining(page, language, 'v1;epochs:1');
    const says = figure.getByRole('alert').filter({ hasText: 'MNIST' });
    await expect(says).toBeVisible();
    await expect(figure.locator('[data-published]')).toHaveCount(0);
    await train(figure);
    expect(await rowsIn(figure)).toHaveLength(1);
    await expect(says).toBeVisible();
    await expect(figure.locator('[data-published], .pub')).toHaveCount(0);
    await figureIn(page, 'cross-entropy').scrollIntoViewIfNeeded();
    await expect(figureIn(page, 'cross-entropy').getByRole('alert')).toContainText('MNIST');
  });
}

test('a worker that cannot be loaded is reported, and a second try works', async ({ page }) => {
  let broken = true;
  await page.route(/training-worker[^/]*\.js$/, (route) => (broken ? route.abort() : route.continue()));
  const figure = await openTraining(page, 'en', 'v1;epochs:1');
  await press(figure, 'train');
  await reaches(figure, 'failed');
  await expect(figure.getByRole('alert').filter({ hasText: 'Training cannot go on.' })).toBeVisible();
  broken = false;
  await press(figure, 'again');
  await isWithin(figure, 0);
});
