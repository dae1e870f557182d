import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Names that the files use but neither they nor the language define: what they ask of a browser or of Node. */
export function namesFromTheHost(paths: readonly string[]): Map<string, string[]> {
  const program = ts.createProgram({
    rootNames: paths.map((path) => root + path),
    options: {
      target: ts.ScriptTarget.ES2024,
      lib: ['lib.es2024.d.ts', 'lib.es2025.d.ts'].filter((lib) =>
        ts.sys.fileExists(`${root}node_modules/typescript/lib/${lib}`),
      ),
      types: [],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
    },
  });
  const names = new Map<string, string[]>();
  for (const { file, start, length, code } of ts.getPreEmitDiagnostics(program)) {
    // 2304, 2584, 2591 and their kin say "Cannot find name …", with various advice.
    const missing = [2304, 2552, 2580, 2583, 2584, 2591, 2592, 2868].includes(code);
    if (!missing || !file || start === undefined) continue;
    const name = file.text.slice(start, start + (length ?? 0));
    names.set(name, [...new Set([...(names.get(name) ?? []), file.fileName.slice(root.length)])]);
  }
  return names;
}
