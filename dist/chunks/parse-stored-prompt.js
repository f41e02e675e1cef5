import { qi as isFields, s as parseData, ua as UserError } from "./ground.js";

// src/prompts/parse-stored-prompt.ts
async function parse({ path, text }) {
	const { value, lineOf } = parseData(text, path);
	const refuse = (at, message, hint) => {
		const where = {
			file: path,
			line: lineOf(at),
			key: at.join(".") || null
		};
		throw new UserError(`${path}: ${message}`, where, hint);
	};
	const root = fieldsOf(value, [], refuse);
	const inner = root["prompt"] === void 0 ? [] : ["prompt"];
	const prompt = inner.length ? fieldsOf(root["prompt"], inner, refuse) : root;
	const { id: _, version: __, variables: ___, ...rest } = prompt;
	const model = root["model"] ?? prompt["model"] ?? null;
	if (model !== null && typeof model !== "string") refuse(["model"], "model must be a text", "Name one model.");
	const parameters = inner.length ? othersOf(root) : othersOf(rest);
	const reference = referenceOf(prompt, inner, refuse);
	const warnings = reference["version"] === void 0 ? [noVersion(path)] : [];
	return {
		path,
		syntax: "mustache",
		model,
		parameters: {
			...parameters,
			prompt: reference
		},
		messages: [],
		tools: [],
		responseFormat: null,
		warnings,
		files: [path]
	};
}
function fieldsOf(value, at, refuse) {
	return isFields(value) ? value : refuse(at, "a mapping is expected", "Write id, version and variables.");
}
const notes = [
	"$schema",
	"name",
	"title",
	"description",
	"tags",
	"metadata",
	"prompt",
	"model"
];
function othersOf(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([key]) => !notes.includes(key)));
}
function referenceOf({ id, version, variables }, at, refuse) {
	if (typeof id !== "string" || !/^pmpt_\w+$/.test(id)) {
		const hint = "Copy the id from the dashboard; it starts with pmpt_.";
		refuse([...at, "id"], "the prompt has no id such as pmpt_123", hint);
	}
	if (version !== void 0 && !["string", "number"].includes(typeof version)) refuse([...at, "version"], "version must be a text", "Write version: \"2\".");
	return {
		id,
		...version !== void 0 && { version: String(version) },
		...variables !== void 0 && variables !== null && { variables: variablesOf(variables, at, refuse) }
	};
}
function variablesOf(variables, at, refuse) {
	const listed = Array.isArray(variables) ? Object.fromEntries(variables.map((name) => [String(name), `{{${String(name)}}}`])) : variables;
	const path = [...at, "variables"];
	if (!isFields(listed)) return refuse(path, "variables must be a mapping", "Write name: \"{{field}}\" below it.");
	for (const [name, value] of Object.entries(listed)) {
		const hint = `Only texts are asked yet: write ${name}: "{{field}}".`;
		if (typeof value === "object") refuse([...path, name], `the variable ${name} must be a text`, hint);
	}
	return listed;
}
function noVersion(path) {
	return {
		code: "unversioned",
		message: `${path}: without a version, the prompt may change without a change in this repository.`
	};
}

export { parse };