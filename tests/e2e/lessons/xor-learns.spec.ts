import { expect, test, type Locator, type Page } from '@playwright/test';
import torch from '../../fixtures/xor-training.json' with { type: 'json' };
import { complaintsOf, LANGUAGES, PHONE, type Language } from '../helpers/figure.ts';

const LESSON = { en: '/lessons/xor-learns/', ko: '/ko/lessons/xor-learns/' } as const;
const SOLVED = new Map(torch.solvedAfter10001.map(({ sizes, seeds }) => [sizes.join('-'), seeds]));
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

async function open(page: Page, language: Language, id: string, link = ''): Promise<Locator> {
  await page.goto(`${LESSON[language]}${link && `?${id}=${link}`}`);
  const figure = page.locator(`[data-figure="${id}"][data-ready]`);
  await page.locator(`[data-figure="${id}"]`).scrollIntoViewIfNeeded();
  await expect(figure).toBeVisible();
  return figure;
}
const value = async (figure: Locator, name: string): Promise<number> =>
  Number(await figure.locator(`[data-var="${name}"][data-value]`).first().getAttribute('data-value'));
const isAt = (figure: Locator, step: number): Promise<void> =>
  expect(figure.locator(`[aria-busy="false"] [data-step="${step}"]`)).toBeVisible({ timeout: 20_000 });

for (const language of LANGUAGES)
  test(`XOR learns as in PyTorch, ${language}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const { seed, outputs } = torch.runs[0]!;
    // 500 updates from seed 0; then the same run watched to its end.
    const figure = await open(page, language, 'xor-learns', `v1;seed:${seed};step:500`);
    await isAt(figure, 500);
    for (const [r, row] of ['00', '01', '10', '11'].entries())
      expect(Math.abs((await value(figure, `o1_${row}`)) - outputs[r]!)).toBeLessThan(1e-9);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await figure.locator('[data-action="to-end"]').click();
    await isAt(figure, 10_001);
    await expect(page).toHaveURL(/xor-learns=v1;step:10001/);
    expect(await value(figure, 'L')).toBeLessThan(0.01);
    await expect(figure.locator('tr[data-row] [role="img"]')).toHaveCount(4);

    // The fold: rows that want the same have come to the same place.
    expect(await value(figure, 'h1_01')).toBeCloseTo(await value(figure, 'h1_10'), 3);
    expect(await value(figure, 'h2_01')).toBeCloseTo(await value(figure, 'h2_10'), 3);

    // By keyboard: an update back, 100 back on the curve.
    await figure.locator('[data-handle="step"]').focus();
    await page.keyboard.press('ArrowLeft');
    await isAt(figure, 9901);
    await figure.focus();
    await page.keyboard.press('ArrowLeft');
    await isAt(figure, 9900);

    // A start that never arrives.
    const task = page.locator('[data-exercise="find-stuck"]');
    const stopped = figure.locator('[data-action="to-end"]');
    const seedField = figure.locator('input[data-var="seed"]');
    await stopped.click();
    for (const other of ['13', '14']) {
      await seedField.fill(other);
      await seedField.press('Enter');
      await isAt(figure, 10_001);
    }
    await expect(task.locator('[data-var="seed"]')).toHaveText('14');
    await expect(task.locator('[data-var="L"]')).toHaveText(/^0\.347/);
    // It is done once the two rows that share a place are named.
    const reached = language === 'en' ? 'Reached' : '해냈습니다';
    const pick = (row: string): Promise<void> =>
      page.locator(`[data-choice="together"] [data-option="${row}"]`).click();
    for (const row of ['00', '11']) await pick(row);
    await expect(task.locator('.tries')).not.toContainText(reached);
    await pick('10');
    await expect(task.locator('.tries')).toContainText(reached);
    await expect(task.locator('.tries')).toContainText('(1, 0)');
    expect(complaints).toEqual([]);
  });

test('the axis of the loss keeps still while a reader goes back in it', async ({ page }) => {
  const figure = await open(page, 'en', 'xor-learns', 'v1;seed:5;step:40001');
  await isAt(figure, 40_001);
  const curve = figure.locator('svg:has([data-handle="step"])');
  const ticks = curve.locator('text');
  await expect(ticks.getByText('40,000')).toBeVisible();
  const box = (await curve.boundingBox())!;
  const at = (x: number): number => box.x + (x / 368) * box.width;
  const y = box.y + box.height / 3;
  // A click on the curve at a quarter, then a drag from there to the left.
  const quarter = 36 + 310 / 4;
  await page.mouse.click(at(quarter), y);
  const step = async (): Promise<number> =>
    Number(await figure.locator('[data-handle="step"]').getAttribute('aria-valuenow'));
  await expect.poll(step).toBeGreaterThan(9800);
  expect(await step()).toBeLessThan(10_200);
  await expect(figure.locator('[data-handle="step"]')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  const handle = (await figure.locator('[data-handle="step"] .handle').boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(at(60), y, { steps: 5 });
  await expect.poll(step).toBeLessThan(4000);
  await expect(ticks.getByText('40,000')).toBeVisible();
  await page.mouse.up();
  // What is known is drawn inside the axis, to its right end and no further.
  const right = await curve.locator('.ln2').evaluate((path: SVGPathElement) => {
    const { x, width } = path.getBBox();
    return x + width;
  });
  expect(right).toBeLessThanOrEqual(346.5);
});

test('a copied link opens where its figure is', async ({ page }) => {
  await page.goto(`${LESSON.en}?ten-seeds=v1;step:300;seed:5`);
  const figure = page.locator('[data-figure="ten-seeds"]');
  await expect(figure).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  // An address with a place of its own goes there.
  await page.goto(`${LESSON.en}?ten-seeds=v1;step:300;seed:6#fold`);
  await expect(page.locator('#fold')).toBeInViewport();
  await expect(figure.locator('[data-step="300"]')).toBeAttached();
  await expect(page.locator('#fold')).toBeInViewport();
});

test('the middle picture shows two different neurons', async ({ page }) => {
  const figure = await open(page, 'en', 'xor-learns', 'v1;net:2-10-10-10-1;step:50;a:3;b:3');
  await isAt(figure, 50);
  const [a, b] = [figure.locator('[data-action="unit-a"]'), figure.locator('[data-action="unit-b"]')];
  await expect(a).toHaveValue('3');
  await expect(b).toHaveValue('4');
  await expect(a.locator('option[value="4"]')).toHaveAttribute('disabled', '');
  await a.selectOption('7');
  await expect(b.locator('option[value="7"]')).toHaveAttribute('disabled', '');
  await expect(b).toHaveValue('4');
});

test('the ten starts go to any update, and the text writes numbers as the figure does', async ({ page }) => {
  const figure = await open(page, 'en', 'ten-seeds', 'v1;step:10001;seed:5');
  await isAt(figure, 10_001);
  for (const name of ['dE_10/dw5', 'dE_11/dw5', 'dL/dw5', 'dE_10/dw1', 'dE_11/dw1']) {
    const own = await figure.locator(`td[data-var="${name}"]`).innerText();
    const plain = (text: string): string => text.replaceAll(/\s/g, ' ');
    const texts = await page.locator(`p [data-var="${name}"]`).allInnerTexts();
    expect(texts.map(plain), name).toContain(plain(own));
  }
  const field = figure.locator('input[data-var="step"]');
  await field.fill('5,000');
  await field.press('Enter');
  await isAt(figure, 5000);
  await field.fill('fifty');
  await field.press('Enter');
  await expect(figure.getByRole('alert')).toContainText('40,001');
});

for (const language of LANGUAGES)
  test(`ten starts end as they do in PyTorch, ${language}`, async ({ page }) => {
    const figure = await open(page, language, 'ten-seeds', 'v1;step:10001;seed:5');
    await isAt(figure, 10_001);
    const seeds = SOLVED.get('2-2-1')!;
    for (let seed = 0; seed < 10; seed++)
      expect((await value(figure, `right_${seed}`)) === 4, `seed ${seed}`).toBe(seeds.includes(seed));
    expect(await value(figure, 'solved')).toBe(seeds.length);
    // Seed 5 is stuck: what rows (1, 0) and (1, 1) ask for cancels.
    expect(await value(figure, 'dE_10/dw5')).toBeCloseTo(-0.5, 2);
    expect(await value(figure, 'dE_11/dw5')).toBeCloseTo(0.5, 2);
    expect(Math.abs(await value(figure, 'dL/dw5'))).toBeLessThan(2e-4);
    // The text says the same of both networks.
    const said = page.locator('p [data-var="solved"]');
    await expect(said.first()).toHaveText(String(seeds.length));
    await expect(said.last()).toHaveText(String(SOLVED.get('2-10-10-10-1')!.length));
  });

for (const language of LANGUAGES)
  test(`any moment opens in the stepper, ${language}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const figure = await open(page, language, 'xor-learns', 'v1;seed:3;step:777;row:01');
    await isAt(figure, 777);
    const output = await value(figure, 'o1_01');
    await figure.locator('[data-action="open-stepper"]').click();
    const stepper = page.locator('[data-figure="xor-step"][data-ready]');
    await expect(stepper.locator('[data-step="777"]')).toBeVisible();
    await expect(stepper).toBeFocused();
    await expect(stepper).toBeInViewport();
    await expect(page).toHaveURL(/xor-step=v1;seed:3;step:777;row:01$/);
    await stepper.locator('details.values summary').click();
    const of = (name: string): Promise<number> => value(stepper.locator('details.values'), name);
    // The pass of row (0, 1) by hand, from the weights that the figure shows.
    const h1 = sigmoid((await of('w2')) + (await of('b1')));
    const h2 = sigmoid((await of('w4')) + (await of('b2')));
    const o1 = sigmoid((await of('w5')) * h1 + (await of('w6')) * h2 + (await of('b3')));
    expect(await of('o1')).toBeCloseTo(o1, 12);
    expect(o1).toBeCloseTo(output, 12);
    expect(await of('E_total')).toBeCloseTo(-Math.log(o1), 12);
    expect(await of('dE_total/dw5')).toBeCloseTo((o1 - 1) * h1, 12);
    // On to the next update, at the same step; and to another row.
    await stepper.locator('[data-action="next-update"]').click();
    await expect(page).toHaveURL(/xor-step=v1;seed:3;step:778;row:01$/);
    await stepper.locator('[data-choice="row"] [data-option="11"]').click();
    await expect(page).toHaveURL(/xor-step=v1;seed:3;step:778;row:11$/);
    expect(await of('t1')).toBe(0);
    expect(complaints).toEqual([]);
  });

test('the page learns while nothing on it waits, and fits a phone', async ({ page }) => {
  await page.setViewportSize(PHONE);
  const figure = await open(page, 'ko', 'xor-learns', 'v1;net:2-10-10-10-1;seed:4');
  await figure.locator('[data-action="train"]').click();
  await expect(figure.locator('[data-action="pause"]')).toBeVisible();
  await expect
    .poll(async () => Number(await figure.locator('[data-step]').getAttribute('data-step')))
    .toBeGreaterThan(200);
  await figure.locator('[data-action="pause"]').click();
  await expect(figure.locator('[data-action="train"]')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);

  const shared = page.locator('[data-exercise="shared-output"]');
  await shared.scrollIntoViewIfNeeded();
  await expect(shared).toHaveAttribute('data-ready', '');
  await shared.locator('input').fill('0.6');
  await shared.locator('input').press('Enter');
  await expect(shared.locator('.tries')).toContainText('4로 나누세요');
  await shared.locator('input').fill('0.15');
  await shared.locator('input').press('Enter');
  await expect(shared.locator('.tries')).toContainText('0.1500');
});

test('without JavaScript the first frames are there', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(LESSON.en);
  await expect(page.locator('[data-figure="xor-learns"] [data-var="o1_10"]').first()).toHaveText('0.54');
  await expect(page.locator('[data-figure="ten-seeds"] [data-var="L_9"]')).toHaveText('0.6936');
  const stepper = page.locator('[data-figure="xor-step"]');
  await expect(stepper.locator('svg.draw').first()).toBeAttached();
  await expect(stepper.locator('.formula [data-var="dE_total/dw5"]').first()).toHaveText(/−0\.5002/);
});
