// src/lib/seen/kinds.ts
const PROMPTS = [
	/\.prompt\.ya?ml$/i,
	/\.(prompty|prompt|baml)$/i,
	/(^|\/)promptfooconfig\.(ya?ml|json|[cm]?[jt]s)$/i,
	/(^|\/)prompts?\/(.*\/)?[^/]+\.(md|txt|j2|jinja2?|hbs|handlebars|mustache|xml|json|ya?ml)$/i,
	/(^|\/)[^/]*(system|user|base)[-_ ]?prompt[^/]*\.(md|txt|j2|jinja2?|hbs|xml|json|ya?ml)$/i,
	/(^|\/)[^/]*[-_.]prompt\.(md|txt|j2|jinja2?|hbs|xml|json|ya?ml)$/i,
	/(^|\/)skprompt\.txt$/i
];
const FOREIGN = /(^|\/)(node_modules|vendor|dist|build|\.venv|\.cursor|\.claude)\/|^\.github\/(prompts|instructions|agents|micro-metrics)\/|(^|\/)(README|CHANGELOG|LICENSE|AGENTS|CLAUDE|GEMINI|SKILL)(\.\w+)?$/i;
const TESTS = /(^|\/)(tests?|__tests__|specs?|fixtures|examples?|docs?)\/|[._-](test|spec)\.\w+$|_test\.\w+$/i;
function kindOf(path) {
	if (FOREIGN.test(path)) return null;
	if (PROMPTS.some((pattern) => pattern.test(path))) return "prompt";
	if (/(^|\/)\.env(\.[\w-]+)?$/i.test(path)) return "environment";
	if (/\.(ya?ml|json|toml)$/i.test(path) && !/(^|\/)(package(-lock)?|tsconfig.*|composer)\.json$/i.test(path)) return TESTS.test(path) ? null : "settings";
	if (/\.([cm]?[jt]sx?|py|go|rb|java|cs|rs|kt|php)$/i.test(path) && !TESTS.test(path)) return "code";
	return null;
}
const PROMPT_GLOBS = [
	"**/*.prompt.{yml,yaml}",
	"**/*.{prompty,prompt,baml}",
	"**/promptfooconfig.*",
	"**/{prompt,prompts}/**",
	"**/*prompt*.{md,txt,j2,jinja,jinja2,hbs,xml,json,yml,yaml}"
];
const MODEL_ID = /^(?:[\w.-]+[/:])*(?:gpt-|chatgpt-|o[1-9](?:-|$)|claude-|gemini-|gemma|llama-?\d|meta-llama|mistral|mixtral|codestral|qwen|deepseek|command-[ar]|grok-|phi-\d|nova-|text-embedding-)[\w.:/@-]*$/i;

// src/lib/models.ts
const LATEST = /(^|[-:/@])latest$/i;
const DATED = /\d{4}-\d{2}-\d{2}|[-@]\d{8}|[-@]\d{6}$|-\d{4}$|-\d{3}$/;
const ALIASED = /^(?:[\w.-]+[/:])*(?:gpt-|chatgpt-|o[1-9](?:-|$)|claude-|gemini-|grok-|mistral-|codestral)/i;
function floats(model) {
	if (LATEST.test(model)) return "latest";
	return MODEL_ID.test(model) && ALIASED.test(model) && !DATED.test(model) ? "undated" : null;
}
const RETIRED = /^https?:\/\/(?:[^/@]*\.)?(?:models\.github\.ai|models\.inference\.ai\.azure\.com)(?:[:/]|$)/i;
function retired(baseUrl) {
	return RETIRED.test(baseUrl) ? "GitHub Models was retired on 2026-07-30: set `base-url` (or this endpoint) to another OpenAI-compatible server and `api-key` to its key" : null;
}
const OPENAI = /^https:\/\/(?:[\w-]+\.)?api\.openai\.com(?:[:/]|$)/i;
function nameAt(baseUrl, model) {
	return OPENAI.test(baseUrl) ? model.replace(/^openai\//i, "") : model;
}

export { PROMPT_GLOBS as a, MODEL_ID as i, nameAt as n, kindOf as o, retired as r, floats as t };