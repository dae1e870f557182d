import { execFileSync } from 'node:child_process';

/** Runs every program that comes in as JSON by itself and gives back what each printed, or how it failed. */
const RUNNER = `
import contextlib, io, json, sys, traceback, warnings
answers = []
for name, source in json.load(sys.stdin):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out), warnings.catch_warnings():
            if 'import torch' not in source:
                warnings.simplefilter('error')
            exec(compile(source, name, 'exec'), {'__name__': '__main__'})
        answers.append(out.getvalue())
    except Exception:
        answers.append('FAILED\\n' + traceback.format_exc())
json.dump(answers, sys.stdout)
`;

/** A Python of this machine that has the module: $PYTHON, or one of the usual names. */
export function pythonWith(module: 'numpy' | 'torch'): string | undefined {
  const chosen = process.env['PYTHON'];
  const question = `import importlib.util, sys; sys.exit(importlib.util.find_spec('${module}') is None)`;
  return (chosen ? [chosen] : ['python3', '/usr/bin/python3']).find((command) => {
    try {
      execFileSync(command, ['-c', question], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** What each program prints, by name. One process runs them all: PyTorch takes seconds to load. A warning from NumPy is a failure. */
export function runPrograms(command: string, programs: ReadonlyMap<string, string>): Map<string, string> {
  const answer = execFileSync(command, ['-c', RUNNER], {
    input: JSON.stringify([...programs]),
    maxBuffer: 1 << 28,
  });
  const outputs = JSON.parse(answer.toString()) as string[];
  return new Map([...programs.keys()].map((name, i) => [name, outputs[i]!]));
}
