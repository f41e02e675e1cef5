import { t as UserError } from "./errors.js";
import { r as isFields } from "./json.js";

// src/lib/template.ts
const tag = /(\\?)\{\{(?:\{([^{}]*)\}|&?([^{}]*))\}\}/g;
const name = /^[\p{L}_$][\p{L}\p{N}_$-]*(?:\.[\p{L}\p{N}_$-]+)*$/u;
const plainTag = /\{\{([^{}\r\n]+)\}\}/g;
const logic = /^[#/^=@\p{L}_$]/u;
function fill(content, fields, syntax) {
	const missing = /* @__PURE__ */ new Set();
	const value = (key) => {
		const found = lookUp(fields, key, syntax);
		if (found === void 0) missing.add(key);
		return found === void 0 ? "" : asText(found);
	};
	return {
		text: rewrite(content, syntax, value),
		missing: [...missing]
	};
}
function placeholders(content, syntax = "mustache") {
	const names = /* @__PURE__ */ new Set();
	rewrite(content, syntax, (key) => {
		names.add(key);
		return "";
	});
	return [...names];
}
function strangers(content) {
	return [...content.matchAll(tag)].flatMap((match) => {
		const inner = (match[2] ?? match[3] ?? "").trim();
		return !match[1] && !name.test(inner) && logic.test(inner) ? [{
			tag: match[0],
			offset: match.index
		}] : [];
	});
}
function withoutNotes(content) {
	return content.replace(/^[ \t]*\{\{![^{}]*\}\}[ \t]*(?:\n|$)/gm, "").replace(/(?<!\\)\{\{![^{}]*\}\}/g, "");
}
function rewrite(content, syntax, value) {
	if (syntax === "literal") return content;
	if (syntax === "replace") return content.replace(plainTag, (whole, inner) => name.test(inner.trim()) ? value(inner.trim()) : whole);
	return content.replace(tag, (whole, escape, triple, single) => {
		if (escape) return whole.slice(1);
		const inner = (triple ?? single ?? "").trim();
		return name.test(inner) ? value(inner) : whole;
	});
}
function lookUp(fields, key, syntax) {
	if (Object.hasOwn(fields, key)) return fields[key];
	if (syntax === "replace") return void 0;
	let found = fields;
	for (const part of key.split(".")) if (Array.isArray(found)) found = /^\d+$/.test(part) ? found[Number(part)] : void 0;
	else found = isFields(found) && Object.hasOwn(found, part) ? found[part] : void 0;
	return found;
}
function asText(value) {
	if (value === null) return "";
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}

// src/lib/partials.ts
const most = 1e6;
const deepest = 64;
const mustache = {
	pattern: /(?<kept>\\\{\{>[^{}]*\}\})|\{\{>\s*(?<path>[^{}]*?)\s*\}\}/g,
	check: refuseLogic
};
async function expandPartials(whole, firstLine = 1, inclusion = mustache) {
	const done = /* @__PURE__ */ new Map();
	const files = /* @__PURE__ */ new Set();
	async function expand({ text, path, firstLine, chain }) {
		let result = "";
		let end = 0;
		inclusion.check(text, path, firstLine);
		for (const match of text.matchAll(inclusion.pattern)) {
			const where = {
				file: path,
				line: lineAt(text, match.index, firstLine),
				key: null
			};
			const { kept, path: name = "" } = match.groups ?? {};
			const inner = kept ? match[0] : await partial(name, chain, where);
			result += text.slice(end, match.index) + inner;
			if (result.length > most) throw tooLong(where);
			end = match.index + match[0].length;
		}
		return result + text.slice(end);
	}
	async function partial(name, chain, where) {
		const paths = (inclusion.candidates?.(name) ?? [name]).flatMap((each) => pathInRepository(each, where.file) ?? []);
		if (paths.length === 0) throw outside(name, where);
		const known = paths.find((path) => done.has(path));
		if (known !== void 0 && known === paths[0]) return done.get(known) ?? "";
		const { path, text } = await readFirst(paths, chain, where, whole.read);
		files.add(path);
		const inner = done.get(path) ?? await expand({
			text,
			path,
			firstLine: 1,
			chain: [...chain, path]
		});
		done.set(path, inner);
		return inner;
	}
	const { path, text } = whole;
	return {
		text: await expand({
			text,
			path,
			firstLine,
			chain: [path]
		}),
		files: [...files]
	};
}
async function readFirst(paths, chain, where, read) {
	if (chain.length > deepest) throw tooDeep(where);
	let refusal = null;
	for (const path of paths) {
		if (chain.includes(path)) throw circle([...chain, path], where);
		try {
			return {
				path,
				text: (await read(path)).replace(/\r\n?/g, "\n").replace(/\n$/, "")
			};
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			refusal ??= new UserError(error.message, where, error.hint);
		}
	}
	throw refusal ?? /* @__PURE__ */ new Error("no path to read");
}
function pathInRepository(written, file) {
	if (written === "" || /^[/~]|^[A-Za-z]:|[\\\u0000-\u001f]|^[a-z]+:\/\//.test(written)) return null;
	const steps = /^\.\.?\//.test(written) ? file.split("/").slice(0, -1) : [];
	for (const step of written.split("/")) {
		if (step === ".." && steps.pop() === void 0) return null;
		if (step !== "" && step !== "." && step !== "..") steps.push(step);
	}
	return steps.length === 0 || steps.some((step) => step.toLowerCase() === ".git") ? null : steps.join("/");
}
function lineAt(text, offset, firstLine = 1) {
	return text.slice(0, offset).split("\n").length - 1 + firstLine;
}
function refuseLogic(text, file, firstLine) {
	const first = strangers(text)[0];
	if (!first) return;
	const where = {
		file,
		line: lineAt(text, first.offset, firstLine),
		key: null
	};
	throw new UserError(`${file}: ${first.tag} is not a plain variable`, where, "Known are {{name}}, {{name.field}}, {{> partial}} and {{! note}}; write \\{{ for plain braces.");
}
function outside(name, where) {
	return new UserError(`the partial "${name}" is not a path inside the repository`, where, "Write a path from the root of the repository, such as {{> prompts/shared/tone.md}}.");
}
function circle(chain, where) {
	return new UserError(`partials go round in a circle: ${chain.join(" → ")}`, where, "Take one of these partials out, so that no file contains itself.");
}
function tooDeep(where) {
	return new UserError(`more than ${deepest} files lead here`, where, "Put some of them together.");
}
function tooLong(where) {
	return new UserError(`the partials add up to more than ${most} characters`, where, "Include each partial once; partials that include each other many times multiply.");
}

export { readFirst as a, withoutNotes as c, pathInRepository as i, lineAt as n, fill as o, outside as r, placeholders as s, expandPartials as t };