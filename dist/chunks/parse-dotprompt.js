import { Si as suggestion, ga as throwFound, ua as UserError } from "./ground.js";
import { a as frontOf } from "./prompts.js";
import { $t as openFile, Ht as empty, Jt as expandPartials, Kt as splitFront, qt as tidy } from "./asking.js";

// src/prompts/parse-dotprompt.ts
async function parse(source) {
	const { inclusion, withoutComments } = await import("./handlebars2.js");
	const parts = splitFront(source);
	const file = openFile(source.path, parts.lineOf);
	const front = frontOf(parts.front, file);
	throwFound(file.errors);
	const text = {
		...source,
		text: parts.body
	};
	const whole = await expandPartials(text, parts.bodyLine, withHelpers(inclusion));
	const { body, left } = withoutPrograms(withoutComments(whole.text));
	const messages = messagesOf(parts.bodyLine > 1 ? body.trimStart() : body, source.path, parts.bodyLine);
	const { model, parameters, tools, responseFormat, defaults } = front;
	const warnings = [...file.warnings, ...left.map(({ code, message }) => ({
		code,
		message: `${source.path}: ${message}`
	}))];
	const files = [source.path, ...whole.files];
	const settings = {
		model,
		parameters,
		tools,
		responseFormat,
		defaults
	};
	return {
		path: source.path,
		syntax: "handlebars",
		...settings,
		messages,
		warnings,
		files
	};
}
const mediaTag = /\{\{\{?~?\s*media\s([^{}]*)\}?\}\}/g;
const sectionTag = /\{\{\{?~?\s*section\s[^{}]*\}?\}\}/g;
const marker = /\{\{\{?~?\s*(?:role\s+["']([^"'{}]*)["'](?:\s[^{}]*)?|history(?:\s[^{}]*)?)~?\}?\}\}/g;
function withoutPrograms(text) {
	const plain = text.replace(sectionTag, "");
	const body = plain.replace(mediaTag, (_, given) => addressIn(given));
	const left = [];
	if (plain !== text) left.push({
		code: "not-sent",
		message: "{{section}} is left out; only a program could fill it."
	});
	if (body !== plain) left.push({
		code: "sent-otherwise",
		message: "{{media}} is sent as its address; only texts are asked."
	});
	if (/\{\{\{?~?\s*history\b/.test(body)) left.push({
		code: "not-sent",
		message: "{{history}} is left out; the turns of a case follow the prompt."
	});
	return {
		body,
		left
	};
}
function addressIn(given) {
	const [, text, inner, path] = /\burl=(?:["']([^"']*)["']|\(([^()]*)\)|([^\s()]+))/.exec(given) ?? [];
	const name = (inner ?? path ?? given).replace(/~$/, "").trim();
	return text ?? `{{${name}}}`;
}
function withHelpers(inclusion) {
	const check = (text, file, firstLine) => inclusion.check(withoutPrograms(text).body.replace(marker, ""), file, firstLine);
	return {
		...inclusion,
		check
	};
}
const roles = {
	system: "system",
	user: "user",
	model: "assistant",
	assistant: "assistant"
};
function messagesOf(body, file, bodyLine) {
	const messages = [];
	let role = "user";
	let start = 0;
	const add = (end) => {
		const content = tidy(body.slice(start, end));
		if (content !== "") messages.push({
			role,
			content
		});
	};
	for (const match of body.matchAll(marker)) {
		add(match.index);
		start = match.index + match[0].length;
		role = match[1] === void 0 ? "assistant" : roleOf(match[1], file, bodyLine, body.slice(0, match.index));
	}
	add(body.length);
	if (messages.length === 0) throw empty(file, bodyLine, "the prompt");
	return messages;
}
function roleOf(name, file, bodyLine, before) {
	const role = Object.hasOwn(roles, name) ? roles[name] : void 0;
	if (role) return role;
	const where = {
		file,
		line: bodyLine + before.split("\n").length - 1,
		key: null
	};
	throw new UserError(`${file}: the role "${name}" is not available`, where, suggestion(name, Object.keys(roles)));
}

export { parse };