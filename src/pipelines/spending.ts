import type { Model, Store, World } from '../contracts.ts';
import { addedTo, NOTHING_TAKEN } from '../records/consumption.ts';
import type { Consumption } from '../types.ts';

interface Watched {
  readonly world: World;
  /** What its models took so far, and what was kept: also of a run that nobody waits for any more. */
  readonly taken: () => Consumption;
}

/** The same world, which tells at any time what was taken in it. */
export function watchTaken(world: World): Watched {
  const models: Model[] = [];
  const stores: Store[] = [];
  const { store: open } = world;
  const store: World['store'] = async (settings, asking) => {
    const opened = (await open?.(settings, asking)) ?? null;
    if (opened) stores.push(opened);
    return opened;
  };
  return {
    world: {
      ...world,
      ...(open ? { store } : {}),
      model: async (settings) => {
        const model = await world.model(settings);
        models.push(model);
        return model;
      },
    },
    taken: () => {
      const kept = stores.map((each) => each.tally()).reduce((sum, { here, base }) => sum + here + base, 0);
      const all = models.map((model) => model.consumption()).reduce(addedTo, NOTHING_TAKEN);
      return { ...all, cached: all.cached + kept };
    },
  };
}
