import { Ht as empty } from "./asking.js";

// src/prompts/jinja-roles.ts
function isDynamicRole(line) {
	const [, inner] = /^(?:#[ \t]*)?\{\{([^{}]*)\}\}[ \t]*:/.exec(line.trimStart()) ?? [];
	return inner?.includes("role") ?? false;
}
function withoutHistory(text) {
	const left = [];
	let result = "";
	let end = 0;
	for (const loop of loopsIn(text)) {
		if (loop.start < end || !text.slice(loop.start, loop.end).split("\n").some(isDynamicRole)) continue;
		left.push(loop.over);
		const refusal = `${loop.over} comes with roles of its own; write earlier turns under turns`;
		result += `${text.slice(end, loop.start)}{% if ${loop.over} %}{{ raise_exception("${refusal}") }}{% endif %}`;
		end = loop.end;
	}
	return {
		text: result + text.slice(end),
		left
	};
}
function loopsIn(text) {
	const open = [];
	const loops = [];
	for (const { 0: tag, index } of text.matchAll(/\{%[^%]*%\}/g)) {
		const [, name] = /^\{%[-+]?\s*(for|endfor)\b/.exec(tag) ?? [];
		const over = name === "for" ? /\bin\s+([A-Za-z_][\w.]*)/.exec(tag)?.[1] : void 0;
		if (name === "for") open.push({
			start: index,
			over: over ?? ""
		});
		const opened = name === "endfor" ? open.pop() : void 0;
		if (opened && opened.over !== "" && open.length === 0) loops.push({
			...opened,
			end: index + tag.length
		});
	}
	return loops;
}
const marker = /^(?:#[ \t]*)?(system|developer|user|assistant)[ \t]*:$/i;
const silent = /^[ \t]*(?:\{%[^{}]*%\}[ \t]*|\{#[^{}]*#\}[ \t]*)*$/;
function jinjaSections(body, file, bodyLine) {
	const lines = body.split("\n");
	const first = lines.findIndex((line) => !silent.test(line));
	if (lines.every((line) => line.trim() === "")) throw empty(file, bodyLine, "the prompt");
	if (!marker.test((lines[first] ?? "").trim())) return [{
		role: "system",
		text: body,
		line: bodyLine
	}];
	const starts = lines.flatMap((line, index) => marker.test(line.trim()) ? [index] : []);
	const above = lines.slice(0, first).join("\n");
	return starts.map((start, index) => {
		const role = (marker.exec((lines[start] ?? "").trim())?.[1] ?? "system").toLowerCase();
		const text = lines.slice(start + 1, starts[index + 1]).join("\n");
		if (text.trim() === "") throw empty(file, bodyLine + start, `the ${role} message`);
		return {
			role,
			text: index === 0 ? `${above}${text}` : text,
			line: bodyLine + start + 1
		};
	});
}
function historyWarnings(file, left) {
	const what = "is left out; the turns of a case follow the prompt";
	return left.map((over) => ({
		code: "not-sent",
		message: `${file}: the loop over ${over} ${what}.`
	}));
}

export { withoutHistory as i, isDynamicRole as n, jinjaSections as r, historyWarnings as t };