import ts from 'typescript';

/** The parts of a file that are TypeScript: all of it, or an Astro file's fence and every `<script>`. */
function scripts(path: string, text: string): string[] {
  if (path.endsWith('.ts') || path.endsWith('.mjs')) return [text];
  const fence = /^---\r?\n(?<code>.*?)^---$/ms.exec(text)?.groups?.['code'];
  const tags = [...text.matchAll(/<script\b[^>]*>(?<code>.*?)<\/script>/gs)];
  return [fence ?? '', ...tags.map((tag) => tag.groups!['code']!)];
}

/** `new URL('./x', import.meta.url)` starts workers and finds files; `import.meta.glob('./x')` imports many. */
const BY_URL = /\bnew URL\(\s*(['"`])(?<path>.*?)\1\s*,\s*import\.meta\.url/g;
const BY_GLOB = /\bimport\.meta\.glob(?:<.*?>)?\(\s*(['"`])(?<path>.*?)\1/g;

/** Everything that a source file imports, whether for values or for types, at once or on demand. */
export function importsOf(path: string, text: string): string[] {
  return scripts(path, text).flatMap((code) => [
    ...ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName),
    ...[...code.matchAll(BY_URL), ...code.matchAll(BY_GLOB)].map((match) => match.groups!['path']!),
  ]);
}
