import { Ii as parseJson, Ji as Missing, Pi as isFields, Ri as parseYaml, Xi as UserError, Zi as UserErrors, ji as canonical, vi as MODEL_ID } from "./ground.js";
import { t as formatOf } from "./catalogues.js";
import { n as Diff } from "./libraries.js";
import { d as isWhole, f as kindOf, u as WHOLE } from "./gate.js";
import { Mt as snake } from "./asking.js";

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// src/stages/survey/code.ts
const MOST = 4e5;
const MOST_SPANS = 500;
function codeSeen(before, after) {
	if (Math.max(before.length, after.length) > MOST) return [];
	const { added, removed } = hunksOf(before, after);
	return [
		...models(added, removed),
		...numbers(added, removed),
		...prompts(before, after, added, removed)
	];
}
function hunksOf(before, after) {
	const [added, removed] = [[], []];
	let [was, is] = [1, 1];
	for (const part of diffLines(before, after)) {
		const lines = part.value.replace(/\n$/, "").split("\n");
		const numbered = (first) => lines.map((text, index) => ({
			text,
			number: first + index
		}));
		if (part.added) added.push(...numbered(is));
		else if (part.removed) removed.push(...numbered(was));
		if (!part.removed) is += lines.length;
		if (!part.added) was += lines.length;
	}
	return {
		added,
		removed
	};
}
function literalsIn(lines) {
	return lines.flatMap(({ text, number }) => [...text.slice(0, 2e3).matchAll(/(["'`])([\w.:/@-]{2,80})\1/g)].map(([, , literal]) => literal ?? "").filter((literal) => MODEL_ID.test(literal)).map((id) => ({
		id,
		line: number
	})));
}
function models(added, removed) {
	const [come, gone] = [literalsIn(added), literalsIn(removed)];
	const new_ = come.filter(({ id }) => !gone.some((other) => other.id === id));
	const lost = gone.filter(({ id }) => !come.some((other) => other.id === id));
	const named = new_.map(({ id, line }, index) => ({
		line,
		what: lost[index] ? `model in code: ${lost[index].id} \u2192 ${id}` : `model in code: ${id}`
	}));
	const left = lost.slice(new_.length).map(({ id }) => ({
		line: null,
		what: `model in code: ${id} is gone`
	}));
	return [...named, ...left];
}
const NUMBER = /\b(temperature|top_?p|max_?(?:completion_|output_)?tokens|reasoning_?effort)["']?\s*[:=]\s*(["']?[\w.]+["']?)/i;
function numbers(added, removed) {
	const settings = (lines) => lines.flatMap(({ text, number }) => {
		const match = NUMBER.exec(text.slice(0, 2e3));
		return match ? [{
			name: match[1] ?? "",
			value: match[2] ?? "",
			line: number
		}] : [];
	});
	const [come, gone] = [settings(added), settings(removed)];
	return come.flatMap(({ name, value, line }) => {
		const was = gone.find((other) => other.name === name)?.value;
		if (was === value) return [];
		return [{
			line,
			what: `${name} in code: ${was === void 0 ? value : `${was} \u2192 ${value}`}`
		}];
	});
}
const NAMED = /\b(\w{0,40}?(?:prompt|instructions?|system_?message|persona)\w{0,40})["']?(?:\s{0,9}:\s{0,9}[\w<>[\]. |]{1,60}?)?\s{0,9}(?::=|=>|=|:|\()\s{0,99}(?:new\s{1,9})?(?:[\w.]{1,60}\(\s{0,99})?(?:[rfbu]{0,2}|\$?)("""|'''|@\$?"|`|"|'|<<[~-]?['"]?(?:[A-Z_]\w*)['"]?)/gi;
function spansIn(text) {
	const lineOf = (offset) => text.slice(0, offset).split("\n").length;
	return [...text.matchAll(NAMED)].slice(0, MOST_SPANS).flatMap((match) => {
		const from = match.index + match[0].length;
		const end = closing(text, match[2] ?? "", from);
		const words = text.slice(from, end);
		if (words.trim().split(/\s+/).length < 3) return [];
		return [{
			name: match[1] ?? "",
			first: lineOf(match.index),
			last: lineOf(end),
			text: words
		}];
	});
}
function closing(text, opener, from) {
	const heredoc = /^<<[~-]?['"]?(\w+)/.exec(opener)?.[1];
	if (heredoc) {
		const found = new RegExp(`^[ \\t]*${heredoc}\\b`, "m").exec(text.slice(from));
		return found ? from + found.index : text.length;
	}
	if (opener.startsWith("@")) return from + (/^(?:[^"]|"")*/.exec(text.slice(from))?.[0].length ?? 0);
	for (let at = from; at < text.length; at++) if (text[at] === "\\") at++;
	else if (text.startsWith(opener, at)) return at;
	else if (opener.length === 1 && opener !== "`" && text[at] === "\n") return at;
	return text.length;
}
function prompts(before, after, added, removed) {
	const within = ({ first, last }, { number }) => number >= first && number <= last;
	const [was, is] = [spansIn(before), spansIn(after)];
	const same = (span, others) => others.some((other) => other.text === span.text);
	const come = is.filter((span) => !same(span, was) && added.some((line) => within(span, line)));
	const known = new Set(come.map(({ name }) => name));
	const cut = is.filter((span) => !same(span, was) && !known.has(span.name) && was.some(({ name }) => name === span.name));
	const gone = was.filter((span) => !same(span, is) && !is.some(({ name }) => name === span.name) && removed.some((line) => within(span, line)));
	return [
		...come.map((span) => ({
			line: added.find((line) => within(span, line))?.number ?? span.first,
			what: `prompt in code: ${span.name}`,
			isPrompt: true
		})),
		...cut.map(({ name, first }) => ({
			line: first,
			what: `prompt in code: ${name}`,
			isPrompt: true
		})),
		...gone.map(({ name }) => ({
			line: null,
			what: `prompt in code: ${name} is gone`
		}))
	];
}

// src/stages/survey/settings.ts
const STRONG = [
	"temperature",
	"top_p",
	"max_tokens",
	"max_completion_tokens",
	"max_output_tokens",
	"reasoning_effort",
	"azure_deployment"
];
const MODEL = [
	"model",
	"model_id",
	"model_name",
	"default_model",
	"llm_model"
];
const WEAK = [
	"deployment",
	"deployment_name",
	"engine",
	"seed",
	"stop",
	"base_url",
	"api_base",
	"provider",
	"endpoint"
];
const ADDRESS = /url|base|endpoint|deployment/;
const VARIABLE = /^(?:[A-Z0-9]+_)*(?:MODEL|MODEL_ID|MODEL_NAME|DEPLOYMENT|DEPLOYMENT_NAME|TEMPERATURE|MAX_TOKENS|TOP_P|REASONING_EFFORT)$|^(?:[A-Z0-9]+_)*(?:OPENAI|ANTHROPIC|LLM|AZURE|MISTRAL|GEMINI|MODEL)[A-Z0-9_]*_(?:BASE_URL|API_BASE|ENDPOINT|HOST|BASE)$/;
function settingsSeen(path, before, after) {
	const [was, is] = [settingsIn(path, before ?? ""), settingsIn(path, after ?? "")];
	return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
		const [a, b] = [was.get(key), is.get(key)];
		return a?.value === b?.value ? [] : [{
			line: b?.line ?? null,
			what: worded(key, a, b)
		}];
	});
}
function worded(key, a, b) {
	if (!((a ?? b)?.shown && (b ?? a)?.shown)) return `${key} ${a && b ? "changed" : b ? "is new" : "is gone"}`;
	if (!a || !b) return `${key}: ${(a ?? b)?.value} ${b ? "is new" : "is gone"}`;
	return `${key}: ${a.value} \u2192 ${b.value}`;
}
function settingsIn(path, text) {
	if (/(^|\/)\.env/i.test(path)) return variablesIn(text);
	if (/\.toml$/i.test(path)) return pairsIn(text);
	const found = /* @__PURE__ */ new Map();
	try {
		const { value, lineOf } = /\.json$/i.test(path) ? parseJson(text, path) : parseYaml(text, path);
		walk(value, [], (at, setting) => found.set(at.join("."), {
			...setting,
			line: lineOf([...at])
		}));
	} catch {
		return /* @__PURE__ */ new Map();
	}
	return found;
}
function walk(value, at, add) {
	if (Array.isArray(value)) value.forEach((each, index) => {
		const pair = typeof each === "string" ? /^([A-Z][A-Z0-9_]+)=(.*)$/s.exec(each) : null;
		if (pair && VARIABLE.test(pair[1] ?? "")) add([...at, index], {
			value: pair[2] ?? "",
			shown: false
		});
		else walk(each, [...at, index], add);
	});
	else if (isFields(value)) {
		const means = (name) => names.includes(name);
		const names = Object.keys(value).map(snake);
		const about = Object.entries(value).some(([key, each]) => MODEL.includes(snake(key)) && isId(each)) || STRONG.some(means);
		for (const [key, each] of Object.entries(value)) {
			const name = snake(key);
			if ((STRONG.includes(name) || MODEL.includes(name) && (about || isId(each)) || WEAK.includes(name) && about || VARIABLE.test(key)) && typeof each !== "object") add([...at, key], {
				value: String(each),
				shown: !ADDRESS.test(name) && !VARIABLE.test(key)
			});
			else walk(each, [...at, key], add);
		}
	}
}
function isId(value) {
	return typeof value === "string" && MODEL_ID.test(value);
}
function variablesIn(text) {
	const found = /* @__PURE__ */ new Map();
	for (const [index, line] of text.split("\n").entries()) {
		const pair = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line);
		if (pair && VARIABLE.test((pair[1] ?? "").toUpperCase())) found.set(pair[1] ?? "", {
			value: pair[2] ?? "",
			line: index + 1,
			shown: false
		});
	}
	return found;
}
function pairsIn(text) {
	const tables = /* @__PURE__ */ new Map([["", {}]]);
	const lines = /* @__PURE__ */ new Map();
	let table = "";
	for (const [index, line] of text.split("\n").entries()) {
		const head = /^\s*\[\[?([^\]]+)\]\]?\s*(?:#.*)?$/.exec(line);
		const pair = /^\s*["']?([\w.-]+)["']?\s*=\s*(.+?)\s*(?:#[^"']*)?$/.exec(line);
		if (head) tables.set(table = (head[1] ?? "").trim(), tables.get(table) ?? {});
		else if (pair) {
			const value = (pair[2] ?? "").replace(/^(["'])(.*)\1$/, "$2");
			tables.get(table)[pair[1] ?? ""] = value;
			lines.set(JSON.stringify([table, pair[1]]), index + 1);
		}
	}
	const found = /* @__PURE__ */ new Map();
	for (const [name, fields] of tables) walk(fields, [], (at, setting) => {
		const line = lines.get(JSON.stringify([name, at[0]])) ?? null;
		found.set([name, ...at].filter((part) => part !== "").join("."), {
			...setting,
			line
		});
	});
	return found;
}

// src/stages/survey/seen-in.ts
async function seenIn({ path, before, after }, base, head) {
	const kind = kindOf(path);
	const [{ text: was }, { text: is, refused }] = await Promise.all([before ? readIn(base, path) : NOT_THERE, after ? readIn(head, path) : NOT_THERE]);
	if (isWhole(kind) && refused) return [{
		file: path,
		line: null,
		kind,
		what: `${WHOLE[kind]} that can't be read: ${refused}`
	}];
	if (kind === null || was === null && is === null) return [];
	if (isWhole(kind)) return await isSamePrompt(path, was, is, base, head) ? [] : [promptSeen(path, was, is, kind)];
	return (kind === "code" ? codeSeen(was ?? "", is ?? "") : settingsSeen(path, was, is)).map(({ line, what, isPrompt }) => ({
		file: path,
		line,
		kind: kind === "code" ? "code" : "settings",
		what,
		...isPrompt ? { isPrompt } : {}
	}));
}
const NOT_THERE = {
	text: null,
	refused: null
};
async function readIn(tree, path) {
	try {
		return {
			text: await tree.read(path),
			refused: null
		};
	} catch (error) {
		if (error instanceof UserError) return {
			text: null,
			refused: error.message
		};
		throw error;
	}
}
function promptSeen(file, was, is, kind) {
	const name = WHOLE[kind];
	const what = was === null ? name.replace(/^(a )?/, "$1new ") : is === null ? `${name} that ${GONE[kind]} gone` : name;
	return {
		file,
		line: is === null ? null : firstDifference(was ?? "", is),
		kind,
		what
	};
}
const GONE = {
	prompt: "is",
	instructions: "are"
};
function firstDifference(was, is) {
	const [before, after] = [was.split("\n"), is.split("\n")];
	const first = after.findIndex((line, index) => line !== before[index]);
	return first < 0 ? Math.max(1, after.length) : first + 1;
}
async function isSamePrompt(path, was, is, base, head) {
	if (was === null || is === null) return false;
	try {
		const [one, other] = await Promise.all([meaning(path, was, base), meaning(path, is, head)]);
		return one === other;
	} catch (error) {
		if (error instanceof UserError || error instanceof UserErrors) return false;
		throw error;
	}
}
async function meaning(path, text, tree) {
	const read = async (file) => {
		const found = await tree.read(file);
		if (found === null) throw new Missing(`${file} does not exist`, null, "Mend the path.");
		return found;
	};
	const { warnings: _, files: __, ...said } = await formatOf(path, text).parse({
		path,
		text,
		read
	});
	return canonical(JSON.parse(JSON.stringify(said)));
}

export { seenIn };