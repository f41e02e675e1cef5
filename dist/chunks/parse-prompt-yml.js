import { ga as throwFound, l as API_PARAMETERS, qi as isFields, u as PROMPT_KEYS } from "./ground.js";
import { t as parseAgain } from "./yaml-again.js";
import { $t as openFile, Gt as snake, en as unread } from "./asking.js";
import { i as responseFormatOf, n as TEXT_KEYS, r as messagesOf } from "./prompts.js";

// src/prompts/parse-prompt-yml.ts
async function parse(source) {
	const { root, file } = open(source);
	const prompt = promptOf(root, file, source.path);
	throwFound(file.errors);
	return prompt;
}
const parameterNames = {
	maxTokens: "max_tokens",
	maxCompletionTokens: "max_completion_tokens",
	temperature: "temperature",
	topP: "top_p"
};
function open({ path, text }) {
	const { value, lineOf } = parseAgain(text, path);
	const file = openFile(path, lineOf);
	if (!isFields(value)) file.complain([], "a mapping is expected", "Start with messages: and a list of messages.");
	throwFound(file.errors);
	return {
		root: value,
		file
	};
}
function promptOf(root, file, path) {
	const loose = looseParameters(root, file);
	return {
		path,
		syntax: "replace",
		model: modelOf(root["model"] ?? null, file),
		parameters: {
			...loose,
			...parametersOf(root, file)
		},
		messages: messagesOf(root, file),
		tools: [],
		responseFormat: responseFormatOf(root, file, path),
		...file.warnings.length ? { warnings: file.warnings } : {},
		files: [path]
	};
}
const READ_ELSEWHERE = [
	"response_format",
	"model_parameters",
	"json_schema",
	"parameters"
];
function looseParameters(root, file) {
	const parameters = {};
	const texts = root["messages"] === void 0 ? TEXT_KEYS : [];
	for (const [key, value] of Object.entries(root)) {
		if (PROMPT_KEYS.includes(key) || READ_ELSEWHERE.includes(key) || texts.includes(key)) continue;
		if (API_PARAMETERS.includes(snake(key))) parameters[sentAs(key, [key], file)] = value;
		else file.warn("unread-key", [key], unread(key, PROMPT_KEYS));
	}
	return parameters;
}
function sentAs(key, at, file) {
	const name = snake(key);
	file.warn("read-otherwise", at, `gh models does not read "${key}" here; it is sent as ${name}.`);
	return name;
}
function modelOf(written, file) {
	if (typeof written === "string" || written === null) return written;
	const inner = isFields(written) ? written["name"] ?? written["id"] ?? null : null;
	if (typeof inner !== "string") return file.complain(["model"], "model must be a text", "Put it in quotes.");
	file.warn("read-otherwise", ["model"], `gh models reads a model's name only; "${inner}" is asked.`);
	return inner;
}
function parametersOf(root, file) {
	const key = [
		"modelParameters",
		"model_parameters",
		"parameters"
	].find((each) => root[each] != null);
	const written = key === void 0 ? {} : root[key] ?? {};
	if (key === void 0) return {};
	if (!isFields(written)) {
		file.complain([key], `${key} must be a mapping`, "Write temperature: 0 below it.");
		return {};
	}
	if (key !== "modelParameters") file.warn("read-otherwise", [key], `gh models does not read "${key}", but modelParameters.`);
	const parameters = {};
	for (const [inner, value] of Object.entries(written)) {
		const at = [key, inner];
		const name = Object.hasOwn(parameterNames, inner) ? parameterNames[inner] : void 0;
		if (value === null) continue;
		if (name !== void 0) parameters[name] = numberOf(value, at, file);
		else if (API_PARAMETERS.includes(snake(inner))) parameters[sentAs(inner, at, file)] = value;
		else file.warn("unread-key", at, unread(inner, Object.keys(parameterNames)));
	}
	return parameters;
}
function numberOf(value, at, file) {
	if (typeof value === "number") return value;
	const read = typeof value === "string" && value.trim() !== "" ? Number(value) : NaN;
	if (!Number.isFinite(read)) return file.complain(at, `${at.at(-1)} must be a number`, "Remove the quotes.");
	file.warn("read-otherwise", at, `${at.at(-1)} stands in quotes, which gh models refuses; it is sent as ${read}.`);
	return read;
}

export { parse };