import { t as UserError } from "./errors.js";
import { r as strangers } from "./template.js";

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

export { readFirst as a, pathInRepository as i, lineAt as n, outside as r, expandPartials as t };