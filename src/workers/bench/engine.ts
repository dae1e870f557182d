import { chooseEngine, type ChosenEngine, type EngineOffers } from '../kernel-modules.ts';
import type { Competitor } from './messages.ts';
import { BenchError } from './problem.ts';

/**
 * The engine that a competitor asks for, or the fastest; with a second worker where it asks for two and one can be found.
 * @throws BenchError when the one asked for cannot run here
 */
export async function engineFor(
  { precision, workers, engine }: Competitor,
  { load, hire }: EngineOffers,
): Promise<ChosenEngine> {
  const chosen = await chooseEngine(precision, {
    // What is not loaded is passed over.
    load: (module) =>
      engine === undefined || engine === module
        ? load(module)
        : Promise.reject(new Error(`${module} was not asked for`)),
    ...(workers === 2 && hire ? { hire } : {}),
  });
  if (engine === undefined || chosen.engine === engine) return chosen;
  chosen.close();
  throw new BenchError({ code: 'no-engine', engine });
}
