/** A name by which a provider knows a model. */
export const MODEL_ID =
  /^(?:[\w.-]+[/:])*(?:(?:[a-z]{2,8}\.)?(?:amazon|anthropic|cohere|meta|mistral|openai)\.)?(?:gpt-|chatgpt-|o[1-9](?:-|$)|claude-|gemini-|gemma|llama-?\d|meta-llama|mistral|mixtral|codestral|qwen|deepseek|command-[ar]|grok-|phi-\d|nova-|text-embedding-)[\w.:/@-]*$/i;

/** What `init` writes where no file says which model answers. */
export const UNNAMED = 'name-of-your-model';

/** What the name of a model says about how long it will mean the same. */
const LATEST = /(^|[-:/@])latest$/i;
/** A day, a short day, or a numbered release at the end of a name. */
const DATED = /\d{4}-\d{2}-\d{2}|[-@]\d{8}|[-@]\d{6}$|-\d{4}$|-\d{3}$/;

/**
 * Names without a date that their vendor moves to newer snapshots. Weights that people serve themselves are as old
 * as their download, and a vendor's later names can be snapshots as they stand: Claude's from 4.6, Gemini's from 2.5.
 */
const ALIASES: readonly RegExp[] = [
  /^(?:gpt-\d|chatgpt-|o[1-9](?:-|$))/i,
  /^claude-(?:3|(?:opus|sonnet|haiku)-4(?:[-.][0-5])?$)/i,
  /^gemini-(?:1\.|2\.0|pro|flash)/i,
  /^grok-\d/i,
  /^(?:mistral-(?:tiny|small|medium|large)|codestral)$/i,
];

/** How a name floats: it always follows the newest, or is an alias without a date; null for all that is not known to. */
export function floats(model: string): 'latest' | 'undated' | null {
  if (LATEST.test(model)) return 'latest';
  const name = model.slice(model.lastIndexOf('/') + 1);
  return ALIASES.some((alias) => alias.test(name)) && !DATED.test(model) ? 'undated' : null;
}

const RETIRED =
  /^https?:\/\/(?:[^/@]*\.)?(?:models\.github\.ai|models\.inference\.ai\.azure\.com)(?:[:/]|$)/i;

/** Why an address will never answer again; null for all others. */
export function retired(baseUrl: string): string | null {
  return RETIRED.test(baseUrl)
    ? 'GitHub Models was retired on 2026-07-30: set `base-url` (or this endpoint) to another OpenAI-compatible server and `api-key` to its key'
    : null;
}

const OPENAI = /^https:\/\/(?:[\w-]+\.)?api\.openai\.com(?:[:/]|$)/i;

/** A model as an endpoint knows it: OpenAI's own takes no vendor before the name, as GitHub Models did. */
export function nameAt(baseUrl: string, model: string): string {
  return OPENAI.test(baseUrl) ? model.replace(/^openai\//i, '') : model;
}

/** What stands under the name of a model, be it with its vendor before it; the first name that is known counts. */
export function priced<T>(
  prices: Readonly<Record<string, T>>,
  models: readonly (string | null)[],
): T | undefined {
  for (const model of models) {
    if (model === null) continue;
    if (Object.hasOwn(prices, model)) return prices[model];
    const bare = model.slice(model.indexOf('/') + 1);
    if (Object.hasOwn(prices, bare)) return prices[bare];
  }
  return undefined;
}

/** What a vendor puts after a name for a snapshot or a tier of the same model. */
const SNAPSHOT = /^[-:@_](?:v?\d[\w.:-]*|latest|free|preview|exp)$/;

/** Whether an endpoint's reply comes from the model that was asked, be it under the name of a snapshot of it. */
export function isSameModel(asked: string, answered: string): boolean {
  if (asked === answered) return true;
  const [one = '', other = ''] = [asked, answered]
    .map((name) => name.slice(name.lastIndexOf('/') + 1).toLowerCase())
    .sort((a, b) => a.length - b.length);
  return one === other || (other.startsWith(one) && SNAPSHOT.test(other.slice(one.length)));
}
