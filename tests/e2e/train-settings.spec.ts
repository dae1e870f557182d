import { expect, test, type Locator } from '@playwright/test';
import { LANGUAGES, type Language } from './helpers/figure.ts';
import { openTraining, press, reaches } from './helpers/training.ts';

const field = (figure: Locator, name: string): Locator => figure.locator(`[data-setting="${name}"]`);

async function write(figure: Locator, name: string, text: string): Promise<void> {
  await field(figure, name).fill(text);
  await field(figure, name).press('Enter');
}

const linkIn = (url: string): string =>
  decodeURIComponent(/[?&]train-mse=([^&]*)/.exec(new URL(url).search)?.[1] ?? '');

const REFUSED: readonly [name: string, text: string, says: Record<Language, string>][] = [
  [
    'epochs',
    '0',
    { en: 'The number of epochs is a whole number from 1 to 100', ko: '에포크 수는 1부터 100까지' },
  ],
  ['epochs', '2.5', { en: 'not 2.5', ko: '지금 값: 2.5' }],
  [
    'batch',
    '1025',
    { en: 'The batch size is a whole number from 1 to 1024', ko: '배치 크기는 1부터 1024까지' },
  ],
  ['lr', '0', { en: 'The learning rate is a number from', ko: '학습률은' }],
  ['lr', '-3', { en: 'not -3', ko: '지금 값: -3' }],
  ['seed', '4294967296', { en: 'The seed is a whole number from 0 to 4294967295', ko: '시드는 0부터' }],
  ['seed', 'ten', { en: '“ten” is not a number', ko: '“ten”: 수가 아닙니다' }],
  ['lr', '', { en: 'The field is empty', ko: '칸이 비어 있습니다' }],
];

for (const language of LANGUAGES) {
  test(`a setting out of its range is refused with a sentence and keeps nothing, in ${language}`, async ({
    page,
  }) => {
    const figure = await openTraining(page, language);
    for (const [name, text, says] of REFUSED) {
      const before = page.url();
      const good = await field(figure, name).inputValue();
      await write(figure, name, text);
      await expect(field(figure, name)).toHaveAttribute('aria-invalid', 'true');
      await expect(field(figure, name)).toHaveAccessibleDescription(
        new RegExp(says[language].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
      );
      await expect(field(figure, name)).toHaveValue(text);
      await figure.locator('[data-action="train"]').click({ force: true });
      await expect(figure).toHaveAttribute('data-status', 'idle');
      await write(figure, name, good);
      await expect(field(figure, name)).toHaveAttribute('aria-invalid', 'false');
      await expect(figure.locator('.bad-field')).toHaveCount(0);
      expect(page.url()).toBe(before);
    }
  });

  test(`settings are in the link and come from it, and without a published run none is shown, in ${language}`, async ({
    page,
  }) => {
    const figure = await openTraining(page, language, 'v1;seed:7;epochs:3');
    await expect(field(figure, 'seed')).toHaveValue('7');
    await expect(field(figure, 'epochs')).toHaveValue('3');
    await expect(figure.locator('[data-published], .pub')).toHaveCount(0);
    await expect(figure).toContainText(
      { en: 'there are no published rows', ko: '원문 값이 없습니다' }[language],
    );
    await write(figure, 'seed', '0');
    await expect(figure.locator('tr[data-epoch] [data-published]')).toHaveCount(3 * 4);
    await expect.poll(() => linkIn(page.url())).toBe('v1;epochs:3');
    await write(figure, 'lr', '0,25');
    await write(figure, 'batch', '64');
    await figure.locator('[data-precision="float32"]').click();
    await expect.poll(() => linkIn(page.url())).toBe('v1;epochs:3;batch:64;lr:0.25;precision:float32');
    await page.reload();
    await expect(figure).toHaveAttribute('data-ready', '');
    await expect(field(figure, 'lr')).toHaveValue('0.25');
    await expect(figure.locator('[data-precision="float32"]')).toHaveAttribute('aria-pressed', 'true');
  });

  test(`a malformed link leaves the starting state and says why, in ${language}`, async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    for (const [link, quoted] of [
      ['v2;seed:1', 'v2'],
      ['v1;sead:1', 'sead:1'],
      ['v1;seed:-1', '-1'],
      ['v1;epochs:101', '101'],
      ['v1;batch:1e3', '1e3'],
      ['v1;lr:NaN', 'NaN'],
      ['v1;precision:float16', 'float16'],
      ['v1;seed:1;seed:2', 'seed'],
      ['%E0%A4%A', '%E0%A4%A'],
    ] as const) {
      const figure = await openTraining(page, language, link);
      await expect(figure.getByRole('alert').filter({ hasText: quoted })).toBeVisible();
      await expect(field(figure, 'seed')).toHaveValue('0');
      await expect(field(figure, 'epochs')).toHaveValue('30');
      expect(page.url()).toContain(link);
    }
    expect(thrown).toEqual([]);
  });
}

test('two settings that are both refused are both said, and both have to be mended', async ({ page }) => {
  const figure = await openTraining(page, 'en');
  await write(figure, 'epochs', '0');
  await write(figure, 'batch', '0');
  await expect(figure.locator('.bad-field')).toHaveCount(2);
  await write(figure, 'batch', '32');
  await expect(figure.locator('.bad-field')).toHaveCount(1);
  await figure.locator('[data-action="train"]').click({ force: true });
  await expect(figure).toHaveAttribute('data-status', 'idle');
  await write(figure, 'epochs', '1');
  await press(figure, 'train');
  await expect(figure).not.toHaveAttribute('data-status', 'idle');
  await expect(field(figure, 'epochs')).toBeDisabled();
  await press(figure, 'reset');
  await reaches(figure, 'idle');
  await expect(field(figure, 'epochs')).toBeEnabled();
});
