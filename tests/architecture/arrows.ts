import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** The folders of src/ and what each may import from, lowest first. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = (() => {
  const lower: Record<string, readonly string[]> = {};
  const engineAndFigures =
    'numeric autodiff kernels learning datasets scene notation views workers islands lesson'.split(' ');
  engineAndFigures.forEach((folder, i) => (lower[folder] = engineAndFigures.slice(0, i)));
  return {
    ...lower,
    styles: [],
    layouts: [...engineAndFigures, 'styles'],
    pages: [...engineAndFigures, 'styles', 'layouts'],
    'content.config.ts': engineAndFigures,
    // Types that Astro declares.
    'env.d.ts': [],
  };
})();

/** Folders that run anywhere: no package, no document. */
export const ENGINE = ['numeric', 'autodiff', 'kernels', 'learning', 'datasets'];

/** Path → text of every file of src/, as `src/numeric/tensor.ts`. */
export type Sources = ReadonlyMap<string, string>;

const folderOf = (path: string): string => path.split('/')[1]!;

interface Arrow {
  readonly path: string;
  readonly from: string;
  readonly specifier: string;
  /** A path inside the repository, or undefined for a package. */
  readonly target: string | undefined;
}

function arrows(sources: Sources): Arrow[] {
  return [...sources].flatMap(([path, text]) =>
    importsOf(path, text).map((specifier) => {
      const bare = specifier.replace(/\?.*$/, '');
      const from = folderOf(path);
      if (bare.startsWith('#')) return { path, from, specifier, target: `src/${bare.slice(1)}` };
      const target = bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : undefined;
      return { path, from, specifier, target };
    }),
  );
}

const says = ({ path, specifier }: Arrow, what: string): string => `${path} imports ${specifier}: ${what}`;
const isKatex = (specifier: string): boolean => /^katex(?:\/(?!.*\.css$)|$)/.test(specifier);

/** Every import that the architecture forbids, as a sentence. */
export function forbiddenImports(sources: Sources): string[] {
  return arrows(sources).flatMap((arrow) => {
    const { path, from, specifier, target } = arrow;
    const permitted = ARROWS[from];
    if (!permitted) return [says(arrow, `${from} has no place in the table of arrows`)];
    if (target === undefined) {
      if (ENGINE.includes(from)) return [says(arrow, 'the engine uses no package')];
      const built = path.startsWith('src/lesson/') && !path.startsWith('src/lesson/client/');
      return isKatex(specifier) && !built
        ? [says(arrow, 'formulas are set at build time, in src/lesson')]
        : [];
    }
    if (!target.startsWith('src/'))
      return ENGINE.includes(from) ? [says(arrow, 'the engine stands alone')] : [];
    const to = folderOf(target);
    if (to === from)
      return specifier.startsWith('#') ? [says(arrow, 'inside a folder the path is relative')] : [];
    if (!specifier.startsWith('#')) return [says(arrow, `another folder is reached as #${to}/…`)];
    return permitted.includes(to) ? [] : [says(arrow, `no arrow leads from ${from} to ${to}`)];
  });
}

/** Imports of files that are not there, or that leave their extension out. */
export function brokenImports(sources: Sources, exists: (path: string) => boolean): string[] {
  return arrows(sources)
    .filter(({ target }) => target !== undefined && !/[*{]/.test(target) && !exists(target))
    .map((arrow) => says(arrow, 'there is no such file'));
}
