import { Hi as isFields, Ki as parseYaml, Wi as parseJson, ia as UserErrors, ra as UserError, ta as Missing, wi as MODEL_ID, zi as canonical } from "./ground.js";
import { t as formatOf } from "./catalogues.js";
import { n as Diff } from "./libraries.js";
import { d as isWhole, f as kindOf, m as tablesIn, p as isPairs, u as WHOLE } from "./gate.js";
import { Ft as snake } from "./asking.js";

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

// src/stages/survey/code-prompts.ts
const MOST_SPANS = 500;
const OPENER = String.raw`(?:[rfbu]{0,2}|\$?)("""|'''|@\$?"|${"`"}|"|'|<<[~-]?['"]?(?:[A-Z_]\w*)['"]?)`;
const WRAPPED = String.raw`(?:new\s{1,9})?(?:[\w.]{0,60}[([]\s{0,99})?(?:(?:content|text|template)\s{0,9}[:=]\s{0,9})?`;
const WAYS = [
	{
		pattern: new RegExp(String.raw`\b(\w{0,40}?(?:prompt|instructions?|system_?message|persona)\w{0,40})["']?(?:\.\w{1,40})?(?:\s{0,9}:\s{0,9}[\w<>[\]. |]{1,60}?)?\s{0,9}(?::=|=>|=|:|\()\s{0,99}${WRAPPED}${OPENER}`, "gi"),
		fewest: 3
	},
	{
		pattern: new RegExp(String.raw`\brole["']?\s{0,9}[:=]\s{0,9}["']?[\w.]{0,60}?(system|developer)["']?\s{0,9},\s{0,99}["']?content["']?\s{0,9}[:=]\s{0,99}${WRAPPED}${OPENER}`, "gi"),
		fewest: 3
	},
	{
		pattern: new RegExp(String.raw`(?<!\w)[([]\s{0,99}["'](system|developer)["']\s{0,9},\s{0,99}${OPENER}`, "gi"),
		fewest: 3
	},
	{
		pattern: new RegExp(String.raw`(?:\b(system)["']?(?:\s{0,9}:\s{0,9}string)?\s{0,9}(?::=|=|:)|(?<=\)\s{0,40}\.)(system)\s{0,9}\()\s{0,99}${WRAPPED}${OPENER}`, "gi"),
		fewest: 5
	}
];
function spansIn(text) {
	const lineOf = lines(text);
	const spans = /* @__PURE__ */ new Map();
	for (const { pattern, fewest } of WAYS) for (const match of [...text.matchAll(pattern)].slice(0, MOST_SPANS)) {
		const from = match.index + match[0].length;
		const end = closing(text, match.at(-1) ?? "", from);
		const words = text.slice(from, end);
		if (spans.has(from) || words.trim().split(/\s+/).length < fewest) continue;
		const name = match.slice(1, -1).find((each) => each !== void 0) ?? "";
		spans.set(from, {
			name,
			first: lineOf(match.index),
			last: lineOf(end),
			text: words
		});
	}
	return [...spans].sort(([a], [b]) => a - b).map(([, span]) => span);
}
function lines(text) {
	const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
	return (offset) => {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = low + high >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low + 1;
	};
}
const NEXT = /^["'`]\s{0,99}(?:[+\\]\s{0,99})?[rfbu]{0,2}(["'`])/i;
function closing(text, opener, from) {
	const heredoc = /^<<[~-]?['"]?(\w+)/.exec(opener)?.[1];
	if (heredoc) {
		const found = new RegExp(`^[ \\t]*${heredoc}\\b`, "m").exec(text.slice(from));
		return found ? from + found.index : text.length;
	}
	if (opener.startsWith("@")) return from + (/^(?:[^"]|"")*/.exec(text.slice(from))?.[0].length ?? 0);
	let [quote, at] = [opener, from];
	for (;;) {
		const end = endOf(text, quote, at);
		const next = quote.length === 1 && text[end] === quote ? NEXT.exec(text.slice(end, end + 250)) : null;
		if (!next) return end;
		[quote, at] = [next[1] ?? "", end + next[0].length];
	}
}
function endOf(text, quote, from) {
	for (let at = from; at < text.length; at++) if (text[at] === "\\") at++;
	else if (text.startsWith(quote, at)) return at;
	else if (quote.length === 1 && quote !== "`" && text[at] === "\n") return at;
	return text.length;
}

// src/stages/survey/code.ts
const MOST = 4e5;
const isPrompt = true;
function codeSeen(before, after) {
	if (Math.max(before.length, after.length) > MOST) return [];
	const { added, removed } = hunksOf(before, after);
	return [
		...settings(modelsIn(added), modelsIn(removed)),
		...settings(numbersIn(added), numbersIn(removed)),
		...prompts(before, after, added, removed),
		...stored(before, after)
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
function modelsIn(lines) {
	return lines.flatMap(({ text, number }) => [...text.slice(0, 2e3).matchAll(/(["'`])([\w.:/@-]{2,80})\1/g)].map(([, , literal]) => literal ?? "").filter((literal) => MODEL_ID.test(literal)).map((value) => ({
		name: "model",
		value,
		line: number
	})));
}
const NUMBER = /\b(temperature|top_?p|max_?(?:completion_|output_)?tokens|reasoning_?effort)["']?\s*[:=]\s*(["']?[\w.]+["']?)/i;
function numbersIn(lines) {
	return lines.flatMap(({ text, number }) => {
		const [, name = "", value = ""] = NUMBER.exec(text.slice(0, 2e3)) ?? [];
		return name === "" ? [] : [{
			name,
			value,
			line: number
		}];
	});
}
function settings(come, gone) {
	const without = (all, others) => all.filter(({ name, value }) => !others.some((other) => other.name === name && other.value === value));
	const lost = without(gone, come);
	const told = without(come, gone).map(({ name, value, line }) => {
		const at = lost.findIndex((other) => other.name === name);
		const [was] = at < 0 ? [] : lost.splice(at, 1);
		return {
			line,
			what: `${name} in code: ${was ? `${was.value} \u2192 ${value}` : value}`
		};
	});
	const left = lost.map(({ name, value }) => ({
		line: null,
		what: `${name} in code: ${value} is gone`
	}));
	return [...told, ...left];
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
			isPrompt
		})),
		...cut.map(({ name, first }) => ({
			line: first,
			what: `prompt in code: ${name}`,
			isPrompt
		})),
		...gone.map(({ name }) => ({
			line: null,
			what: `prompt in code: ${name} is gone`
		}))
	];
}
const STORED = /\b(pmpt_\w{6,80})["'`](?:[^{}()]{0,200}?\bversion["']?\s{0,9}[:=]\s{0,9}["'`]([\w.-]{1,40}))?/g;
function stored(before, after) {
	const [was, is] = [namedIn(before), namedIn(after)];
	const came = [...is].flatMap(([id, { version, line }]) => {
		const earlier = was.get(id)?.version;
		const told = earlier === void 0 ? `${version} is new` : `${earlier} \u2192 ${version}`;
		return earlier === version ? [] : [{
			line,
			what: `stored prompt in code: ${id} ${told}`,
			isPrompt
		}];
	});
	const gone = [...was.keys()].filter((id) => !is.has(id));
	return [...came, ...gone.map((id) => ({
		line: null,
		what: `stored prompt in code: ${id} is gone`,
		isPrompt
	}))];
}
function namedIn(text) {
	return new Map(Array.from(text.matchAll(STORED), ({ 0: all, 1: id = "", 2: version, index }) => [id, {
		version: version === void 0 ? "without a version" : `version ${version}`,
		line: text.slice(0, index + all.length).split("\n").length
	}]));
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
	"llm_model",
	"llm"
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
const TEXT = [
	"system_prompt",
	"system_message",
	"system_instruction",
	"prompt_template",
	"developer_message",
	"backstory"
];
const WEAK_TEXT = [
	"prompt",
	"instructions",
	"system",
	"template",
	"role",
	"goal"
];
const KEPT = /^(?:chat_)?prompt$|^few_shot$/;
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
	if (isPairs(path)) return pairsIn(text);
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
		const step = gateIn(value);
		if (step) {
			for (const key of ASKED_AT.filter((name) => Object.hasOwn(step, name))) add([
				...at,
				"with",
				key
			], {
				value: JSON.stringify(step[key]),
				shown: false
			});
			return;
		}
		const means = (name) => names.includes(name);
		const names = Object.keys(value).map(snake);
		const about = Object.entries(value).some(([key, each]) => MODEL.includes(snake(key)) && isId(each)) || STRONG.some(means);
		const isKept = KEPT.test(String(value["_type"] ?? "")) || means("backstory");
		for (const [key, each] of Object.entries(value)) {
			const name = snake(key);
			const counts = STRONG.includes(name) || MODEL.includes(name) && (about || isId(each)) || WEAK.includes(name) && about || VARIABLE.test(key);
			const isText = TEXT.includes(name.replace(/s$/, "")) || WEAK_TEXT.includes(name) && (about || isKept);
			if ((counts || isText) && typeof each !== "object") add([...at, key], {
				value: String(each),
				shown: !isText && !ADDRESS.test(name) && !VARIABLE.test(key)
			});
			else walk(each, [...at, key], add);
		}
	}
}
const ASKED_AT = [
	"base-url",
	"api",
	"auth",
	"endpoints"
];
const OF_OURS = /(?:^|\/)micro-metrics@/;
function gateIn({ uses, with: given }) {
	return typeof uses === "string" && OF_OURS.test(uses) && isFields(given ?? null) ? given : null;
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
	const found = /* @__PURE__ */ new Map();
	for (const { at, fields, lines } of tablesIn(text)) walk(fields, [], (key, setting) => found.set([at, ...key].filter((part) => part !== "").join("."), {
		...setting,
		line: lines.get(String(key[0])) ?? null
	}));
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