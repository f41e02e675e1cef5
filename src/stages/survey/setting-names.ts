/** By what names models, their settings and their texts go in config files. */

/** These alone say that a model is meant. */
export const STRONG = [
  'temperature',
  'top_p',
  'max_tokens',
  'max_completion_tokens',
  'max_output_tokens',
  'reasoning_effort',
  'azure_deployment',
];
export const MODEL = [
  'model',
  'model_id',
  'model_name',
  'default_model',
  'llm_model',
  'llm',
  'foundation_model',
  'chat_model',
];
/** These say something only next to one of the others. */
export const WEAK = [
  'deployment',
  'deployment_name',
  'engine',
  'seed',
  'stop',
  'base_url',
  'api_base',
  'provider',
  'endpoint',
];
/** Texts that a model gets: some names say so, others only next to a model or its settings. */
export const TEXT = [
  'system_prompt',
  'system_message',
  'system_instruction',
  'prompt_template',
  'developer_message',
  'backstory',
  'system_message_prompt',
  'human_message_prompt',
  'user_prompt',
  'user_prompt_template',
  'system_prompt_template',
  'agent_prompt',
  'supervisor_prompt',
  'worker_prompt',
];
export const WEAK_TEXT = ['prompt', 'instruction', 'instructions', 'system', 'template', 'role', 'goal'];
/** Texts of a step that a tool for flows has a model take, or of a task of CrewAI's. */
export const STEP_TEXT = ['text', 'prompt', 'description', 'expected_output', 'message', 'content'];
/** How LangChain marks a file that holds a prompt; CrewAI's agents have a `backstory`. */
export const KEPT = /^(?:chat_)?prompt$|^few_shot$/;
export const ADDRESS = /url|base|endpoint|deployment/;
const VARIABLE =
  /^(?:[A-Z0-9]+_)*(?:MODEL|MODEL_ID|MODEL_NAME|DEPLOYMENT|DEPLOYMENT_NAME|TEMPERATURE|MAX_TOKENS|TOP_P|REASONING_EFFORT|SYSTEM_PROMPT|SYSTEM_MESSAGE|PROMPT_TEMPLATE|LLM)$|^(?:[A-Z0-9]+_)*(?:OPENAI|ANTHROPIC|LLM|AZURE|MISTRAL|GEMINI|MODEL)[A-Z0-9_]*_(?:BASE_URL|API_BASE|ENDPOINT|HOST|BASE)$/;
/** Longer names are data. */
const LONGEST = 100;

export function isVariable(name: string): boolean {
  return name.length <= LONGEST && VARIABLE.test(name);
}

/** Where the value of something above stands that says model. */
export const HELD = ['default', 'value', 'name', 'id'];
