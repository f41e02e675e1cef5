/** What a program writes that asks a model: a client of a provider, a router, or the address itself. */
const ASKS =
  /\b(?:openai|anthropic|litellm|langchain|llama_index|mistralai|ollama|google\.generativeai|google\.genai|cohere)\b|@ai-sdk\/|@anthropic-ai\/|@google\/gen|\/(?:chat\/completions|v1\/messages|v1\/responses)\b/i;

/** Whether a program looks as if it asked a model. */
export function asksModel(text: string): boolean {
  return ASKS.test(text.slice(0, 200_000));
}

const READS =
  /\b(?:process\.env(?:\.|\[['"])|os\.environ(?:\.get\(|\[)['"]|os\.getenv\(['"])([A-Z][A-Z0-9_]{1,60})/g;

/** The variables that a program reads: it sees no other. */
export function variablesOf(text: string): string[] {
  const read = [...text.matchAll(READS)].map(([, name = '']) => name);
  const usual = /\bopenai\b/i.test(text) ? ['OPENAI_API_KEY'] : [];
  return [...new Set([...usual, ...read])];
}
