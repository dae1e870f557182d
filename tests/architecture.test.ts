import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ARROWS, brokenImports, ENGINE, forbiddenImports, type Sources } from './architecture/arrows.ts';
import { namesFromTheHost } from './architecture/host.ts';
import { importsOf } from './architecture/imports.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const under = (folder: string, ending: RegExp): string[] =>
  existsSync(root + folder)
    ? readdirSync(root + folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && ending.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`.replace(root, ''))
        .sort()
    : [];
const read = (path: string): string => readFileSync(root + path, 'utf8');
const CODE_OR_ASSET = /\.(?:ts|mjs|svelte|astro|css|json|yaml|wasm|svg|mdx?)$/;
const CODE = /\.(?:ts|mjs|svelte|astro)$/;
/** Another language with the same ending: it is compiled by itself, and what it imports is its own. */
const isAssembly = (path: string): boolean => path.startsWith('src/kernels/assembly/');
const sources: Sources = new Map(
  under('src', CODE)
    .filter((path) => !isAssembly(path))
    .map((path) => [path, read(path)]),
);

/** Written by a program, and therefore as long as they come. */
const GENERATED: readonly string[] = [];
const LINES_AT_MOST = 200;

/** What the engine may ask of its host, streams and WebAssembly: standard in browsers, workers and Node alike. */
const ASKED = ['Blob', 'DecompressionStream', 'Response', 'WebAssembly'];
/** A file outside the engine, in which the same search has to find something. */
const USES_NODE = 'scripts/browser.ts';

describe('the source', () => {
  it('imports only along the permitted arrows', () => {
    expect(sources.size).toBeGreaterThan(40);
    expect(forbiddenImports(sources)).toEqual([]);
  });

  it('imports only files that exist, by their whole name', () => {
    expect(brokenImports(sources, (path) => existsSync(root + path) && CODE_OR_ASSET.test(path))).toEqual([]);
  });

  it('has no folders but those of the table', () => {
    const folders = readdirSync(`${root}src`);
    expect(folders.filter((name) => !(name in ARROWS))).toEqual([]);
  });

  it('has no folder for things that found no place', () => {
    const names = ['utils', 'util', 'misc'];
    const folders = ['src', 'tests', 'scripts'].flatMap((top) =>
      readdirSync(root + top, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isDirectory() && names.includes(entry.name),
      ),
    );
    expect(folders.map(({ parentPath, name }) => `${parentPath}/${name}`)).toEqual([]);
  });

  it('draws every random number from a seeded stream', () => {
    const global = /\bMath\s*(?:\.\s*|\[\s*['"`])random\b|\bgetRandomValues\b/;
    expect([...sources].filter(([, text]) => global.test(text)).map(([path]) => path)).toEqual([]);
  });

  it(`has no file of more than ${LINES_AT_MOST} lines`, () => {
    const files = [...under('src', CODE), ...under('scripts', /\.(?:ts|mjs)$/)];
    const lines = (path: string): number => read(path).trimEnd().split('\n').length;
    const long = files.filter((path) => !GENERATED.includes(path) && lines(path) > LINES_AT_MOST);
    expect(long.map((path) => `${path}: ${lines(path)} lines`)).toEqual([]);
  });
});

describe('the engine', () => {
  const engine = [...sources.keys()].filter((path) => ENGINE.includes(path.split('/')[1]!));

  it(
    'runs where there is no page: of its host it uses streams and WebAssembly alone',
    { timeout: 60_000 },
    () => {
      expect(engine.length).toBeGreaterThan(30);
      const names = namesFromTheHost([...engine, USES_NODE]);
      expect(names.get('process')).toContain(USES_NODE);
      const used = [...names].flatMap(([name, paths]) => paths.map((path) => ({ name, path })));
      const more = used.filter(({ name, path }) => path !== USES_NODE && !ASKED.includes(name));
      expect(more.map(({ name, path }) => `${path} uses ${name}`)).toEqual([]);
    },
  );
});

describe('the lessons', () => {
  it('contain no imports: their components come from one table', () => {
    const outsideCode = (text: string): string => text.replace(/^(```+|~~~+).*?^\1/gms, '');
    const importing = under('content', /\.mdx?$/).filter((path) =>
      /^(?:import|export)\s/m.test(outsideCode(read(path))),
    );
    expect(importing).toEqual([]);
  });
});

describe('these rules', () => {
  const finds = (path: string, text: string): string[] => forbiddenImports(new Map([[path, text]]));

  it.each([
    ['an arrow that points up', 'src/numeric/a.ts', "import '#autodiff/b.ts';"],
    ['an arrow for types only', 'src/autodiff/a.ts', "import type { B } from '#learning/b.ts';"],
    ['an arrow by export', 'src/autodiff/a.ts', "export * from '#scene/b.ts';"],
    ['an import on demand', 'src/views/a.ts', "const b = await import('#islands/b.ts');"],
    ['a worker by its address', 'src/views/a.ts', "new Worker(new URL('../workers/b.ts', import.meta.url))"],
    [
      'an import in a Svelte file',
      'src/views/A.svelte',
      '<script lang="ts">\nimport "#islands/B.svelte";\n</script>',
    ],
    ['an import in an Astro fence', 'src/lesson/A.astro', '---\nimport B from "#pages/B.astro";\n---\n<p>'],
    ['an import in an Astro script', 'src/lesson/A.astro', '---\n---\n<script>import "#pages/b.ts"</script>'],
    ['a relative path into another folder', 'src/learning/a.ts', "import '../numeric/b.ts';"],
    ['a # path inside a folder', 'src/learning/a.ts', "import '#learning/b.ts';"],
    ['a folder without a place', 'src/extra/a.ts', "import './b.ts';"],
    ['a package in the engine', 'src/learning/a.ts', "import { scaleLinear } from 'd3-scale';"],
    ['a module of Node in the engine', 'src/datasets/a.ts', "import { readFileSync } from 'node:fs';"],
    ['KaTeX with a view', 'src/views/a.ts', "import katex from 'katex';"],
    ['KaTeX in the browser', 'src/lesson/client/a.ts', "await import('katex/contrib/auto-render');"],
  ])('find %s', (_, path, text) => {
    expect(finds(path, text)).toHaveLength(1);
  });

  it.each([
    ['an arrow that points down', 'src/learning/a.ts', "import '#numeric/b.ts';"],
    ['a neighbour', 'src/learning/deep/a.ts', "import '../b.ts';"],
    ['KaTeX at build time', 'src/lesson/a.ts', "import katex from 'katex';"],
    ["KaTeX's style sheet", 'src/styles/a.ts', "import 'katex/dist/katex.css';"],
    ['a word in a comment', 'src/numeric/a.ts', "// import '#learning/b.ts';"],
  ])('leave %s alone', (_, path, text) => {
    expect(finds(path, text)).toEqual([]);
  });

  it('find a file that is not there', () => {
    const text = "import './b.ts'; import '#numeric/c.ts?raw';";
    const exists = (path: string): boolean => path === 'src/numeric/c.ts';
    expect(brokenImports(new Map([['src/numeric/a.ts', text]]), exists)).toEqual([
      'src/numeric/a.ts imports ./b.ts: there is no such file',
    ]);
    expect(importsOf('a.ts', text)).toHaveLength(2);
  });
});
