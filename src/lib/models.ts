/** What the name of a model says about how long it will mean the same. */
import { MODEL_ID } from './seen/kinds.ts';

const LATEST = /(^|[-:/@])latest$/i;
/** A day, a short day, or a numbered release at the end of a name. */
const DATED = /\d{4}-\d{2}-\d{2}|[-@]\d{8}|[-@]\d{6}$|-\d{4}$|-\d{3}$/;
/** Vendors whose plain names point at whatever snapshot is newest. */
const ALIASED = /^(?:[\w.-]+[/:])*(?:gpt-|chatgpt-|o[1-9](?:-|$)|claude-|gemini-|grok-|mistral-|codestral)/i;

/** How a name floats: it always follows the newest, or is an alias without a date; null for all others. */
export function floats(model: string): 'latest' | 'undated' | null {
  if (LATEST.test(model)) return 'latest';
  return MODEL_ID.test(model) && ALIASED.test(model) && !DATED.test(model) ? 'undated' : null;
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
