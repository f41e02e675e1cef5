/** The model edge as it is, in a world of values: keys, retries and refusals of real servers, without a process. */
import { readInputs } from '../../src/edges/inputs.ts';
import { openModelFor } from '../../src/edges/world.ts';
import { hurried } from './haste.ts';
import { inShop, type ShopSetting } from './shop.ts';
import { type ModelServerOptions, startModelServer } from './model-server.ts';
import type { Told } from './account.ts';

/** The key of the default endpoint. */
export const KEY = 'sk-shop-0123456789abcdefghij';

/** A proposal to the shop whose model is a server on loopback. */
interface Wired extends Omit<ShopSetting, 'answer' | 'embed' | 'model'> {
  readonly answer?: ModelServerOptions['answer'];
  /** What the server knows and says of models. */
  readonly server?: Pick<ModelServerOptions, 'models' | 'described' | 'apiKey' | 'embed'>;
}

/** What the gate says of it, with what came in at the server. */
export async function wired({ answer = () => 'please wait', server = {}, ...setting }: Wired = {}) {
  const model = await startModelServer({ ...server, answer });
  const given = { 'base-url': model.url, 'api-key': KEY, ...setting.inputs };
  const inputs = readInputs((name) => (given as Readonly<Record<string, string>>)[name] ?? '');
  const doors = { inputs, directory: process.cwd(), env: {}, mask: () => undefined, clock: hurried() };
  try {
    const told: Told = await inShop({
      ...setting,
      inputs: given,
      model: (settings) => openModelFor(settings, doors),
    });
    return { ...told, calls: [...model.requests], lookups: [...model.lookups] };
  } finally {
    await model.close();
  }
}
