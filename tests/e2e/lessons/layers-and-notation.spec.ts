import { expect, test, type Locator, type Page } from '@playwright/test';
import { complaintsOf, LANGUAGES, PHONE, press, type Language } from '../helpers/figure.ts';

/** Where each weight and bias belongs, by hand: its sum, its cell of W or b (row, column), and the nodes that it joins. */
const PLACES = [
  { id: 'w11^(2)', sum: 1, cell: [1, 1], from: 'x1', to: 'z1^(2)' },
  { id: 'w12^(2)', sum: 1, cell: [2, 1], from: 'x2', to: 'z1^(2)' },
  { id: 'w21^(2)', sum: 2, cell: [1, 2], from: 'x1', to: 'z2^(2)' },
  { id: 'w22^(2)', sum: 2, cell: [2, 2], from: 'x2', to: 'z2^(2)' },
  { id: 'w11^(3)', sum: 3, cell: [1, 1], from: 'z1^(2)', to: 'z1^(3)' },
  { id: 'w12^(3)', sum: 3, cell: [2, 1], from: 'z2^(2)', to: 'z1^(3)' },
  { id: 'b1^(2)', sum: 1, cell: [1, 1] },
  { id: 'b2^(2)', sum: 2, cell: [1, 2] },
  { id: 'b1^(3)', sum: 3, cell: [1, 1] },
] as const;

const SAYS = {
  en: { unsaid: 'First say', open: 'No link is cut yet', other: 'leads from node 1 of layer 1 to node 2 of layer 2', notZero: 'exactly 0', notAsSaid: 'not as you said', reached: 'and as you said', right: 'Right:', column: 'the first number below' }, // prettier-ignore
  ko: { unsaid: '먼저 고르세요', open: '아직 끊은 선이', other: '1층 노드 1에서 2층 노드 2로', notZero: '정확히 0으로', notAsSaid: '예상과는 다릅니다', reached: '예상도 맞았습니다', right: '맞습니다:', column: '아래의 첫 숫자가' }, // prettier-ignore
} as const;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

async function open(page: Page, language: Language, query = ''): Promise<void> {
  await page.goto(`${language === 'ko' ? '/ko' : ''}/lessons/layers-and-notation/${query}`);
}
async function ready(page: Page, figure: string): Promise<Locator> {
  const root = page.locator(`[data-figure="${figure}"]`);
  await root.scrollIntoViewIfNeeded();
  await expect(root).toHaveAttribute('data-ready', '');
  return root;
}
const valueOf = async (figure: Locator, id: string): Promise<number> =>
  Number(await figure.locator(`[data-var="${id}"][data-value]`).first().getAttribute('data-value'));
const in3 = (figure: Locator, id: string): Record<'drawing' | 'sums' | 'matrices', Locator> => ({
  drawing: figure.locator(`svg.draw:visible [role="button"][data-ref="${id}"]`),
  sums: figure.locator(`.sums [data-ref="${id}"]`),
  matrices: figure.locator(`.products [data-ref="${id}"]`),
});

/** What is lit in each part of the figure, and between which boxes the lit link runs. */
const litIn = (figure: Locator) =>
  figure.evaluate((root) => {
    const svg = [...root.querySelectorAll<SVGSVGElement>('svg.draw')].find((one) => one.clientWidth > 0)!;
    const lit = (within: Element, kind: string): (string | undefined)[] =>
      [...within.querySelectorAll<HTMLElement | SVGElement>(`${kind}.lit[data-ref]`)].map(
        ({ dataset }) => dataset['ref'],
      );
    const cell = root.querySelector<HTMLElement>('.products .lit');
    const entries = cell?.closest('.entries');
    const columns = Number(entries && getComputedStyle(entries).getPropertyValue('--columns'));
    const index = cell ? [...entries!.children].indexOf(cell) : -1;
    const sum = root.querySelector('.sums .lit')?.closest('p');
    const ends = [...svg.querySelectorAll<SVGPathElement>('.link.lit .flow-f')].flatMap((path) => [
      path.getPointAtLength(0),
      path.getPointAtLength(path.getTotalLength()),
    ]);
    const nearest = (point: DOMPoint | undefined): string | undefined => {
      if (!point) return undefined;
      const boxes = [...svg.querySelectorAll<SVGGraphicsElement>('[role="button"]')]
        .filter((one) => /^[xz]/.test(one.dataset['ref']!))
        .map((one) => ({ id: one.dataset['ref']!, box: one.getBBox() }));
      const away = ({ box }: (typeof boxes)[number]): number =>
        Math.hypot(box.x + box.width / 2 - point.x, box.y + box.height / 2 - point.y);
      return boxes.toSorted((a, b) => away(a) - away(b))[0]!.id;
    };
    return {
      drawing: lit(svg, '[role="button"]'),
      links: lit(svg, '.link'),
      sums: lit(root.querySelector('.sums')!, ''),
      matrices: lit(root.querySelector('.products')!, ''),
      sum: sum ? [...sum.parentElement!.children].indexOf(sum) + 1 : 0,
      cell: [Math.floor(index / columns) + 1, (index % columns) + 1],
      from: nearest(ends[0]),
      to: nearest(ends.at(-1)),
    };
  });

for (const language of LANGUAGES) {
  test(`every weight and bias lights its symbol, its cell and its link together, in ${language}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await open(page, language);
    const figure = await ready(page, 'notation');
    for (const { id, sum, cell, ...ends } of PLACES) {
      const places = in3(figure, id);
      const expected = {
        ...{ drawing: [id], sums: [id], matrices: [id], sum, cell: [...cell] },
        links: 'from' in ends ? [id] : [],
        ...('from' in ends ? ends : { from: undefined, to: undefined }),
      };
      for (const [where, place] of Object.entries(places)) {
        await place.hover();
        expect(await litIn(figure), `${id}, hovered in the ${where}`).toEqual(expected);
        await page.mouse.move(0, 0);
        await place.focus();
        expect(await litIn(figure), `${id}, focused in the ${where}`).toEqual(expected);
      }
    }
    // The link itself can be pointed at, between its node and its chip.
    const way = figure.locator('svg.draw:visible .link[data-ref="w21^(2)"] .wide').last();
    const box = (await way.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    expect((await litIn(figure)).sums).toEqual(['w21^(2)']);
    // Tab reaches each part once; the arrow keys go on from there, and what they reach stays lit and in the link.
    await page.mouse.move(0, 0);
    await in3(figure, 'z1^(2)').sums.focus();
    for (const [key, id] of [
      ['ArrowRight', 'a1^(1)'],
      ['ArrowRight', 'w11^(2)'],
      ['ArrowDown', 'a2^(1)'],
      ['ArrowLeft', 'w11^(2)'],
    ] as const) {
      // prettier-ignore
      await page.keyboard.press(key);
      expect((await litIn(figure)).drawing).toEqual([id]);
    }
    await page.keyboard.press('Tab');
    expect((await litIn(figure)).drawing).toEqual(['w11^(2)']);
    await expect(page).toHaveURL(/notation=v1;at:w11\^2$/);
    expect(complaints).toEqual([]);
  });

  test(`the printed matrix is another network, and a link is cut, in ${language}`, async ({ page }) => {
    const says = SAYS[language];
    await open(page, language);
    const figure = await ready(page, 'notation');
    const [a1, a2] = [sigmoid(0.45), sigmoid(0.85)];
    const byHand = { 'z1^(2)': 0.45, 'z2^(2)': 0.85, 'a1^(2)': a1, 'z1^(3)': 1.1 * a1 - 1.2 * a2 + 0.1 };
    for (const [id, value] of Object.entries(byHand))
      expect(await valueOf(figure, id)).toBeCloseTo(value, 13);
    await expect(figure.locator('.agree [role="img"]')).toHaveCount(4);
    expect(await valueOf(figure, 'z1^(2)[transposed]')).toBe(await valueOf(figure, 'z1^(2)'));

    await figure.locator('[data-option="as-printed"]').click();
    expect(await valueOf(figure, 'z1^(2)[as-printed]')).toBeCloseTo(1 * 0.11 + 2 * 0.21 + 0.1, 13);
    expect(await valueOf(figure, 'z2^(2)[as-printed]')).toBeCloseTo(1 * 0.12 + 2 * 0.22 + 0.2, 13);
    // The answer is another one too: 0.4828 by the sums, 0.5000 by the printed product.
    const [p1, p2] = [sigmoid(0.63), sigmoid(0.76)];
    expect(await valueOf(figure, 'a1^(3)[as-printed]')).toBeCloseTo(sigmoid(1.1 * p1 - 1.2 * p2 + 0.1), 13);
    await expect(figure.locator('.agree li').last()).toContainText('0.4828');
    await expect(figure.locator('.agree li').last()).toContainText('0.5000');
    await expect(figure.locator('.kept')).toBeVisible();
    await in3(figure, 'w12^(2)').matrices.click();
    expect(await litIn(figure)).toMatchObject({ cell: [1, 2], links: ['w12^(2)'], from: 'x2', to: 'z1^(2)' });
    await press(figure, 'reset');
    await expect(figure.locator('[data-option="transposed"]')).toHaveAttribute('aria-pressed', 'true');
    await expect(figure.locator('.kept')).toHaveCount(0);

    const task = page.locator('[data-exercise="cut-link"]');
    await expect(task).toHaveAttribute('data-ready', '');
    await expect(task).toContainText(says.unsaid);
    await page.locator('[data-choice="expected"] [data-option="second"]').click();
    await expect(task).toContainText(says.open);
    await in3(figure, 'w21^(2)').sums.click();
    const field = figure.locator('.reading input');
    await expect(field).toHaveAttribute('data-var', 'w21^(2)');
    await field.fill('0');
    await field.press('Enter');
    await expect(task).toContainText(says.other);
    await press(figure, 'undo');
    await in3(figure, 'w12^(2)').sums.click();
    await field.fill('0.001');
    await field.press('Enter');
    await expect(task).toContainText(says.notZero);
    await field.fill('0');
    await field.press('Enter');
    await expect(task).toContainText(says.notAsSaid);
    await page.locator('[data-choice="expected"] [data-option="first"]').click();
    await expect(task).toContainText(says.reached);
    expect(await valueOf(figure, 'z1^(2)')).toBeCloseTo(0.11 + 0.1, 13);
    expect(await valueOf(figure, 'z2^(2)')).toBeCloseTo(0.85, 13);
    await field.fill('1e9');
    await field.press('Enter');
    await expect(figure.getByRole('alert')).toBeVisible();

    // The question: w12 in place of w21 first, then the right sum; then with fresh numbers.
    const ask = page.locator('[data-exercise="sum-of-node-two"]');
    await ask.scrollIntoViewIfNeeded();
    await expect(ask).toHaveAttribute('data-ready', '');
    const answer = async (value: number): Promise<void> => {
      await ask.locator('input').fill(String(value));
      await ask.locator('[data-action="check"]').click();
    };
    const given = async () =>
      Object.fromEntries(
        await ask
          .locator('[data-var]')
          .evaluateAll((all) =>
            all.map((one) => [
              (one as HTMLElement).dataset['var']!,
              Number((one as HTMLElement).dataset['value']),
            ]),
          ),
      ) as Record<string, number>;
    await answer(3 * 0.12 + 1 * 0.22 + 0.2);
    await expect(ask.locator('.tries')).toContainText(says.column);
    await answer(1.05);
    await expect(ask.locator('.tries')).toContainText(says.right);
    await ask.locator('[data-action="fresh"]').click();
    await expect(ask.locator('.tries li')).toHaveCount(0);
    const { x1, x2, ...own } = await given();
    await answer(Number((x1! * own['w21^(2)']! + x2! * own['w22^(2)']! + own['b2^(2)']!).toFixed(6)));
    await expect(ask.locator('.tries')).toContainText(says.right);
  });

  test(`a product is stepped element by element, and a deep network neuron by neuron, in ${language}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await open(page, language, '?product-with-shapes=v1;at:start');
    const product = await ready(page, 'product-with-shapes');
    const holes = product.locator('svg.plot:visible .dash');
    await expect(holes).toHaveCount(15);
    for (let known = 1; known <= 4; known++) await press(product, 'step-forward');
    await expect(holes).toHaveCount(11);
    // Row 2 of X and column 1 of W, as NumPy multiplies them.
    expect(await valueOf(product, 'X[1,0]·W[0,0]')).toBeCloseTo(-2.5529898158340787 * 1.9507753952317897, 13);
    expect(await valueOf(product, 'Z[1,0]')).toBeCloseTo(-6.011900340830461, 13);
    await expect(product.locator('tfoot')).toContainText('−6.01190034');
    await product.locator('svg.plot:visible [data-ref="Z[4,2]"]').hover();
    await expect(product.locator('svg.plot:visible text.tf')).toHaveCount(5);
    await expect(product.locator('tfoot .hole')).toHaveCount(1);
    await product.locator('svg.plot:visible [data-ref="Z[4,2]"]').click();
    await expect(holes).toHaveCount(0);
    await expect(product.locator('tfoot')).toContainText('0.66895248');
    await expect(page).toHaveURL(/product-with-shapes=v1;at:Z\[4,2\]/);

    const deep = await ready(page, 'deep-net');
    await press(deep, 'to-start');
    await expect(deep.locator('svg.draw:visible .slot')).toHaveCount(31);
    await press(deep, 'step-forward');
    await expect(deep.locator('svg.draw:visible .slot')).toHaveCount(30);
    await deep.locator('[data-option="layer"]').click();
    await press(deep, 'to-end');
    await expect(deep.locator('svg.draw:visible .slot')).toHaveCount(0);
    await expect(deep.locator('tr.cur [data-var="weights^(5)"]')).toHaveText('10');
    await expect(deep.locator('[data-var="parameters"]')).toHaveCount(0);
    await press(deep, 'show-count');
    expect(await valueOf(deep, 'parameters')).toBe(20 + 10 + 100 + 10 + 100 + 10 + 10 + 1);
    // The first hidden neuron by its numbers in the drawing: (1, 0) goes in, so z is its first weight and its bias.
    const of = (id: string): Promise<number> => valueOf(deep, id);
    expect(await of('z1^(2)')).toBeCloseTo((await of('w1,1^(2)')) + (await of('b1^(2)')), 13);
    const last = (unit: number) => Promise.all([of(`w1,${unit}^(5)`), of(`a${unit}^(4)`)]);
    const terms = await Promise.all(Array.from({ length: 10 }, (_, i) => last(i + 1)));
    const z = terms.reduce((sum, [w, a]) => sum + w * a, await of('b1^(5)'));
    expect(await of('a1^(5)')).toBeCloseTo(sigmoid(z), 13);
    await deep.locator('[data-option="01"]').click();
    expect(await of('z1^(2)')).toBeCloseTo((await of('w1,2^(2)')) + (await of('b1^(2)')), 13);
    expect(complaints).toEqual([]);
  });
}

test('the lesson fits a phone, and a link that cannot be read is said to be so', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, 'ko', '?notation=v1;at:w31^2&deep-net=v1;at:a2^4');
  const figure = await ready(page, 'notation');
  await expect(figure.locator('.message')).toBeVisible();
  await in3(figure, 'w12^(2)').drawing.click();
  expect(await litIn(figure)).toMatchObject({ sums: ['w12^(2)'], from: 'x2', to: 'z1^(2)', cell: [2, 1] });
  for (const id of ['product-with-shapes', 'deep-net']) await ready(page, id);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
});
