/** Where a provider of promptfoo is asked, and under which name. */
import { isProgram } from './reading.ts';

/** How a vendor's model is spoken to, which the endpoint says here. */
const KINDS = [
  ...['chat', 'responses', 'messages', 'completion', 'embedding', 'embeddings', 'converse'],
  ...['text-generation', 'chatcompletion'],
];
/** What stands behind these is no model that answers a prompt with a text. */
const AGENTS = /^(?:assistant|agents?|foundry-agent|chatkit|codex(?:-[a-z-]+)?|claude-(?:agent-sdk|code))$/;
const OTHERS =
  /^(?:realtime|live|image|video|audio|voice|tts|speech|transcription|moderation|feature-extraction|sentence-similarity|(?:text|token)-classification|knowledge-base|kb|nova-(?:sonic|reel))$/;
const VECTORS = /^embeddings?$/;

/** What answers by running something here. */
const PROGRAMS = ['python', 'exec', 'file', 'golang', 'ruby', 'package', 'browser', 'mcp'];
/** What is sent in a form that only the config knows. */
const ADDRESSES = ['http', 'https', 'webhook', 'websocket', 'ws', 'wss'];
/** What asks nobody, or something that only promptfoo has. */
const ITS_OWN = ['promptfoo', 'echo', 'sequence', 'manual-input'];

interface Place {
  readonly endpoint: string;
  readonly model: string;
}

/**
 * The endpoint that can stand for a provider, and its model there; a text says what would let one. Some vendors have
 * the model's name among the settings.
 */
export function placeOf(
  id: string,
  endpoints: readonly string[],
  { set = null, asks = 'text' }: { readonly set?: string | null; readonly asks?: 'text' | 'vectors' } = {},
): Place | string {
  const [vendor = '', ...rest] = id.split(':');
  const kind = rest[0] ?? '';
  if (/[{}]/.test(id)) return ' (its name comes from the environment)';
  if (PROGRAMS.includes(vendor) || isProgram(id)) return ' (a program)';
  if (ADDRESSES.includes(vendor)) return ' (an address of its own: gate it as an `http` target)';
  if (ITS_OWN.includes(vendor)) return ' (it asks no model)';
  if (AGENTS.test(kind) || /-agent$|^opencode/.test(vendor))
    return ' (an agent: gate it as a `command` or `http` target)';
  if (OTHERS.test(kind) || (VECTORS.test(kind) && asks === 'text'))
    return ' (it answers no prompt with a text)';
  const model = (KINDS.includes(kind) ? rest.slice(1) : rest).join(':') || (set ?? '');
  if (model === '') return ' (it names no model)';
  if (endpoints.includes(vendor)) return { endpoint: vendor, model };
  if (vendor === 'openai') return { endpoint: 'default', model };
  return /^[a-z][a-z0-9-]*$/.test(vendor)
    ? ` (declare an endpoint "${vendor}" in the workflow to ask it)`
    : '';
}
