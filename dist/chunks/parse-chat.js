import { Si as suggestion, ga as throwFound, qi as isFields, s as parseData, sr as withoutNotes } from "./ground.js";
import { o as resolveFiles } from "./prompts.js";
import { $t as openFile, Jt as expandPartials } from "./asking.js";

// src/prompts/parse-chat.ts
async function parse(source) {
	const parsed = parseData(source.text, source.path);
	const resolved = await resolveFiles(parsed, source);
	const file = openFile(source.path, parsed.lineOf);
	const chat = chatOf(resolved.value, file);
	throwFound(file.errors);
	const files = /* @__PURE__ */ new Set([source.path, ...resolved.files]);
	const messages = await expanded(chat, source, parsed.lineOf, files);
	const { model, parameters, tools, responseFormat } = chat;
	const settings = {
		model,
		parameters,
		tools,
		responseFormat
	};
	const said = file.warnings.length ? { warnings: file.warnings } : {};
	return {
		path: source.path,
		syntax: "mustache",
		...settings,
		messages,
		...said,
		files: [...files]
	};
}
const notes = [
	"$schema",
	"name",
	"title",
	"description",
	"version",
	"tags",
	"metadata",
	"stream",
	"stream_options"
];
function chatOf(value, file) {
	const none = {
		model: null,
		parameters: {},
		tools: [],
		responseFormat: null
	};
	if (Array.isArray(value)) return {
		...none,
		messages: messagesOf(value, [], file)
	};
	const list = isFields(value) ? value["messages"] ?? value["input"] : void 0;
	if (!isFields(value) || list === void 0 && value["instructions"] === void 0) {
		const isSaved = isFields(value) && (value["lc"] !== void 0 || value["_type"] !== void 0);
		const hint = isSaved ? "This is a prompt as LangChain saves it: write its messages as a list of {role, content}, with {{name}} for {name}." : "Write a list of {role, content}, or {model, messages: [\u2026]}. Name a .prompt.yml as such.";
		file.complain([], isSaved ? "there are no messages as APIs take them" : "there are no messages", hint);
		return {
			...none,
			messages: []
		};
	}
	const { model = null, messages: _, input: __, instructions = null, tools = [], ...rest } = value;
	const { response_format: responseFormat = null, ...others } = rest;
	if (model !== null && typeof model !== "string") file.complain(["model"], "model must be a text", "Name one model.");
	if (!Array.isArray(tools)) file.complain(["tools"], "tools must be a list", "Write them as the API takes them.");
	const key = value["messages"] === void 0 ? "input" : "messages";
	const first = typeof instructions === "string" ? [{
		role: "system",
		content: instructions,
		at: ["instructions"]
	}] : [];
	return {
		model,
		parameters: Object.fromEntries(Object.entries(others).filter(([name]) => !notes.includes(name))),
		messages: [...first, ...listed(list, key, file)],
		tools: Array.isArray(tools) ? tools : [],
		responseFormat
	};
}
function listed(list, key, file) {
	if (list === void 0) return [];
	if (key === "input" && typeof list === "string") return [{
		role: "user",
		content: list,
		at: [key]
	}];
	if (Array.isArray(list)) return messagesOf(list, [key], file);
	file.complain([key], `${key} must be a list`, "Write a list of {role, content}.");
	return [];
}
function messagesOf(list, at, file) {
	if (list.length === 0) file.complain(at, "there are no messages", "Write a list of {role, content}.");
	return list.flatMap((message, index) => messageOf(message, [...at, index], file) ?? []);
}
const roles = [
	"system",
	"developer",
	"user",
	"assistant"
];
function messageOf(message, at, file) {
	if (!isFields(message)) return file.complain(at, "a message must be a mapping", "Write {\"role\": \"user\", \"content\": \"\u2026\"}.");
	const { role, content } = message;
	if (typeof role !== "string" || !roles.includes(role)) {
		const hint = role === "tool" ? "Results of tools are not asked yet." : suggestion(String(role), roles);
		return file.complain([...at, "role"], `the role ${JSON.stringify(role ?? null)} is not available`, hint);
	}
	const said = Object.entries(message).filter(([, value]) => value !== null);
	const lost = said.find(([key]) => [
		"tool_calls",
		"function_call",
		"tool_call_id",
		"audio"
	].includes(key))?.[0];
	if (lost !== void 0) return file.complain([...at, lost], `${lost} is not available in a message`, "Keep role and content.");
	file.strangers(Object.fromEntries(said), at, [
		"role",
		"content",
		"name",
		"type",
		"id"
	]);
	const text = textOf(content);
	if (text === null) return file.complain([...at, "content"], "a message needs a text as content", "Only texts are asked yet.");
	return {
		role,
		content: text,
		at: [...at, "content"]
	};
}
function textOf(content) {
	if (typeof content === "string") return content;
	if (!Array.isArray(content) || content.length === 0) return null;
	const texts = content.map((part) => {
		if (typeof part === "string") return part;
		return isFields(part) && [
			"text",
			"input_text",
			"output_text"
		].includes(String(part["type"])) && typeof part["text"] === "string" ? part["text"] : null;
	});
	return texts.every((text) => text !== null) ? texts.join("\n") : null;
}
async function expanded({ messages }, source, lineOf, files) {
	const all = [];
	for (const { role, content, at } of messages) {
		const whole = await expandPartials({
			...source,
			text: content
		}, lineOf(at) ?? 1);
		whole.files.forEach((file) => files.add(file));
		all.push({
			role,
			content: withoutNotes(whole.text)
		});
	}
	return all;
}

export { parse };