/** Words of a program that say whether it asks models at all: by their libraries, vendors and terms. */

const SIGNS =
  /openai|anthropic|\bclaude|gemini|genai|bedrock|lang(?:chain|graph)|llama|mi[sx]tral|qwen|deepseek|litellm|crewai|autogen|dspy|marvin|mirascope|magentic|pydantic_ai|\binstructor\b|genkit|mastra|ai-sdk|semantic_?kernel|spring(?:framework)?\.ai|ruby_?llm|\bprism\b|\bgroq|\bxai\b|cohere|hugging_?face|vllm|agno\b|google\.adk|generative|[-_. "'/]llms?\b|\bllm|gpt-?[345o]|generation_?config|ai_?service|\bcreateTool\b|\b(?:generate|stream)(?:Object|Text)\b|chat[_/.]?(?:model|completion|client|prompt)|completions?\b.{0,40}\b(?:model|messages)\b|from agents import|["'](?:@ai-sdk\/[\w-]+|ai)["']|system_?(?:prompt|instruction)|\bai\.(?:\w+)\(/i;

/** Classes of messages and templates, which are written just so. */
const CLASSES =
  /\b(?:(?:System|Human|User|AI)Message\w{0,20}\s{0,2}[({]|(?:Chat)?PromptTemplate\b|ChatHistory\s?\()/;
/** Folders and files of programs that do nothing else. */
const PLACE = /(?:^|\/)(?:prompts?|agents?|llms?|ai)(?:\/|\.\w+$)/i;

/** Whether what looks like a setting or a text of a model may be one. */
export function asksModels(path: string, ...texts: readonly string[]): boolean {
  return PLACE.test(path) || texts.some((text) => SIGNS.test(text) || CLASSES.test(text));
}
