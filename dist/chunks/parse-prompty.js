import { ga as throwFound, qi as isFields, ua as UserError } from "./ground.js";
import { o as resolveFiles, t as frontOf } from "./prompts.js";
import { i as withoutHistory, n as isDynamicRole, t as historyWarnings } from "./jinja-roles.js";
import { Ht as empty, Jt as expandPartials, Kt as splitFront, qt as tidy } from "./asking.js";

// src/prompts/parse-prompty.ts
async function parse(source) {
	const parts = splitFront(source);
	const { path } = source;
	const { sample: _, ...written } = parts.front;
	const resolved = await resolveFiles({
		value: written,
		lineOf: parts.lineOf
	}, source);
	const refuse = (at, message, hint) => {
		const where = {
			file: path,
			line: parts.lineOf(at),
			key: at.join(".") || null
		};
		throw new UserError(`${path}: ${message}`, where, hint);
	};
	const front = frontOf(isFields(resolved.value) ? resolved.value : {}, path, refuse);
	const whole = await textOf({
		...source,
		text: parts.body
	}, parts.bodyLine, front.syntax);
	const { text, left } = front.syntax === "handlebars" ? {
		text: whole.text,
		left: []
	} : withoutHistory(whole.text);
	const messages = messagesOf(text, front, path, parts.bodyLine);
	const { model, parameters, tools, responseFormat, defaults, syntax } = front;
	const settings = {
		model,
		parameters,
		tools,
		responseFormat,
		defaults
	};
	const files = [.../* @__PURE__ */ new Set([
		path,
		...resolved.files,
		...whole.files
	])];
	const warnings = [...warningsOf(front, whole.text, path), ...historyWarnings(path, left)];
	return {
		path,
		syntax,
		...settings,
		messages,
		warnings,
		files
	};
}
async function textOf(source, firstLine, syntax) {
	const { inclusion, withoutComments } = syntax === "handlebars" ? await import("./handlebars2.js") : await import("./jinja.js");
	const { text, files } = await expandPartials(source, firstLine, inclusion);
	return {
		text: withoutComments(text),
		files
	};
}
const marker = /^(?:#[ \t]*)?(system|developer|user|assistant|function|tools?)(?:\[[^\]\n]*\])?[ \t]*:$/i;
const thread = /^\s*!\[thread\]/;
function messagesOf(body, { completion }, file, bodyLine) {
	const messages = [{
		role: completion ? "user" : "system",
		lines: []
	}];
	const found = [];
	for (const [index, line] of body.split("\n").entries()) {
		const name = completion ? void 0 : marker.exec(line.trim())?.[1]?.toLowerCase();
		const where = {
			file,
			line: bodyLine + index,
			key: null
		};
		if (isDynamicRole(line)) found.push(new UserError(`${file}: a role can't come from a variable`, where, "Write the roles out; earlier turns of a conversation belong to the case."));
		else if (name === "function" || name?.startsWith("tool")) found.push(new UserError(`${file}: the role "${name}" is not available`, where, "Known are system, developer, user and assistant; tools stand in the front matter."));
		else if (name !== void 0) messages.push({
			role: name,
			lines: []
		});
		else if (!thread.test(line)) messages.at(-1)?.lines.push(line);
	}
	throwFound(found);
	const filled = messages.map(({ role, lines }) => ({
		role,
		content: tidy(lines.join("\n"))
	})).filter(({ content }) => content !== "");
	if (filled.length === 0) throw empty(file, bodyLine, "the prompt");
	return filled;
}
const LEFT_OUT = "is left out; the turns of a case follow the prompt.";
function warningsOf({ warnings }, text, file) {
	const pictures = /!\[(?!thread\])[^\]\n]*\]\([^)\n]*\)/.test(text);
	const threads = text.split("\n").some((line) => thread.test(line));
	return [
		...warnings,
		...pictures ? [{
			code: "sent-otherwise",
			message: `${file}: pictures are sent as their text.`
		}] : [],
		...threads ? [{
			code: "not-sent",
			message: `${file}: ![thread] ${LEFT_OUT}`
		}] : []
	];
}

export { parse };