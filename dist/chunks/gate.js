import { i as __toESM, n as __exportAll, t as __commonJSMin } from "./rolldown-runtime.js";
import { i as throwFound, n as UserErrors, r as located, t as UserError } from "./errors.js";
import { a as int, c as number$2, d as strictObject, f as string, h as toJSONSchema, i as boolean, m as url$1, n as _enum, o as json$2, p as union$1, r as array, s as literal$1, t as date$1, u as record } from "./zod.js";
import { a as parseYaml, i as sameJson, n as isFields, r as parseJson, t as canonical } from "./json.js";
import { n as patiently } from "./github2.js";
import { i as RE2JS } from "./build2.js";
import { tmpdir } from "node:os";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import { appendFile, copyFile, lstat, mkdir, mkdtemp, realpath, rename, rm, writeFile } from "node:fs/promises";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeSync } from "node:fs";
import { createHash } from "node:crypto";

// src/lib/named.ts
function metricName({ rule, slice }) {
	const part = slice ? ` [${slice.tag}=${slice.value}]` : "";
	return `${rule.card.id}${part}${rule.law === "both" ? "" : ` (${rule.law})`}`;
}
function examName({ comparison }) {
	return `${comparison.exam.suite.name}/${comparison.exam.change.target}`;
}
function checkName$1(check) {
	return `${examName(check)} ${metricName(check.comparison)}`;
}
function failedMetrics(checks) {
	const failed = checks.filter(({ blocking, outcome }) => blocking && outcome === "fail");
	return [...new Set(failed.map(({ comparison }) => comparison.rule.card.id))];
}

// src/lib/text.ts
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const TERMINAL_SEQUENCES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)/g;
const HIDDEN_RUN = /(?:(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB])+/gu;
const VARIANT = /^(?:[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])$/u;
const PICTURE_JOINT = /^\uFE0F?\u200D$/u;
const TAKES_VARIANT = /[\p{Emoji}\p{Script=Han}]$/u;
const FLAG_REGION = /^[\u{E0061}-\u{E007A}]{3,6}\u{E007F}$/u;
const PICTURE_END = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
const PICTURE_START = /^\p{Extended_Pictographic}/u;
const JOINING_END = /[\u0600-\u109F\u1780-\u17FF]$/;
function belongs(run, before, after) {
	if (VARIANT.test(run)) return TAKES_VARIANT.test(before);
	if (FLAG_REGION.test(run)) return before === "🏴";
	if (PICTURE_JOINT.test(run) && PICTURE_END.test(before)) return PICTURE_START.test(after);
	return (run === "‌" || run === "‍") && JOINING_END.test(before);
}
function nameHidden(run, offset, whole) {
	if (belongs(run, whole.slice(Math.max(0, offset - 2), offset), whole.slice(offset + run.length, offset + run.length + 2))) return run;
	const points = [...run];
	const first = (points[0]?.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
	return points.length === 1 ? `⟨U+${first}⟩` : `⟨U+${first} and ${points.length - 1} more hidden⟩`;
}
function visible(text) {
	return text.toWellFormed().replace(TERMINAL_SEQUENCES, "").replace(LINE_ENDS, "\n").replace(HIDDEN_RUN, (run, offset, whole) => nameHidden(run, offset, whole));
}
function oneLine(text) {
	return visible(text).replace(/[ \t\n]+/g, " ").trim();
}
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
function cutBefore(text, at) {
	const blank = Math.max(text.lastIndexOf(" ", at), text.lastIndexOf("\n", at));
	if (blank > at * .7) return blank;
	const whole = graphemes.segment(text.slice(0, at + 100)).containing(at)?.index ?? at;
	if (whole > 0) return whole;
	const low = text.charCodeAt(at);
	return low >= 56320 && low <= 57343 ? at - 1 : at;
}
function clip(text, max) {
	if (text.length <= max) return text;
	const room = max - `… (${count(text.length)} more characters)`.length;
	if (room < 1) return max < 2 ? "…".slice(0, max) : `${text.slice(0, cutBefore(text, max - 1)).trimEnd()}…`;
	const head = text.slice(0, cutBefore(text, room)).trimEnd();
	const left = text.slice(head.length).replace(/[\uDC00-\uDFFF]/g, "").length;
	return `${head}… (${count(left)} more ${left === 1 ? "character" : "characters"})`;
}
function bytes(text) {
	let sum = text.length;
	for (let at = 0; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit >= 128) sum += unit < 2048 || unit >= 55296 && unit <= 57343 ? 1 : 2;
	}
	return sum;
}
const NOTHING = "–";
function fixed(value, places) {
	const [whole = "", part] = Math.abs(value).toFixed(places).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return part === void 0 ? grouped : `${grouped}.${part}`;
}
function signed(value, shown, plus) {
	if (!/[1-9]/.test(shown)) return shown;
	return value < 0 ? `−${shown}` : `${plus}${shown}`;
}
function count(value) {
	return Number.isFinite(value) ? signed(value, fixed(value, 0), "") : "–";
}
function percent(share) {
	if (!Number.isFinite(share)) return "–";
	const size = Math.abs(share);
	if (size > 0 && size < 5e-4) return share < 0 ? "over −0.1 %" : "under 0.1 %";
	if (share < 1 && share > .9995) return "over 99.9 %";
	return `${signed(share, fixed(share * 100, 1).replace(/\.0$/, ""), "")} %`;
}
function chance(p) {
	return p < .001 ? "under 0.1 %" : percent(p);
}
function points(difference) {
	return Number.isFinite(difference) ? signed(difference, fixed(difference * 100, 1), "+") : "–";
}
function time(size) {
	if (size < 9.95) return `${fixed(size, 1).replace(/\.0$/, "")} ms`;
	if (size < 999.5) return `${fixed(size, 0)} ms`;
	if (size < 59995) return `${fixed(size / 1e3, 2)} s`;
	const seconds = Math.round(size / 1e3);
	return `${count(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}
function money(size) {
	if (size > 0 && size < 1e-4) return "under $0.0001";
	if (size === 0) return "$0";
	return `$${fixed(size, size >= 1 ? 2 : size >= .1 ? 3 : 4)}`;
}
function milliseconds(value) {
	return Number.isFinite(value) ? signed(value, time(Math.abs(value)), "") : "–";
}
function tokens(value) {
	if (!Number.isFinite(value)) return "–";
	const shown = fixed(value, Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1);
	return `${signed(value, shown, "")} ${shown === "1" ? "token" : "tokens"}`;
}
function usd(value) {
	return Number.isFinite(value) ? signed(value, money(Math.abs(value)), "") : "–";
}
const SHOWN = {
	ratio: percent,
	ms: milliseconds,
	tokens,
	usd
};
function amount$2(value, unit) {
	return value === null ? "–" : SHOWN[unit](value);
}
function difference(value, unit) {
	if (value === null || !Number.isFinite(value)) return "–";
	if (unit === "ratio") return points(value);
	const shown = SHOWN[unit](Math.abs(value));
	return /^[$\d]/.test(shown) ? signed(value, shown, "+") : shown;
}

// src/channels/annotations.ts
const MOST = {
	error: 10,
	warning: 9,
	notice: 10
};
function levelOf({ blocking, outcome, comparison }) {
	if (outcome === "pass") return null;
	if (blocking) return outcome === "fail" ? "error" : "warning";
	if (outcome === "inconclusive") return null;
	return comparison.rule.card.onFail === "info" ? "notice" : "warning";
}
function annotate(check, because) {
	const level = levelOf(check);
	if (level === null) return [];
	const { file, line, kind } = check.comparison.exam.change;
	return [{
		kind: "annotation",
		level,
		message: clip(visible(`${checkName$1(check)}: ${because}`), 1e3),
		file,
		line: kind === "deleted" ? null : line
	}];
}
function mistaken({ message, where, hint }) {
	return {
		kind: "annotation",
		level: "error",
		message: clip(visible(`${message}. ${hint}`), 1e3),
		file: where?.file ?? null,
		line: where?.line ?? null
	};
}
function atMost(all, level) {
	const some = all.filter((each) => each.level === level);
	if (some.length <= MOST[level]) return some;
	const shown = some.slice(0, MOST[level] - 1);
	const left = some.length - shown.length;
	const message = `… and ${count(left)} more checks; all of them are in the job summary`;
	return [...shown, {
		kind: "annotation",
		level,
		message,
		file: null,
		line: null
	}];
}
const channel$9 = {
	name: "annotations",
	posts: ({ verdict, because, mistakes }) => {
		const failed = verdict.checks.flatMap((check, at) => annotate(check, because[at] ?? ""));
		const all = [...mistakes.map(mistaken), ...failed];
		return [
			"error",
			"warning",
			"notice"
		].flatMap((level) => atMost(all, level));
	}
};

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
	return value.length;
}
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	const alignments = [];
	const cellMatrix = [];
	const sizeMatrix = [];
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		const row = [];
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	const row = [];
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/lib/literal.ts
const BREAK = "​";
const REFERENCES = [
	[/@(?=\S)/g, `@${"​"}`],
	[/#(?=\d)/g, `#${"​"}`],
	[/(?<![\p{L}\p{N}])gh-(?=\d)/giu, `$&${"​"}`],
	[/:(?=\/\/)/g, `:${"​"}`],
	[/(?<![\p{L}\p{N}])www(?=\.)/giu, `$&${"​"}`],
	[/:(?=100:|1234:)|:(?!\d+:)(?=[\w+-]{1,60}:)/g, `:${"​"}`]
];
const COMMIT = /(?<![\da-z])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}(?![\da-z])/gi;
function apart(text) {
	const parted = REFERENCES.reduce((before, [pattern, by]) => before.replace(pattern, by), text).replace(COMMIT, (id) => id.replace(/.{6}(?=.)/g, `$&${"​"}`));
	return parted.split("$").length - 1 < 2 ? parted : parted.replace(/\$(?!\d)/g, `${"​"}$$${"​"}`);
}
function inline$2(text) {
	return visible(text).replace(/[ \t\n]+/g, " ");
}
function literal(text) {
	return apart(inline$2(text)).replace(/[\\`*~[\]|#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&").replace(/&(?=#?\w{1,40};)/g, "&amp;").replace(/</g, "&lt;");
}
function lineStart(markdown) {
	return markdown.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2").replace(/^(?:>|[-+](?=\s|$)|-(?=[- ]*$)|=(?==*$))/, "\\$&");
}
function literalHtml(text) {
	return apart(inline$2(text)).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
function longestRun(text) {
	return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
function codeSpan(text, inTable) {
	const shown = visible(text).replace(/[\t\n]/g, " ");
	if (shown === "") return "";
	if (inTable && shown.includes("\\|")) return `<code>${literal(shown)}</code>`;
	const ticks = "`".repeat(longestRun(shown) + 1);
	const pad = shown.startsWith(" ") && shown.endsWith(" ") && shown.trim() !== "" || shown.startsWith("`") || shown.endsWith("`") ? " " : "";
	const span = `${ticks}${pad}${shown}${pad}${ticks}`;
	return inTable ? span.replace(/\|/g, "\\|") : span;
}
const LANGUAGES = /* @__PURE__ */ new Set([
	"diff",
	"html",
	"json",
	"jsonl",
	"markdown",
	"md",
	"text",
	"xml",
	"yaml",
	"yml"
]);
function fence(text, language) {
	const shown = visible(text);
	const ticks = "`".repeat(Math.max(3, longestRun(shown) + 1));
	return `${ticks}${LANGUAGES.has(language) ? language : ""}\n${shown}\n${ticks}`;
}
function address(href) {
	if (!/^https?:\/\/[^/]/i.test(href)) return null;
	return href.toWellFormed().replace(/%(?![0-9a-f]{2})/gi, "%25").replace(/[^\w\-.~:/?#@!$&+,;=%]/gu, (sign) => /[*'()]/.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign)).replace(/&/g, "&amp;");
}

// src/lib/shorten.ts
function plain$3(words) {
	const text = (word) => {
		if (typeof word === "string") return word;
		return "strong" in word ? word.strong : "code" in word ? word.code : word.link;
	};
	return words.map(text).join("");
}
function paragraph(text) {
	return {
		kind: "paragraph",
		words: [text]
	};
}
function detailsIn(blocks) {
	return blocks.flatMap((block) => block.kind === "details" ? [block, ...detailsIn(block.blocks)] : []);
}
function leftOut(cut, elsewhere) {
	const names = cut.slice(0, 4).map((block) => `“${clip(oneLine(plain$3(block.summary)), 80)}”`);
	const rest = cut.length > names.length ? ` and ${count(cut.length - names.length)} more` : "";
	return paragraph(`Left out here: ${names.join(", ")}${rest}. In full in ${elsewhere}.`);
}
function without$1(blocks, cut, elsewhere) {
	const out = [];
	let run = [];
	const flush = () => {
		if (run.length > 0) out.push(leftOut(run, elsewhere));
		run = [];
	};
	for (const block of blocks) {
		if (block.kind === "details" && cut.has(block)) {
			run.push(block);
			continue;
		}
		flush();
		out.push(block.kind === "details" ? {
			...block,
			blocks: without$1(block.blocks, cut, elsewhere)
		} : block);
	}
	flush();
	return out;
}
function dropDetails(blocks, room) {
	const queue = [...detailsIn(blocks)].reverse().sort((one, other) => other.rank - one.rank);
	const cut = /* @__PURE__ */ new Set();
	let left = blocks;
	let excess = room.size(blocks) - room.limit;
	while (excess > 0 && queue.length > 0) {
		for (let freed = 0; freed < excess;) {
			const next = queue.shift();
			if (next === void 0) break;
			freed += room.size([next]);
			cut.add(next);
		}
		left = without$1(blocks, cut, room.elsewhere);
		excess = room.size(left) - room.limit;
	}
	return left;
}
const LEVELS = [
	...[
		8e3,
		3e3,
		1e3,
		300
	].map((code) => ({
		code,
		rows: Infinity,
		words: Infinity
	})),
	...[
		100,
		40,
		15,
		5
	].map((rows) => ({
		code: 300,
		rows,
		words: Infinity
	})),
	...[
		1e3,
		300,
		80
	].map((words) => ({
		code: words,
		rows: 5,
		words
	}))
];
function clipWord(word, max) {
	if (typeof word === "string") return clip(word, max);
	if ("strong" in word) return { strong: clip(word.strong, max) };
	return "code" in word ? { code: clip(word.code, max) } : {
		...word,
		link: clip(word.link, max)
	};
}
function clipWords(words, max) {
	return words.map((word) => clipWord(word, max));
}
function more$1(total, kept, what) {
	const left = total - kept;
	const noun = left === 1 ? what : `${what}s`;
	return left > 0 ? [paragraph(`… and ${count(left)} more ${noun}, all in report.json`)] : [];
}
function squeezed(block, level) {
	switch (block.kind) {
		case "code": return [{
			...block,
			text: clip(block.text, level.code)
		}];
		case "details": {
			const blocks = block.blocks.flatMap((inner) => squeezed(inner, level));
			return [{
				...block,
				summary: clipWords(block.summary, level.words),
				blocks
			}];
		}
		case "table": {
			const kept = block.rows.slice(0, level.rows);
			const rows = kept.map((row) => row.map((cell) => clipWords(cell, level.words)));
			return [{
				...block,
				rows
			}, ...more$1(block.rows.length, kept.length, "row")];
		}
		case "list": {
			const items = block.items.slice(0, level.rows).map((item) => clipWords(item, level.words));
			return [{
				...block,
				items
			}, ...more$1(block.items.length, items.length, "item")];
		}
		default: return [{
			...block,
			words: clipWords(block.words, level.words)
		}];
	}
}
function fromTheTop(blocks, room) {
	const rest = paragraph(`The rest is in ${room.elsewhere}.`);
	for (let kept = blocks.length - 1; kept > 0; kept -= 1) {
		const left = [...blocks.slice(0, kept), rest];
		if (room.size(left) <= room.limit) return left;
	}
	return [rest];
}
function shorten$1(blocks, room) {
	const base = dropDetails(blocks, room);
	if (room.size(base) <= room.limit) return base;
	for (const level of LEVELS) {
		const left = base.flatMap((block) => squeezed(block, level));
		if (room.size(left) <= room.limit) return left;
	}
	const last = LEVELS.at(-1);
	return fromTheTop(last ? base.flatMap((block) => squeezed(block, last)) : base, room);
}

// src/lib/markdown.ts
function strong(text, before, after) {
	const inner = literal(text).replace(/^ +| +$/g, "");
	if (inner === "") return "";
	const opens = /^[\p{L}\p{N}]/u.test(inner) || /\s$|^$/.test(before) && !/^\s/.test(inner);
	const closes = /[\p{L}\p{N}]$/u.test(inner) || /^\s|^$/.test(after) && !/\s$/.test(inner);
	return `**${opens ? "" : "​"}${inner}${closes ? "" : "​"}**`;
}
function joined(words) {
	const out = [];
	for (const word of words) {
		const last = out.at(-1);
		if (typeof word === "string" && typeof last === "string") out[out.length - 1] = last + word;
		else if (word !== "") out.push(word);
	}
	return out;
}
function link(word) {
	const href = address(word.href);
	const text = literal(word.link).replace(/^ +| +$/g, "");
	return href === null || text === "" ? text : `[${text}](${href})`;
}
function inline$1(word, before, after, inTable) {
	if (typeof word === "string") return literal(word);
	if ("code" in word) return codeSpan(word.code, inTable);
	if ("link" in word) return link(word);
	return strong(word.strong, before, typeof after === "string" ? after : after ? "*" : "");
}
function line$1(words, inTable = false) {
	const list = joined(words);
	let out = "";
	list.forEach((word, at) => {
		const next = inline$1(word, out, list[at + 1], inTable);
		const parted = /[`*]$/.test(out) && /^[`*]/.test(next) && typeof list[at - 1] !== "string";
		out += parted ? "​" + next : next;
	});
	return out.replace(/^ +| +$/g, "");
}
function html(word) {
	if (typeof word === "string") return literalHtml(word);
	if ("code" in word) return `<code>${literalHtml(word.code)}</code>`;
	if ("strong" in word) return `<strong>${literalHtml(word.strong)}</strong>`;
	const href = address(word.href);
	return href === null ? literalHtml(word.link) : `<a href="${href}">${literalHtml(word.link)}</a>`;
}
const SHORT = 14;
function glued(words, align) {
	if (align === "left" && plain$3(words).length > SHORT) return words;
	return words.map((word) => typeof word === "string" ? word.replace(/(?<=\S) (?=[^\s[])/g, "\xA0") : word);
}
function table$1(block) {
	if (block.columns.length === 0) return "";
	const cells = (row) => block.columns.map((column, at) => line$1(glued(row[at] ?? [], column.align), true));
	const rows = block.rows.map(cells);
	const titles = cells(block.columns.map(({ title }) => [title]));
	const align = block.columns.map((column) => column.align === "right" ? "r" : "l");
	return markdownTable([titles, ...rows], {
		align,
		alignDelimiters: false
	});
}
function list$1(items, second) {
	return items.map((item) => `${second ? "*" : "-"} ${lineStart(line$1(item))}`.replace(/ +$/, "")).join("\n");
}
function details(block) {
	return `<details>\n<summary>${joined(block.summary).map(html).join("").trim()}</summary>\n\n${render$1(block.blocks)}\n\n</details>`;
}
function one$1(block, second) {
	switch (block.kind) {
		case "heading": {
			const words = line$1(block.words);
			return words === "" ? "" : `${"#".repeat(block.level)} ${words}`;
		}
		case "paragraph": return lineStart(line$1(block.words));
		case "note": return `> [!${block.tone.toUpperCase()}]\n> ${lineStart(line$1(block.words))}`;
		case "list": return list$1(block.items, second);
		case "table": return table$1(block);
		case "code": return fence(block.text, block.language);
		case "details": return details(block);
	}
}
function render$1(blocks) {
	const out = [];
	let second = false;
	let after = null;
	for (const block of blocks) {
		second = block.kind === "list" && after === "list" ? !second : false;
		const text = one$1(block, second);
		if (text === "") continue;
		out.push(text);
		after = block.kind;
	}
	return out.join("\n\n");
}
function toMarkdown(blocks, options = {}) {
	const { limit = Infinity, elsewhere = "report.html" } = options;
	const whole = render$1(blocks);
	if (bytes(whole) <= limit) return whole;
	const fitted = render$1(shorten$1(blocks, {
		limit,
		elsewhere,
		size: (part) => bytes(render$1(part))
	}));
	return bytes(fitted) <= limit ? fitted : "";
}

// src/channels/comment.ts
const ROOM$1 = 64512;
const channel$8 = {
	name: "comment",
	posts: (report) => [{
		kind: "comment",
		body: toMarkdown(report.blocks, {
			limit: ROOM$1,
			elsewhere: "the job summary"
		})
	}]
};

// src/lib/page-style.ts
const STYLE = `
:root { color-scheme: light dark;
  --paper: light-dark(#ffffff, #0f1318); --sheet: light-dark(#f6f7f9, #171c23); --line: light-dark(#dfe3e8, #2b333d);
  --ink: light-dark(#1a2029, #e4e8ed); --soft: light-dark(#566170, #9aa6b4); --link: light-dark(#0b5cc4, #78b0ff);
  --good: light-dark(#14703a, #5fcf8d); --bad: light-dark(#b3261e, #ff8a80); --doubt: light-dark(#8a5200, #f0b358);
  --good-tint: light-dark(#e7f5ec, #12281c); --bad-tint: light-dark(#fdecea, #331716); --doubt-tint: light-dark(#fdf3e0, #2e230f);
  --shade: light-dark(#1a202933, #00000099);
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 2.5rem) 5rem; }
.brand { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin: 0 0 1rem; color: var(--soft); font-size: .875rem; letter-spacing: .01em; }
.pill { padding: .1rem .65rem; border-radius: 1rem; font-weight: 600; background: var(--sheet); color: var(--soft); }
.pill.good { background: var(--good-tint); } .pill.bad { background: var(--bad-tint); } .pill.doubt { background: var(--doubt-tint); }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 { margin: 0 0 1.5rem; font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem); letter-spacing: -.015em; }
h2 { margin: 3rem 0 1rem; font-size: 1.375rem; letter-spacing: -.01em; }
h3 { margin: 2.25rem 0 .75rem; font-size: 1.125rem; }
h4 { margin: 1.75rem 0 .5rem; font-size: 1rem; }
p, ul { margin: 0 0 1rem; max-width: 46rem; overflow-wrap: break-word; }
ul { padding-left: 1.25rem; } li { margin: .25rem 0; } li::marker { color: var(--soft); }
a { color: var(--link); text-underline-offset: .15em; }
code { padding: .1em .35em; border-radius: .3em; background: var(--sheet); font: .875em/1.4 var(--mono); overflow-wrap: anywhere; }
pre { margin: 0 0 1.25rem; padding: .85rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet);
  font: .8125rem/1.6 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
pre .add, pre .del { display: block; margin: 0 -1rem; padding: 0 1rem; }
pre .add { background: var(--good-tint); color: var(--good); } pre .del { background: var(--bad-tint); color: var(--bad); }
.note { margin: 0 0 1.5rem; padding: .75rem 1rem; max-width: 46rem; border-left: .25rem solid var(--soft); border-radius: .25rem .5rem .5rem .25rem; background: var(--sheet); }
.note.warning { border-color: var(--doubt); background: var(--doubt-tint); } .note.caution { border-color: var(--bad); background: var(--bad-tint); }
.note p { margin: 0; } .note .label { font-weight: 600; font-size: .875rem; color: var(--soft); }
.note.warning .label { color: var(--doubt); } .note.caution .label { color: var(--bad); }
.scroll { margin: 0 0 1.5rem; overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem;
  background: linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100%, linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100%,
    linear-gradient(to right, var(--shade), transparent) left / .9rem 100%, linear-gradient(to left, var(--shade), transparent) right / .9rem 100%;
  background-repeat: no-repeat; background-attachment: local, local, scroll, scroll; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .9063rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
th, td { padding: .55rem .85rem; text-align: left; vertical-align: top; }
th { background: var(--sheet); color: var(--soft); font-weight: 600; font-size: .8125rem; white-space: nowrap; }
tr + tr td, thead + tbody td { border-top: 1px solid var(--line); }
td { white-space: nowrap; } td.long { min-width: 16rem; max-width: 34rem; white-space: normal; overflow-wrap: break-word; }
.right { text-align: right; }
.good { color: var(--good); } .bad { color: var(--bad); } .doubt { color: var(--doubt); }
td.good, td.bad, td.doubt { font-weight: 600; }
details + p, details + ul { margin-top: 1.25rem; }
details { margin: 0 0 .75rem; border: 1px solid var(--line); border-radius: .5rem; }
summary { padding: .65rem 1rem; cursor: pointer; overflow-wrap: anywhere; border-radius: .5rem; }
summary:hover { background: var(--sheet); } summary::marker { color: var(--soft); }
details[open] > summary { border-bottom: 1px solid var(--line); border-radius: .5rem .5rem 0 0; }
.inside { padding: 1rem 1rem .25rem; } .inside > :first-child { margin-top: 0; }
.inside p:has(+ pre) { margin-bottom: .3rem; font-size: .875rem; color: var(--soft); }
.inside:has(> pre:only-child) { padding: 0; } .inside > pre:only-child { margin: 0; border: 0; border-radius: 0 0 .5rem .5rem; }
@media (max-width: 40rem) { td:not(.right) { min-width: 7.5rem; white-space: normal; } td:first-child:not(.long) { min-width: 0; white-space: nowrap; } td.long:not(.right) { min-width: 20rem; } main { padding-top: 1.5rem; } th, td { padding: .5rem .65rem; } pre { padding: .7rem .75rem; } pre .add, pre .del { margin: 0 -.75rem; padding: 0 .75rem; } }
@media print { main { padding: 0; max-width: none; } .scroll { overflow: visible; } details::details-content { content-visibility: visible; } }
`;
const STYLE_HASH = "sha256-4bxaBtI9MCuTiKJOMI3DImqrs+pyPCqS8+/f54NCMxY=";

// src/lib/html.ts
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function escapeHtml(text) {
	return visible(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}
function prose(text) {
	return escapeHtml(text).replace(/(?<=\d) (?=%)/g, "&nbsp;");
}
function inline(word) {
	if (typeof word === "string") return prose(word);
	if ("code" in word) return `<code>${escapeHtml(word.code)}</code>`;
	if ("strong" in word) return `<strong>${prose(word.strong)}</strong>`;
	const href = address(word.href);
	const text = escapeHtml(word.link);
	return href === null ? text : `<a href="${href}" rel="noopener noreferrer">${text}</a>`;
}
function line(words) {
	return words.map(inline).join("");
}
const TONES = {
	pass: "good",
	fixed: "good",
	better: "good",
	fail: "bad",
	error: "bad",
	introduced: "bad",
	worse: "bad",
	inconclusive: "doubt",
	"pre-existing": "doubt",
	loosened: "doubt"
};
function cell(words, align) {
	const text = plain$3(words);
	const tone = TONES[text.trim().toLowerCase()];
	const names = [
		align === "right" ? "right" : "",
		tone ?? "",
		text.length > 48 ? "long" : ""
	].filter(Boolean).join(" ");
	return `<td dir="auto"${names ? ` class="${names}"` : ""}>${line(words)}</td>`;
}
function table(block) {
	const titles = block.columns.map((column) => {
		return `<th scope="col"${column.align === "right" ? " class=\"right\"" : ""}>${escapeHtml(column.title)}</th>`;
	});
	const rows = block.rows.map((row) => {
		return `<tr>${block.columns.map((column, at) => cell(row[at] ?? [], column.align)).join("")}</tr>`;
	});
	return [
		`<div class="scroll" role="region" aria-label="${escapeHtml(block.columns.map((column) => column.title).join(", "))}" tabindex="0"><table>`,
		`<thead><tr>${titles.join("")}</tr></thead>`,
		`<tbody>${rows.join("\n")}</tbody></table></div>`
	].join("\n");
}
function diff(text) {
	return escapeHtml(text).split("\n").map((each) => {
		const kind = each.startsWith("+") ? "add" : each.startsWith("-") ? "del" : "";
		return kind ? `<span class="${kind}">${each}</span>` : `${each}\n`;
	}).join("").replace(/\n$/, "");
}
const LABELS = {
	note: "Note",
	warning: "Warning",
	caution: "Caution"
};
function one(block) {
	switch (block.kind) {
		case "heading": return `<h${block.level}>${line(block.words)}</h${block.level}>`;
		case "paragraph": return `<p dir="auto">${line(block.words)}</p>`;
		case "note": return `<div class="note ${block.tone}"><p class="label">${LABELS[block.tone]}</p><p dir="auto">${line(block.words)}</p></div>`;
		case "list": return `<ul>${block.items.map((item) => `<li dir="auto">${line(item)}</li>`).join("\n")}</ul>`;
		case "table": return table(block);
		case "code": return `<pre>${block.language === "diff" ? diff(block.text) : escapeHtml(block.text)}</pre>`;
		case "details": return `<details><summary>${line(block.summary)}</summary>\n<div class="inside">${render(block.blocks)}</div></details>`;
	}
}
function render(blocks) {
	return blocks.map(one).join("\n");
}
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
function toHtml(blocks, page) {
	const [first, ...rest] = blocks;
	const own = first?.kind === "heading";
	const title = own ? line(first.words) : prose(page.title);
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)} · Micro Metrics</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="brand">Micro Metrics <span class="pill ${TONES[page.badge] ?? ""}">${escapeHtml(page.badge)}</span></p>
<h1>${title}</h1>
${render(own ? rest : blocks)}
</main>
</body>
</html>
`;
}

// src/channels/html.ts
const channel$7 = {
	name: "html",
	posts: ({ blocks, headline, verdict }) => [{
		kind: "file",
		name: "report.html",
		text: toHtml(blocks, {
			title: headline,
			badge: verdict.outcome
		})
	}]
};

// src/lib/case-entries.ts
function figure(value) {
	return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6)) + 0;
}
function place(suite, target, id) {
	return JSON.stringify([
		suite,
		target,
		id
	]);
}
function gather(checks, runs) {
	const found = /* @__PURE__ */ new Map();
	for (const { comparison } of checks) {
		const { suite, change } = comparison.exam;
		for (const pair of comparison.pairs) {
			const key = place(suite.name, change.target, pair.case.id);
			const entry = found.get(key) ?? {
				comparison,
				case: pair.case,
				pairs: [],
				runs: []
			};
			entry.pairs.push(pair);
			found.set(key, entry);
		}
	}
	for (const run of runs) {
		const { exam, case: asked } = run.trial;
		found.get(place(exam.suite.name, exam.change.target, asked.id))?.runs.push(run);
	}
	return found;
}
function markShown({ rule, mark }) {
	const { turn = null, expected = null, observed = null, span = null } = mark.evidence ?? {};
	const { value, reason } = mark;
	return {
		metric: rule.card.id,
		law: rule.law,
		value: figure(value),
		reason,
		turn,
		expected,
		observed,
		span
	};
}
function answerShown$1({ turn, user, text, toolCalls }) {
	return {
		turn,
		user,
		text,
		"tool-calls": toolCalls.map((call) => ({ ...call }))
	};
}
function trialShown(run, scores, inFull) {
	const { result, trial } = run;
	return {
		trial: trial.index,
		failure: result.ok ? null : { ...result.failure },
		...inFull && result.ok ? { answers: result.value.map(answerShown$1) } : {},
		marks: scores.filter((score) => score.run.trial.index === trial.index).map(markShown)
	};
}
function isOfInterest({ status }) {
	return status !== "passing" && status !== "same";
}
function sideOf(gathered, side) {
	const scores = [...new Set(gathered.pairs.flatMap((pair) => pair[side]))];
	const asked = gathered.runs.filter(({ trial }) => trial.side === side);
	const runs = new Map([...scores.map(({ run }) => run), ...asked].map((run) => [run.trial.index, run]));
	const inFull = gathered.pairs.some(isOfInterest);
	return [...runs.values()].map((run) => trialShown(run, scores, inFull)).sort((one, other) => one.trial - other.trial);
}
function entryOf(gathered) {
	const { suite, change } = gathered.comparison.exam;
	const { id, pinned, tags, where } = gathered.case;
	return {
		suite: suite.name,
		target: change.target,
		case: id,
		pinned,
		tags: { ...tags },
		file: where.file,
		line: where.line,
		baseline: [...sideOf(gathered, "baseline")],
		candidate: [...sideOf(gathered, "candidate")]
	};
}
function caseEntries(checks, runs) {
	const found = gather(checks, runs);
	return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []).map(entryOf);
}

// src/channels/json.ts
function estimateShown(estimate) {
	if (estimate === null) return null;
	return {
		value: figure(estimate.value) ?? 0,
		low: figure(estimate.low),
		high: figure(estimate.high)
	};
}
function gainShown(gain) {
	const shown = estimateShown(gain);
	return shown && gain ? {
		...shown,
		relative: gain.relative
	} : null;
}
function changeShown$1(change) {
	const { target, endpoints, kind, touched, differences, file, line, reason } = change;
	return {
		target,
		endpoints: { ...endpoints },
		kind,
		touched: [...touched],
		differences: differences.map(({ what, before, after }) => ({
			what,
			before,
			after
		})),
		file,
		line,
		reason
	};
}
function kebab(key) {
	return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function becauseShown(because) {
	const { code, ...rest } = because;
	const shown = Object.entries(rest).map(([key, value]) => [kebab(key), typeof value === "number" ? figure(value) : value]);
	return {
		code,
		...Object.fromEntries(shown)
	};
}
function clauseShown({ limit, amount, outcome, because }) {
	return {
		limit,
		amount: figure(amount),
		outcome,
		because: becauseShown(because)
	};
}
function pairShown(pair) {
	return {
		case: pair.case.id,
		status: pair.status,
		before: figure(pair.before),
		after: figure(pair.after),
		gain: figure(pair.gain)
	};
}
function checkShown(check, because) {
	const { comparison, outcome, blocking, preExisting, clauses } = check;
	const { exam, rule, slice } = comparison;
	const { id, measure, level, aggregate, kind, owner } = rule.card;
	return {
		suite: exam.suite.name,
		target: exam.change.target,
		metric: id,
		slice: slice && {
			tag: slice.tag,
			value: slice.value
		},
		law: rule.law,
		measure,
		level,
		aggregate,
		kind,
		owner,
		outcome,
		blocking,
		"pre-existing": preExisting,
		because,
		clauses: clauses.map(clauseShown),
		baseline: estimateShown(comparison.baseline),
		candidate: estimateShown(comparison.candidate),
		gain: gainShown(comparison.gain),
		n: comparison.scored,
		paired: comparison.paired,
		unscored: comparison.unscored,
		pairs: comparison.pairs.map(pairShown)
	};
}
function usageShown(usage) {
	return {
		requests: usage.requests,
		cached: usage.cached,
		"input-tokens": usage.inputTokens,
		"output-tokens": usage.outputTokens,
		"cost-usd": figure(usage.usd) ?? 0,
		"unpriced-models": [...usage.unpriced]
	};
}
function fileOf(report) {
	const { verdict, headline, proposal, because } = report;
	const { event, base, head, commit, pull, trusted } = proposal;
	return {
		version: 1,
		verdict: verdict.outcome,
		headline,
		proposal: {
			event,
			base,
			head,
			commit,
			pull,
			trusted
		},
		changes: report.changes.map(changeShown$1),
		policy: report.policy.map(({ what, before, after, effect }) => ({
			what,
			before,
			after,
			effect
		})),
		checks: verdict.checks.map((check, at) => checkShown(check, because[at] ?? "")),
		cases: caseEntries(verdict.checks, report.runs),
		usage: usageShown(report.usage),
		trouble: verdict.trouble.map((each) => ({ ...each })),
		warnings: [...report.warnings]
	};
}
const channel$6 = {
	name: "json",
	posts: (report) => [{
		kind: "file",
		name: "report.json",
		text: `${JSON.stringify(fileOf(report), null, 2)}\n`
	}]
};

// src/channels/junit.ts
function xml(text) {
	return escapeHtml(text).replace(/[\uFFFE\uFFFF]/g, "�");
}
function outcomeOf$1({ check, because }) {
	const message = xml(because);
	if (check.outcome === "pass") return `<system-out>${message}</system-out>`;
	if (check.blocking && check.outcome === "fail") return `<failure message="${message}"/>`;
	return `<skipped message="${xml(`${check.outcome}${check.blocking ? "" : ", does not block"}: `)}${message}"/>`;
}
function testcase(told) {
	const { exam } = told.check.comparison;
	return `    <testcase classname="${xml(`${exam.suite.name}.${exam.change.target}`)}" name="${xml(metricName(told.check.comparison))}" file="${xml(exam.change.file)}">${outcomeOf$1(told)}</testcase>`;
}
function counts(told, errors) {
	const failures = told.filter(({ check }) => check.blocking && check.outcome === "fail").length;
	const skipped = told.filter(({ check }) => check.outcome !== "pass").length - failures;
	return `tests="${told.length + errors}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}
function testsuite(name, told) {
	const cases = told.map(testcase).join("\n");
	return `  <testsuite name="${xml(name)}" ${counts(told, 0)}>\n${cases}\n  </testsuite>`;
}
function broken(headline) {
	return [
		`  <testsuite name="micro-metrics" ${counts([], 1)}>`,
		`    <testcase classname="micro-metrics" name="run"><error message="${xml(headline)}"/></testcase>`,
		"  </testsuite>"
	].join("\n");
}
function document({ verdict, because, headline }) {
	const told = verdict.checks.map((check, at) => ({
		check,
		because: because[at] ?? ""
	}));
	const suites = [...new Set(told.map(({ check }) => examName(check)))].map((name) => testsuite(name, told.filter(({ check }) => examName(check) === name)));
	const failed = verdict.outcome === "error" ? [broken(headline)] : [];
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="micro-metrics" ${counts(told, failed.length)}>`,
		...suites,
		...failed,
		"</testsuites>",
		""
	].join("\n");
}
const channel$5 = {
	name: "junit",
	posts: (report) => [{
		kind: "file",
		name: "junit.xml",
		text: document(report)
	}]
};

// src/channels/markdown.ts
const channel$4 = {
	name: "markdown",
	posts: (report) => [{
		kind: "file",
		name: "report.md",
		text: `${toMarkdown(report.blocks)}\n`
	}]
};

// src/channels/outputs.ts
function output(name, value) {
	return {
		kind: "output",
		name,
		value: String(value)
	};
}
function changeShown({ target, file, line, kind, touched }) {
	return {
		target,
		file,
		line,
		kind,
		touched
	};
}
const channel$3 = {
	name: "outputs",
	posts: ({ verdict, headline, changes, usage }) => [
		output("verdict", verdict.outcome),
		output("headline", oneLine(headline)),
		output("changes", JSON.stringify(changes.map(changeShown))),
		output("failed-metrics", JSON.stringify(failedMetrics(verdict.checks))),
		output("requests", usage.requests),
		output("cached", usage.cached),
		output("tokens", usage.inputTokens + usage.outputTokens),
		output("cost-usd", Number(usage.usd.toFixed(6)))
	]
};

// src/channels/runs.ts
function answerShown({ turn, user, text, toolCalls, usage, latencyMs, model }) {
	return {
		turn,
		user,
		text,
		"tool-calls": toolCalls,
		usage,
		"latency-ms": latencyMs,
		model
	};
}
function placeOf$1({ trial }) {
	const { exam, side } = trial;
	return {
		suite: exam.suite.name,
		target: exam.change.target,
		side,
		case: trial.case.id
	};
}
function together$1(runs) {
	const question = ({ trial }, at) => trial.key === "" ? `unasked ${at}` : `${trial.key}/${trial.index}`;
	const groups = /* @__PURE__ */ new Map();
	runs.forEach((run, at) => {
		const key = question(run, at);
		groups.set(key, [...groups.get(key) ?? [], run]);
	});
	return [...groups.values()];
}
function lineOf(runs) {
	const run = runs.find(({ source }) => source !== "shared") ?? runs[0];
	if (run === void 0) return "";
	const { trial, result, source } = run;
	const { request } = trial;
	const asked = request.ok ? {
		model: request.value.model,
		endpoint: request.value.endpoint
	} : null;
	const came = result.ok ? { answers: result.value.map(answerShown) } : { failure: result.failure };
	const also = runs.filter((other) => other !== run).map(placeOf$1);
	const line = {
		key: trial.key,
		index: trial.index,
		...placeOf$1(run),
		source,
		request: asked,
		...came,
		also
	};
	return `${JSON.stringify(line)}\n`;
}
const channel$2 = {
	name: "runs",
	posts: ({ runs }) => [{
		kind: "file",
		name: "runs.jsonl",
		text: together$1(runs).map(lineOf).join("")
	}]
};

// src/channels/summary.ts
const ROOM = 1e6;
const channel$1 = {
	name: "summary",
	posts: (report) => [{
		kind: "summary",
		body: `${toMarkdown(report.blocks, { limit: ROOM })}\n`
	}]
};

// src/channels/terminal.ts
function checkLine(check, because) {
	const weight = check.blocking || check.outcome === "pass" ? "" : " (does not block)";
	return `${check.outcome.padEnd(12)}  ${checkName$1(check)}${weight}: ${because}`;
}
const channel = {
	name: "terminal",
	posts: ({ verdict, headline, because, warnings }) => {
		return [
			headline,
			...verdict.checks.map((check, at) => checkLine(check, because[at] ?? "")),
			...warnings.map((warning) => `warning       ${warning}`)
		].map((text) => ({
			kind: "log",
			text: visible(text).replaceAll("\n", " ")
		}));
	}
};

// src/channels/all.ts
var all_exports$2 = /* @__PURE__ */ __exportAll({
	annotations: () => channel$9,
	comment: () => channel$8,
	html: () => channel$7,
	json: () => channel$6,
	junit: () => channel$5,
	markdown: () => channel$4,
	outputs: () => channel$3,
	runs: () => channel$2,
	summary: () => channel$1,
	terminal: () => channel
});

// src/channels/index.ts
const channels = Object.fromEntries(Object.values(all_exports$2).map((channel) => [channel.name, channel]));

// src/edges/git/command.ts
function gitArguments(directory, command) {
	return [
		"-c",
		`safe.directory=${directory}`,
		"-c",
		"core.hooksPath=/dev/null",
		"-c",
		"core.fsmonitor=false",
		"-c",
		"protocol.ext.allow=never",
		"-C",
		directory,
		...command
	];
}
function gitEnvironment(extra = {}) {
	const own = Object.entries(process.env).filter(([name]) => !/^(INPUT_|ACTIONS_)|_KEY$|TOKEN$/.test(name));
	return {
		...Object.fromEntries(own),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		...extra
	};
}
function git(directory, command, extra = {}) {
	return new Promise((resolve) => {
		const options = {
			env: gitEnvironment(extra),
			maxBuffer: 67108864,
			timeout: 12e4
		};
		execFile("git", gitArguments(directory, command), options, (error, stdout, stderr) => {
			resolve({
				ok: error === null,
				stdout: stdout.trim(),
				stderr: stderr.trim() || (error?.message ?? "")
			});
		});
	});
}

// src/edges/git/objects.ts
function openObjects(directory) {
	const child = spawn("git", gitArguments(directory, ["cat-file", "--batch-command"]), {
		env: gitEnvironment(),
		stdio: [
			"pipe",
			"pipe",
			"ignore"
		]
	});
	const waiting = [];
	let pending = [];
	let size = 0;
	let wanted = 0;
	let broken = null;
	const fail = (error) => {
		broken ??= error;
		for (const each of waiting.splice(0)) each.reject(broken);
	};
	child.on("error", (error) => fail(/* @__PURE__ */ new Error(`git could not be started: ${error.message}`)));
	child.on("close", () => fail(/* @__PURE__ */ new Error("git cat-file ended")));
	child.stdin.on("error", () => fail(/* @__PURE__ */ new Error("git cat-file ended")));
	child.stdout.on("data", (chunk) => {
		pending.push(chunk);
		size += chunk.length;
		if (size >= wanted) take();
	});
	function take() {
		let buffer = pending.length === 1 ? pending[0] : Buffer.concat(pending);
		wanted = 0;
		for (let first = waiting[0]; first; first = waiting[0]) {
			const parsed = answerIn(buffer, first.withContent);
			if (typeof parsed === "number") {
				wanted = parsed;
				break;
			}
			buffer = buffer.subarray(parsed.length);
			waiting.shift();
			first.resolve(parsed.found);
		}
		pending = [buffer];
		size = buffer.length;
	}
	function ask(command, name) {
		if (broken) return Promise.reject(broken);
		if (/[\n\r\0]/.test(name)) return Promise.resolve(null);
		return new Promise((resolve, reject) => {
			waiting.push({
				withContent: command === "contents",
				resolve,
				reject
			});
			child.stdin.write(`${command} ${name}\n`);
		});
	}
	return {
		info: (name) => ask("info", name),
		contents: (name) => ask("contents", name),
		close: async () => {
			if (child.exitCode !== null || broken) return;
			const closed = once(child, "close");
			child.stdin.end();
			await closed;
		}
	};
}
function answerIn(buffer, withContent) {
	const end = buffer.indexOf(10);
	if (end < 0) return buffer.length + 1;
	const header = buffer.toString("utf8", 0, end);
	const match = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(header);
	if (!match) return {
		found: null,
		length: end + 1
	};
	const [, oid = "", type = "", digits = "0"] = match;
	const size = Number(digits);
	if (!withContent) return {
		found: {
			oid,
			type,
			size,
			content: Buffer.alloc(0)
		},
		length: end + 1
	};
	const length = end + 1 + size + 1;
	if (buffer.length < length) return length;
	return {
		found: {
			oid,
			type,
			size,
			content: buffer.subarray(end + 1, end + 1 + size)
		},
		length
	};
}

// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	const POSIX_REGEX_SOURCE = {
		__proto__: null,
		alnum: "a-zA-Z0-9",
		alpha: "a-zA-Z",
		ascii: "\\x00-\\x7F",
		blank: " \\t",
		cntrl: "\\x00-\\x1F\\x7F",
		digit: "0-9",
		graph: "\\x21-\\x7E",
		lower: "a-z",
		print: "\\x20-\\x7E ",
		punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
		space: " \\t\\r\\n\\v\\f",
		upper: "A-Z",
		word: "A-Za-z0-9_",
		xdigit: "A-Fa-f0-9"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE,
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));

// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));

// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));

// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));

// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	picomatch.scan = (input, options) => scan(input, options);
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	picomatch.constants = constants;
	module.exports = picomatch;
}));

// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));

// src/edges/git/tree.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const MOST_BYTES = 8388608;
const MOST_LISTED = 1e5;
function openTree(objects, revision) {
	const trees = /* @__PURE__ */ new Map();
	const entriesOf = (name) => {
		const known = trees.get(name) ?? objects.contents(name).then((tree) => tree?.type === "tree" ? parseTree(tree.content, tree.oid.length) : []);
		trees.set(name, known);
		return known;
	};
	const root = `${revision}^{tree}`;
	async function find(path) {
		let name = root;
		const parts = path.split("/");
		for (const [index, part] of parts.entries()) {
			const entry = (await entriesOf(name)).find((each) => each.name === part);
			if (!entry) return null;
			if (index === parts.length - 1) return entry;
			if (entry.mode !== "40000") return null;
			name = entry.oid;
		}
		return null;
	}
	async function read(path) {
		checkPath(path);
		const entry = await find(path);
		if (!entry || entry.mode === "40000") return null;
		if (entry.mode !== "100644" && entry.mode !== "100755") throw notRegular(path, entry.mode);
		const info = await objects.info(entry.oid);
		if (info && info.size > 8388608) throw tooLarge(path, info.size);
		const blob = await objects.contents(entry.oid);
		if (!blob) throw new Error(`the object of ${path} is missing from this clone`);
		return decode(blob.content, path);
	}
	async function list(globs) {
		globs.forEach(checkPath);
		const matches = (0, import_picomatch.default)([...globs], { dot: true });
		const prefixes = globs.map((glob) => import_picomatch.default.scan(glob).base);
		const reachable = (folder) => prefixes.some((prefix) => prefix === "" || prefix === folder || folder.startsWith(`${prefix}/`) || prefix.startsWith(`${folder}/`));
		const found = [];
		const walk = async (name, folder) => {
			for (const entry of await entriesOf(name)) {
				const path = folder ? `${folder}/${entry.name}` : entry.name;
				if (entry.mode === "40000") {
					if (reachable(path)) await walk(entry.oid, path);
				} else if (entry.mode.startsWith("100") && matches(path)) found.push(path);
				if (found.length > MOST_LISTED) throw new UserError(`${globs.join(", ")} matches more than ${MOST_LISTED} files`, null, "Narrow the glob.");
			}
		};
		await walk(root, "");
		return found.sort();
	}
	return {
		revision,
		read,
		list
	};
}
function parseTree(content, hexLength) {
	const entries = [];
	for (let at = 0; at < content.length;) {
		const space = content.indexOf(32, at);
		const end = content.indexOf(0, space);
		const next = end + 1 + hexLength / 2;
		entries.push({
			mode: content.toString("latin1", at, space),
			name: content.toString("utf8", space + 1, end),
			oid: content.toString("hex", end + 1, next)
		});
		at = next;
	}
	return entries;
}
function checkPath(path) {
	const parts = path.split("/");
	if (!(path === "" || path.startsWith("/") || /^[a-z]:|\\|\0/i.test(path) || parts.some((part) => part === ".." || part === "." || part === ".git"))) return;
	throw new UserError(`${JSON.stringify(path)} is not a path inside the repository`, null, "Write it relative to the root, with \"/\" and without \"..\".");
}
function decode(content, path) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(content).replaceAll("\r\n", "\n");
	} catch {
		throw new UserError(`${path} is not UTF-8 text`, {
			file: path,
			line: null,
			key: null
		}, "Save the file as UTF-8.");
	}
}
function notRegular(path, mode) {
	return new UserError(`${path} is ${mode === "120000" ? "a symbolic link" : mode === "160000" ? "a submodule" : "not a regular file"}`, {
		file: path,
		line: null,
		key: null
	}, "Only regular files of the repository are read; name the file itself.");
}
function tooLarge(path, size) {
	const hint = `A file may have ${MOST_BYTES / 1024 / 1024} MB; split it.`;
	return new UserError(`${path} has ${size} bytes`, {
		file: path,
		line: null,
		key: null
	}, hint);
}

// src/edges/git/repository.ts
const DEPTHS = [
	50,
	500,
	5e3
];
function openRepository(directory, authorization) {
	const objects = openObjects(directory);
	async function commit(name) {
		checkName(name);
		const found = await objects.info(`${name}^{commit}`);
		return found?.type === "commit" ? found.oid : null;
	}
	async function parents(id) {
		const found = await objects.contents(id);
		if (found?.type !== "commit") return [];
		return [...(found.content.toString("utf8").split("\n\n", 1)[0] ?? "").matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent ?? "");
	}
	async function fetch(refs, depth) {
		const command = [
			"fetch",
			"--no-tags",
			"--no-recurse-submodules",
			"--quiet",
			`--depth=${depth}`,
			"origin",
			...refs
		];
		const plainly = await git(directory, command);
		if (plainly.ok || !authorization) return plainly.ok ? null : plainly.stderr;
		const withToken = await git(directory, command, headerEnvironment(authorization));
		return withToken.ok ? null : withToken.stderr;
	}
	async function need(commits) {
		const missing = [];
		for (const id of commits) if (!await commit(id)) missing.push(id);
		if (missing.length === 0) return;
		const refused = await fetch(missing, 1);
		for (const id of missing) if (!await commit(id)) throw notThere(id, refused);
	}
	async function mergeBase(a, b) {
		for (const depth of [0, ...DEPTHS]) {
			if (depth && await fetch([a, b], depth) !== null) return null;
			const answer = await git(directory, [
				"merge-base",
				a,
				b
			]);
			if (answer.ok) return answer.stdout;
			if (depth === 0 && (await git(directory, ["rev-parse", "--is-shallow-repository"])).stdout !== "true") return null;
		}
		return null;
	}
	async function worktree() {
		const scratch = await mkdtemp(join(tmpdir(), "micro-metrics-"));
		try {
			const index = join(scratch, "index");
			const own = await git(directory, [
				"rev-parse",
				"--path-format=absolute",
				"--git-path",
				"index"
			]);
			if (own.ok) await copyFile(own.stdout, index).catch(() => void 0);
			const added = await git(directory, [
				"add",
				"--all",
				"--",
				"."
			], { GIT_INDEX_FILE: index });
			const written = await git(directory, ["write-tree"], { GIT_INDEX_FILE: index });
			if (!added.ok || !written.ok) throw new Error(`the working tree could not be read: ${added.stderr || written.stderr}`);
			return written.stdout;
		} finally {
			await rm(scratch, {
				recursive: true,
				force: true
			});
		}
	}
	return {
		tree: (revision) => openTree(objects, revision),
		commit,
		parents,
		need,
		mergeBase,
		worktree,
		close: objects.close
	};
}
function headerEnvironment({ server, token }) {
	const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
	return {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
		GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`
	};
}
function checkName(name) {
	if (/^[\w][\w./@{}^~+-]*$/.test(name) && !name.includes("..")) return;
	throw new UserError(`${JSON.stringify(name)} is not the name of a revision`, null, "Give a branch, a tag or a commit.");
}
function notThere(id, refused) {
	const why = refused ? `, and fetching it was refused: ${refused.split("\n")[0]}` : "";
	return new UserError(`commit ${id} is not in this clone${why}`, null, "Let the checkout step fetch it (`fetch-depth: 0`), or keep its credentials (`persist-credentials: true`).");
}

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));

// src/lib/nearest.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function nearest(word, known) {
	const best = known.map((candidate) => ({
		candidate,
		edits: (0, import_fastest_levenshtein.distance)(fold(word), fold(candidate))
	})).toSorted((left, right) => left.edits - right.edits)[0];
	return best && best.edits <= Math.max(1, Math.round(fold(word).length * .4)) ? best.candidate : null;
}
function suggestion(word, known) {
	const guess = nearest(word, known);
	if (guess !== null) return `Did you mean "${guess}"?`;
	return known.length > 0 ? `Known here: ${known.join(", ")}.` : "Nothing may stand here.";
}
function fold(word) {
	return String(word).slice(0, 64).toLowerCase().replace(/[-_ ]/g, "");
}

// src/edges/inputs.ts
function fromEnvironment(env) {
	return (name) => (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
const NOT_YET = {
	shard: "",
	"review-comments": "false",
	"check-run": "false",
	"allow-commands": "false"
};
function readInputs(read) {
	for (const [name, off] of Object.entries(NOT_YET)) if (read(name) !== "" && read(name) !== off) throw notYet$1(name, read(name));
	const mode = oneOf$1(read, "mode", [
		"gate",
		"plan",
		"run",
		"report",
		"baseline",
		"aa",
		"review"
	], "gate");
	if (mode !== "gate") throw notYet$1("mode", mode);
	yesOrNo(read, "cache", true);
	return {
		wishes: {
			config: read("config") || ".github/micro-metrics.yml",
			force: yesOrNo(read, "force", false),
			trials: number$1(read, "trials", null, 1),
			concurrency: number$1(read, "concurrency", 8, 1),
			onInconclusive: oneOf$1(read, "on-inconclusive", ["pass", "fail"], "pass"),
			onError: oneOf$1(read, "on-error", ["pass", "fail"], "fail"),
			onPreExisting: oneOf$1(read, "on-pre-existing", ["warn", "fail"], "warn"),
			maxCost: number$1(read, "max-cost", null, 0),
			maxRequests: number$1(read, "max-requests", null, 0)
		},
		token: read("github-token"),
		apiKey: read("api-key"),
		baseUrl: url("base-url", read("base-url") || "https://api.openai.com/v1"),
		api: oneOf$1(read, "api", ["chat", "responses"], "chat"),
		endpoints: endpoints(read("endpoints")),
		replies: read("replies"),
		base: read("base"),
		head: read("head"),
		comment: oneOf$1(read, "comment", [
			"always",
			"changes",
			"failures",
			"never"
		], "changes"),
		timeout: number$1(read, "timeout", 60, .001),
		reportDir: read("report-dir")
	};
}
function oneOf$1(read, name, allowed, fallback) {
	const given = read(name);
	if (given === "") return fallback;
	const found = allowed.find((each) => each === given);
	if (found !== void 0) return found;
	throw wrong(name, `"${given}" is none of ${allowed.join(", ")}`, suggestion(given, allowed));
}
function yesOrNo(read, name, fallback) {
	const given = read(name).toLowerCase();
	if (given === "") return fallback;
	if (given === "true" || given === "false") return given === "true";
	throw wrong(name, `"${given}" is neither true nor false`, "Write true or false.");
}
function number$1(read, name, fallback, least) {
	const given = read(name);
	if (given === "") return fallback;
	const value = Number(given);
	if (Number.isFinite(value) && value >= least) return value;
	throw wrong(name, `"${given}" is not a number of at least ${least}`, "Write a number.");
}
function url(name, given) {
	const parsed = URL.canParse(given) ? new URL(given) : null;
	if (!parsed || !/^https?:$/.test(parsed.protocol)) throw wrong(name, `"${given}" is not an http(s) address`, "Write one such as https://api.openai.com/v1.");
	if (parsed.username || parsed.password) throw wrong(name, "an address may not hold a user or password", "Give the key as `api-key`.");
	const local = [
		"localhost",
		"127.0.0.1",
		"[::1]"
	].includes(parsed.hostname);
	if (parsed.protocol === "http:" && !local) throw wrong(name, "plain http would send the key in the clear", "Use https.");
	return given.replace(/\/+$/, "");
}
const endpointsSchema = record(string(), strictObject({
	"base-url": string(),
	"api-key": string().optional(),
	api: _enum(["chat", "responses"]).optional()
}));
function endpoints(text) {
	if (text === "") return {};
	const parsed = endpointsSchema.safeParse(parseYaml(text, "input endpoints").value);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		throw wrong("endpoints", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a map of endpoints"}`, "Write `name: {base-url: …, api-key: …, api: chat}`.");
	}
	return Object.fromEntries(Object.entries(parsed.data).map(([name, it]) => [name, {
		baseUrl: url(`endpoints.${name}`, it["base-url"]),
		apiKeyEnv: null,
		apiKey: it["api-key"] ?? null,
		api: it.api ?? "chat"
	}]));
}
function wrong(name, what, hint) {
	return new UserError(`input ${name}: ${what}`, null, hint);
}
function notYet$1(name, value) {
	return new UserError(`input ${name}: ${value} is not available yet`, null, `Leave \`${name}\` out for now.`);
}

// src/edges/redact.ts
const STARS = "***";
const LEAST = 6;
const LONG = 16;
const END = 8;
const WITHIN = 12;
const GRAM = 4;
const STEP = 3;
function createRedactor() {
	const index = /* @__PURE__ */ new Map();
	const redact = (text) => index.size === 0 ? text : without(text, index);
	return {
		add: (secret) => {
			const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
			for (const line of lines.filter(({ length }) => length >= LEAST)) for (const form of formsOf(line)) learn(index, form);
		},
		redact,
		deep: (value) => index.size === 0 ? value : deepen(redact)(value)
	};
}
function formsOf(secret) {
	const buffer = Buffer.from(secret);
	const partial = secret.length >= LONG;
	const reversed = [...secret].reverse().join("");
	const escaped = [
		encodeURIComponent(secret),
		JSON.stringify(secret).slice(1, -1),
		literal(secret),
		escapeHtml(secret)
	];
	const base64 = [
		0,
		1,
		2
	].flatMap((shift) => base64At(buffer, shift));
	return [
		...[.../* @__PURE__ */ new Set([
			secret,
			reversed,
			...escaped
		])].map((text) => ({
			text,
			partial,
			rate: 1
		})),
		...[...new Set(base64)].map((text) => ({
			text,
			partial,
			rate: 4 / 3
		})),
		{
			text: buffer.toString("hex"),
			partial,
			rate: 2
		}
	].filter(({ text }) => text.length >= LEAST);
}
function base64At(buffer, shift) {
	const own = Buffer.concat([Buffer.alloc(shift), buffer]).toString("base64").replace(/=+$/, "").slice(Math.ceil(shift * 4 / 3), Math.floor((shift + buffer.length) * 4 / 3));
	return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
}
function lower(text) {
	const lowered = text.toLowerCase();
	return lowered.length === text.length ? lowered : text;
}
function learn(index, form) {
	const lowered = {
		...form,
		text: lower(form.text)
	};
	for (let at = 0; at + GRAM <= lowered.text.length; at += 1) {
		const gram = lowered.text.slice(at, at + GRAM);
		index.set(gram, [...index.get(gram) ?? [], [lowered, at]]);
	}
}
function common(text, at, { text: form, partial, rate }, hit) {
	let before = 0;
	while (before < hit && before < at && text[at - before - 1] === form[hit - before - 1]) before += 1;
	let after = GRAM;
	while (hit + after < form.length && text[at + after] === form[hit + after]) after += 1;
	const length = before + after;
	const found = [at - before, at + after];
	if (length === form.length) return found;
	const atEnd = before === hit || hit + after === form.length;
	return partial && length >= (atEnd ? END : WITHIN) * rate ? found : null;
}
function stretches(text, index) {
	const found = [];
	for (let at = 0; at + GRAM <= text.length; at += STEP) for (const [form, hit] of index.get(text.slice(at, at + GRAM)) ?? []) {
		const stretch = common(text, at, form, hit);
		if (stretch) found.push(stretch);
	}
	return found.sort((one, other) => one[0] - other[0]);
}
function without(text, index) {
	let out = "";
	let done = 0;
	for (const [from, to] of stretches(lower(text), index)) {
		if (from >= done) out += text.slice(done, from) + STARS;
		done = Math.max(done, to);
	}
	return out + text.slice(done);
}
function deepen(redact) {
	const known = /* @__PURE__ */ new Map();
	const copy = (value) => {
		if (Array.isArray(value)) {
			const items = value.map(visit);
			return items.some((item, at) => item !== value[at]) ? items : value;
		}
		const entries = Object.entries(value).map(([key, item]) => [redact(key), visit(item)]);
		return Object.entries(value).every(([key, item], at) => entries[at]?.[0] === key && entries[at]?.[1] === item) ? value : Object.fromEntries(entries);
	};
	const visit = (value) => {
		if (typeof value === "string") return redact(value);
		if (typeof value !== "object" || value === null) return value;
		if (!known.has(value)) known.set(value, copy(value));
		return known.get(value);
	};
	return (value) => visit(value);
}

// src/edges/log.ts
const LONGEST_ANNOTATION = 4096;
function createLog(env, write = toStandardOutput) {
	const onActions = env["GITHUB_ACTIONS"] === "true";
	const { add, redact, deep } = createRedactor();
	const clean = (text) => redact(visible(text));
	const lines = (text, before) => clean(text).split("\n").map((line) => `${before}${onActions ? disarmed(line) : line}\n`).join("");
	const annotate = (level, message, file, line) => {
		const place = file ? `${file}${line ? `:${line}` : ""}: ` : "";
		if (!onActions) return write(lines(`${level}: ${place}${message}`, ""));
		write(`::${[level, [...file ? [`file=${property(clean(file))}`] : [], ...line ? [`line=${line}`] : []].join(",")].filter(Boolean).join(" ")}::${value(disarmed(clip(clean(message), LONGEST_ANNOTATION)))}\n`);
	};
	return {
		say: (text) => write(lines(text, "")),
		foreign: (text) => write(lines(text, "| ")),
		group: (title, text) => {
			const body = lines(text, "| ");
			write(onActions ? `::group::${value(disarmed(clean(title)))}\n${body}::endgroup::\n` : lines(title, "") + body);
		},
		annotate,
		mask: (secret) => {
			add(secret);
			if (onActions) write(masks(secret));
		},
		redact,
		deep
	};
}
function masks(secret) {
	const trimmed = secret.trim();
	const several = trimmed.split(/[\r\n]+/).filter((line) => line.trim().length >= 4);
	return (trimmed === "" ? [] : /[\r\n]/.test(trimmed) ? several : [trimmed]).map((line) => `::add-mask::${value(line)}\n`).join("");
}
function disarmed(line) {
	return line.replaceAll("##[", "#​#[").replace(/^(\s*)::/, "$1:​:");
}
function value(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function property(text) {
	return value(disarmed(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
const PAUSE_MS = 5;
const LONGEST_WAIT_MS = 3e4;
function toStandardOutput(text) {
	const buffer = Buffer.from(text);
	let waited = 0;
	for (let at = 0; at < buffer.length;) try {
		at += writeSync(1, buffer, at);
	} catch (error) {
		if (error.code !== "EAGAIN" || waited > LONGEST_WAIT_MS) return;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
		waited += PAUSE_MS;
	}
}

// src/edges/files.ts
async function makeFolder(folder, checkout) {
	const path = relative(await realpath(checkout), resolve(await realpath(checkout), folder));
	if (!(path !== "" && !path.startsWith("..") && !isAbsolute(path))) {
		await mkdir(folder, { recursive: true });
		return refuseLink(folder);
	}
	let at = await realpath(checkout);
	for (const part of path.split(sep)) {
		at = join(at, part);
		await mkdir(at).catch((error) => {
			if (error.code !== "EEXIST") throw error;
		});
		await refuseLink(at);
	}
}
async function refuseLink(folder) {
	if (!(await lstat(folder)).isDirectory()) throw new Error(`${folder} is not a folder, or is a link to one`);
}
async function writeWhole(folder, name, text) {
	if (name !== basename(name) || name === "..") throw new Error(`${name} is not the name of a file`);
	const part = join(folder, `.${name}.${crypto.randomUUID()}.part`);
	try {
		await writeFile(part, text, { flag: "wx" });
		await rename(part, join(folder, name));
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

// src/edges/sticky.ts
const LONGEST_KEY = 200;
function safeKey(key) {
	const encoded = encodeURIComponent(key.toWellFormed()).replace(/--+/g, (run) => "%2D".repeat(run.length));
	return encoded.length > LONGEST_KEY ? createHash("sha256").update(key).digest("hex") : encoded;
}
function opening(key) {
	return `<!-- micro-metrics:v1 ${safeKey(key)} `;
}
function markerLine({ key, run, attempt, commit = "" }) {
	const sha = /^[0-9a-f]{7,64}$/i.test(commit) ? `sha=${commit} ` : "";
	return `${opening(key)}${sha}run=${run}.${attempt} -->`;
}
async function keepComment(github, pull, body, marker, onlyUpdate) {
	const text = `${markerLine(marker)}\n${body}`;
	return patiently(async () => {
		const own = await findOwn(github, pull, marker.key);
		if (!own) return onlyUpdate ? null : github.createComment(pull, text);
		if (isNewer(own, marker) || withoutRun(own.body) === withoutRun(text)) return own.url;
		return github.updateComment(own.id, text);
	});
}
async function findOwn(github, pull, key) {
	const start = opening(key);
	const marked = (await github.comments(pull)).filter(({ body }) => body.startsWith(start));
	if (marked.length === 0) return null;
	const us = await whoWeAre(github, marked);
	return marked.filter(({ author, byApp }) => author === us.login && byApp === us.byApp).reduce((newest, each) => newest && newest.id > each.id ? newest : each, null);
}
const JOB_TOKEN = "github-actions[bot]";
async function whoWeAre(github, marked) {
	const user = await github.user();
	if (user !== null) return {
		login: user,
		byApp: false
	};
	return {
		login: (marked.some(({ author, byApp }) => byApp && author !== JOB_TOKEN) ? await github.app() : null) ?? JOB_TOKEN,
		byApp: true
	};
}
const RUN = / run=(\d+)\.(\d+) -->/;
function isNewer({ body }, { run, attempt }) {
	const [, theirRun = "0", theirAttempt = "0"] = RUN.exec(body.split("\n", 1)[0] ?? "") ?? [];
	return Number(theirRun) > run || Number(theirRun) === run && Number(theirAttempt) > attempt;
}
function withoutRun(body) {
	return body.replaceAll("\r\n", "\n").replace(RUN, "").trimEnd();
}

// src/edges/posts.ts
async function perform(posts, verdict, to) {
	const { log } = to;
	const of = (kind) => posts.filter((post) => post.kind === kind);
	const failed = [];
	const trying = async (what, act) => {
		try {
			return await act();
		} catch (error) {
			failed.push(`${what} could not be written: ${adviceOn(error)}`);
			return null;
		}
	};
	of("log").forEach(({ text }) => log.say(text));
	of("annotation").forEach(({ level, message, file, line }) => log.annotate(level, message, file, line));
	const files = await trying("the report", () => writeFiles(of("file"), to)) ?? [];
	await trying("the job summary", () => writeSummary(of("summary"), to));
	const [comment] = of("comment");
	const commentUrl = (comment && await trying("the comment", () => postComment(comment.body, verdict, to))) ?? null;
	const outputs = [...of("output"), ...placesOf(files, to.reportDir, commentUrl)];
	await trying("the outputs", () => writeOutputs(outputs, to));
	if (failed.length > 0) log.annotate("warning", `${NO_MATTER} ${failed.join("; ")}`, null, null);
	return { commentUrl };
}
const NO_MATTER = "The verdict stands, but not all of it could be shown:";
function adviceOn(error) {
	const { message, status } = error;
	const said = message ?? String(error);
	if (status !== 403 && status !== 404) return said;
	return `${said}. Give the job \`permissions: pull-requests: write\`, or set \`comment: never\`; pull requests from forks never get it`;
}
async function writeFiles(files, { reportDir, log }) {
	if (files.length > 0) await makeFolder(reportDir, process.cwd());
	for (const { name, text } of files) await writeWhole(reportDir, name, redacted(name, text, log));
	return files.map(({ name }) => name);
}
function redacted(name, text, log) {
	const clean = log.redact(text);
	if (clean === text || !/\.jsonl?$/.test(name)) return clean;
	const again = (json, indent) => JSON.stringify(log.deep(JSON.parse(json)), null, indent);
	if (name.endsWith(".json")) return `${again(text, 2)}\n`;
	return text.split("\n").map((line) => line === "" ? "" : again(line)).join("\n");
}
async function writeSummary(summaries, to) {
	const { summaryFile, log } = to;
	if (summaryFile) for (const { body } of summaries) await appendFile(summaryFile, log.redact(body));
}
const QUIET = {
	always: [],
	changes: ["unchanged"],
	failures: ["unchanged", "pass"],
	never: []
};
async function postComment(body, verdict, { comment, log }) {
	if (!comment || comment.mode === "never") return null;
	const { openGitHub } = await import("./github.js");
	const github = await openGitHub(comment.token, comment.repository);
	const onlyUpdate = QUIET[comment.mode].includes(verdict);
	return keepComment(github, comment.pull, log.redact(body), comment.marker, onlyUpdate);
}
function placesOf(files, reportDir, commentUrl) {
	const path = (name) => files.includes(name) ? join(reportDir, name) : "";
	return [
		{
			name: "report-dir",
			value: files.length > 0 ? reportDir : ""
		},
		{
			name: "report-json",
			value: path("report.json")
		},
		{
			name: "report-html",
			value: path("report.html")
		},
		{
			name: "comment-url",
			value: commentUrl ?? ""
		}
	];
}
async function writeOutputs(outputs, { outputFile, log }) {
	if (!outputFile) return;
	const text = outputs.map(({ name, value }) => {
		const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
		return `${name}<<${delimiter}\n${log.redact(value)}\n${delimiter}\n`;
	});
	await appendFile(outputFile, text.join(""));
}

// src/edges/world.ts
function openWorld(doors) {
	const { inputs, proposal, repository } = doors;
	return {
		proposal,
		base: repository.tree(proposal.base),
		head: repository.tree(proposal.head),
		wishes: inputs.wishes,
		endpoints: Object.keys(inputs.endpoints),
		model: (settings) => modelFor(settings, doors)
	};
}
async function modelFor(settings, { inputs, directory, env, mask }) {
	if (inputs.replies) {
		const { openRecording } = await import("./recording.js");
		return openRecording(resolve(directory, inputs.replies));
	}
	const endpoints = {
		...Object.fromEntries(Object.entries(settings.endpoints).map(([name, it]) => [name, withKey(it, env, mask)])),
		...inputs.endpoints,
		default: {
			baseUrl: inputs.baseUrl,
			apiKeyEnv: null,
			api: inputs.api,
			apiKey: inputs.apiKey || null
		}
	};
	const { openModel } = await import("./model.js");
	const caps = {
		maxCost: least(inputs.wishes.maxCost, settings.maxCost),
		maxRequests: least(inputs.wishes.maxRequests, settings.maxRequests)
	};
	return openModel({
		endpoints,
		timeout: inputs.timeout,
		settings: {
			...settings,
			...caps
		}
	});
}
function withKey(endpoint, env, mask) {
	const apiKey = endpoint.apiKeyEnv && env[endpoint.apiKeyEnv] || null;
	if (apiKey) mask(apiKey);
	return {
		...endpoint,
		apiKey
	};
}
function least(a, b) {
	if (a === null || b === null) return a ?? b;
	return Math.min(a, b);
}

// src/lib/marks.ts
const nothing = {
	turn: null,
	expected: null,
	observed: null,
	span: null
};
function marked(value, reason, evidence = {}) {
	return {
		value,
		reason,
		evidence: {
			...nothing,
			...evidence
		}
	};
}
function unscored$1(reason) {
	return {
		value: null,
		reason,
		evidence: null
	};
}
function start(text, most = 80) {
	const line = text.slice(0, most * 4).replace(/\s+/g, " ").trim();
	if (line.length <= most) return line.toWellFormed();
	const cut = line.slice(0, most);
	const blank = cut.lastIndexOf(" ");
	return cut.slice(0, blank > most * .6 ? blank : most).toWellFormed().replace(/\ufffd$/, "");
}
function around(text, from, to, margin = 30) {
	const before = text.slice(Math.max(0, from - margin), from);
	const after = text.slice(to, to + margin);
	const left = from > margin ? before.replace(/^\S*\s?/, "") : before;
	const right = to + margin < text.length ? after.replace(/\s?\S*$/, "") : after;
	return start(left + text.slice(from, to) + right, 200);
}
function quoted$1(text, most = 60) {
	const shown = start(text, most);
	return shown.length < text.replace(/\s+/g, " ").trim().length ? `"${shown}…"` : `"${shown}"`;
}
function comparable(text, ignoreCase) {
	const plain = text.normalize("NFC").replace(/[\u00a0\u202f]/g, " ");
	return ignoreCase ? plain.toLowerCase() : plain;
}

// src/lib/wanted.ts
function textsOf(value) {
	const list = Array.isArray(value) ? value : [value ?? null];
	const texts = list.filter((item) => item !== null && item !== "" && typeof item !== "object").map(String);
	return texts.length > 0 && texts.length === list.length ? texts : null;
}

// src/metrics/contains.ts
const options$7 = strictObject({
	value: union$1([string().min(1), array(string().min(1)).min(1)]).optional().describe("The text or texts to look for; else the case's `expected`."),
	mode: _enum(["all", "any"]).default("all").describe("Of several texts, whether all or any must be there."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same.")
});
const measure$9 = {
	name: "contains",
	what: "Whether the answer holds a text, all of several, or any of them.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$7,
	prepare: (settings) => (sample) => {
		const wanted = textsOf(settings.value ?? sample.case.expected);
		if (wanted === null) return unscored$1("the case has no `expected` text to look for");
		const { text, turn } = sample.answer;
		const shown = comparable(text, false);
		const searched = comparable(text, settings["ignore-case"]);
		const places = wanted.map((each) => ({
			each,
			at: searched.indexOf(comparable(each, settings["ignore-case"]))
		}));
		const [found, missing] = [places.filter(({ at }) => at >= 0), places.filter(({ at }) => at < 0)];
		const [first] = found;
		if (settings.mode === "all" ? missing.length === 0 : first) {
			const span = first ? around(shown, first.at, first.at + first.each.length) : null;
			return marked(1, `contains ${found.map(({ each }) => quoted$1(each)).join(", ")}`, {
				turn,
				span
			});
		}
		const lacking = missing.map(({ each }) => quoted$1(each)).join(settings.mode === "all" ? ", " : " or ");
		const expected = wanted.map((each) => quoted$1(each)).join(settings.mode === "all" ? " and " : " or ");
		return marked(0, `does not contain ${lacking}`, {
			turn,
			expected,
			observed: start(text, 200)
		});
	}
};

// src/metrics/cost.ts
const measure$8 = {
	name: "cost",
	what: "What an answer costs.",
	unit: "usd",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options: strictObject({}),
	prepare: () => ({ usd, answer: { turn, usage } }) => usd === null ? unscored$1(usage === null ? "the provider did not say how many tokens it took" : "the model has no price; add it under `prices`") : marked(usd, `cost $${usd.toPrecision(3)}`, { turn })
};

// src/metrics/exact-match.ts
const options$6 = strictObject({
	value: json$2().optional().describe("What to answer; else the case's `expected`. Of a list, any item is right."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same."),
	trim: boolean().default(true).describe("Leave white space at both ends out of account.")
});
const measure$7 = {
	name: "exact-match",
	what: "Whether the answer is exactly what the case expects.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "last",
	options: options$6,
	prepare: (settings) => (sample) => {
		const expected = settings.value ?? sample.case.expected;
		if (expected === null) return unscored$1("the case has no `expected`");
		const { text, turn } = sample.answer;
		const accepted = Array.isArray(expected) ? expected : [expected];
		if (accepted.some((each) => equals(each, text, settings))) return marked(1, "exactly as expected", { turn });
		const wanted = accepted.map(asText$1).join(" | ");
		return marked(0, `${quoted$1(text)} is not ${quoted$1(wanted)}${parting(wanted, text, settings)}`, {
			turn,
			expected: start(wanted, 200),
			observed: start(text, 200)
		});
	}
};
function equals(expected, text, settings) {
	if (plain$2(asText$1(expected), settings) === plain$2(text, settings)) return true;
	if (typeof expected === "string" || expected === null) return false;
	try {
		return sameJson(expected, JSON.parse(text));
	} catch {
		return false;
	}
}
function plain$2(text, settings) {
	const same = comparable(text, settings["ignore-case"]);
	return settings.trim ? same.trim() : same;
}
function parting(expected, observed, settings) {
	const [left, right] = [plain$2(expected, settings), plain$2(observed, settings)];
	let at = 0;
	while (at < left.length && left[at] === right[at]) at++;
	return at > 0 ? `; they differ from character ${at + 1}` : "";
}
function asText$1(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}

// src/lib/fences.ts
function fencedIn(text) {
	const found = [];
	let open = null;
	let from = 0;
	while (from < text.length) {
		const end = text.indexOf("\n", from);
		const next = end < 0 ? text.length : end + 1;
		const line = text.slice(from, Math.min(next, from + 200)).trim();
		const fence = /^(`{3,}|~{3,})/.exec(line)?.[1];
		if (!open && fence) open = {
			fence,
			from,
			start: next
		};
		else if (open && fence === line && fence.startsWith(open.fence)) {
			found.push({
				from: open.from,
				to: next,
				body: text.slice(open.start, from)
			});
			open = null;
		}
		from = next;
	}
	return open ? [...found, {
		from: open.from,
		to: text.length,
		body: text.slice(open.start)
	}] : found;
}

// src/lib/pointer.ts
function parseReference(text, where) {
	const cut = text.indexOf("#");
	if (cut < 0) return {
		file: text,
		path: []
	};
	const path = pointerPath(text.slice(cut + 1));
	if (cut === 0 || path === null) throw new UserError(`"${text}" does not point into a file`, where, "Write path/to/file.yml#/key/subkey; a \"/\" inside a key is written ~1, a \"~\" is written ~0.");
	return {
		file: text.slice(0, cut),
		path
	};
}
function pointerPath(pointer) {
	if (pointer === "") return [];
	if (!pointer.startsWith("/") || /~(?![01])/.test(pointer)) return null;
	try {
		return pointer.slice(1).split("/").map(unescape);
	} catch {
		return null;
	}
}
function unescape(segment) {
	return decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
}
function valueAt(value, path) {
	let found = value;
	for (const segment of path) if (Array.isArray(found)) found = /^(0|[1-9]\d*)$/.test(segment) ? found[Number(segment)] : void 0;
	else if (isFields(found) && Object.hasOwn(found, segment)) found = found[segment];
	else return void 0;
	return found;
}

// src/metrics/json-schema.ts
const longest$1 = 2e5;
const options$5 = strictObject({
	schema: record(string(), json$2()).default({}).describe("A JSON Schema (2020-12, or draft-07 by its $schema), complete in itself. Empty: any JSON will do."),
	strict: boolean().default(false).describe("The answer must be nothing but JSON; a fenced block does not count.")
});
const measure$6 = {
	name: "json-schema",
	what: "Whether every answer is JSON that fits a schema.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$5,
	prepare: async ({ schema, strict }) => {
		const validate = await compile$2(schema);
		return ({ answer: { text, turn } }) => {
			if (text.length > longest$1) return unscored$1(`the answer is too long to be checked (${text.length} characters)`);
			const found = jsonIn(text, strict);
			if ("fault" in found) return marked(0, found.fault, {
				turn,
				expected: "JSON",
				observed: start(text, 200),
				span: start(text)
			});
			return validate(found.value) ? marked(1, "fits the schema", { turn }) : misfit(validate, found.value, turn);
		};
	}
};
function misfit(validate, value, turn) {
	const error = validate.errors?.[0];
	const path = error.instancePath.split("/").slice(1);
	const there = valueAt(value, path.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")));
	const observed = JSON.stringify(there ?? null);
	const place = error.instancePath || "the whole";
	const detail = error.params["additionalProperty"] ?? error.params["allowedValues"];
	const wish = `${error.message ?? error.keyword}${detail === void 0 ? "" : ` (${start(JSON.stringify(detail))})`}`;
	return marked(0, `${place} ${wish}`, {
		turn,
		expected: wish,
		observed: start(observed, 200),
		span: start(observed)
	});
}
function jsonIn(text, strict) {
	const whole = read$1(text.trim());
	if ("value" in whole || strict) return whole;
	const results = fencedIn(text).map(({ body }) => read$1(body.trim()));
	return results.find((result) => "value" in result) ?? results[0] ?? whole;
}
function read$1(text) {
	if (text === "") return { fault: "the answer is empty — must be JSON" };
	try {
		return { value: parseJson(text, "the answer").value };
	} catch (error) {
		if (error instanceof UserError) return { fault: error.message };
		throw error;
	}
}
async function compile$2(schema) {
	const [{ Ajv }, { Ajv2020 }, { default: formats }, { RE2JS }] = await Promise.all([
		import("./ajv2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./2020.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./dist.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1)),
		import("./build.js")
	]);
	const settings = {
		strict: false,
		logger: false,
		code: { regExp: Object.assign((pattern) => RE2JS.compile(RE2JS.translateRegExp(pattern)), { code: "RE2" }) },
		validateSchema: true
	};
	const old = /draft-0[67]/.test(canonical(schema["$schema"] ?? null));
	try {
		if (canonical(schema).length > longest$1) throw new Error("it is too large");
		const ajv = old ? new Ajv(settings) : new Ajv2020(settings);
		formats.default(ajv);
		return ajv.compile(schema);
	} catch (error) {
		throw new UserError(`options.schema cannot be used: ${error instanceof Error ? error.message : ""}`, null, "Write one JSON Schema without references to other files; patterns in RE2 syntax, without lookaround.");
	}
}

// src/lib/prose.ts
const foreign = [
	/^[ \t]*>.*$/gm,
	/`[^`\n]{1,1000}`/g,
	/\b(?:https?:\/\/|www\.)\S+/g,
	/[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g,
	/\]\([^()\n]{0,500}\)/g,
	/<[^<>\n]{1,300}>/g,
	/\{\{?[^{}\n]{0,200}\}?\}/g
];
const quotes = [
	/"[^"\n]{1,500}"/g,
	/[“„][^“”„\n]{1,500}[“”]/g,
	/«[^«»\n]{1,500}»/g,
	/»[^«»\n]{1,500}«/g,
	/[「『][^「」『』\n]{1,500}[」』]/g
];
const technical = /[\d_@#\\/=<>{}]|[a-z][A-Z]/;
function proseOf(text) {
	const blank = (match) => match.replace(/[^\n]/g, " ");
	let prose = foreign.reduce((left, pattern) => left.replace(pattern, blank), withoutBlocks(text, blank));
	if (!isOneQuote(prose.trim())) prose = quotes.reduce((left, pattern) => left.replace(pattern, blank), prose);
	return prose.replace(/[\u0021-\u007e]+/g, (word) => technical.test(word.replace(/^[*_#]+|[*_]+$/g, "")) ? blank(word) : word);
}
function withoutBlocks(text, blank) {
	let end = 0;
	return [...fencedIn(text).flatMap(({ from, to }) => {
		const before = text.slice(end, from);
		end = to;
		return [before, blank(text.slice(from, to))];
	}), text.slice(end)].join("");
}
function isOneQuote(text) {
	return /^(?:"[^"]*"|[“„][^“”„]*[“”]|«[^«»]*»)$/.test(text);
}
function spokenIn(text) {
	if (!/^\s*[{[]/.test(text)) return text;
	try {
		return strings(JSON.parse(text), 0).join("\n");
	} catch {
		return text;
	}
}
function strings(value, depth) {
	if (typeof value === "string") return [value];
	if (depth > 20) return [];
	if (Array.isArray(value)) return value.flatMap((item) => strings(item, depth + 1));
	return isFields(value) ? Object.values(value).flatMap((item) => strings(item, depth + 1)) : [];
}
function chunksOf(prose, least) {
	const chunks = [];
	let open = null;
	for (const match of prose.matchAll(/[^.!?。！？؟।\n]+[.!?。！？؟।\n]*/g)) {
		const letters = lettersIn(match[0]);
		if (letters === 0) continue;
		open = open ? {
			from: open.from,
			letters: open.letters + letters,
			text: prose.slice(open.from, match.index + match[0].length)
		} : {
			from: match.index,
			letters,
			text: match[0]
		};
		if (open.letters < least) continue;
		chunks.push(open);
		open = null;
	}
	return open ? [...chunks, open] : chunks;
}
function lettersIn(text) {
	return text.match(/\p{L}/gu)?.length ?? 0;
}

// src/lib/scripts.ts
const writing = {
	Cyrillic: "ru uk be bg sr mk",
	Arabic: "ar fa ur ku",
	Devanagari: "hi mr",
	Han: "zh ja",
	Hiragana: "ja",
	Katakana: "ja",
	Hangul: "ko",
	Greek: "el",
	Hebrew: "he",
	Thai: "th",
	Lao: "lo",
	Georgian: "ka",
	Armenian: "hy",
	Bengali: "bn",
	Gurmukhi: "pa",
	Gujarati: "gu",
	Oriya: "or",
	Tamil: "ta",
	Telugu: "te",
	Kannada: "kn",
	Malayalam: "ml",
	Ethiopic: "am",
	Khmer: "km",
	Myanmar: "my",
	Sinhala: "si"
};
const patterns = Object.keys(writing).map((name) => [name, new RegExp(`\\p{Script=${name}}`, "gu")]);
const latin$1 = /\p{Script=Latin}/gu;
const unlatin = [...new Set(Object.values(writing).flatMap((list) => list.split(" ")))];
function scriptsIn(text) {
	const found = /* @__PURE__ */ new Map();
	for (const [name, pattern] of [...patterns, ["Latin", latin$1]]) {
		const count = text.match(pattern)?.length ?? 0;
		if (count > 0) found.set(name, count * (/^(?:Han|Hiragana|Katakana|Hangul)$/.test(name) ? 3 : 1));
	}
	return found;
}
function languagesIn(script) {
	return writing[script]?.split(" ") ?? null;
}
const never = {
	ru: /[іїєґўјљњћђџ]/gi,
	uk: /[ыэъёўјљњћђџ]/gi,
	be: /[ищъїєґ]/gi,
	bg: /[ыэёіїєґўјљњћђџ]/gi,
	sr: /[йыэъьёщюяіїєґў]/gi,
	ar: /[پچژگکیٹڈڑںےہڕڵۆێە]/g,
	fa: /[ةىإيكٹڈڑںےہڕڵۆێە]/g,
	ur: /[ةإيكڕڵۆێە]/g,
	ku: /[ةىإيكٹڈڑںےہ]/g,
	cs: /[ľĺŕôä]/gi,
	sk: /[ěřů]/gi,
	es: /[ãõç]/gi,
	pt: /[ñ¿¡]/gi
};
function strangeLetters(text, language) {
	const pattern = never[language];
	return pattern ? text.match(pattern)?.length ?? 0 : 0;
}

// src/metrics/language.ts
const latin = "az ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sq sv tl tr vi yo".split(" ");
const relatives = {
	af: ["nl"],
	bs: ["hr", "sr"],
	gl: ["pt", "es"],
	id: ["ms"],
	mk: ["bg", "sr"],
	nb: ["no", "da"],
	nn: ["no", "da"],
	sr: ["sr", "hr"]
};
const known = [.../* @__PURE__ */ new Set([
	...latin,
	...unlatin,
	...Object.keys(relatives)
])].sort();
const options$4 = strictObject({
	expect: union$1([literal$1("last-user-turn"), _enum(known)]).default("last-user-turn").describe("The language to answer in: that of the last user turn that can be told, or an ISO 639-1 code."),
	tolerance: number$2().min(0).max(1).default(.25).describe("The share of an answer, in letters, that may be in another language.")
});
const asLikely = .9;
const ruledOut = .82;
const fewest = {
	Latin: 15,
	other: 8
};
const measure$5 = {
	name: "language",
	what: "Whether every answer is in the user's language.",
	unit: "ratio",
	direction: "higher",
	level: "turn",
	aggregate: "rate",
	over: "every",
	options: options$4,
	prepare: async ({ expect, tolerance }) => {
		const { eld } = await import("./static.extrasmall.js");
		const detect = (text) => {
			const found = eld.detect(text);
			return found.isReliable() ? Object.entries(found.getScores()) : [];
		};
		const fixed = expect === "last-user-turn" ? null : {
			name: expect,
			codes: relatives[expect] ?? [expect]
		};
		return ({ answer: { text, turn }, userTurns }) => {
			const expected = fixed ?? languageOf(userTurns, detect);
			if (!expected) return unscored$1("undetermined: no user turn says enough to tell its language");
			return judge$1(spokenIn(text.slice(0, 5e4)), expected, {
				turn,
				tolerance,
				detect
			});
		};
	}
};
function languageOf(turns, detect) {
	for (const turn of turns.toReversed()) {
		const prose = proseOf(turn);
		const codes = prose.trim() === "" ? [] : candidates(prose, detect);
		if (codes[0]) return {
			name: codes[0],
			codes
		};
	}
	return null;
}
function candidates(text, detect) {
	const script = mainScript(text);
	const writers = script === null ? null : languagesIn(script);
	if (writers?.length === 1) return writers;
	if (script === "Han") return lettersIn(text) < 8 ? ["zh", "ja"] : ["zh"];
	if (!saysEnough(text, script)) return [];
	const scores = detect(text).filter(([code]) => !isStrange(text, code));
	const best = scores[0]?.[1] ?? 0;
	const likely = scores.filter(([, score]) => score >= best * asLikely).map(([code]) => code);
	return likely.length <= 3 ? likely : [];
}
function mainScript(text) {
	const scripts = scriptsIn(text);
	const kana = (scripts.get("Hiragana") ?? 0) + (scripts.get("Katakana") ?? 0);
	if (kana > 0 && kana >= .1 * (scripts.get("Han") ?? 0) && kana >= .3 * (scripts.get("Latin") ?? 0)) return "Hiragana";
	return [...scripts].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}
function saysEnough(text, script) {
	const words = text.match(/[\p{L}\p{M}'’]+/gu) ?? [];
	const plain = words.filter((word) => !/^\p{Lu}/u.test(word));
	const least = script === "Latin" ? fewest.Latin : fewest.other;
	return lettersIn(text) >= least && words.length >= 3 && (plain.length >= 2 || words.length >= 6);
}
function judge$1(text, expected, { turn, tolerance, detect }) {
	const judged = chunksOf(proseOf(text), 2 * fewest.Latin).map((chunk) => ({
		chunk,
		found: compare$1(chunk, expected, detect)
	}));
	const others = judged.filter(({ found }) => found !== "same" && found !== "unknown");
	const lettersOf = (list) => sum(list.map(({ chunk }) => chunk.letters));
	const told = lettersOf(judged.filter(({ found }) => found !== "unknown"));
	if (told === 0) return unscored$1(`undetermined: too little plain text to tell whether it is ${nameOf$1(expected.name)}`);
	const share = lettersOf(others) / told;
	const first = others[0];
	const evidence = {
		turn,
		expected: expected.name,
		observed: expected.name
	};
	if (!first) return marked(1, `answered in ${nameOf$1(expected.name)}`, evidence);
	const span = start(text.slice(first.chunk.from, first.chunk.from + first.chunk.text.length));
	const part = share === 1 ? "" : `, ${Math.round(share * 100)} % of it`;
	if (share <= tolerance) return marked(1, `answered in ${nameOf$1(expected.name)} but for${part.slice(1)}`, {
		...evidence,
		span
	});
	const reason = `answered in ${nameOf$1(first.found)}${part} — expected ${nameOf$1(expected.name)}`;
	return marked(0, reason, {
		turn,
		expected: expected.name,
		observed: first.found,
		span
	});
}
function compare$1({ text }, expected, detect) {
	const script = mainScript(text);
	if (script === null) return "unknown";
	const writers = languagesIn(script);
	const mine = expected.codes.filter((code) => writers ? writers.includes(code) : latin.includes(code));
	if (mine.length === 0) return otherScript(text, script, expected, detect);
	if (writers?.length === 1) return "same";
	if (script === "Han") return compareHan(text, mine);
	const scores = saysEnough(text, script) ? detect(text) : [];
	const best = scores[0]?.[1] ?? 0;
	if (best === 0) return "unknown";
	const rival = scores.find(([code]) => !mine.includes(code) && !isStrange(text, code))?.[0] ?? "unknown";
	if (mine.every((code) => isStrange(text, code))) return rival;
	const own = Math.max(0, ...scores.filter(([code]) => mine.includes(code)).map(([, score]) => score));
	const doubtful = own < best && mine.every((code) => strangeLetters(text, code) > 0);
	if (own >= best * asLikely) return doubtful ? "unknown" : "same";
	return own <= best * ruledOut ? rival : "unknown";
}
function otherScript(text, script, expected, detect) {
	const scripts = scriptsIn(text);
	const own = [...scripts].filter(([each]) => languagesIn(each)?.some((code) => expected.codes.includes(code)));
	const all = sum([...scripts.values()]);
	if (script !== "Hiragana" && sum(own.map(([, weight]) => weight)) > .15 * all || lettersIn(text) < 2 || languagesIn(script) === null && !saysEnough(text, script)) return "unknown";
	return candidates(text, detect)[0] ?? languagesIn(script)?.[0] ?? "unknown";
}
function isStrange(text, code) {
	return strangeLetters(text, code) >= Math.max(2, .02 * lettersIn(text));
}
function compareHan(text, mine) {
	if (mine.includes("zh")) return "same";
	return lettersIn(text) < 12 ? "unknown" : "zh";
}
function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}
const names = new Intl.DisplayNames(["en"], { type: "language" });
const together = {
	ms: "Malay or Indonesian",
	hr: "Croatian or Bosnian"
};
function nameOf$1(code) {
	return `${together[code] ?? names.of(code) ?? code} (${code})`;
}

// src/metrics/latency.ts
const measure$4 = {
	name: "latency",
	what: "How long an answer takes.",
	unit: "ms",
	direction: "lower",
	level: "case",
	aggregate: "p50",
	over: "sum",
	options: strictObject({}),
	prepare: () => ({ answer: { latencyMs, turn } }) => latencyMs === null || !Number.isFinite(latencyMs) ? unscored$1("the answer was not timed") : marked(latencyMs, `took ${Math.round(latencyMs)} ms`, { turn })
};

// src/metrics/length.ts
const longest = 5e5;
const amount$1 = int().min(0);
const options$3 = strictObject({
	min: amount$1.optional().describe("The least that an answer may have."),
	max: amount$1.optional().describe("The most that an answer may have."),
	unit: _enum([
		"words",
		"characters",
		"sentences"
	]).default("words").describe("What is counted.")
}).refine(({ min, max }) => min !== void 0 || max !== void 0, "min, max or both are needed").refine(({ min, max }) => (min ?? 0) <= (max ?? Infinity), "min may not be more than max");
const measure$3 = {
	name: "length",
	what: "Whether every answer has as many words, characters or sentences as it should.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$3,
	prepare: ({ min = 0, max = Infinity, unit }) => {
		const count = counters[unit]();
		const limits = [min > 0 && `at least ${min}`, max < Infinity && `at most ${max}`].filter(Boolean).join(", ");
		return ({ answer: { text, turn } }) => {
			if (text.length > longest) return unscored$1(`the answer is too long to be counted (${text.length} characters)`);
			const amount = count(text.trim());
			const value = amount >= min && amount <= max ? 1 : 0;
			const found = `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
			const reason = value ? `${found} (${limits || "no limit"})` : `${found} — ${amount < min ? `at least ${min}` : `at most ${max}`}`;
			const span = value ? null : amount < min ? start(text) : quoted$1(text);
			return marked(value, reason, {
				turn,
				expected: `${limits} ${unit}`,
				observed: found,
				span
			});
		};
	}
};
const counters = {
	characters: () => (text) => [...text].length,
	words: () => counter("word", ({ isWordLike }) => isWordLike === true),
	sentences: () => counter("sentence", ({ segment }) => /[\p{L}\p{N}]/u.test(segment))
};
function counter(granularity, counts) {
	const segmenter = new Intl.Segmenter("en", { granularity });
	return (text) => {
		let sum = 0;
		for (const segment of segmenter.segment(text)) if (counts(segment)) sum++;
		return sum;
	};
}

// src/metrics/matches.ts
const mostSteps = 2e7;
const letters = {
	i: RE2JS.CASE_INSENSITIVE,
	m: RE2JS.MULTILINE,
	s: RE2JS.DOTALL
};
const options$2 = strictObject({
	pattern: string().min(1).max(1e3).describe("A regular expression in RE2 syntax, found anywhere in the answer."),
	flags: string().regex(/^[ims]*$/, "flags may be i (ignore case), m (^ and $ at each line) and s (. matches line ends)").default("").describe("i: ignore case, m: ^ and $ match at each line, s: . matches line ends."),
	expect: _enum(["match", "no-match"]).default("match").describe("Whether the pattern must or may not be found.")
}).superRefine(({ pattern, flags }, context) => {
	const fault = faultOf(pattern, flags);
	if (fault) context.addIssue({
		code: "custom",
		path: ["pattern"],
		message: fault
	});
});
const measure$2 = {
	name: "matches",
	what: "Whether every answer matches a regular expression, or none does.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$2,
	prepare: ({ pattern, flags, expect }) => {
		const compiled = compile$1(pattern, flags);
		const longest = Math.floor(mostSteps / compiled.programSize());
		return ({ answer: { text, turn } }) => {
			if (text.length > longest) return unscored$1(`the answer is too long to be searched for this pattern (${text.length} characters)`);
			const found = compiled.exec(text);
			const name = `/${pattern}/${flags}`;
			const value = found !== null === (expect === "match") ? 1 : 0;
			const expected = expect === "match" ? name : `not ${name}`;
			if (!found) {
				const reason = value ? `does not match ${name}` : `does not match ${name} — must`;
				return marked(value, reason, {
					turn,
					expected,
					observed: start(text, 200)
				});
			}
			const [at, hit] = [found.index, found[0]];
			const reason = `${quoted$1(hit)} matches ${name}${value ? "" : " — must not"}`;
			return marked(value, reason, {
				turn,
				expected,
				observed: start(hit),
				span: around(text, at, at + hit.length)
			});
		};
	}
};
function compile$1(pattern, flags) {
	const bits = [...flags].reduce((sum, letter) => sum | (letters[letter] ?? 0), 0);
	return RE2JS.compile(RE2JS.translateRegExp(pattern), bits);
}
function faultOf(pattern, flags) {
	if (/\(\?<?[=!]/.test(pattern)) return "lookaround is not supported, since it can take forever; use two metrics, one of them with expect: no-match";
	if (/\\(?:[1-9]|k<)/.test(pattern)) return "back-references are not supported; write the repeated part out";
	try {
		compile$1(pattern, flags);
		return null;
	} catch (error) {
		return `not a regular expression in RE2 syntax: ${error instanceof Error ? error.message.replace(/^error parsing regexp: /, "") : ""}`;
	}
}

// src/metrics/not-contains.ts
const options$1 = strictObject({
	value: union$1([string().min(1), array(string().min(1)).min(1)]).describe("The text or texts that may not appear."),
	"ignore-case": boolean().default(false).describe("Count upper and lower case as the same.")
});
const measure$1 = {
	name: "not-contains",
	what: "Whether every answer is free of texts that may not appear.",
	unit: "ratio",
	direction: "higher",
	level: "case",
	aggregate: "rate",
	over: "every",
	options: options$1,
	prepare: (settings) => {
		const banned = textsOf(settings.value) ?? [];
		return ({ answer: { text, turn } }) => {
			const shown = comparable(text, false);
			const searched = comparable(text, settings["ignore-case"]);
			for (const each of banned) {
				const at = searched.indexOf(comparable(each, settings["ignore-case"]));
				if (at < 0) continue;
				const end = at + each.length;
				return marked(0, `contains ${quoted$1(each)} — must not`, {
					turn,
					expected: `no ${quoted$1(each)}`,
					observed: shown.slice(at, end),
					span: around(shown, at, end)
				});
			}
			return marked(1, `free of ${banned.map((each) => quoted$1(each)).join(", ")}`, { turn });
		};
	}
};

// src/metrics/tokens.ts
const options = strictObject({ of: _enum([
	"input",
	"output",
	"total"
]).default("total").describe("What is read, what is written, or both.") });
const measure = {
	name: "tokens",
	what: "How many tokens an answer takes.",
	unit: "tokens",
	direction: "lower",
	level: "case",
	aggregate: "mean",
	over: "sum",
	options,
	prepare: ({ of }) => ({ answer: { usage, turn } }) => {
		if (usage === null) return unscored$1("the provider did not say how many tokens it took");
		const count = of === "total" ? usage.input + usage.output : usage[of];
		return marked(count, `${count} tokens (${usage.input} in, ${usage.output} out)`, { turn });
	}
};

// src/metrics/all.ts
var all_exports$1 = /* @__PURE__ */ __exportAll({
	contains: () => measure$9,
	cost: () => measure$8,
	exactMatch: () => measure$7,
	jsonSchema: () => measure$6,
	language: () => measure$5,
	latency: () => measure$4,
	length: () => measure$3,
	matches: () => measure$2,
	notContains: () => measure$1,
	tokens: () => measure
});

// src/metrics/index.ts
const measures = Object.fromEntries(Object.values(all_exports$1).map((measure) => [measure.name, measure]));

// src/config/validate.ts
function whereIs(source, path) {
	const steps = path.map((step) => typeof step === "symbol" ? String(step) : step);
	return {
		file: source.file,
		line: source.lineOf(steps),
		key: steps.length ? steps.join(".") : null
	};
}
function validate$1(schema, source, at = [], value = source.value) {
	const result = schema.safeParse(value, { reportInput: true });
	if (result.success) return result.data;
	throwFound(result.error.issues.flatMap((issue) => mistakes(issue, source, at, () => keysOf(schema))));
	throw new Error("a schema refused a value without saying why");
}
function mistakes(issue, source, at, known) {
	const path = [...at, ...issue.path];
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, whereIs(source, [...path, key]), known()));
	if (issue.code === "invalid_union") {
		const deepest = deepestBranch(issue.errors);
		if (deepest) return deepest.flatMap((inner) => mistakes(inner, source, path, known));
	}
	const where = whereIs(source, path);
	return [new UserError(`${where.key ?? "the file"}: ${plain$1(issue)}`, where, hintFor(issue))];
}
function unknownKey(key, where, known) {
	return new UserError(`${where.key}: unknown key "${key}"`, where, suggestion(key, known));
}
function keysOf(schema) {
	const keys = /* @__PURE__ */ new Set();
	const walk = (node) => {
		if (typeof node !== "object" || node === null) return;
		for (const [name, child] of Object.entries(node)) {
			if (name === "properties") Object.keys(child).forEach((key) => keys.add(key));
			walk(child);
		}
	};
	walk(toJSONSchema(schema, {
		io: "input",
		unrepresentable: "any"
	}));
	return [...keys];
}
function deepestBranch(branches) {
	const depth = (branch) => Math.max(...branch.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 1 : 0)));
	const [first] = branches.filter((branch) => branch.length).sort((a, b) => depth(b) - depth(a));
	return first && depth(first) > 0 ? first : null;
}
function plain$1(issue) {
	if (issue.code === "invalid_type") return issue.input === void 0 ? `is missing; ${issue.expected} expected` : `must be ${issue.expected}`;
	if (issue.code === "invalid_value") return `must be ${issue.values.map(String).join(" or ")}`;
	if (issue.code === "invalid_union") return "has none of the forms that are allowed here";
	return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
function hintFor(issue) {
	return issue.code === "invalid_value" && typeof issue.input === "string" ? suggestion(issue.input, issue.values.map(String)) : "docs/config.md shows what is allowed here.";
}

// src/config/cards.ts
const STAGES = [
	"crawl",
	"walk",
	"run"
];
function cardOf(id, written, source, at) {
	const measure = measures[written.measure];
	if (!measure) {
		const hint = suggestion(written.measure, Object.keys(measures));
		const where = whereIs(source, [...at, "measure"]);
		throw new UserError(`metric ${id}: there is no measure "${written.measure}"`, where, hint);
	}
	const options = written.options ?? {};
	validate$1(measure.options, source, [...at, "options"], options);
	if (written.level === "aggregate") throw notYet(id, "level: aggregate", whereIs(source, [...at, "level"]));
	const threshold = written.threshold ? thresholdOf(written.threshold) : null;
	const card = {
		id,
		measure: written.measure,
		options,
		level: written.level ?? measure.level,
		aggregate: written.aggregate ?? measure.aggregate,
		slices: written.slices ?? [],
		threshold,
		critical: written.critical ?? false,
		onFail: written["on-fail"] ?? (threshold ? "block" : "info"),
		stage: written.stage ?? "crawl",
		status: written.status ?? "active",
		kind: written.kind ?? "user-issue",
		why: written.why ?? null,
		owner: written.owner ?? null,
		origin: written.origin ? { ...written.origin } : null,
		business: written.business ? { ...written.business } : null,
		action: written.action ?? null,
		created: written.created ?? null,
		reviewBy: written["review-by"] ?? null,
		sunset: written.sunset ?? null,
		supersedes: written.supersedes ?? null,
		where: whereIs(source, at)
	};
	preflight(card, source, at);
	return card;
}
function preflight(card, source, at) {
	if (card.onFail !== "block") return;
	const lacks = [
		card.why ? null : "why",
		card.owner ? null : "owner",
		card.reviewBy ? null : "review-by",
		card.threshold ? null : "threshold"
	].filter((key) => key !== null);
	if (lacks.length === 0) return;
	throw new UserError(`metric ${card.id} may block a pull request, but lacks ${lacks.join(", ")}`, whereIs(source, at), `Add ${lacks.map((key) => `\`${key}\``).join(", ")} to the card, or set \`on-fail: warn\` to only look at it.`);
}
function thresholdOf(written) {
	const regression = written["max-regression"];
	return {
		min: written.min ?? null,
		max: written.max ?? null,
		maxRegression: regression === void 0 ? null : amountOf(regression),
		minEffect: written["min-effect"] ?? 0,
		by: written.by ?? "value"
	};
}
function amountOf(written) {
	if (typeof written === "number") return {
		value: written,
		relative: false
	};
	return {
		value: Number.parseFloat(written) / 100,
		relative: true
	};
}
function notYet(id, what, where) {
	return new UserError(`metric ${id}: ${what} is not available yet`, where, "Use `turn` or `case` for now.");
}
function mayBlock(card, stage) {
	const reached = STAGES.indexOf(card.stage) <= STAGES.indexOf(stage);
	return card.onFail === "block" && card.status === "active" && reached;
}
function isRun(card) {
	return card.status !== "proposed" && card.status !== "retired";
}

// src/config/schema.ts
const text$2 = string().min(1);
const date = date$1();
const path = text$2.describe("Path relative to the root of the repository");
const json$1 = json$2();
const fields = record(string(), json$1);
const amount = union$1([number$2().min(0), string().regex(/^\d+(\.\d+)?\s*%$/)]).describe("In the unit of the metric (0.02 is 2 points of a rate), or a share of base such as \"15%\"");
const threshold = strictObject({
	min: number$2().optional().describe("The least that may be observed"),
	max: number$2().optional().describe("The most that may be observed"),
	"max-regression": amount.optional().describe("The most that may be lost against base"),
	"min-effect": number$2().min(0).optional().describe("Regressions smaller than this do not count"),
	by: _enum(["value", "interval"]).optional().describe("Hold limits against the value, or its whole interval")
}).refine((it) => it.min !== void 0 || it.max !== void 0 || it["max-regression"] !== void 0, { error: "says no limit: give min, max or max-regression" });
const card = strictObject({
	measure: text$2.describe("An entry of the catalogue"),
	options: fields.optional().describe("What the measure needs to know"),
	level: _enum([
		"turn",
		"case",
		"aggregate"
	]).optional(),
	aggregate: _enum([
		"rate",
		"mean",
		"p50",
		"p95",
		"max",
		"sum"
	]).optional(),
	slices: array(text$2).optional().describe("Tags of cases; each of their values is judged by itself too"),
	threshold: threshold.optional(),
	critical: boolean().optional().describe("A pass must be proved, and any veto is final"),
	"on-fail": _enum([
		"block",
		"warn",
		"info"
	]).optional(),
	stage: _enum([
		"crawl",
		"walk",
		"run"
	]).optional().describe("Advisory until the project has come this far"),
	status: _enum([
		"proposed",
		"experimental",
		"active",
		"deprecated",
		"retired"
	]).optional(),
	kind: _enum([
		"user-issue",
		"business",
		"system",
		"guardrail"
	]).optional(),
	why: text$2.optional().describe("The one problem of users that this measures"),
	origin: strictObject({
		type: text$2.optional(),
		ref: text$2.optional(),
		date: date.optional()
	}).optional(),
	owner: text$2.optional(),
	business: strictObject({
		metric: text$2,
		direction: _enum(["up", "down"]).optional(),
		team: text$2.optional()
	}).optional(),
	action: text$2.optional().describe("What to do when it fails"),
	created: date.optional(),
	"review-by": date.optional(),
	sunset: date.nullish(),
	supersedes: text$2.nullish()
});
const cards = record(text$2, card);
const target = strictObject({
	prompt: path.optional(),
	model: path.optional().describe("Model settings laid over the prompt: a file, or a JSON pointer into one"),
	tools: path.optional(),
	endpoint: text$2.optional(),
	command: array(text$2).min(1).optional(),
	watch: array(path).optional(),
	recorded: path.optional()
});
const suite = strictObject({
	targets: array(text$2).min(1),
	cases: array(path).min(1).describe("Globs of .jsonl, .json, .yml and .csv files"),
	trials: int().min(1).max(100).optional().describe("The most trials that a case may get"),
	metrics: array(text$2).min(1)
});
const endpoint = strictObject({
	"base-url": url$1(),
	"api-key-env": text$2.optional(),
	api: _enum(["chat", "responses"]).optional()
});
const price = strictObject({
	input: number$2().min(0),
	output: number$2().min(0)
});
const file = strictObject({
	version: literal$1(1),
	stage: _enum([
		"crawl",
		"walk",
		"run"
	]).optional().describe("How far this project has come"),
	targets: record(text$2, target),
	suites: record(text$2, suite),
	metrics: union$1([
		cards,
		path,
		array(path)
	]).describe("Metric cards, or globs of files of them"),
	budget: strictObject({
		"max-cost": number$2().min(0).optional(),
		"max-requests": int().min(0).optional()
	}).optional(),
	"false-alarm": number$2().gt(0).lt(1).optional(),
	prices: record(text$2, price).optional().describe("USD per million tokens"),
	endpoints: record(text$2, endpoint).optional()
});
const turn = union$1([text$2, strictObject({
	user: text$2,
	assistant: string()
})]);
const aCase = strictObject({
	id: union$1([text$2, number$2()]),
	input: union$1([fields, string()]).optional(),
	turns: array(turn).min(1).optional(),
	expected: json$1.optional(),
	context: union$1([array(string()), string()]).optional(),
	"expected-tools": array(json$1).optional(),
	tags: record(string(), union$1([
		string(),
		number$2(),
		boolean()
	])).optional(),
	pinned: boolean().optional()
});

// src/config/config.ts
async function readConfig(tree, file$1) {
	const text = await tree.read(file$1);
	if (text === null) return null;
	const source = {
		file: file$1,
		...parseYaml(text, file$1)
	};
	const written = validate$1(file, source);
	const cards = await cardsIn(written, source, tree);
	const targets = Object.fromEntries(Object.entries(written.targets).map(([name, target]) => [name, targetOf(name, target, source)]));
	const found = [];
	const suites = {};
	for (const [name, suite] of Object.entries(written.suites)) {
		found.push(...unknownNames(source, [
			"suites",
			name,
			"targets"
		], suite.targets, Object.keys(targets), "target"));
		found.push(...unknownNames(source, [
			"suites",
			name,
			"metrics"
		], suite.metrics, Object.keys(cards), "metric"));
		suites[name] = {
			name,
			targets: [...new Set(suite.targets)],
			caseFiles: await caseTexts(suite.cases, tree, whereIs(source, [
				"suites",
				name,
				"cases",
				0
			])),
			trials: suite.trials ?? 1,
			metrics: [...new Set(suite.metrics)],
			where: whereIs(source, ["suites", name])
		};
	}
	throwFound(found);
	return {
		stage: written.stage ?? "crawl",
		targets,
		suites,
		cards,
		maxCost: written.budget?.["max-cost"] ?? null,
		maxRequests: written.budget?.["max-requests"] ?? null,
		falseAlarm: written["false-alarm"] ?? null,
		prices: written.prices ?? {},
		endpoints: Object.fromEntries(Object.entries(written.endpoints ?? {}).map(([name, it]) => [name, endpointOf(it)]))
	};
}
function endpointOf(written) {
	return {
		baseUrl: written["base-url"],
		apiKeyEnv: written["api-key-env"] ?? null,
		api: written.api ?? "chat"
	};
}
function targetOf(name, written, source) {
	const where = whereIs(source, ["targets", name]);
	for (const key of [
		"command",
		"recorded",
		"watch"
	]) {
		if (written[key] === void 0) continue;
		throw new UserError(`target ${name}: \`${key}\` is not available yet`, whereIs(source, [
			"targets",
			name,
			key
		]), "Name a `prompt` for now.");
	}
	if (written.prompt === void 0) throw new UserError(`target ${name}: says no prompt`, where, "Add `prompt: path/of/the/prompt.md`.");
	return {
		name,
		prompt: written.prompt,
		model: written.model ?? null,
		tools: written.tools ?? null,
		endpoint: written.endpoint ?? "default",
		where
	};
}
function unknownNames(source, at, names, known, kind) {
	return names.flatMap((name, index) => known.includes(name) ? [] : [new UserError(`there is no ${kind} "${name}"`, whereIs(source, [...at, index]), suggestion(name, known))]);
}
async function cardsIn(written, source, tree) {
	const globs = typeof written.metrics === "string" ? [written.metrics] : written.metrics;
	if (!Array.isArray(globs)) return cardsOf(globs, source, ["metrics"]);
	const where = whereIs(source, ["metrics"]);
	const files = await located(where, () => tree.list(globs));
	if (files.length === 0) throw new UserError(`no file matches ${globs.join(", ")}`, where, "Write metric cards there, or mend the glob.");
	const cards$1 = {};
	for (const file of files) {
		const cardFile = {
			file,
			...parseYaml(await tree.read(file) ?? "", file)
		};
		for (const [id, card] of Object.entries(cardsOf(validate$1(cards, cardFile), cardFile, []))) {
			const first = cards$1[id];
			if (first) {
				const hint = `It is declared in ${first.where.file} already; remove one of the two.`;
				throw new UserError(`metric ${id} is declared twice`, card.where, hint);
			}
			cards$1[id] = card;
		}
	}
	return cards$1;
}
function cardsOf(written, source, at) {
	const found = [];
	const cards = {};
	for (const [id, card] of Object.entries(written)) try {
		cards[id] = cardOf(id, card, source, [...at, id]);
	} catch (error) {
		if (error instanceof UserErrors) found.push(...error.errors);
		else if (error instanceof UserError) found.push(error);
		else throw error;
	}
	throwFound(found);
	return cards;
}
async function caseTexts(globs, tree, where) {
	const files = await located(where, () => tree.list(globs));
	if (files.length === 0) throw new UserError(`no file matches ${globs.join(", ")}`, where, "A suite without cases proves nothing: add cases, or mend the glob.");
	return Promise.all(files.map(async (file) => ({
		file,
		text: await tree.read(file) ?? ""
	})));
}

// src/config/policy.ts
function enforced(card) {
	const { measure, options, level, aggregate, slices, threshold, critical, onFail, stage, status } = card;
	return {
		measure,
		options,
		level,
		aggregate,
		slices,
		threshold: threshold && {
			...threshold,
			maxRegression: threshold.maxRegression && { ...threshold.maxRegression }
		},
		critical,
		onFail,
		stage,
		status
	};
}
function policyChanges(base, head) {
	const cards = named(base.cards, head.cards, "metric", cardChanges);
	const suites = named(base.suites, head.suites, "suite", (what, before, after) => [
		...listChanges(`${what}.metrics`, before.metrics, after.metrics),
		...listChanges(`${what}.targets`, before.targets, after.targets),
		...number(`${what}.trials`, before.trials, after.trials, "more is stricter")
	]);
	const targets = named(base.targets, head.targets, "target", (what, before, after) => [
		"prompt",
		"model",
		"tools",
		"endpoint"
	].flatMap((key) => differs$1(`${what}.${key}`, before[key], after[key], "changed")));
	const endpoints = named(base.endpoints, head.endpoints, "endpoint", (what, before, after) => differs$1(what, { ...before }, { ...after }, "changed"));
	return [
		...cards,
		...suites,
		...targets,
		...endpoints,
		...differs$1("prices", json(base.prices), json(head.prices), "changed"),
		...differs$1("stage", base.stage, head.stage, "changed"),
		...number("false-alarm", base.falseAlarm, head.falseAlarm, "more is stricter"),
		...differs$1("budget.max-cost", base.maxCost, head.maxCost, "changed"),
		...differs$1("budget.max-requests", base.maxRequests, head.maxRequests, "changed")
	];
}
function cardChanges(what, before, after) {
	return [
		...differs$1(`${what}.measure`, before.measure, after.measure, "changed"),
		...differs$1(`${what}.options`, before.options, after.options, "changed"),
		...differs$1(`${what}.level`, before.level, after.level, "changed"),
		...differs$1(`${what}.aggregate`, before.aggregate, after.aggregate, "changed"),
		...listChanges(`${what}.slices`, before.slices, after.slices),
		...differs$1(`${what}.critical`, before.critical, after.critical, before.critical ? "loosened" : "tightened"),
		...differs$1(`${what}.on-fail`, before.onFail, after.onFail, before.onFail === "block" ? "loosened" : "tightened"),
		...differs$1(`${what}.status`, before.status, after.status, before.status === "active" ? "loosened" : "changed"),
		...differs$1(`${what}.stage`, before.stage, after.stage, before.stage === "crawl" ? "loosened" : "changed"),
		...thresholdChanges(`${what}.threshold`, before.threshold, after.threshold)
	];
}
function thresholdChanges(what, before, after) {
	const regression = (of) => of?.maxRegression?.value ?? null;
	return [
		...number(`${what}.min`, before?.min ?? null, after?.min ?? null, "more is stricter"),
		...number(`${what}.max`, before?.max ?? null, after?.max ?? null, "less is stricter"),
		...number(`${what}.max-regression`, regression(before), regression(after), "less is stricter"),
		...number(`${what}.min-effect`, before?.minEffect ?? 0, after?.minEffect ?? 0, "less is stricter"),
		...before && after ? differs$1(`${what}.by`, before.by, after.by, "changed") : []
	];
}
function number(what, before, after, sense) {
	if (before === after) return [];
	if (before === null || after === null) return differs$1(what, before, after, before === null ? "tightened" : "loosened");
	return differs$1(what, before, after, (sense === "more is stricter" ? after > before : after < before) ? "tightened" : "loosened");
}
function listChanges(what, before, after) {
	const gone = before.filter((name) => !after.includes(name));
	const come = after.filter((name) => !before.includes(name));
	return [...gone.map((name) => ({
		what,
		before: name,
		after: null,
		effect: "removed"
	})), ...come.map((name) => ({
		what,
		before: null,
		after: name,
		effect: "added"
	}))];
}
function named(before, after, kind, compare) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
		const [was, is] = [before[name], after[name]];
		if (was !== void 0 && is !== void 0) return compare(`${kind} ${name}`, was, is);
		return [{
			what: kind,
			before: was === void 0 ? null : name,
			after: is === void 0 ? null : name,
			effect: was === void 0 ? "added" : "removed"
		}];
	});
}
function differs$1(what, before, after, effect) {
	return canonical(before) === canonical(after) ? [] : [{
		what,
		before,
		after,
		effect
	}];
}
function json(value) {
	return value;
}

// src/config/law.ts
const DEFAULT_FALSE_ALARM = .05;
async function readLaw(base, head, file, endpoints) {
	const warnings = [];
	const ofBase = await readConfig(base, file).catch((error) => {
		if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
		warnings.push(`The config of base is broken and could not be enforced: ${error.message}`);
		return null;
	});
	const ofHead = await readConfig(head, file);
	const config = ofHead ?? ofBase;
	if (!config) throw noConfig(file);
	if (!ofBase && warnings.length === 0) warnings.push("Base has no config: the one of this change applies.");
	if (!ofHead) warnings.push("This change deletes the config: the one of base applies until it is merged.");
	if (ofHead) checkEndpoints(ofHead, ofBase, endpoints);
	const first = ofBase ?? config;
	const last = ofHead ?? config;
	return {
		targets: union(first.targets, last.targets).map((name) => ({
			name,
			base: ofBase?.targets[name] ?? null,
			head: ofHead?.targets[name] ?? null
		})),
		suites: union(ofBase?.suites ?? {}, ofHead?.suites ?? {}).map((name) => joinSuites(name, ofBase, ofHead)),
		policy: ofBase ? policyChanges(ofBase, ofHead ?? EMPTY$1) : [],
		falseAlarm: Math.max(first.falseAlarm ?? DEFAULT_FALSE_ALARM, last.falseAlarm ?? DEFAULT_FALSE_ALARM),
		maxCost: first.maxCost,
		maxRequests: first.maxRequests,
		prices: {
			...last.prices,
			...first.prices
		},
		endpoints: ofBase?.endpoints ?? {},
		warnings
	};
}
const EMPTY$1 = {
	stage: "crawl",
	targets: {},
	suites: {},
	cards: {},
	maxCost: null,
	maxRequests: null,
	falseAlarm: null,
	prices: {},
	endpoints: {}
};
function noConfig(file) {
	return new UserError(`there is no config: neither base nor head has ${file}`, {
		file,
		line: null,
		key: null
	}, "Write one (README.md shows it in 15 lines), or set the input `config` to the path where it is.");
}
function checkEndpoints(head, base, inputs) {
	const known = [
		"default",
		...inputs,
		...Object.keys(base?.endpoints ?? {})
	];
	for (const target of Object.values(head.targets)) {
		if (known.includes(target.endpoint)) continue;
		const declared = target.endpoint in head.endpoints;
		throw new UserError(`target ${target.name}: endpoint "${target.endpoint}" is declared neither by base nor by the workflow`, target.where, declared ? "An endpoint takes effect when it is merged: add it in a pull request of its own, or to the input `endpoints`." : suggestion(target.endpoint, known));
	}
}
function joinSuites(name, base, head) {
	const [was, is] = [base?.suites[name] ?? null, head?.suites[name] ?? null];
	const rules = joinRules(was && base ? rulesOf(was, base, "base") : [], is && head ? rulesOf(is, head, "head") : []);
	const baseCases = was?.caseFiles ?? [];
	const headCases = is?.caseFiles ?? [];
	return {
		name,
		law: was && is ? "both" : was ? "base" : "head",
		targets: [.../* @__PURE__ */ new Set([...was?.targets ?? [], ...is?.targets ?? []])],
		rules,
		trials: Math.max(was?.trials ?? 1, is?.trials ?? 1),
		baseCases,
		headCases,
		changed: base && head ? whatChanged(was, is, rules) : null
	};
}
function whatChanged(was, is, rules) {
	if (!was) return "the suite is new";
	if (!is) return "the suite was removed";
	const parts = [
		canonical(was.caseFiles.map((it) => ({ ...it }))) === canonical(is.caseFiles.map((it) => ({ ...it }))) ? null : "cases",
		rules.every((rule) => rule.law === "both") ? null : "metrics",
		was.targets.join() === is.targets.join() ? null : "targets",
		was.trials === is.trials ? null : "trials"
	].filter((part) => part !== null);
	return parts.length ? `the suite's ${parts.join(" and ")} changed` : null;
}
function rulesOf(suite, config, law) {
	return suite.metrics.flatMap((id) => {
		const card = config.cards[id];
		return card && isRun(card) ? [{
			card,
			law,
			blocking: mayBlock(card, config.stage)
		}] : [];
	});
}
function joinRules(base, head) {
	const same = (a, b) => a.card.id === b.card.id && a.blocking === b.blocking && canonical(enforced(a.card)) === canonical(enforced(b.card));
	return [...head.map((rule) => base.some((other) => same(rule, other)) ? {
		...rule,
		law: "both"
	} : rule), ...base.filter((rule) => !head.some((other) => same(rule, other)))];
}
function union(a, b) {
	return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])];
}

// node_modules/csv-parse/dist/esm/sync.js
var global$1 = typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : typeof window !== "undefined" ? window : {};
var lookup = [];
var revLookup = [];
var Arr = typeof Uint8Array !== "undefined" ? Uint8Array : Array;
var inited = false;
function init() {
	inited = true;
	var code = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (var i = 0, len = code.length; i < len; ++i) {
		lookup[i] = code[i];
		revLookup[code.charCodeAt(i)] = i;
	}
	revLookup["-".charCodeAt(0)] = 62;
	revLookup["_".charCodeAt(0)] = 63;
}
function toByteArray(b64) {
	if (!inited) init();
	var i, j, l, tmp, placeHolders, arr;
	var len = b64.length;
	if (len % 4 > 0) throw new Error("Invalid string. Length must be a multiple of 4");
	placeHolders = b64[len - 2] === "=" ? 2 : b64[len - 1] === "=" ? 1 : 0;
	arr = new Arr(len * 3 / 4 - placeHolders);
	l = placeHolders > 0 ? len - 4 : len;
	var L = 0;
	for (i = 0, j = 0; i < l; i += 4, j += 3) {
		tmp = revLookup[b64.charCodeAt(i)] << 18 | revLookup[b64.charCodeAt(i + 1)] << 12 | revLookup[b64.charCodeAt(i + 2)] << 6 | revLookup[b64.charCodeAt(i + 3)];
		arr[L++] = tmp >> 16 & 255;
		arr[L++] = tmp >> 8 & 255;
		arr[L++] = tmp & 255;
	}
	if (placeHolders === 2) {
		tmp = revLookup[b64.charCodeAt(i)] << 2 | revLookup[b64.charCodeAt(i + 1)] >> 4;
		arr[L++] = tmp & 255;
	} else if (placeHolders === 1) {
		tmp = revLookup[b64.charCodeAt(i)] << 10 | revLookup[b64.charCodeAt(i + 1)] << 4 | revLookup[b64.charCodeAt(i + 2)] >> 2;
		arr[L++] = tmp >> 8 & 255;
		arr[L++] = tmp & 255;
	}
	return arr;
}
function tripletToBase64(num) {
	return lookup[num >> 18 & 63] + lookup[num >> 12 & 63] + lookup[num >> 6 & 63] + lookup[num & 63];
}
function encodeChunk(uint8, start, end) {
	var tmp;
	var output = [];
	for (var i = start; i < end; i += 3) {
		tmp = (uint8[i] << 16) + (uint8[i + 1] << 8) + uint8[i + 2];
		output.push(tripletToBase64(tmp));
	}
	return output.join("");
}
function fromByteArray(uint8) {
	if (!inited) init();
	var tmp;
	var len = uint8.length;
	var extraBytes = len % 3;
	var output = "";
	var parts = [];
	var maxChunkLength = 16383;
	for (var i = 0, len2 = len - extraBytes; i < len2; i += maxChunkLength) parts.push(encodeChunk(uint8, i, i + maxChunkLength > len2 ? len2 : i + maxChunkLength));
	if (extraBytes === 1) {
		tmp = uint8[len - 1];
		output += lookup[tmp >> 2];
		output += lookup[tmp << 4 & 63];
		output += "==";
	} else if (extraBytes === 2) {
		tmp = (uint8[len - 2] << 8) + uint8[len - 1];
		output += lookup[tmp >> 10];
		output += lookup[tmp >> 4 & 63];
		output += lookup[tmp << 2 & 63];
		output += "=";
	}
	parts.push(output);
	return parts.join("");
}
function read(buffer, offset, isLE, mLen, nBytes) {
	var e, m;
	var eLen = nBytes * 8 - mLen - 1;
	var eMax = (1 << eLen) - 1;
	var eBias = eMax >> 1;
	var nBits = -7;
	var i = isLE ? nBytes - 1 : 0;
	var d = isLE ? -1 : 1;
	var s = buffer[offset + i];
	i += d;
	e = s & (1 << -nBits) - 1;
	s >>= -nBits;
	nBits += eLen;
	for (; nBits > 0; e = e * 256 + buffer[offset + i], i += d, nBits -= 8);
	m = e & (1 << -nBits) - 1;
	e >>= -nBits;
	nBits += mLen;
	for (; nBits > 0; m = m * 256 + buffer[offset + i], i += d, nBits -= 8);
	if (e === 0) e = 1 - eBias;
	else if (e === eMax) return m ? NaN : (s ? -1 : 1) * Infinity;
	else {
		m = m + Math.pow(2, mLen);
		e = e - eBias;
	}
	return (s ? -1 : 1) * m * Math.pow(2, e - mLen);
}
function write(buffer, value, offset, isLE, mLen, nBytes) {
	var e, m, c;
	var eLen = nBytes * 8 - mLen - 1;
	var eMax = (1 << eLen) - 1;
	var eBias = eMax >> 1;
	var rt = mLen === 23 ? Math.pow(2, -24) - Math.pow(2, -77) : 0;
	var i = isLE ? 0 : nBytes - 1;
	var d = isLE ? 1 : -1;
	var s = value < 0 || value === 0 && 1 / value < 0 ? 1 : 0;
	value = Math.abs(value);
	if (isNaN(value) || value === Infinity) {
		m = isNaN(value) ? 1 : 0;
		e = eMax;
	} else {
		e = Math.floor(Math.log(value) / Math.LN2);
		if (value * (c = Math.pow(2, -e)) < 1) {
			e--;
			c *= 2;
		}
		if (e + eBias >= 1) value += rt / c;
		else value += rt * Math.pow(2, 1 - eBias);
		if (value * c >= 2) {
			e++;
			c /= 2;
		}
		if (e + eBias >= eMax) {
			m = 0;
			e = eMax;
		} else if (e + eBias >= 1) {
			m = (value * c - 1) * Math.pow(2, mLen);
			e = e + eBias;
		} else {
			m = value * Math.pow(2, eBias - 1) * Math.pow(2, mLen);
			e = 0;
		}
	}
	for (; mLen >= 8; buffer[offset + i] = m & 255, i += d, m /= 256, mLen -= 8);
	e = e << mLen | m;
	eLen += mLen;
	for (; eLen > 0; buffer[offset + i] = e & 255, i += d, e /= 256, eLen -= 8);
	buffer[offset + i - d] |= s * 128;
}
var toString = {}.toString;
var isArray = Array.isArray || function(arr) {
	return toString.call(arr) == "[object Array]";
};
var INSPECT_MAX_BYTES = 50;
Buffer$1.TYPED_ARRAY_SUPPORT = global$1.TYPED_ARRAY_SUPPORT !== void 0 ? global$1.TYPED_ARRAY_SUPPORT : true;
kMaxLength();
function kMaxLength() {
	return Buffer$1.TYPED_ARRAY_SUPPORT ? 2147483647 : 1073741823;
}
function createBuffer(that, length) {
	if (kMaxLength() < length) throw new RangeError("Invalid typed array length");
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		that = new Uint8Array(length);
		that.__proto__ = Buffer$1.prototype;
	} else {
		if (that === null) that = new Buffer$1(length);
		that.length = length;
	}
	return that;
}
function Buffer$1(arg, encodingOrOffset, length) {
	if (!Buffer$1.TYPED_ARRAY_SUPPORT && !(this instanceof Buffer$1)) return new Buffer$1(arg, encodingOrOffset, length);
	if (typeof arg === "number") {
		if (typeof encodingOrOffset === "string") throw new Error("If encoding is specified then the first argument must be a string");
		return allocUnsafe(this, arg);
	}
	return from(this, arg, encodingOrOffset, length);
}
Buffer$1.poolSize = 8192;
Buffer$1._augment = function(arr) {
	arr.__proto__ = Buffer$1.prototype;
	return arr;
};
function from(that, value, encodingOrOffset, length) {
	if (typeof value === "number") throw new TypeError("\"value\" argument must not be a number");
	if (typeof ArrayBuffer !== "undefined" && value instanceof ArrayBuffer) return fromArrayBuffer(that, value, encodingOrOffset, length);
	if (typeof value === "string") return fromString(that, value, encodingOrOffset);
	return fromObject(that, value);
}
Buffer$1.from = function(value, encodingOrOffset, length) {
	return from(null, value, encodingOrOffset, length);
};
if (Buffer$1.TYPED_ARRAY_SUPPORT) {
	Buffer$1.prototype.__proto__ = Uint8Array.prototype;
	Buffer$1.__proto__ = Uint8Array;
	if (typeof Symbol !== "undefined" && Symbol.species && Buffer$1[Symbol.species] === Buffer$1);
}
function assertSize(size) {
	if (typeof size !== "number") throw new TypeError("\"size\" argument must be a number");
	else if (size < 0) throw new RangeError("\"size\" argument must not be negative");
}
function alloc(that, size, fill, encoding) {
	assertSize(size);
	if (size <= 0) return createBuffer(that, size);
	if (fill !== void 0) return typeof encoding === "string" ? createBuffer(that, size).fill(fill, encoding) : createBuffer(that, size).fill(fill);
	return createBuffer(that, size);
}
Buffer$1.alloc = function(size, fill, encoding) {
	return alloc(null, size, fill, encoding);
};
function allocUnsafe(that, size) {
	assertSize(size);
	that = createBuffer(that, size < 0 ? 0 : checked(size) | 0);
	if (!Buffer$1.TYPED_ARRAY_SUPPORT) for (var i = 0; i < size; ++i) that[i] = 0;
	return that;
}
Buffer$1.allocUnsafe = function(size) {
	return allocUnsafe(null, size);
};
Buffer$1.allocUnsafeSlow = function(size) {
	return allocUnsafe(null, size);
};
function fromString(that, string, encoding) {
	if (typeof encoding !== "string" || encoding === "") encoding = "utf8";
	if (!Buffer$1.isEncoding(encoding)) throw new TypeError("\"encoding\" must be a valid string encoding");
	var length = byteLength(string, encoding) | 0;
	that = createBuffer(that, length);
	var actual = that.write(string, encoding);
	if (actual !== length) that = that.slice(0, actual);
	return that;
}
function fromArrayLike(that, array) {
	var length = array.length < 0 ? 0 : checked(array.length) | 0;
	that = createBuffer(that, length);
	for (var i = 0; i < length; i += 1) that[i] = array[i] & 255;
	return that;
}
function fromArrayBuffer(that, array, byteOffset, length) {
	array.byteLength;
	if (byteOffset < 0 || array.byteLength < byteOffset) throw new RangeError("'offset' is out of bounds");
	if (array.byteLength < byteOffset + (length || 0)) throw new RangeError("'length' is out of bounds");
	if (byteOffset === void 0 && length === void 0) array = new Uint8Array(array);
	else if (length === void 0) array = new Uint8Array(array, byteOffset);
	else array = new Uint8Array(array, byteOffset, length);
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		that = array;
		that.__proto__ = Buffer$1.prototype;
	} else that = fromArrayLike(that, array);
	return that;
}
function fromObject(that, obj) {
	if (internalIsBuffer(obj)) {
		var len = checked(obj.length) | 0;
		that = createBuffer(that, len);
		if (that.length === 0) return that;
		obj.copy(that, 0, 0, len);
		return that;
	}
	if (obj) {
		if (typeof ArrayBuffer !== "undefined" && obj.buffer instanceof ArrayBuffer || "length" in obj) {
			if (typeof obj.length !== "number" || isnan(obj.length)) return createBuffer(that, 0);
			return fromArrayLike(that, obj);
		}
		if (obj.type === "Buffer" && isArray(obj.data)) return fromArrayLike(that, obj.data);
	}
	throw new TypeError("First argument must be a string, Buffer, ArrayBuffer, Array, or array-like object.");
}
function checked(length) {
	if (length >= kMaxLength()) throw new RangeError("Attempt to allocate Buffer larger than maximum size: 0x" + kMaxLength().toString(16) + " bytes");
	return length | 0;
}
Buffer$1.isBuffer = isBuffer;
function internalIsBuffer(b) {
	return !!(b != null && b._isBuffer);
}
Buffer$1.compare = function compare(a, b) {
	if (!internalIsBuffer(a) || !internalIsBuffer(b)) throw new TypeError("Arguments must be Buffers");
	if (a === b) return 0;
	var x = a.length;
	var y = b.length;
	for (var i = 0, len = Math.min(x, y); i < len; ++i) if (a[i] !== b[i]) {
		x = a[i];
		y = b[i];
		break;
	}
	if (x < y) return -1;
	if (y < x) return 1;
	return 0;
};
Buffer$1.isEncoding = function isEncoding(encoding) {
	switch (String(encoding).toLowerCase()) {
		case "hex":
		case "utf8":
		case "utf-8":
		case "ascii":
		case "latin1":
		case "binary":
		case "base64":
		case "ucs2":
		case "ucs-2":
		case "utf16le":
		case "utf-16le": return true;
		default: return false;
	}
};
Buffer$1.concat = function concat(list, length) {
	if (!isArray(list)) throw new TypeError("\"list\" argument must be an Array of Buffers");
	if (list.length === 0) return Buffer$1.alloc(0);
	var i;
	if (length === void 0) {
		length = 0;
		for (i = 0; i < list.length; ++i) length += list[i].length;
	}
	var buffer = Buffer$1.allocUnsafe(length);
	var pos = 0;
	for (i = 0; i < list.length; ++i) {
		var buf = list[i];
		if (!internalIsBuffer(buf)) throw new TypeError("\"list\" argument must be an Array of Buffers");
		buf.copy(buffer, pos);
		pos += buf.length;
	}
	return buffer;
};
function byteLength(string, encoding) {
	if (internalIsBuffer(string)) return string.length;
	if (typeof ArrayBuffer !== "undefined" && typeof ArrayBuffer.isView === "function" && (ArrayBuffer.isView(string) || string instanceof ArrayBuffer)) return string.byteLength;
	if (typeof string !== "string") string = "" + string;
	var len = string.length;
	if (len === 0) return 0;
	var loweredCase = false;
	for (;;) switch (encoding) {
		case "ascii":
		case "latin1":
		case "binary": return len;
		case "utf8":
		case "utf-8":
		case void 0: return utf8ToBytes$1(string).length;
		case "ucs2":
		case "ucs-2":
		case "utf16le":
		case "utf-16le": return len * 2;
		case "hex": return len >>> 1;
		case "base64": return base64ToBytes(string).length;
		default:
			if (loweredCase) return utf8ToBytes$1(string).length;
			encoding = ("" + encoding).toLowerCase();
			loweredCase = true;
	}
}
Buffer$1.byteLength = byteLength;
function slowToString(encoding, start, end) {
	var loweredCase = false;
	if (start === void 0 || start < 0) start = 0;
	if (start > this.length) return "";
	if (end === void 0 || end > this.length) end = this.length;
	if (end <= 0) return "";
	end >>>= 0;
	start >>>= 0;
	if (end <= start) return "";
	if (!encoding) encoding = "utf8";
	while (true) switch (encoding) {
		case "hex": return hexSlice(this, start, end);
		case "utf8":
		case "utf-8": return utf8Slice(this, start, end);
		case "ascii": return asciiSlice(this, start, end);
		case "latin1":
		case "binary": return latin1Slice(this, start, end);
		case "base64": return base64Slice(this, start, end);
		case "ucs2":
		case "ucs-2":
		case "utf16le":
		case "utf-16le": return utf16leSlice(this, start, end);
		default:
			if (loweredCase) throw new TypeError("Unknown encoding: " + encoding);
			encoding = (encoding + "").toLowerCase();
			loweredCase = true;
	}
}
Buffer$1.prototype._isBuffer = true;
function swap(b, n, m) {
	var i = b[n];
	b[n] = b[m];
	b[m] = i;
}
Buffer$1.prototype.swap16 = function swap16() {
	var len = this.length;
	if (len % 2 !== 0) throw new RangeError("Buffer size must be a multiple of 16-bits");
	for (var i = 0; i < len; i += 2) swap(this, i, i + 1);
	return this;
};
Buffer$1.prototype.swap32 = function swap32() {
	var len = this.length;
	if (len % 4 !== 0) throw new RangeError("Buffer size must be a multiple of 32-bits");
	for (var i = 0; i < len; i += 4) {
		swap(this, i, i + 3);
		swap(this, i + 1, i + 2);
	}
	return this;
};
Buffer$1.prototype.swap64 = function swap64() {
	var len = this.length;
	if (len % 8 !== 0) throw new RangeError("Buffer size must be a multiple of 64-bits");
	for (var i = 0; i < len; i += 8) {
		swap(this, i, i + 7);
		swap(this, i + 1, i + 6);
		swap(this, i + 2, i + 5);
		swap(this, i + 3, i + 4);
	}
	return this;
};
Buffer$1.prototype.toString = function toString() {
	var length = this.length | 0;
	if (length === 0) return "";
	if (arguments.length === 0) return utf8Slice(this, 0, length);
	return slowToString.apply(this, arguments);
};
Buffer$1.prototype.equals = function equals(b) {
	if (!internalIsBuffer(b)) throw new TypeError("Argument must be a Buffer");
	if (this === b) return true;
	return Buffer$1.compare(this, b) === 0;
};
Buffer$1.prototype.inspect = function inspect() {
	var str = "";
	var max = INSPECT_MAX_BYTES;
	if (this.length > 0) {
		str = this.toString("hex", 0, max).match(/.{2}/g).join(" ");
		if (this.length > max) str += " ... ";
	}
	return "<Buffer " + str + ">";
};
Buffer$1.prototype.compare = function compare(target, start, end, thisStart, thisEnd) {
	if (!internalIsBuffer(target)) throw new TypeError("Argument must be a Buffer");
	if (start === void 0) start = 0;
	if (end === void 0) end = target ? target.length : 0;
	if (thisStart === void 0) thisStart = 0;
	if (thisEnd === void 0) thisEnd = this.length;
	if (start < 0 || end > target.length || thisStart < 0 || thisEnd > this.length) throw new RangeError("out of range index");
	if (thisStart >= thisEnd && start >= end) return 0;
	if (thisStart >= thisEnd) return -1;
	if (start >= end) return 1;
	start >>>= 0;
	end >>>= 0;
	thisStart >>>= 0;
	thisEnd >>>= 0;
	if (this === target) return 0;
	var x = thisEnd - thisStart;
	var y = end - start;
	var len = Math.min(x, y);
	var thisCopy = this.slice(thisStart, thisEnd);
	var targetCopy = target.slice(start, end);
	for (var i = 0; i < len; ++i) if (thisCopy[i] !== targetCopy[i]) {
		x = thisCopy[i];
		y = targetCopy[i];
		break;
	}
	if (x < y) return -1;
	if (y < x) return 1;
	return 0;
};
function bidirectionalIndexOf(buffer, val, byteOffset, encoding, dir) {
	if (buffer.length === 0) return -1;
	if (typeof byteOffset === "string") {
		encoding = byteOffset;
		byteOffset = 0;
	} else if (byteOffset > 2147483647) byteOffset = 2147483647;
	else if (byteOffset < -2147483648) byteOffset = -2147483648;
	byteOffset = +byteOffset;
	if (isNaN(byteOffset)) byteOffset = dir ? 0 : buffer.length - 1;
	if (byteOffset < 0) byteOffset = buffer.length + byteOffset;
	if (byteOffset >= buffer.length) {
		if (dir) return -1;
		else byteOffset = buffer.length - 1;
	} else if (byteOffset < 0) {
		if (dir) byteOffset = 0;
		else return -1;
	}
	if (typeof val === "string") val = Buffer$1.from(val, encoding);
	if (internalIsBuffer(val)) {
		if (val.length === 0) return -1;
		return arrayIndexOf(buffer, val, byteOffset, encoding, dir);
	} else if (typeof val === "number") {
		val = val & 255;
		if (Buffer$1.TYPED_ARRAY_SUPPORT && typeof Uint8Array.prototype.indexOf === "function") {
			if (dir) return Uint8Array.prototype.indexOf.call(buffer, val, byteOffset);
			else return Uint8Array.prototype.lastIndexOf.call(buffer, val, byteOffset);
		}
		return arrayIndexOf(buffer, [val], byteOffset, encoding, dir);
	}
	throw new TypeError("val must be string, number or Buffer");
}
function arrayIndexOf(arr, val, byteOffset, encoding, dir) {
	var indexSize = 1;
	var arrLength = arr.length;
	var valLength = val.length;
	if (encoding !== void 0) {
		encoding = String(encoding).toLowerCase();
		if (encoding === "ucs2" || encoding === "ucs-2" || encoding === "utf16le" || encoding === "utf-16le") {
			if (arr.length < 2 || val.length < 2) return -1;
			indexSize = 2;
			arrLength /= 2;
			valLength /= 2;
			byteOffset /= 2;
		}
	}
	function read(buf, i) {
		if (indexSize === 1) return buf[i];
		else return buf.readUInt16BE(i * indexSize);
	}
	var i;
	if (dir) {
		var foundIndex = -1;
		for (i = byteOffset; i < arrLength; i++) if (read(arr, i) === read(val, foundIndex === -1 ? 0 : i - foundIndex)) {
			if (foundIndex === -1) foundIndex = i;
			if (i - foundIndex + 1 === valLength) return foundIndex * indexSize;
		} else {
			if (foundIndex !== -1) i -= i - foundIndex;
			foundIndex = -1;
		}
	} else {
		if (byteOffset + valLength > arrLength) byteOffset = arrLength - valLength;
		for (i = byteOffset; i >= 0; i--) {
			var found = true;
			for (var j = 0; j < valLength; j++) if (read(arr, i + j) !== read(val, j)) {
				found = false;
				break;
			}
			if (found) return i;
		}
	}
	return -1;
}
Buffer$1.prototype.includes = function includes(val, byteOffset, encoding) {
	return this.indexOf(val, byteOffset, encoding) !== -1;
};
Buffer$1.prototype.indexOf = function indexOf(val, byteOffset, encoding) {
	return bidirectionalIndexOf(this, val, byteOffset, encoding, true);
};
Buffer$1.prototype.lastIndexOf = function lastIndexOf(val, byteOffset, encoding) {
	return bidirectionalIndexOf(this, val, byteOffset, encoding, false);
};
function hexWrite(buf, string, offset, length) {
	offset = Number(offset) || 0;
	var remaining = buf.length - offset;
	if (!length) length = remaining;
	else {
		length = Number(length);
		if (length > remaining) length = remaining;
	}
	var strLen = string.length;
	if (strLen % 2 !== 0) throw new TypeError("Invalid hex string");
	if (length > strLen / 2) length = strLen / 2;
	for (var i = 0; i < length; ++i) {
		var parsed = parseInt(string.substr(i * 2, 2), 16);
		if (isNaN(parsed)) return i;
		buf[offset + i] = parsed;
	}
	return i;
}
function utf8Write(buf, string, offset, length) {
	return blitBuffer(utf8ToBytes$1(string, buf.length - offset), buf, offset, length);
}
function asciiWrite(buf, string, offset, length) {
	return blitBuffer(asciiToBytes(string), buf, offset, length);
}
function latin1Write(buf, string, offset, length) {
	return asciiWrite(buf, string, offset, length);
}
function base64Write(buf, string, offset, length) {
	return blitBuffer(base64ToBytes(string), buf, offset, length);
}
function ucs2Write(buf, string, offset, length) {
	return blitBuffer(utf16leToBytes(string, buf.length - offset), buf, offset, length);
}
Buffer$1.prototype.write = function write(string, offset, length, encoding) {
	if (offset === void 0) {
		encoding = "utf8";
		length = this.length;
		offset = 0;
	} else if (length === void 0 && typeof offset === "string") {
		encoding = offset;
		length = this.length;
		offset = 0;
	} else if (isFinite(offset)) {
		offset = offset | 0;
		if (isFinite(length)) {
			length = length | 0;
			if (encoding === void 0) encoding = "utf8";
		} else {
			encoding = length;
			length = void 0;
		}
	} else throw new Error("Buffer.write(string, encoding, offset[, length]) is no longer supported");
	var remaining = this.length - offset;
	if (length === void 0 || length > remaining) length = remaining;
	if (string.length > 0 && (length < 0 || offset < 0) || offset > this.length) throw new RangeError("Attempt to write outside buffer bounds");
	if (!encoding) encoding = "utf8";
	var loweredCase = false;
	for (;;) switch (encoding) {
		case "hex": return hexWrite(this, string, offset, length);
		case "utf8":
		case "utf-8": return utf8Write(this, string, offset, length);
		case "ascii": return asciiWrite(this, string, offset, length);
		case "latin1":
		case "binary": return latin1Write(this, string, offset, length);
		case "base64": return base64Write(this, string, offset, length);
		case "ucs2":
		case "ucs-2":
		case "utf16le":
		case "utf-16le": return ucs2Write(this, string, offset, length);
		default:
			if (loweredCase) throw new TypeError("Unknown encoding: " + encoding);
			encoding = ("" + encoding).toLowerCase();
			loweredCase = true;
	}
};
Buffer$1.prototype.toJSON = function toJSON() {
	return {
		type: "Buffer",
		data: Array.prototype.slice.call(this._arr || this, 0)
	};
};
function base64Slice(buf, start, end) {
	if (start === 0 && end === buf.length) return fromByteArray(buf);
	else return fromByteArray(buf.slice(start, end));
}
function utf8Slice(buf, start, end) {
	end = Math.min(buf.length, end);
	var res = [];
	var i = start;
	while (i < end) {
		var firstByte = buf[i];
		var codePoint = null;
		var bytesPerSequence = firstByte > 239 ? 4 : firstByte > 223 ? 3 : firstByte > 191 ? 2 : 1;
		if (i + bytesPerSequence <= end) {
			var secondByte, thirdByte, fourthByte, tempCodePoint;
			switch (bytesPerSequence) {
				case 1:
					if (firstByte < 128) codePoint = firstByte;
					break;
				case 2:
					secondByte = buf[i + 1];
					if ((secondByte & 192) === 128) {
						tempCodePoint = (firstByte & 31) << 6 | secondByte & 63;
						if (tempCodePoint > 127) codePoint = tempCodePoint;
					}
					break;
				case 3:
					secondByte = buf[i + 1];
					thirdByte = buf[i + 2];
					if ((secondByte & 192) === 128 && (thirdByte & 192) === 128) {
						tempCodePoint = (firstByte & 15) << 12 | (secondByte & 63) << 6 | thirdByte & 63;
						if (tempCodePoint > 2047 && (tempCodePoint < 55296 || tempCodePoint > 57343)) codePoint = tempCodePoint;
					}
					break;
				case 4:
					secondByte = buf[i + 1];
					thirdByte = buf[i + 2];
					fourthByte = buf[i + 3];
					if ((secondByte & 192) === 128 && (thirdByte & 192) === 128 && (fourthByte & 192) === 128) {
						tempCodePoint = (firstByte & 15) << 18 | (secondByte & 63) << 12 | (thirdByte & 63) << 6 | fourthByte & 63;
						if (tempCodePoint > 65535 && tempCodePoint < 1114112) codePoint = tempCodePoint;
					}
			}
		}
		if (codePoint === null) {
			codePoint = 65533;
			bytesPerSequence = 1;
		} else if (codePoint > 65535) {
			codePoint -= 65536;
			res.push(codePoint >>> 10 & 1023 | 55296);
			codePoint = 56320 | codePoint & 1023;
		}
		res.push(codePoint);
		i += bytesPerSequence;
	}
	return decodeCodePointsArray(res);
}
var MAX_ARGUMENTS_LENGTH = 4096;
function decodeCodePointsArray(codePoints) {
	var len = codePoints.length;
	if (len <= MAX_ARGUMENTS_LENGTH) return String.fromCharCode.apply(String, codePoints);
	var res = "";
	var i = 0;
	while (i < len) res += String.fromCharCode.apply(String, codePoints.slice(i, i += MAX_ARGUMENTS_LENGTH));
	return res;
}
function asciiSlice(buf, start, end) {
	var ret = "";
	end = Math.min(buf.length, end);
	for (var i = start; i < end; ++i) ret += String.fromCharCode(buf[i] & 127);
	return ret;
}
function latin1Slice(buf, start, end) {
	var ret = "";
	end = Math.min(buf.length, end);
	for (var i = start; i < end; ++i) ret += String.fromCharCode(buf[i]);
	return ret;
}
function hexSlice(buf, start, end) {
	var len = buf.length;
	if (!start || start < 0) start = 0;
	if (!end || end < 0 || end > len) end = len;
	var out = "";
	for (var i = start; i < end; ++i) out += toHex(buf[i]);
	return out;
}
function utf16leSlice(buf, start, end) {
	var bytes = buf.slice(start, end);
	var res = "";
	for (var i = 0; i < bytes.length; i += 2) res += String.fromCharCode(bytes[i] + bytes[i + 1] * 256);
	return res;
}
Buffer$1.prototype.slice = function slice(start, end) {
	var len = this.length;
	start = ~~start;
	end = end === void 0 ? len : ~~end;
	if (start < 0) {
		start += len;
		if (start < 0) start = 0;
	} else if (start > len) start = len;
	if (end < 0) {
		end += len;
		if (end < 0) end = 0;
	} else if (end > len) end = len;
	if (end < start) end = start;
	var newBuf;
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		newBuf = this.subarray(start, end);
		newBuf.__proto__ = Buffer$1.prototype;
	} else {
		var sliceLen = end - start;
		newBuf = new Buffer$1(sliceLen, void 0);
		for (var i = 0; i < sliceLen; ++i) newBuf[i] = this[i + start];
	}
	return newBuf;
};
function checkOffset(offset, ext, length) {
	if (offset % 1 !== 0 || offset < 0) throw new RangeError("offset is not uint");
	if (offset + ext > length) throw new RangeError("Trying to access beyond buffer length");
}
Buffer$1.prototype.readUIntLE = function readUIntLE(offset, byteLength, noAssert) {
	offset = offset | 0;
	byteLength = byteLength | 0;
	if (!noAssert) checkOffset(offset, byteLength, this.length);
	var val = this[offset];
	var mul = 1;
	var i = 0;
	while (++i < byteLength && (mul *= 256)) val += this[offset + i] * mul;
	return val;
};
Buffer$1.prototype.readUIntBE = function readUIntBE(offset, byteLength, noAssert) {
	offset = offset | 0;
	byteLength = byteLength | 0;
	if (!noAssert) checkOffset(offset, byteLength, this.length);
	var val = this[offset + --byteLength];
	var mul = 1;
	while (byteLength > 0 && (mul *= 256)) val += this[offset + --byteLength] * mul;
	return val;
};
Buffer$1.prototype.readUInt8 = function readUInt8(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 1, this.length);
	return this[offset];
};
Buffer$1.prototype.readUInt16LE = function readUInt16LE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 2, this.length);
	return this[offset] | this[offset + 1] << 8;
};
Buffer$1.prototype.readUInt16BE = function readUInt16BE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 2, this.length);
	return this[offset] << 8 | this[offset + 1];
};
Buffer$1.prototype.readUInt32LE = function readUInt32LE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 4, this.length);
	return (this[offset] | this[offset + 1] << 8 | this[offset + 2] << 16) + this[offset + 3] * 16777216;
};
Buffer$1.prototype.readUInt32BE = function readUInt32BE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 4, this.length);
	return this[offset] * 16777216 + (this[offset + 1] << 16 | this[offset + 2] << 8 | this[offset + 3]);
};
Buffer$1.prototype.readIntLE = function readIntLE(offset, byteLength, noAssert) {
	offset = offset | 0;
	byteLength = byteLength | 0;
	if (!noAssert) checkOffset(offset, byteLength, this.length);
	var val = this[offset];
	var mul = 1;
	var i = 0;
	while (++i < byteLength && (mul *= 256)) val += this[offset + i] * mul;
	mul *= 128;
	if (val >= mul) val -= Math.pow(2, 8 * byteLength);
	return val;
};
Buffer$1.prototype.readIntBE = function readIntBE(offset, byteLength, noAssert) {
	offset = offset | 0;
	byteLength = byteLength | 0;
	if (!noAssert) checkOffset(offset, byteLength, this.length);
	var i = byteLength;
	var mul = 1;
	var val = this[offset + --i];
	while (i > 0 && (mul *= 256)) val += this[offset + --i] * mul;
	mul *= 128;
	if (val >= mul) val -= Math.pow(2, 8 * byteLength);
	return val;
};
Buffer$1.prototype.readInt8 = function readInt8(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 1, this.length);
	if (!(this[offset] & 128)) return this[offset];
	return (255 - this[offset] + 1) * -1;
};
Buffer$1.prototype.readInt16LE = function readInt16LE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 2, this.length);
	var val = this[offset] | this[offset + 1] << 8;
	return val & 32768 ? val | 4294901760 : val;
};
Buffer$1.prototype.readInt16BE = function readInt16BE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 2, this.length);
	var val = this[offset + 1] | this[offset] << 8;
	return val & 32768 ? val | 4294901760 : val;
};
Buffer$1.prototype.readInt32LE = function readInt32LE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 4, this.length);
	return this[offset] | this[offset + 1] << 8 | this[offset + 2] << 16 | this[offset + 3] << 24;
};
Buffer$1.prototype.readInt32BE = function readInt32BE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 4, this.length);
	return this[offset] << 24 | this[offset + 1] << 16 | this[offset + 2] << 8 | this[offset + 3];
};
Buffer$1.prototype.readFloatLE = function readFloatLE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 4, this.length);
	return read(this, offset, true, 23, 4);
};
Buffer$1.prototype.readFloatBE = function readFloatBE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 4, this.length);
	return read(this, offset, false, 23, 4);
};
Buffer$1.prototype.readDoubleLE = function readDoubleLE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 8, this.length);
	return read(this, offset, true, 52, 8);
};
Buffer$1.prototype.readDoubleBE = function readDoubleBE(offset, noAssert) {
	if (!noAssert) checkOffset(offset, 8, this.length);
	return read(this, offset, false, 52, 8);
};
function checkInt(buf, value, offset, ext, max, min) {
	if (!internalIsBuffer(buf)) throw new TypeError("\"buffer\" argument must be a Buffer instance");
	if (value > max || value < min) throw new RangeError("\"value\" argument is out of bounds");
	if (offset + ext > buf.length) throw new RangeError("Index out of range");
}
Buffer$1.prototype.writeUIntLE = function writeUIntLE(value, offset, byteLength, noAssert) {
	value = +value;
	offset = offset | 0;
	byteLength = byteLength | 0;
	if (!noAssert) {
		var maxBytes = Math.pow(2, 8 * byteLength) - 1;
		checkInt(this, value, offset, byteLength, maxBytes, 0);
	}
	var mul = 1;
	var i = 0;
	this[offset] = value & 255;
	while (++i < byteLength && (mul *= 256)) this[offset + i] = value / mul & 255;
	return offset + byteLength;
};
Buffer$1.prototype.writeUIntBE = function writeUIntBE(value, offset, byteLength, noAssert) {
	value = +value;
	offset = offset | 0;
	byteLength = byteLength | 0;
	if (!noAssert) {
		var maxBytes = Math.pow(2, 8 * byteLength) - 1;
		checkInt(this, value, offset, byteLength, maxBytes, 0);
	}
	var i = byteLength - 1;
	var mul = 1;
	this[offset + i] = value & 255;
	while (--i >= 0 && (mul *= 256)) this[offset + i] = value / mul & 255;
	return offset + byteLength;
};
Buffer$1.prototype.writeUInt8 = function writeUInt8(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 1, 255, 0);
	if (!Buffer$1.TYPED_ARRAY_SUPPORT) value = Math.floor(value);
	this[offset] = value & 255;
	return offset + 1;
};
function objectWriteUInt16(buf, value, offset, littleEndian) {
	if (value < 0) value = 65535 + value + 1;
	for (var i = 0, j = Math.min(buf.length - offset, 2); i < j; ++i) buf[offset + i] = (value & 255 << 8 * (littleEndian ? i : 1 - i)) >>> (littleEndian ? i : 1 - i) * 8;
}
Buffer$1.prototype.writeUInt16LE = function writeUInt16LE(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 2, 65535, 0);
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		this[offset] = value & 255;
		this[offset + 1] = value >>> 8;
	} else objectWriteUInt16(this, value, offset, true);
	return offset + 2;
};
Buffer$1.prototype.writeUInt16BE = function writeUInt16BE(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 2, 65535, 0);
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		this[offset] = value >>> 8;
		this[offset + 1] = value & 255;
	} else objectWriteUInt16(this, value, offset, false);
	return offset + 2;
};
function objectWriteUInt32(buf, value, offset, littleEndian) {
	if (value < 0) value = 4294967295 + value + 1;
	for (var i = 0, j = Math.min(buf.length - offset, 4); i < j; ++i) buf[offset + i] = value >>> (littleEndian ? i : 3 - i) * 8 & 255;
}
Buffer$1.prototype.writeUInt32LE = function writeUInt32LE(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 4, 4294967295, 0);
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		this[offset + 3] = value >>> 24;
		this[offset + 2] = value >>> 16;
		this[offset + 1] = value >>> 8;
		this[offset] = value & 255;
	} else objectWriteUInt32(this, value, offset, true);
	return offset + 4;
};
Buffer$1.prototype.writeUInt32BE = function writeUInt32BE(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 4, 4294967295, 0);
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		this[offset] = value >>> 24;
		this[offset + 1] = value >>> 16;
		this[offset + 2] = value >>> 8;
		this[offset + 3] = value & 255;
	} else objectWriteUInt32(this, value, offset, false);
	return offset + 4;
};
Buffer$1.prototype.writeIntLE = function writeIntLE(value, offset, byteLength, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) {
		var limit = Math.pow(2, 8 * byteLength - 1);
		checkInt(this, value, offset, byteLength, limit - 1, -limit);
	}
	var i = 0;
	var mul = 1;
	var sub = 0;
	this[offset] = value & 255;
	while (++i < byteLength && (mul *= 256)) {
		if (value < 0 && sub === 0 && this[offset + i - 1] !== 0) sub = 1;
		this[offset + i] = (value / mul >> 0) - sub & 255;
	}
	return offset + byteLength;
};
Buffer$1.prototype.writeIntBE = function writeIntBE(value, offset, byteLength, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) {
		var limit = Math.pow(2, 8 * byteLength - 1);
		checkInt(this, value, offset, byteLength, limit - 1, -limit);
	}
	var i = byteLength - 1;
	var mul = 1;
	var sub = 0;
	this[offset + i] = value & 255;
	while (--i >= 0 && (mul *= 256)) {
		if (value < 0 && sub === 0 && this[offset + i + 1] !== 0) sub = 1;
		this[offset + i] = (value / mul >> 0) - sub & 255;
	}
	return offset + byteLength;
};
Buffer$1.prototype.writeInt8 = function writeInt8(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 1, 127, -128);
	if (!Buffer$1.TYPED_ARRAY_SUPPORT) value = Math.floor(value);
	if (value < 0) value = 255 + value + 1;
	this[offset] = value & 255;
	return offset + 1;
};
Buffer$1.prototype.writeInt16LE = function writeInt16LE(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 2, 32767, -32768);
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		this[offset] = value & 255;
		this[offset + 1] = value >>> 8;
	} else objectWriteUInt16(this, value, offset, true);
	return offset + 2;
};
Buffer$1.prototype.writeInt16BE = function writeInt16BE(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 2, 32767, -32768);
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		this[offset] = value >>> 8;
		this[offset + 1] = value & 255;
	} else objectWriteUInt16(this, value, offset, false);
	return offset + 2;
};
Buffer$1.prototype.writeInt32LE = function writeInt32LE(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 4, 2147483647, -2147483648);
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		this[offset] = value & 255;
		this[offset + 1] = value >>> 8;
		this[offset + 2] = value >>> 16;
		this[offset + 3] = value >>> 24;
	} else objectWriteUInt32(this, value, offset, true);
	return offset + 4;
};
Buffer$1.prototype.writeInt32BE = function writeInt32BE(value, offset, noAssert) {
	value = +value;
	offset = offset | 0;
	if (!noAssert) checkInt(this, value, offset, 4, 2147483647, -2147483648);
	if (value < 0) value = 4294967295 + value + 1;
	if (Buffer$1.TYPED_ARRAY_SUPPORT) {
		this[offset] = value >>> 24;
		this[offset + 1] = value >>> 16;
		this[offset + 2] = value >>> 8;
		this[offset + 3] = value & 255;
	} else objectWriteUInt32(this, value, offset, false);
	return offset + 4;
};
function checkIEEE754(buf, value, offset, ext, max, min) {
	if (offset + ext > buf.length) throw new RangeError("Index out of range");
	if (offset < 0) throw new RangeError("Index out of range");
}
function writeFloat(buf, value, offset, littleEndian, noAssert) {
	if (!noAssert) checkIEEE754(buf, value, offset, 4);
	write(buf, value, offset, littleEndian, 23, 4);
	return offset + 4;
}
Buffer$1.prototype.writeFloatLE = function writeFloatLE(value, offset, noAssert) {
	return writeFloat(this, value, offset, true, noAssert);
};
Buffer$1.prototype.writeFloatBE = function writeFloatBE(value, offset, noAssert) {
	return writeFloat(this, value, offset, false, noAssert);
};
function writeDouble(buf, value, offset, littleEndian, noAssert) {
	if (!noAssert) checkIEEE754(buf, value, offset, 8);
	write(buf, value, offset, littleEndian, 52, 8);
	return offset + 8;
}
Buffer$1.prototype.writeDoubleLE = function writeDoubleLE(value, offset, noAssert) {
	return writeDouble(this, value, offset, true, noAssert);
};
Buffer$1.prototype.writeDoubleBE = function writeDoubleBE(value, offset, noAssert) {
	return writeDouble(this, value, offset, false, noAssert);
};
Buffer$1.prototype.copy = function copy(target, targetStart, start, end) {
	if (!start) start = 0;
	if (!end && end !== 0) end = this.length;
	if (targetStart >= target.length) targetStart = target.length;
	if (!targetStart) targetStart = 0;
	if (end > 0 && end < start) end = start;
	if (end === start) return 0;
	if (target.length === 0 || this.length === 0) return 0;
	if (targetStart < 0) throw new RangeError("targetStart out of bounds");
	if (start < 0 || start >= this.length) throw new RangeError("sourceStart out of bounds");
	if (end < 0) throw new RangeError("sourceEnd out of bounds");
	if (end > this.length) end = this.length;
	if (target.length - targetStart < end - start) end = target.length - targetStart + start;
	var len = end - start;
	var i;
	if (this === target && start < targetStart && targetStart < end) for (i = len - 1; i >= 0; --i) target[i + targetStart] = this[i + start];
	else if (len < 1e3 || !Buffer$1.TYPED_ARRAY_SUPPORT) for (i = 0; i < len; ++i) target[i + targetStart] = this[i + start];
	else Uint8Array.prototype.set.call(target, this.subarray(start, start + len), targetStart);
	return len;
};
Buffer$1.prototype.fill = function fill(val, start, end, encoding) {
	if (typeof val === "string") {
		if (typeof start === "string") {
			encoding = start;
			start = 0;
			end = this.length;
		} else if (typeof end === "string") {
			encoding = end;
			end = this.length;
		}
		if (val.length === 1) {
			var code = val.charCodeAt(0);
			if (code < 256) val = code;
		}
		if (encoding !== void 0 && typeof encoding !== "string") throw new TypeError("encoding must be a string");
		if (typeof encoding === "string" && !Buffer$1.isEncoding(encoding)) throw new TypeError("Unknown encoding: " + encoding);
	} else if (typeof val === "number") val = val & 255;
	if (start < 0 || this.length < start || this.length < end) throw new RangeError("Out of range index");
	if (end <= start) return this;
	start = start >>> 0;
	end = end === void 0 ? this.length : end >>> 0;
	if (!val) val = 0;
	var i;
	if (typeof val === "number") for (i = start; i < end; ++i) this[i] = val;
	else {
		var bytes = internalIsBuffer(val) ? val : utf8ToBytes$1(new Buffer$1(val, encoding).toString());
		var len = bytes.length;
		for (i = 0; i < end - start; ++i) this[i + start] = bytes[i % len];
	}
	return this;
};
var INVALID_BASE64_RE = /[^+\/0-9A-Za-z-_]/g;
function base64clean(str) {
	str = stringtrim(str).replace(INVALID_BASE64_RE, "");
	if (str.length < 2) return "";
	while (str.length % 4 !== 0) str = str + "=";
	return str;
}
function stringtrim(str) {
	if (str.trim) return str.trim();
	return str.replace(/^\s+|\s+$/g, "");
}
function toHex(n) {
	if (n < 16) return "0" + n.toString(16);
	return n.toString(16);
}
function utf8ToBytes$1(string, units) {
	units = units || Infinity;
	var codePoint;
	var length = string.length;
	var leadSurrogate = null;
	var bytes = [];
	for (var i = 0; i < length; ++i) {
		codePoint = string.charCodeAt(i);
		if (codePoint > 55295 && codePoint < 57344) {
			if (!leadSurrogate) {
				if (codePoint > 56319) {
					if ((units -= 3) > -1) bytes.push(239, 191, 189);
					continue;
				} else if (i + 1 === length) {
					if ((units -= 3) > -1) bytes.push(239, 191, 189);
					continue;
				}
				leadSurrogate = codePoint;
				continue;
			}
			if (codePoint < 56320) {
				if ((units -= 3) > -1) bytes.push(239, 191, 189);
				leadSurrogate = codePoint;
				continue;
			}
			codePoint = (leadSurrogate - 55296 << 10 | codePoint - 56320) + 65536;
		} else if (leadSurrogate) {
			if ((units -= 3) > -1) bytes.push(239, 191, 189);
		}
		leadSurrogate = null;
		if (codePoint < 128) {
			if ((units -= 1) < 0) break;
			bytes.push(codePoint);
		} else if (codePoint < 2048) {
			if ((units -= 2) < 0) break;
			bytes.push(codePoint >> 6 | 192, codePoint & 63 | 128);
		} else if (codePoint < 65536) {
			if ((units -= 3) < 0) break;
			bytes.push(codePoint >> 12 | 224, codePoint >> 6 & 63 | 128, codePoint & 63 | 128);
		} else if (codePoint < 1114112) {
			if ((units -= 4) < 0) break;
			bytes.push(codePoint >> 18 | 240, codePoint >> 12 & 63 | 128, codePoint >> 6 & 63 | 128, codePoint & 63 | 128);
		} else throw new Error("Invalid code point");
	}
	return bytes;
}
function asciiToBytes(str) {
	var byteArray = [];
	for (var i = 0; i < str.length; ++i) byteArray.push(str.charCodeAt(i) & 255);
	return byteArray;
}
function utf16leToBytes(str, units) {
	var c, hi, lo;
	var byteArray = [];
	for (var i = 0; i < str.length; ++i) {
		if ((units -= 2) < 0) break;
		c = str.charCodeAt(i);
		hi = c >> 8;
		lo = c % 256;
		byteArray.push(lo);
		byteArray.push(hi);
	}
	return byteArray;
}
function base64ToBytes(str) {
	return toByteArray(base64clean(str));
}
function blitBuffer(src, dst, offset, length) {
	for (var i = 0; i < length; ++i) {
		if (i + offset >= dst.length || i >= src.length) break;
		dst[i + offset] = src[i];
	}
	return i;
}
function isnan(val) {
	return val !== val;
}
function isBuffer(obj) {
	return obj != null && (!!obj._isBuffer || isFastBuffer(obj) || isSlowBuffer(obj));
}
function isFastBuffer(obj) {
	return !!obj.constructor && typeof obj.constructor.isBuffer === "function" && obj.constructor.isBuffer(obj);
}
function isSlowBuffer(obj) {
	return typeof obj.readFloatLE === "function" && typeof obj.slice === "function" && isFastBuffer(obj.slice(0, 0));
}
var CsvError = class CsvError extends Error {
	constructor(code, message, options, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ").trim();
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};
const normalize_columns_array = function(columns) {
	const normalizedColumns = [];
	for (let i = 0, l = columns.length; i < l; i++) {
		const column = columns[i];
		if (column === void 0 || column === null || column === false) normalizedColumns[i] = { disabled: true };
		else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = { name: `${column}` };
		else if (is_object(column)) {
			if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
				"Option columns missing name:",
				`property "name" is required at position ${i}`,
				"when column is an object literal"
			]);
			normalizedColumns[i] = column;
		} else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
			"Invalid column definition:",
			"expect a string or a literal object,",
			`got ${JSON.stringify(column)} at position ${i}`
		]);
	}
	return normalizedColumns;
};
var ResizeableBuffer = class {
	constructor(size = 100) {
		this.size = size;
		this.length = 0;
		this.buf = Buffer$1.allocUnsafe(size);
	}
	prepend(val) {
		if (isBuffer(val)) {
			const length = this.length + val.length;
			if (length >= this.size) {
				this.resize();
				if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
			}
			const buf = this.buf;
			this.buf = Buffer$1.allocUnsafe(this.size);
			val.copy(this.buf, 0);
			buf.copy(this.buf, val.length);
			this.length += val.length;
		} else {
			const length = this.length++;
			if (length === this.size) this.resize();
			const buf = this.clone();
			this.buf[0] = val;
			buf.copy(this.buf, 1, 0, length);
		}
	}
	append(val) {
		const length = this.length++;
		if (length === this.size) this.resize();
		this.buf[length] = val;
	}
	clone() {
		return Buffer$1.from(this.buf.slice(0, this.length));
	}
	resize() {
		const length = this.length;
		this.size = this.size * 2;
		const buf = Buffer$1.allocUnsafe(this.size);
		this.buf.copy(buf, 0, 0, length);
		this.buf = buf;
	}
	toString(encoding) {
		if (encoding) return this.buf.toString(encoding, 0, this.length);
		else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
	}
	toJSON() {
		return this.toString("utf8");
	}
	reset() {
		this.length = 0;
	}
};
const init_state = function(options) {
	const timchars = [
		32,
		9,
		10,
		13,
		12,
		11,
		160,
		5760,
		8192,
		8193,
		8194,
		8195,
		8196,
		8197,
		8198,
		8199,
		8200,
		8201,
		8202,
		8232,
		8233,
		8239,
		8287,
		12288,
		65279
	].reduce((acc, codepoint) => {
		const encoded = Buffer$1.from(String.fromCharCode(codepoint), options.encoding);
		if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
		acc.push(encoded);
		return acc;
	}, []);
	const timcharFirstBytes = /* @__PURE__ */ new Uint8Array(256);
	for (const t of timchars) timcharFirstBytes[t[0]] = 1;
	return {
		bomSkipped: false,
		bufBytesStart: 0,
		castField: options.cast_function,
		commenting: false,
		delimiterBufPrevious: void 0,
		delimiterDiscovered: false,
		error: void 0,
		enabled: options.from_line === 1,
		escaping: false,
		escapeIsQuote: isBuffer(options.escape) && isBuffer(options.quote) && Buffer$1.compare(options.escape, options.quote) === 0,
		expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
		field: new ResizeableBuffer(20),
		firstLineToHeaders: options.cast_first_line_to_header,
		needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map((t) => t.length)),
		previousBuf: void 0,
		quoting: false,
		stop: false,
		rawBuffer: new ResizeableBuffer(100),
		record: [],
		recordHasError: false,
		record_length: 0,
		recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
		trimChars: [Buffer$1.from(" ", options.encoding)[0], Buffer$1.from("	", options.encoding)[0]],
		wasQuoting: false,
		wasRowDelimiter: false,
		timchars,
		timcharFirstBytes
	};
};
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8";
	else if (options.encoding === null || options.encoding === false) options.encoding = null;
	else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [
		"Invalid option encoding:",
		"encoding must be a string or null to return a buffer,",
		`got ${JSON.stringify(options.encoding)}`
	], options);
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [
		"Invalid option bom:",
		"bom must be true,",
		`got ${JSON.stringify(options.bom)}`
	], options);
	options.cast_function = null;
	if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0;
	else if (typeof options.cast === "function") {
		options.cast_function = options.cast;
		options.cast = true;
	} else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [
		"Invalid option cast:",
		"cast must be true or a function,",
		`got ${JSON.stringify(options.cast)}`
	], options);
	if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false;
	else if (options.cast_date === true) options.cast_date = function(value) {
		const date = Date.parse(value);
		return !isNaN(date) ? new Date(date) : value;
	};
	else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [
		"Invalid option cast_date:",
		"cast_date must be true or a function,",
		`got ${JSON.stringify(options.cast_date)}`
	], options);
	options.cast_first_line_to_header = void 0;
	if (options.columns === true) options.cast_first_line_to_header = void 0;
	else if (typeof options.columns === "function") {
		options.cast_first_line_to_header = options.columns;
		options.columns = true;
	} else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns);
	else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false;
	else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [
		"Invalid option columns:",
		"expect an array, a function or true,",
		`got ${JSON.stringify(options.columns)}`
	], options);
	if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false;
	else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [
		"Invalid option group_columns_by_name:",
		"expect an boolean,",
		`got ${JSON.stringify(options.group_columns_by_name)}`
	], options);
	else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", ["Invalid option group_columns_by_name:", "the `columns` mode must be activated."], options);
	if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null;
	else {
		if (typeof options.comment === "string") options.comment = Buffer$1.from(options.comment, options.encoding);
		if (!isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
			"Invalid option comment:",
			"comment must be a buffer or a string,",
			`got ${JSON.stringify(options.comment)}`
		], options);
	}
	if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false;
	else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
		"Invalid option comment_no_infix:",
		"value must be a boolean,",
		`got ${JSON.stringify(options.comment_no_infix)}`
	], options);
	if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false;
	else if (options.delimiter_auto === true) options.delimiter_auto = {};
	else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
		"Invalid option delimiter_auto:",
		"delimiter_auto must be a boolean or a configuration object,",
		`got ${JSON.stringify(options.delimiter_auto)}`
	], options);
	if (options.delimiter_auto) {
		if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
			[",".charCodeAt(0)]: 1.8,
			["	".charCodeAt(0)]: 1.8,
			[";".charCodeAt(0)]: 1.6,
			[" ".charCodeAt(0)]: 1.6,
			[":".charCodeAt(0)]: 1.5,
			[".".charCodeAt(0)]: 1.4,
			["/".charCodeAt(0)]: 1.4
		};
		else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"preferred must be an object,",
			`got ${JSON.stringify(options.delimiter_auto.preferred)}`
		], options);
		if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => {
			return (info.total - info.std) * (options.preferred[info.char_code] || 1);
		};
		else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"score must be a function,",
			`got ${JSON.stringify(options.delimiter_auto.score)}`
		], options);
		if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048;
		else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"size must be a number,",
			`got ${JSON.stringify(options.delimiter_auto.size)}`
		], options);
	}
	const delimiter_json = JSON.stringify(options.delimiter);
	if (options.delimiter_auto !== false) options.delimiter = [];
	if (!Array.isArray(options.delimiter)) {
		if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer$1.from(",", options.encoding);
		options.delimiter = [options.delimiter];
	}
	options.delimiter = options.delimiter.map(function(delimiter) {
		if (typeof delimiter === "string") delimiter = Buffer$1.from(delimiter, options.encoding);
		if (!isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [
			"Invalid option delimiter:",
			"delimiter must be a non empty string or buffer or array of string|buffer,",
			`got ${delimiter_json}`
		], options);
		return delimiter;
	});
	if (options.escape === void 0 || options.escape === true) options.escape = Buffer$1.from("\"", options.encoding);
	else if (typeof options.escape === "string") options.escape = Buffer$1.from(options.escape, options.encoding);
	else if (options.escape === null || options.escape === false) options.escape = null;
	if (options.escape !== null) {
		if (!isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
	}
	if (options.from === void 0 || options.from === null) options.from = 1;
	else {
		if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
		if (Number.isInteger(options.from)) {
			if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
		} else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
	}
	if (options.from_line === void 0 || options.from_line === null) options.from_line = 1;
	else {
		if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
		if (Number.isInteger(options.from_line)) {
			if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
		} else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
	}
	if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false;
	else if (typeof options.ignore_last_delimiters === "number") {
		options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
		if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
	} else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [
		"Invalid option `ignore_last_delimiters`:",
		"the value must be a boolean value or an integer,",
		`got ${JSON.stringify(options.ignore_last_delimiters)}`
	], options);
	if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", ["The option `ignore_last_delimiters`", "requires the activation of the `columns` option"], options);
	if (options.info === void 0 || options.info === null || options.info === false) options.info = false;
	else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
	if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0;
	else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0);
	else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size);
	else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
	if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0;
	else if (isBuffer(options.objname)) {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
		if (options.encoding === null);
		else options.objname = options.objname.toString(options.encoding);
	} else if (typeof options.objname === "string") {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
	} else if (typeof options.objname === "number");
	else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
	if (options.objname !== void 0) {
		if (typeof options.objname === "number") {
			if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
		} else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
	}
	if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0;
	else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [
		"Invalid option `on_record`:",
		"expect a function,",
		`got ${JSON.stringify(options.on_record)}`
	], options);
	if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
	if (options.quote === null || options.quote === false || options.quote === "") options.quote = null;
	else {
		if (options.quote === void 0 || options.quote === true) options.quote = Buffer$1.from("\"", options.encoding);
		else if (typeof options.quote === "string") options.quote = Buffer$1.from(options.quote, options.encoding);
		if (!isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
	}
	if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false;
	else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
	if (options.record_delimiter === void 0) options.record_delimiter = [];
	else if (typeof options.record_delimiter === "string" || isBuffer(options.record_delimiter)) {
		if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer,",
			`got ${JSON.stringify(options.record_delimiter)}`
		], options);
		options.record_delimiter = [options.record_delimiter];
	} else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
		"Invalid option `record_delimiter`:",
		"value must be a string, a buffer or array of string|buffer,",
		`got ${JSON.stringify(options.record_delimiter)}`
	], options);
	options.record_delimiter = options.record_delimiter.map(function(rd, i) {
		if (typeof rd !== "string" && !isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a string, a buffer or array of string|buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		if (typeof rd === "string") rd = Buffer$1.from(rd, options.encoding);
		return rd;
	});
	if (typeof options.relax_column_count === "boolean");
	else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false;
	else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
	if (typeof options.relax_column_count_less === "boolean");
	else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false;
	else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
	if (typeof options.relax_column_count_more === "boolean");
	else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false;
	else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
	if (typeof options.relax_quotes === "boolean");
	else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false;
	else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
	if (typeof options.skip_empty_lines === "boolean");
	else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false;
	else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
	if (typeof options.skip_records_with_empty_values === "boolean");
	else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false;
	else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
	if (typeof options.skip_records_with_error === "boolean");
	else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false;
	else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
	if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false;
	else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
	if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false;
	else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
	if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false;
	else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
	if (options.trim === true && opts.ltrim !== false) options.ltrim = true;
	else if (options.ltrim !== true) options.ltrim = false;
	if (options.trim === true && opts.rtrim !== false) options.rtrim = true;
	else if (options.rtrim !== true) options.rtrim = false;
	if (options.to === void 0 || options.to === null) options.to = -1;
	else if (options.to !== -1) {
		if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
		if (Number.isInteger(options.to)) {
			if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
		} else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
	}
	if (options.to_line === void 0 || options.to_line === null) options.to_line = -1;
	else if (options.to_line !== -1) {
		if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
		if (Number.isInteger(options.to_line)) {
			if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
		} else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
	}
	return options;
};
const delimiter_discover = function(records, options) {
	if (!options) ({delimiter_auto: options} = normalize_options({ delimiter_auto: true }));
	if (typeof records === "string") records = Buffer$1.from(records);
	if (isBuffer(records)) records = ((data) => {
		const records = [];
		const parser = transform({ delimiter: [] });
		const push = (record) => records.push(record);
		const close = () => {};
		const error = parser.parse(data, true, push, close);
		if (error !== void 0) throw error;
		return records;
	})(records);
	const info = Array(127).fill().map(() => ({ lines: [] }));
	records.map(([record], line) => {
		for (let i = 0, l = record.length; i < l; i++) {
			const code = record.charCodeAt(i);
			if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
			info[code].lines[line]++;
		}
	});
	info.map((info, i) => {
		info.char_code = i;
		info.std = std(info.lines);
		info.total = info.lines.reduce((acc, val) => acc + val, 0);
		info.preferred = !!options.preferred[i];
		info.score = options.score(info, options);
	});
	const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
	return String.fromCharCode(result.char_code);
};
const std = function(array) {
	const n = array.length;
	if (n === 0) return 0;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
};
const isRecordEmpty = function(record) {
	return record.every((field) => field == null || field.toString && field.toString().trim() === "");
};
const cr = 13;
const nl = 10;
const boms = {
	utf8: Buffer$1.from([
		239,
		187,
		191
	]),
	utf16le: Buffer$1.from([255, 254])
};
const transform = function(original_options = {}) {
	const info = {
		bytes: 0,
		bytes_records: 0,
		comment_lines: 0,
		empty_lines: 0,
		invalid_field_length: 0,
		lines: 1,
		records: 0
	};
	const options = normalize_options(original_options);
	return {
		info,
		original_options,
		options,
		state: init_state(options),
		__needMoreData: function(i, bufLen, end) {
			if (end) return false;
			const { encoding, escape, quote } = this.options;
			const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
			return bufLen - i - 1 < Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer$1.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
		},
		parse: function(nextBuf, end, push, close) {
			const { bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line } = this.options;
			let { comment, escape, quote, record_delimiter } = this.options;
			const { bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote } = this.state;
			if (!delimiterDiscovered && delimiter_auto) {
				let delimiterBuf;
				if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf;
				else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious;
				else delimiterBuf = Buffer$1.concat([delimiterBufPrevious, nextBuf]);
				nextBuf = void 0;
				if (end || delimiterBuf.length > delimiter_auto.size) {
					this.options.delimiter = [Buffer$1.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto))];
					this.state.previousBuf = delimiterBuf;
					this.state.delimiterBufPrevious = void 0;
					this.state.delimiterDiscovered = true;
				} else {
					this.state.delimiterBufPrevious = delimiterBuf;
					return;
				}
			}
			const { previousBuf } = this.state;
			let buf;
			if (previousBuf === void 0) {
				if (nextBuf === void 0) {
					close();
					return;
				} else buf = nextBuf;
			} else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf;
			else buf = Buffer$1.concat([previousBuf, nextBuf]);
			if (bomSkipped === false) {
				if (bom === false) this.state.bomSkipped = true;
				else if (buf.length < 3) {
					if (end === false) {
						this.state.previousBuf = buf;
						return;
					}
				} else {
					for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
						const bomLength = boms[encoding].length;
						this.state.bufBytesStart += bomLength;
						buf = buf.slice(bomLength);
						const options = normalize_options({
							...this.original_options,
							encoding
						});
						for (const key in options) this.options[key] = options[key];
						({comment, escape, quote} = this.options);
						break;
					}
					this.state.bomSkipped = true;
				}
			}
			const bufLen = buf.length;
			let pos = 0;
			for (; pos < bufLen; pos++) {
				if (this.__needMoreData(pos, bufLen, end)) break;
				if (this.state.wasRowDelimiter === true) {
					this.info.lines++;
					this.state.wasRowDelimiter = false;
				}
				if (to_line !== -1 && this.info.lines > to_line) {
					this.state.stop = true;
					close();
					return;
				}
				if (this.state.quoting === false && record_delimiter.length === 0) {
					if (this.__autoDiscoverRecordDelimiter(buf, pos)) record_delimiter = this.options.record_delimiter;
				}
				const chr = buf[pos];
				if (raw === true) rawBuffer.append(chr);
				if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
				if (this.state.escaping === true) this.state.escaping = false;
				else {
					if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
						if (escapeIsQuote) {
							if (this.__isQuote(buf, pos + escape.length)) {
								this.state.escaping = true;
								pos += escape.length - 1;
								continue;
							}
						} else {
							this.state.escaping = true;
							pos += escape.length - 1;
							continue;
						}
					}
					if (this.state.commenting === false && this.__isQuote(buf, pos)) {
						if (this.state.quoting === true) {
							const nextChr = buf[pos + quote.length];
							const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
							const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
							const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
							const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
							if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1;
							else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								pos += quote.length - 1;
								continue;
							} else if (relax_quotes === false) {
								const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [
									"Invalid Closing Quote:",
									`got "${String.fromCharCode(nextChr)}"`,
									`at line ${this.info.lines}`,
									"instead of delimiter, record delimiter, trimable character",
									"(if activated) or comment"
								], this.options, this.__infoField()));
								if (err !== void 0) return err;
							} else {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								this.state.field.prepend(quote);
								pos += quote.length - 1;
							}
						} else if (this.state.field.length !== 0) {
							if (relax_quotes === false) {
								const info = this.__infoField();
								const bom = Object.keys(boms).map((b) => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
								const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [
									"Invalid Opening Quote:",
									`a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
									bom ? `(${bom} bom)` : void 0
								], this.options, info, { field: this.state.field }));
								if (err !== void 0) return err;
							}
						} else {
							this.state.quoting = true;
							pos += quote.length - 1;
							continue;
						}
					}
					if (this.state.quoting === false) {
						const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
						if (recordDelimiterLength !== 0) {
							if (this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) this.info.comment_lines++;
							else {
								if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
									this.state.enabled = true;
									this.__resetField();
									this.__resetRecord();
									pos += recordDelimiterLength - 1;
									continue;
								}
								if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
									this.info.empty_lines++;
									pos += recordDelimiterLength - 1;
									continue;
								}
								this.info.bytes = this.state.bufBytesStart + pos;
								const errField = this.__onField();
								if (errField !== void 0) return errField;
								this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
								const errRecord = this.__onRecord(push);
								if (errRecord !== void 0) return errRecord;
								if (to !== -1 && this.info.records >= to) {
									this.state.stop = true;
									close();
									return;
								}
							}
							this.state.commenting = false;
							pos += recordDelimiterLength - 1;
							continue;
						}
						if (this.state.commenting) continue;
						if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
							if (this.__compareBytes(comment, buf, pos, chr) !== 0) {
								this.state.commenting = true;
								continue;
							}
						}
						const delimiterLength = this.__isDelimiter(buf, pos, chr);
						if (delimiterLength !== 0) {
							this.info.bytes = this.state.bufBytesStart + pos;
							const errField = this.__onField();
							if (errField !== void 0) return errField;
							pos += delimiterLength - 1;
							continue;
						}
					}
				}
				if (this.state.commenting === false) {
					if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [
						"Max Record Size:",
						"record exceed the maximum number of tolerated bytes",
						`of ${max_record_size}`,
						`at line ${this.info.lines}`
					], this.options, this.__infoField()));
				}
				const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
				const rappend = rtrim === false || this.state.wasQuoting === false;
				if (lappend === true && rappend === true) this.state.field.append(chr);
				else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [
					"Invalid Closing Quote:",
					"found non trimable byte after quote",
					`at line ${this.info.lines}`
				], this.options, this.__infoField()));
				else {
					if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
					continue;
				}
			}
			if (end === true) {
				if (this.state.quoting === true) {
					const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", ["Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}`], this.options, this.__infoField()));
					if (err !== void 0) return err;
				} else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
					this.info.bytes = this.state.bufBytesStart + pos;
					const errField = this.__onField();
					if (errField !== void 0) return errField;
					const errRecord = this.__onRecord(push);
					if (errRecord !== void 0) return errRecord;
				} else if (this.state.wasRowDelimiter === true) this.info.empty_lines++;
				else if (this.state.commenting === true) this.info.comment_lines++;
			} else {
				this.state.bufBytesStart += pos;
				this.state.previousBuf = buf.slice(pos);
			}
			if (this.state.wasRowDelimiter === true) {
				this.info.lines++;
				this.state.wasRowDelimiter = false;
			}
		},
		__onRecord: function(push) {
			const { columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values } = this.options;
			const { enabled, record } = this.state;
			if (enabled === false) return this.__resetRecord();
			const recordLength = record.length;
			if (columns === true) {
				if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
					this.__resetRecord();
					return;
				}
				return this.__firstLineToColumns(record);
			}
			if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
			if (recordLength !== this.state.expectedRecordLength) {
				const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [
					"Invalid Record Length:",
					`expect ${this.state.expectedRecordLength},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [
					"Invalid Record Length:",
					`columns length is ${columns.length},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record });
				if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
					this.info.invalid_field_length++;
					this.state.error = err;
				} else {
					const finalErr = this.__error(err);
					if (finalErr) return finalErr;
				}
			}
			if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
				this.__resetRecord();
				return;
			}
			if (this.state.recordHasError === true) {
				this.__resetRecord();
				this.state.recordHasError = false;
				return;
			}
			this.info.records++;
			if (from === 1 || this.info.records >= from) {
				const { objname } = this.options;
				if (columns !== false) {
					const obj = {};
					for (let i = 0, l = record.length; i < l; i++) {
						if (columns[i] === void 0 || columns[i].disabled) continue;
						if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
							if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
							else obj[columns[i].name] = [obj[columns[i].name], record[i]];
						} else Object.defineProperty(obj, columns[i].name, {
							value: record[i],
							enumerable: true,
							writable: true,
							configurable: true
						});
					}
					if (raw === true || info === true) {
						const extRecord = Object.assign({ record: obj }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
						const err = this.__push(objname === void 0 ? extRecord : [obj[objname], extRecord], push);
						if (err) return err;
					} else {
						const err = this.__push(objname === void 0 ? obj : [obj[objname], obj], push);
						if (err) return err;
					}
				} else if (raw === true || info === true) {
					const extRecord = Object.assign({ record }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
					const err = this.__push(objname === void 0 ? extRecord : [record[objname], extRecord], push);
					if (err) return err;
				} else {
					const err = this.__push(objname === void 0 ? record : [record[objname], record], push);
					if (err) return err;
				}
			}
			this.__resetRecord();
		},
		__firstLineToColumns: function(record) {
			const { firstLineToHeaders } = this.state;
			try {
				const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
				if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [
					"Invalid Column Mapping:",
					"expect an array from column function,",
					`got ${JSON.stringify(headers)}`
				], this.options, this.__infoField(), { headers }));
				const normalizedHeaders = normalize_columns_array(headers);
				this.state.expectedRecordLength = normalizedHeaders.length;
				this.options.columns = normalizedHeaders;
				this.__resetRecord();
				return;
			} catch (err) {
				return err;
			}
		},
		__resetRecord: function() {
			if (this.options.raw === true) this.state.rawBuffer.reset();
			this.state.error = void 0;
			this.state.record = [];
			this.state.record_length = 0;
		},
		__onField: function() {
			const { cast, encoding, rtrim, max_record_size } = this.options;
			const { enabled, wasQuoting } = this.state;
			if (enabled === false) return this.__resetField();
			let field = this.state.field.toString(encoding);
			if (rtrim === true && wasQuoting === false) field = field.trimRight();
			if (cast === true) {
				const [err, f] = this.__cast(field);
				if (err !== void 0) return err;
				field = f;
			}
			this.state.record.push(field);
			if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
			this.__resetField();
		},
		__resetField: function() {
			this.state.field.reset();
			this.state.wasQuoting = false;
		},
		__push: function(record, push) {
			const { on_record } = this.options;
			if (on_record !== void 0) {
				const info = this.__infoRecord();
				try {
					record = on_record.call(null, record, info);
				} catch (err) {
					return err;
				}
				if (record === void 0 || record === null) return;
			}
			this.info.bytes_records += this.info.bytes;
			push(record);
		},
		__cast: function(field) {
			const { columns, relax_column_count } = this.options;
			if (Array.isArray(columns) === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [void 0, void 0];
			if (this.state.castField !== null) try {
				const info = this.__infoField();
				return [void 0, this.state.castField.call(null, field, info)];
			} catch (err) {
				return [err];
			}
			if (this.__isFloat(field)) return [void 0, parseFloat(field)];
			else if (this.options.cast_date !== false) {
				const info = this.__infoField();
				return [void 0, this.options.cast_date.call(null, field, info)];
			}
			return [void 0, field];
		},
		__compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
			if (sourceBuf[0] !== firstByte) return 0;
			const sourceLength = sourceBuf.length;
			for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
			return sourceLength;
		},
		__isCharTrimable: function(buf, pos) {
			const { timchars, timcharFirstBytes } = this.state;
			const first = buf[pos];
			if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
			loop1: for (let i = 0; i < timchars.length; i++) {
				const timchar = timchars[i];
				for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
				return timchar.length;
			}
			return 0;
		},
		__isDelimiter: function(buf, pos, chr) {
			const { delimiter, ignore_last_delimiters } = this.options;
			if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0;
			else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
			loop1: for (let i = 0; i < delimiter.length; i++) {
				const del = delimiter[i];
				if (del[0] === chr) {
					for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
					return del.length;
				}
			}
			return 0;
		},
		__isEscape: function(buf, pos, chr) {
			const { escape } = this.options;
			if (escape === null) return false;
			const l = escape.length;
			if (escape[0] === chr) {
				for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
				return true;
			}
			return false;
		},
		__isFloat: function(value) {
			return value - parseFloat(value) + 1 >= 0;
		},
		__isQuote: function(buf, pos) {
			const { quote } = this.options;
			if (quote === null) return false;
			const l = quote.length;
			for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
			return true;
		},
		__isRecordDelimiter: function(chr, buf, pos) {
			const { record_delimiter } = this.options;
			const recordDelimiterLength = record_delimiter.length;
			loop1: for (let i = 0; i < recordDelimiterLength; i++) {
				const rd = record_delimiter[i];
				const rdLength = rd.length;
				if (rd[0] !== chr) continue;
				for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
				return rd.length;
			}
			return 0;
		},
		__autoDiscoverRecordDelimiter: function(buf, pos) {
			const { encoding } = this.options;
			const rds = [
				Buffer$1.from("\r\n", encoding),
				Buffer$1.from("\n", encoding),
				Buffer$1.from("\r", encoding)
			];
			loop: for (let i = 0; i < rds.length; i++) {
				const l = rds[i].length;
				for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
				this.options.record_delimiter.push(rds[i]);
				this.state.recordDelimiterMaxLength = rds[i].length;
				return rds[i].length;
			}
			return 0;
		},
		__error: function(msg) {
			const { encoding, raw, skip_records_with_error } = this.options;
			const err = typeof msg === "string" ? new Error(msg) : msg;
			if (skip_records_with_error) {
				this.state.recordHasError = true;
				if (this.options.on_skip !== void 0) try {
					this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
				} catch (err) {
					return err;
				}
				return;
			} else return err;
		},
		__infoDataSet: function() {
			return {
				...this.info,
				columns: this.options.columns
			};
		},
		__infoRecord: function() {
			const { columns, raw, encoding } = this.options;
			return {
				...this.__infoDataSet(),
				bytes_records: this.info.bytes,
				error: this.state.error,
				header: columns === true,
				index: this.state.record.length,
				raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
			};
		},
		__infoField: function() {
			const { columns } = this.options;
			const isColumns = Array.isArray(columns);
			const bytes_records = this.info.bytes_records;
			return {
				...this.__infoRecord(),
				bytes_records,
				column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
				quoting: this.state.wasQuoting
			};
		}
	};
};
const parse$1 = function(data, opts = {}) {
	if (typeof data === "string") data = Buffer$1.from(data);
	const records = opts && opts.objname ? Object.create(null) : [];
	const parser = transform(opts);
	const push = (record) => {
		if (parser.options.objname === void 0) records.push(record);
		else records[record[0]] = record[1];
	};
	const close = () => {};
	const error = parser.parse(data, true, push, close);
	if (error !== void 0) throw error;
	return records;
};

// src/config/cases.ts
const readers = {
	jsonl: rowsOfLines,
	json: (text, file) => rowsOfList({
		file,
		...parseJson(text, file)
	}),
	yml: (text, file) => rowsOfList({
		file,
		...parseYaml(text, file)
	}),
	yaml: (text, file) => rowsOfList({
		file,
		...parseYaml(text, file)
	}),
	csv: rowsOfTable
};
function casesOf(text, file) {
	const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
	const reader = readers[ending];
	if (!reader) {
		const hint = `Cases are read from .${Object.keys(readers).join(", .")} files.`;
		throw new UserError(`${file}: not a file of cases`, {
			file,
			line: null,
			key: null
		}, hint);
	}
	const found = [];
	const seen = /* @__PURE__ */ new Map();
	for (const row of reader(text, file)) try {
		const next = caseOf(row);
		const first = seen.get(next.id);
		if (first) throw twice(next, first);
		seen.set(next.id, next);
	} catch (error) {
		if (error instanceof UserErrors) found.push(...error.errors);
		else if (error instanceof UserError) found.push(error);
		else throw error;
	}
	throwFound(found);
	return [...seen.values()];
}
function twice(again, first) {
	const hint = `It stands in line ${first.where.line} already; each case of a file needs an id of its own.`;
	return new UserError(`${again.where.file}: duplicate case id "${again.id}"`, again.where, hint);
}
function rowsOfLines(text, file) {
	return text.split("\n").flatMap((line, index) => {
		if (!line.trim()) return [];
		const value = parseJson(line, file, index + 1).value;
		return [{
			source: {
				file,
				value,
				lineOf: () => index + 1
			},
			value,
			path: []
		}];
	});
}
function rowsOfList(source) {
	if (!Array.isArray(source.value)) throw new UserError(`${source.file}: a list of cases is expected`, whereIs(source, []), "Write one `- id: …` for each case.");
	return source.value.map((value, index) => ({
		source,
		value,
		path: [index]
	}));
}
function rowsOfTable(text, file) {
	let rows;
	try {
		rows = parse$1(text, {
			columns: true,
			bom: true,
			info: true,
			skip_empty_lines: true,
			trim: true
		});
	} catch (error) {
		const line = error.lines ?? null;
		throw new UserError(`${file}: ${error.message}`, {
			file,
			line,
			key: null
		}, "Mend the table at this line.");
	}
	return rows.map(({ record, info }) => {
		const value = valueOfRecord(record);
		return {
			source: {
				file,
				value,
				lineOf: () => info.lines
			},
			value,
			path: []
		};
	});
}
function valueOfRecord(record) {
	const value = {};
	const input = {};
	const tags = {};
	for (const [column, cell] of Object.entries(record)) if (column === "id" || column === "expected") value[column] = cell;
	else if (column === "context" && cell) value["context"] = cell;
	else if (column === "pinned") value["pinned"] = cell.toLowerCase() === "true";
	else if (column.startsWith("tags.")) tags[column.slice(5)] = cell;
	else input[column.replace(/^input\./, "")] = cell;
	return {
		...value,
		input,
		tags
	};
}
function caseOf(row) {
	const written = validate$1(aCase, row.source, row.path, row.value);
	const input = typeof written.input === "string" ? { input: written.input } : written.input ?? {};
	return {
		id: String(written.id),
		input,
		turns: (written.turns ?? []).map(turnOf),
		expected: written.expected ?? null,
		context: typeof written.context === "string" ? [written.context] : written.context ?? [],
		expectedTools: written["expected-tools"] ?? [],
		tags: Object.fromEntries(Object.entries(written.tags ?? {}).map(([name, value]) => [name, String(value)])),
		pinned: written.pinned ?? false,
		where: {
			...whereIs(row.source, row.path),
			key: null
		}
	};
}
function turnOf(written) {
	return typeof written === "string" ? {
		user: written,
		assistant: null
	} : written;
}

// src/config/suites.ts
function openSuite(law, trials) {
	const head = readAll(law.headCases);
	const base = sameTexts(law.baseCases, law.headCases) ? head : readAll(law.baseCases);
	const now = new Map(head.map((each) => [each.id, each]));
	const before = new Map(base.map((each) => [each.id, each]));
	const removed = base.filter((each) => !now.has(each.id));
	const edited = base.filter((each) => now.has(each.id) && !sameCase(each, now.get(each.id)));
	const added = head.filter((each) => !before.has(each.id));
	const suite = {
		name: law.name,
		law: law.law,
		targets: law.targets,
		cases: [
			...head,
			...removed,
			...edited.map((each) => ({
				...each,
				id: `${each.id} (as on base)`
			}))
		],
		rules: law.rules,
		trials: trials ?? law.trials
	};
	const what = `suite ${law.name}.cases`;
	return {
		suite,
		policy: [
			...list(what, removed, "removed"),
			...list(what, edited, "changed"),
			...law.law === "both" ? list(what, added, "added") : []
		]
	};
}
function list(what, cases, effect) {
	if (cases.length === 0) return [];
	const ids = cases.map((each) => each.id).join(", ");
	return [{
		what,
		before: effect === "added" ? null : ids,
		after: effect === "removed" ? null : ids,
		effect
	}];
}
function readAll(files) {
	const cases = files.flatMap(({ file, text }) => casesOf(text, file));
	const count = /* @__PURE__ */ new Map();
	for (const { id } of cases) count.set(id, (count.get(id) ?? 0) + 1);
	return cases.map((each) => (count.get(each.id) ?? 0) > 1 ? {
		...each,
		id: `${each.where.file}:${each.id}`
	} : each);
}
function sameTexts(a, b) {
	return a.length === b.length && a.every((each, index) => each.file === b[index]?.file && each.text === b[index]?.text);
}
function sameCase(a, b) {
	const meaning = ({ where: _, ...rest }) => JSON.parse(JSON.stringify(rest));
	return canonical(meaning(a)) === canonical(meaning(b));
}

// node_modules/@noble/hashes/_u64.js
const fromNumH = (n) => n / 2 ** 32 | 0;
const fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
	const h = fromNumH(n);
	const l = fromNumL(n);
	view.setUint32(byteOffset, isLE ? l : h, isLE);
	view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
	return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
const atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
	if (typeof n !== "number") throw new TypeError(atitle(title) + "expected number, got " + typeof n);
	if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
	return n;
}
function abytes(value, length, title = "") {
	if (isBytes(value) && (length === void 0 || value.length === length)) return value;
	if (length !== void 0) anumber(length, "length");
	const bytes = isBytes(value);
	const ofLen = length !== void 0 ? ` of length ${length}` : "";
	const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
	const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
	if (!bytes) throw new TypeError(message);
	throw new RangeError(message);
}
const aobject = (value, label) => {
	if (value === null || typeof value !== "object" || Array.isArray(value)) throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
const aopts = (value, label) => {
	aobject(value, label);
	const proto = Object.getPrototypeOf(value);
	if (proto !== Object.prototype && proto !== null) throw new TypeError(`"${label}" expected plain object`);
	if (Object.hasOwn(value, "__proto__")) throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
	if (instance.destroyed) throw new Error("hash was destroyed");
	if (checkFinished && instance.finished) throw new Error("digest() was already called");
}
function aoutput(out, instance) {
	abytes(out, void 0, "output");
	const min = instance.outputLen;
	if (!(out.length >= min)) throw new RangeError("\"output\" expected length >= " + min);
}
function clean(...arrays) {
	for (let i = 0; i < arrays.length; i++) arrays[i].fill(0);
}
function createView(arr) {
	return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
	return word << 32 - shift | word >>> shift;
}
const hasHexBuiltin = /* @__PURE__ */ (() => typeof Uint8Array.from([]).toHex === "function" && typeof Uint8Array.fromHex === "function")();
const hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bytesToHex(bytes) {
	abytes(bytes);
	if (hasHexBuiltin) return bytes.toHex();
	let hex = "";
	for (let i = 0; i < bytes.length; i++) hex += hexes[bytes[i]];
	return hex;
}
function utf8ToBytes(str) {
	if (typeof str !== "string") throw new TypeError("string expected");
	const encoded = new TextEncoder().encode(str);
	try {
		return new Uint8Array(encoded);
	} finally {
		clean(encoded);
	}
}
function checkOpts(defaults, opts, title = "opts") {
	aopts(defaults, "defaults");
	if (opts !== void 0) aopts(opts, title);
	return Object.assign(Object.create(null), defaults, opts);
}
function createHasher(hashCons, info = {}) {
	if (typeof hashCons !== "function") throw new TypeError("\"hashCons\" expected function, got type=" + typeof hashCons);
	info = checkOpts({}, info, "info");
	const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
	const tmp = hashCons(void 0);
	hashC.outputLen = tmp.outputLen;
	hashC.blockLen = tmp.blockLen;
	hashC.canXOF = tmp.canXOF;
	hashC.create = (opts) => hashCons(opts);
	Object.assign(hashC, info);
	return Object.freeze(hashC);
}
const oidNist = (suffix) => ({ oid: Uint8Array.from([
	6,
	9,
	96,
	134,
	72,
	1,
	101,
	3,
	4,
	2,
	suffix
]) });

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
	return a & b ^ ~a & c;
}
function Maj(a, b, c) {
	return a & b ^ a & c ^ b & c;
}
var HashMD = class {
	blockLen;
	outputLen;
	canXOF = false;
	padOffset;
	isLE;
	buffer;
	view;
	finished = false;
	length = 0;
	pos = 0;
	destroyed = false;
	constructor(blockLen, outputLen, padOffset, isLE) {
		this.blockLen = blockLen;
		this.outputLen = outputLen;
		this.padOffset = padOffset;
		this.isLE = isLE;
		this.buffer = new Uint8Array(blockLen);
		this.view = createView(this.buffer);
	}
	update(data) {
		aexists(this);
		abytes(data);
		const { view, buffer, blockLen } = this;
		const len = data.length;
		let processed = false;
		for (let pos = 0; pos < len;) {
			const take = Math.min(blockLen - this.pos, len - pos);
			if (take === blockLen) {
				const dataView = createView(data);
				for (; blockLen <= len - pos; pos += blockLen) this.process(dataView, pos);
				processed = true;
				continue;
			}
			buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
			this.pos += take;
			pos += take;
			if (this.pos === blockLen) {
				this.process(view, 0);
				this.pos = 0;
				processed = true;
			}
		}
		this.length += data.length;
		if (processed) this.roundClean();
		return this;
	}
	digestInto(out) {
		aexists(this);
		aoutput(out, this);
		this.finished = true;
		const { buffer, view, blockLen, isLE } = this;
		let { pos } = this;
		buffer[pos++] = 128;
		buffer.fill(0, pos);
		if (this.padOffset > blockLen - pos) {
			this.process(view, 0);
			buffer.fill(0);
		}
		setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
		this.process(view, 0);
		this.roundClean();
		const oview = out === buffer ? view : createView(out);
		const len = this.outputLen;
		const outLen = len / 4;
		const state = this.get();
		if (len % 4 || outLen > state.length) throw new Error("invalid outputLen");
		for (let i = 0; i < outLen; i++) oview.setUint32(4 * i, state[i], isLE);
	}
	digest() {
		const { buffer, outputLen } = this;
		this.digestInto(buffer);
		const res = buffer.slice(0, outputLen);
		this.destroy();
		return res;
	}
	_cloneIntoMeta(to) {
		const { buffer, length, finished, destroyed, pos } = this;
		to.destroyed = destroyed;
		to.finished = finished;
		to.length = length;
		to.pos = pos;
		if (pos) to.buffer.set(buffer);
		return to;
	}
	clone() {
		return this._cloneInto();
	}
};
const SHA256_IV = /* @__PURE__ */ Uint32Array.from([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]);

// node_modules/@noble/hashes/sha2.js
const SHA256_K = /* @__PURE__ */ Uint32Array.from([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]);
const SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
	A = 0;
	B = 0;
	C = 0;
	D = 0;
	E = 0;
	F = 0;
	G = 0;
	H = 0;
	constructor(outputLen, IV) {
		super(64, outputLen, 8, false);
		this.A = IV[0] | 0;
		this.B = IV[1] | 0;
		this.C = IV[2] | 0;
		this.D = IV[3] | 0;
		this.E = IV[4] | 0;
		this.F = IV[5] | 0;
		this.G = IV[6] | 0;
		this.H = IV[7] | 0;
	}
	get() {
		const { A, B, C, D, E, F, G, H } = this;
		return [
			A,
			B,
			C,
			D,
			E,
			F,
			G,
			H
		];
	}
	set(A, B, C, D, E, F, G, H) {
		this.A = A | 0;
		this.B = B | 0;
		this.C = C | 0;
		this.D = D | 0;
		this.E = E | 0;
		this.F = F | 0;
		this.G = G | 0;
		this.H = H | 0;
	}
	_cloneInto(to) {
		(to ||= new this.constructor()).set(...this.get());
		return this._cloneIntoMeta(to);
	}
	process(view, offset) {
		for (let i = 0; i < 16; i++, offset += 4) SHA256_W[i] = view.getUint32(offset, false);
		for (let i = 16; i < 64; i++) {
			const W15 = SHA256_W[i - 15];
			const W2 = SHA256_W[i - 2];
			const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
			const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
			SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
		}
		let { A, B, C, D, E, F, G, H } = this;
		for (let i = 0; i < 64; i++) {
			const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
			const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
			const T2 = (rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22)) + Maj(A, B, C) | 0;
			H = G;
			G = F;
			F = E;
			E = D + T1 | 0;
			D = C;
			C = B;
			B = A;
			A = T1 + T2 | 0;
		}
		A = A + this.A | 0;
		B = B + this.B | 0;
		C = C + this.C | 0;
		D = D + this.D | 0;
		E = E + this.E | 0;
		F = F + this.F | 0;
		G = G + this.G | 0;
		H = H + this.H | 0;
		this.set(A, B, C, D, E, F, G, H);
	}
	roundClean() {
		clean(SHA256_W);
	}
	destroy() {
		this.destroyed = true;
		this.set(0, 0, 0, 0, 0, 0, 0, 0);
		clean(this.buffer);
	}
};
var _SHA256 = class extends SHA2_32B {
	constructor() {
		super(32, SHA256_IV);
	}
};
const sha256 = /* @__PURE__ */ createHasher(() => new _SHA256(), /* @__PURE__ */ oidNist(1));

// src/lib/fingerprint.ts
function fingerprint(value) {
	return bytesToHex(sha256(utf8ToBytes(canonical(value)))).slice(0, 32);
}

// src/lib/members.ts
const asTheyCome = (trials) => trials;
const meanAndCount = (trials) => [meanOf(trials), 1];
const sumOfCases = {
	statistic: {
		kind: "sums",
		of: ([sum]) => sum ?? 0
	},
	numbers: meanAndCount
};
const meanOfCases = {
	statistic: {
		kind: "sums",
		of: ([sum, count]) => (sum ?? 0) / (count || 1)
	},
	numbers: meanAndCount
};
const quantile = (q) => ({
	statistic: {
		kind: "quantile",
		q
	},
	numbers: asTheyCome
});
function memberOf(comparison, measure, id) {
	const { card } = comparison.rule;
	const { statistic, numbers } = readingOf(card, measure.unit);
	const side = (scores) => {
		const values = valuesOf(scores);
		return values.length ? numbers(values) : [];
	};
	return {
		id,
		better: measure.direction,
		statistic,
		allowed: allowedOf(card),
		pairs: comparison.pairs.map((pair) => ({
			unit: unitOf$1(comparison, pair),
			base: side(pair.baseline),
			head: side(pair.candidate)
		}))
	};
}
function readingOf({ aggregate, threshold }, unit) {
	if (aggregate === "sum") return sumOfCases;
	if (aggregate === "p95") return quantile(.95);
	if (aggregate === "max") return quantile(1);
	const relative = threshold?.maxRegression?.relative ?? unit !== "ratio";
	if (aggregate === "p50") return unit !== "ratio" && relative ? ratio : quantile(.5);
	if (unit === "ratio") return {
		statistic: { kind: "mean" },
		numbers: asTheyCome
	};
	return relative ? ratio : meanOfCases;
}
const ratio = {
	statistic: { kind: "ratio" },
	numbers: asTheyCome
};
function allowedOf({ threshold }) {
	const most = threshold?.maxRegression;
	const floor = threshold?.minEffect ?? 0;
	if (!most) return { absolute: floor };
	return most.relative ? {
		relative: most.value,
		absolute: floor
	} : { absolute: Math.max(most.value, floor) };
}
function unitOf$1(comparison, pair) {
	return `${comparison.exam.suite.name}/${pair.case.id}`;
}
function valuesOf(scores) {
	return scores.flatMap(({ mark }) => mark.value === null ? [] : [mark.value]);
}
function meanOf(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// src/lib/stats/distributions.ts
const LANCZOS = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
function lgamma(x) {
	if (!(x > 0)) throw new RangeError(`lgamma needs x > 0, got ${x}`);
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lgamma(1 - x);
	const z = x - 1;
	let sum = LANCZOS[0];
	for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (z + i);
	const t = z + 7.5;
	return .5 * Math.log(2 * Math.PI) + (z + .5) * Math.log(t) - t + Math.log(sum);
}
function continuedFraction(x, a, b) {
	const tiny = 1e-300;
	const guard = (value) => Math.abs(value) < tiny ? tiny : value;
	let c = 1;
	let d = 1 / guard(1 - (a + b) * x / (a + 1));
	let h = d;
	for (let m = 1; m <= 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d);
		c = guard(1 + even / c);
		h *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d);
		c = guard(1 + odd / c);
		const step = d * c;
		h *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return h;
}
function incompleteBeta(x, a, b) {
	if (!(x > 0)) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	if (x < (a + 1) / (a + b + 2)) return front * continuedFraction(x, a, b) / a;
	return 1 - front * continuedFraction(1 - x, b, a) / b;
}
function bisect(low, high, target, cdf) {
	let [lo, hi] = [low, high];
	for (let i = 0; i < 2e3 && hi > lo; i++) {
		const mid = lo + (hi - lo) / 2;
		if (mid === lo || mid === hi) break;
		if (cdf(mid) < target) lo = mid;
		else hi = mid;
	}
	return lo + (hi - lo) / 2;
}
function betaQuantile(p, a, b) {
	if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability is needed, got ${p}`);
	if (p === 0 || p === 1) return p;
	if (p > incompleteBeta(.5, a, b)) return 1 - bisect(0, .5, 1 - p, (x) => incompleteBeta(x, b, a));
	return bisect(0, .5, p, (x) => incompleteBeta(x, a, b));
}
function horner(coefficients, x) {
	let value = 0;
	for (const coefficient of coefficients) value = value * x + coefficient;
	return value;
}
const CENTRE = [
	2509.0809287301227,
	33430.57558358813,
	67265.7709270087,
	45921.95393154987,
	13731.69376550946,
	1971.5909503065513,
	133.14166789178438,
	3.3871328727963665
];
const CENTRE_BELOW = [
	5226.495278852546,
	28729.085735721943,
	39307.89580009271,
	21213.794301586597,
	5394.196021424751,
	687.1870074920579,
	42.31333070160091,
	1
];
const MIDDLE = [
	.0007745450142783414,
	.022723844989269184,
	.2417807251774506,
	1.2704582524523684,
	3.6478483247632045,
	5.769497221460691,
	4.630337846156546,
	1.4234371107496835
];
const MIDDLE_BELOW = [
	1.0507500716444169e-9,
	.0005475938084995345,
	.015198666563616457,
	.14810397642748008,
	.6897673349851,
	1.6763848301838038,
	2.053191626637759,
	1
];
const FAR = [
	2.0103343992922881e-7,
	27115555687434876e-21,
	.0012426609473880784,
	.026532189526576124,
	.29656057182850487,
	1.7848265399172913,
	5.463784911164114,
	6.657904643501103
];
const FAR_BELOW = [
	20442631033899397e-31,
	1.421511758316446e-7,
	18463183175100548e-21,
	.0007868691311456133,
	.014875361290850615,
	.1369298809227358,
	.599832206555888,
	1
];
function normalQuantile(p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`a probability inside (0, 1) is needed, got ${p}`);
	const q = p - .5;
	if (Math.abs(q) <= .425) {
		const r = .180625 - q * q;
		return q * horner(CENTRE, r) / horner(CENTRE_BELOW, r);
	}
	const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
	const value = r <= 5 ? horner(MIDDLE, r - 1.6) / horner(MIDDLE_BELOW, r - 1.6) : horner(FAR, r - 5) / horner(FAR_BELOW, r - 5);
	return Math.sign(q) * value;
}

// src/lib/stats/random.ts
const MIX = [
	2654435761,
	2246822519,
	3266489917,
	668265263
];
function avalanche(word) {
	let h = word;
	h = Math.imul(h ^ h >>> 16, 2246822507);
	h = Math.imul(h ^ h >>> 13, 3266489909);
	return (h ^ h >>> 16) >>> 0;
}
function hashText(text) {
	let [a, b, c, d] = [
		608135816,
		2242054355,
		320440878,
		57701188
	];
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = b ^ Math.imul(a ^ code, MIX[0]);
		b = c ^ Math.imul(b ^ code, MIX[1]);
		c = d ^ Math.imul(c ^ code, MIX[2]);
		d = a ^ Math.imul(d ^ code, MIX[3]);
	}
	const sum = (a ^ b ^ c ^ d ^ text.length) >>> 0;
	return [
		avalanche(a ^ sum),
		avalanche(b + sum),
		avalanche(c ^ sum >>> 7),
		avalanche(d + 1) | 1
	];
}
function createRandom(seed) {
	let [s0, s1, s2, s3] = typeof seed === "string" ? hashText(seed) : seed;
	return () => {
		const scaled = Math.imul(s1, 5);
		const result = Math.imul(scaled << 7 | scaled >>> 25, 9) >>> 0;
		const shifted = s1 << 9;
		s2 ^= s0;
		s3 ^= s1;
		s1 ^= s2;
		s0 ^= s3;
		s2 ^= shifted;
		s3 = s3 << 11 | s3 >>> 21;
		return result;
	};
}
function below(random, bound) {
	const limit = 4294967296 - 4294967296 % bound;
	for (;;) {
		const word = random();
		if (word < limit) return word % bound;
	}
}

// src/lib/stats/intervals.ts
function clopperPearson(x, n, confidence = .95) {
	if (!(n >= 0 && x >= 0 && x <= n)) throw new RangeError(`no rate: ${x} of ${n}`);
	const tail = (1 - confidence) / 2;
	return {
		lower: rateLowerBound(x, n, tail),
		upper: rateUpperBound(x, n, tail)
	};
}
function rateLowerBound(x, n, tail) {
	return x <= 0 || n === 0 ? 0 : betaQuantile(tail, x, n - x + 1);
}
function rateUpperBound(x, n, tail) {
	return x >= n || n === 0 ? 1 : betaQuantile(1 - tail, x + 1, n - x);
}
function pseudoCaseInterval(sums, z, range = 1) {
	const n = sums.n + z * z;
	const mean = sums.sum / n;
	const variance = (sums.squares + z * z * range * range) / n - mean * mean;
	const half = z * Math.sqrt(Math.max(0, variance) / n);
	return {
		lower: mean - half,
		upper: mean + half
	};
}
function sortedQuantile(sorted, q) {
	const position = q * (sorted.length - 1);
	const index = Math.floor(position);
	const low = sorted[index] ?? NaN;
	const high = sorted[Math.min(index + 1, sorted.length - 1)] ?? low;
	return low + (position - index) * (high - low);
}
function bootstrapInterval(n, statistic, random, tails, draws = 2e3) {
	const drawn = new Int32Array(n);
	const values = [];
	for (let r = 0; r < draws; r++) {
		for (let i = 0; i < n; i++) drawn[i] = below(random, n);
		const value = statistic(drawn);
		if (Number.isFinite(value)) values.push(value);
	}
	if (values.length === 0) return {
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	const sorted = Float64Array.from(values).sort();
	return {
		lower: sortedQuantile(sorted, tails[0]),
		upper: sortedQuantile(sorted, tails[1])
	};
}
function walshAtMost(sorted, v) {
	let count = 0;
	let j = sorted.length - 1;
	for (let i = 0; i < sorted.length; i++) {
		while (j >= 0 && sorted[i] + sorted[j] > 2 * v) j--;
		if (j < i) break;
		count += j - i + 1;
	}
	return count;
}
function walshOrder(sorted, k) {
	let lo = sorted[0] ?? NaN;
	let hi = sorted[sorted.length - 1] ?? NaN;
	if (walshAtMost(sorted, lo) > k) return lo;
	for (let i = 0; i < 2e3; i++) {
		const mid = lo + (hi - lo) / 2;
		if (mid <= lo || mid >= hi) break;
		if (walshAtMost(sorted, mid) > k) hi = mid;
		else lo = mid;
	}
	return hi;
}
function signedRankCdf(n) {
	const top = n * (n + 1) / 2;
	const mass = new Float64Array(top + 1);
	mass[0] = 1;
	for (let rank = 1; rank <= n; rank++) for (let w = rank * (rank + 1) / 2; w >= 0; w--) mass[w] = (mass[w] + (w >= rank ? mass[w - rank] : 0)) / 2;
	for (let w = 1; w <= top; w++) mass[w] = mass[w] + mass[w - 1];
	return mass;
}
function walshCut(n, tail) {
	if (n > 40) {
		const sd = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
		return Math.max(0, Math.floor(n * (n + 1) / 4 + normalQuantile(tail) * sd));
	}
	const cdf = signedRankCdf(n);
	let cut = 0;
	while (cdf[cut] <= tail) cut++;
	return cut;
}
function hodgesLehmann(shifts, tail = .025) {
	const n = shifts.length;
	if (n === 0) return {
		estimate: NaN,
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	const sorted = Float64Array.from(shifts).sort();
	const pairs = n * (n + 1) / 2;
	const estimate = (walshOrder(sorted, Math.floor((pairs - 1) / 2)) + walshOrder(sorted, Math.floor(pairs / 2))) / 2;
	const cut = walshCut(n, tail);
	if (cut === 0) return {
		estimate,
		lower: Number.NEGATIVE_INFINITY,
		upper: Number.POSITIVE_INFINITY
	};
	return {
		estimate,
		lower: walshOrder(sorted, cut - 1),
		upper: walshOrder(sorted, pairs - cut)
	};
}

// src/lib/aggregate.ts
function aggregateOf(cases, how) {
	const means = cases.map(meanOf);
	if (how === "rate" || how === "mean") return meanOf(means);
	if (how === "sum") return means.reduce((sum, value) => sum + value, 0);
	return quantileOf(cases.flat(), how === "p50" ? .5 : how === "p95" ? .95 : 1);
}
function quantileOf(values, q) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? NaN;
}
const FEW = 5;
const DRAWS = 400;
function estimateOf(cases, how, isShare, seed) {
	const scored = cases.filter((values) => values.length > 0);
	if (scored.length === 0) return null;
	const value = aggregateOf(scored, how);
	if (isShare && (how === "rate" || how === "mean")) {
		const { lower, upper } = clopperPearson(value * scored.length, scored.length);
		return {
			value,
			low: lower,
			high: upper
		};
	}
	if (scored.length < FEW) return {
		value,
		low: null,
		high: null
	};
	const drawn = (picks) => aggregateOf(Array.from(picks, (index) => scored[index] ?? []), how);
	const { lower, upper } = bootstrapInterval(scored.length, drawn, createRandom(seed), [.025, .975], DRAWS);
	return {
		value,
		low: lower,
		high: upper
	};
}

// src/lib/stats/family.ts
function checkNumbers(member, pair) {
	for (const value of [...pair.base, ...pair.head]) if (!Number.isFinite(value)) throw new RangeError(`${member.id}: ${value} in unit ${pair.unit}; leave out what was not scored`);
}
function checkAllowed(member) {
	for (const value of [member.allowed.absolute, member.allowed.relative]) if (value !== void 0 && !(value >= 0)) throw new RangeError(`${member.id}: allowed drop ${value}`);
}
function prepare$1(member) {
	checkAllowed(member);
	const scored = member.pairs.filter((pair) => pair.base.length > 0 && pair.head.length > 0);
	for (const pair of scored) checkNumbers(member, pair);
	const pairs = scored.sort(comparePairs);
	const units = [];
	const unitOf = new Int32Array(pairs.length);
	pairs.forEach((pair, i) => {
		if (units[units.length - 1] !== pair.unit) units.push(pair.unit);
		unitOf[i] = units.length - 1;
	});
	return {
		member,
		sign: member.better === "higher" ? 1 : -1,
		pairs,
		units,
		unitOf
	};
}
function compareNumbers(a, b) {
	for (let i = 0; i < Math.min(a.length, b.length); i++) {
		const difference = a[i] - b[i];
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}
function comparePairs(a, b) {
	if (a.unit !== b.unit) return a.unit < b.unit ? -1 : 1;
	return compareNumbers(a.base, b.base) || compareNumbers(a.head, b.head);
}
function mean(values) {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i];
	return sum / values.length;
}

// src/lib/stats/aggregates.ts
const ROUNDING = 1e-9;
function reaches(drop, least, size) {
	const slack = ROUNDING * size;
	return drop > slack && drop >= least - slack;
}
function tolerance({ absolute = 0, relative = 0 }, base) {
	return Math.max(absolute, relative * Math.abs(base));
}
function aggregate(prepared) {
	const width = Math.max(0, ...prepared.pairs.map((pair) => Math.max(pair.base.length, pair.head.length)));
	const base = new Array(width).fill(0);
	const head = new Array(width).fill(0);
	for (const pair of prepared.pairs) {
		if (pair.base.length !== width || pair.head.length !== width) throw new RangeError(`${prepared.member.id}: unit ${pair.unit} has not ${width} counts on both sides`);
		for (let c = 0; c < width; c++) {
			base[c] = base[c] + pair.base[c];
			head[c] = head[c] + pair.head[c];
		}
	}
	return {
		base,
		head
	};
}
function createSumsReader(prepared, of) {
	const width = aggregate(prepared).base.length;
	const flat = (side) => Float64Array.from(prepared.pairs.flatMap((pair) => pair[side]));
	const total = (values, counts) => {
		const sums = new Array(width).fill(0);
		for (let at = 0; at < values.length; at++) {
			const c = at % width;
			sums[c] = sums[c] + values[at] * counts[(at - c) / width];
		}
		return sums;
	};
	const [base, head] = [flat("base"), flat("head")];
	return (counts) => [of(total(base, counts)), of(total(head, counts))];
}
function sortedRows(prepared, descending) {
	const rows = prepared.pairs.flatMap((pair, i) => {
		const unit = prepared.unitOf[i];
		const row = (side, values) => values.map((value) => ({
			value,
			unit,
			pair: i,
			side,
			weight: 1 / values.length
		}));
		return [...row(0, pair.base), ...row(1, pair.head)];
	});
	rows.sort((a, b) => descending ? b.value - a.value : a.value - b.value);
	return {
		value: Float64Array.from(rows, (row) => row.value),
		unit: Int32Array.from(rows, (row) => row.unit),
		pair: Int32Array.from(rows, (row) => row.pair),
		side: Uint8Array.from(rows, (row) => row.side),
		weight: Float64Array.from(rows, (row) => row.weight)
	};
}
function createQuantileReader(prepared, q) {
	if (!(q > 0 && q <= 1)) throw new RangeError(`${prepared.member.id}: quantile ${q} is not in (0, 1]`);
	const descending = q > .5;
	const rows = sortedRows(prepared, descending);
	return (swapped, counts) => {
		const total = counts ? counts.reduce((sum, count) => sum + count, 0) : prepared.pairs.length;
		const enough = descending ? (1 - q) * total + ROUNDING : q * total - ROUNDING;
		const seen = [0, 0];
		const found = [NaN, NaN];
		for (let r = 0, open = 2; r < rows.value.length && open > 0; r++) {
			const side = rows.side[r] ^ swapped[rows.unit[r]];
			if (!Number.isNaN(found[side])) continue;
			seen[side] += rows.weight[r] * (counts ? counts[rows.pair[r]] : 1);
			if (descending ? seen[side] > enough : seen[side] >= enough) {
				found[side] = rows.value[r];
				open--;
			}
		}
		return found;
	};
}
function sideMean(prepared, side) {
	return prepared.pairs.length === 0 ? NaN : mean(prepared.pairs.map((pair) => mean(pair[side])));
}

// src/lib/stats/ranks.ts
function signedRanks(differences) {
	const ranks = new Float64Array(differences.length);
	const order = [];
	for (let i = 0; i < differences.length; i++) if (differences[i] !== 0) order.push(i);
	const size = (i) => Math.abs(differences[i]);
	order.sort((i, j) => size(i) - size(j));
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && size(order[to]) === size(order[from])) to++;
		for (let k = from; k < to; k++) {
			const i = order[k];
			ranks[i] = Math.sign(differences[i]) * (from + to + 1) / 2;
		}
		from = to;
	}
	return ranks;
}
function meanLog(amounts, floor) {
	let sum = 0;
	for (const amount of amounts) {
		if (amount < 0) throw new RangeError(`a ratio needs amounts from zero up, got ${amount}`);
		sum += Math.log(Math.max(amount, floor));
	}
	return sum / amounts.length;
}

// src/lib/stats/signs.ts
const SWAPS = 9999;
function swapWords(seed, unit, words) {
	const random = createRandom(`${seed}\u0000${unit}`);
	const result = new Uint32Array(words);
	for (let i = 0; i < words; i++) result[i] = random();
	return result;
}
function transpose(words, w, masks, from) {
	for (let byte = 0; byte < 4; byte++) {
		let x = 0;
		let y = 0;
		for (let j = 0; j < 4; j++) {
			x |= (words[7 - j][w] >>> 8 * byte & 255) << 24 - 8 * j;
			y |= (words[3 - j][w] >>> 8 * byte & 255) << 24 - 8 * j;
		}
		let t = (x ^ x >>> 7) & 11141290;
		x ^= t ^ t << 7;
		t = (y ^ y >>> 7) & 11141290;
		y ^= t ^ t << 7;
		t = (x ^ x >>> 14) & 52428;
		x ^= t ^ t << 14;
		t = (y ^ y >>> 14) & 52428;
		y ^= t ^ t << 14;
		t = x & 4042322160 | y >>> 4 & 252645135;
		y = x << 4 & 4042322160 | y & 252645135;
		x = t;
		const at = from + 8 * byte;
		for (let k = 0; k < 4; k++) {
			masks[at + 7 - k] = x >>> 24 - 8 * k;
			masks[at + 3 - k] = y >>> 24 - 8 * k;
		}
	}
}
function createSwapTable(seed, units, swaps = SWAPS) {
	const labellings = swaps + 1;
	const words = Math.ceil(labellings / 32);
	const blank = new Uint32Array(words);
	const masks = [];
	for (let from = 0; from < units.length; from += 8) {
		const group = Array.from({ length: 8 }, (_, j) => {
			const unit = units[from + j];
			return unit === void 0 ? blank : swapWords(seed, unit, words);
		});
		const mask = new Uint8Array(words * 32);
		for (let w = 0; w < words; w++) transpose(group, w, mask, 32 * w);
		mask[0] = 0;
		masks.push(mask.subarray(0, labellings));
	}
	return {
		units,
		labellings,
		masks
	};
}
function fillSums(sums, values, from) {
	let total = 0;
	for (let j = 0; j < 8; j++) total += values[from + j] ?? 0;
	sums[0] = total;
	for (let j = 0; j < 8; j++) {
		const twice = 2 * (values[from + j] ?? 0);
		const bit = 1 << j;
		for (let mask = 0; mask < bit; mask++) sums[bit | mask] = sums[mask] - twice;
	}
}
function busyGroups(table, values) {
	const groups = [];
	for (let g = 0; g < table.masks.length; g++) {
		let busy = false;
		for (let j = 8 * g; j < 8 * g + 8; j++) busy ||= (values[j] ?? 0) !== 0;
		if (busy) groups.push(g);
	}
	return groups;
}
const EMPTY = /* @__PURE__ */ new Float64Array(256);
function signedSums(table, values) {
	const sums = new Float64Array(table.labellings);
	const groups = busyGroups(table, values);
	const tables = [
		0,
		1,
		2,
		3
	].map(() => /* @__PURE__ */ new Float64Array(256));
	for (let i = 0; i < groups.length; i += 4) {
		const picked = [
			0,
			1,
			2,
			3
		].map((k) => groups[i + k]);
		picked.forEach((g, k) => {
			if (g !== void 0) fillSums(tables[k], values, 8 * g);
		});
		const [t0, t1, t2, t3] = picked.map((g, k) => g === void 0 ? EMPTY : tables[k]);
		const [m0, m1, m2, m3] = picked.map((g) => table.masks[g ?? groups[i]]);
		addLookups(sums, [
			t0,
			t1,
			t2,
			t3
		], [
			m0,
			m1,
			m2,
			m3
		]);
	}
	return sums;
}
function addLookups(sums, tables, masks) {
	const [t0, t1, t2, t3] = tables;
	const [m0, m1, m2, m3] = masks;
	for (let b = 0; b < sums.length; b++) sums[b] = sums[b] + t0[m0[b]] + t1[m1[b]] + t2[m2[b]] + t3[m3[b]];
}

// src/lib/stats/scores.ts
function logGains(prepared) {
	let least = Number.POSITIVE_INFINITY;
	for (const pair of prepared.pairs) for (const value of [...pair.base, ...pair.head]) if (value > 0) least = Math.min(least, value);
	const floor = Number.isFinite(least) ? least / 2 : 1;
	return Float64Array.from(prepared.pairs, (pair) => prepared.sign * (meanLog(pair.head, floor) - meanLog(pair.base, floor)));
}
function meanGains(prepared) {
	return Float64Array.from(prepared.pairs, (pair) => prepared.sign * (mean(pair.head) - mean(pair.base)));
}
function meanTolerance(prepared) {
	const { absolute = 0, relative } = prepared.member.allowed;
	if (relative === void 0 || prepared.pairs.length === 0) return absolute;
	const pooled = mean(prepared.pairs.map((pair) => (mean(pair.base) + mean(pair.head)) / 2));
	return Math.max(absolute, relative * Math.abs(pooled) / (1 - prepared.sign * relative / 2));
}
function byUnit(prepared, values, table, index) {
	const sums = new Float64Array(table.units.length);
	prepared.pairs.forEach((pair, i) => {
		const unit = index.get(pair.unit);
		if (unit !== void 0) sums[unit] = sums[unit] + values[i];
	});
	return sums;
}
function studentised(sums, values) {
	let squares = 0;
	for (const value of values) squares += value * value;
	const scale = squares > 0 ? -1 / Math.sqrt(squares) : 0;
	return Float32Array.from(sums, (sum) => sum * scale);
}
function scoreMember(prepared, scoring) {
	switch (prepared.member.statistic.kind) {
		case "mean": return scoreMean(prepared, scoring);
		case "ratio": return scoreRatio(prepared, scoring);
		case "quantile": return scoreQuantile(prepared, prepared.member.statistic.q, scoring);
		case "sums": return scoreSums(prepared, prepared.member.statistic.of, scoring);
	}
}
function scoreMean(prepared, { table, index }) {
	const gains = byUnit(prepared, meanGains(prepared), table, index);
	const sums = signedSums(table, gains);
	const scores = studentised(sums, gains);
	const least = meanTolerance(prepared) * prepared.pairs.length;
	const size = gains.reduce((sum, gain) => sum + Math.abs(gain), 0);
	for (let b = 0; b < scores.length; b++) if (!reaches(-sums[b], least, size)) scores[b] = Number.NEGATIVE_INFINITY;
	return scores;
}
function scoreRatio(prepared, { table, index }) {
	const gains = byUnit(prepared, logGains(prepared), table, index);
	const ranks = signedRanks(gains);
	const scores = studentised(signedSums(table, ranks), ranks);
	const { relative = 0 } = prepared.member.allowed;
	const least = prepared.sign > 0 ? -Math.log(Math.max(1 - relative, 1e-300)) : Math.log(1 + relative);
	dropSmallShifts(scores, gains, prepared.units.flatMap((unit) => index.get(unit) ?? []), least, table);
	return scores;
}
function dropSmallShifts(scores, gains, present, least, table) {
	const entries = present.flatMap((unit) => [{
		unit,
		swapped: 0,
		rest: -gains[unit] - least + 1e-9
	}, {
		unit,
		swapped: 1,
		rest: gains[unit] - least + 1e-9
	}]);
	entries.sort((a, b) => Math.abs(a.rest) - Math.abs(b.rest) || a.unit - b.unit || a.swapped - b.swapped);
	const rank = new Int32Array(table.labellings);
	const balance = new Float64Array(table.labellings);
	for (const { unit, swapped, rest } of entries) {
		const mask = table.masks[unit >> 3];
		const flip = 1 - swapped;
		const way = rest >= 0 ? 1 : -1;
		for (let b = 0; b < balance.length; b++) {
			const here = mask[b] >> (unit & 7) & 1 ^ flip;
			rank[b] = rank[b] + here;
			balance[b] = balance[b] + here * way * rank[b];
		}
	}
	for (let b = 0; b < scores.length; b++) if (balance[b] < 0) scores[b] = Number.NEGATIVE_INFINITY;
}
function scoreDrops(base, head, prepared) {
	let squares = 0;
	const drops = Float64Array.from(base, (value, b) => {
		const drop = prepared.sign * (value - head[b]);
		return Number.isFinite(drop) ? drop : 0;
	});
	for (const drop of drops) squares += drop * drop;
	const scale = squares > 0 ? Math.sqrt(drops.length / squares) : 0;
	return Float32Array.from(drops, (drop, b) => {
		const [from, to] = [base[b], head[b]];
		return reaches(drop, tolerance(prepared.member.allowed, from), Math.abs(from) + Math.abs(to)) ? drop * scale : Number.NEGATIVE_INFINITY;
	});
}
function scoreQuantile(prepared, q, { table, index }) {
	const read = createQuantileReader(prepared, q);
	const at = prepared.units.map((unit) => index.get(unit));
	const swapped = new Uint8Array(prepared.units.length);
	const base = new Float64Array(table.labellings);
	const head = new Float64Array(table.labellings);
	for (let b = 0; b < table.labellings; b++) {
		at.forEach((unit, i) => {
			swapped[i] = unit === void 0 ? 0 : table.masks[unit >> 3][b] >> (unit & 7) & 1;
		});
		[base[b], head[b]] = read(swapped);
	}
	return scoreDrops(base, head, prepared);
}
function scoreSums(prepared, of, { table, index }) {
	const { base: baseSums, head: headSums } = aggregate(prepared);
	const columns = headSums.map((_, c) => {
		const gains = Float64Array.from(prepared.pairs, (pair) => pair.head[c] - pair.base[c]);
		return signedSums(table, byUnit(prepared, gains, table, index));
	});
	const base = new Float64Array(table.labellings);
	const head = new Float64Array(table.labellings);
	for (let b = 0; b < table.labellings; b++) {
		const total = (c) => baseSums[c] + headSums[c];
		head[b] = of(columns.map((column, c) => (total(c) + column[b]) / 2));
		base[b] = of(columns.map((column, c) => (total(c) - column[b]) / 2));
	}
	return scoreDrops(base, head, prepared);
}

// src/lib/stats/effects.ts
const UNKNOWN = {
	lower: Number.NEGATIVE_INFINITY,
	upper: Number.POSITIVE_INFINITY
};
function describe(prepared, seed) {
	const { kind } = prepared.member.statistic;
	if (prepared.pairs.length === 0) return describeNothing(prepared);
	if (kind === "mean") return describeMean(prepared, prepared.member.statistic.range ?? 1);
	if (kind === "ratio") return describeRatio(prepared);
	return describeAggregate(prepared, seed);
}
function describeNothing({ member }) {
	const allowed = member.allowed.relative ?? member.allowed.absolute ?? 0;
	return {
		n: 0,
		base: NaN,
		head: NaN,
		gain: NaN,
		interval: UNKNOWN,
		allowed,
		exceeds: false,
		bound: () => Number.NEGATIVE_INFINITY
	};
}
function describeMean(prepared, range) {
	const gains = unitGains(prepared);
	const n = prepared.pairs.length;
	const scale = prepared.units.length / n;
	let [sum, squares, size] = [
		0,
		0,
		0
	];
	for (const gain of gains) {
		sum += gain * scale;
		size += Math.abs(gain * scale);
		squares += (gain * scale) ** 2;
	}
	const within = (z) => pseudoCaseInterval({
		n: gains.length,
		sum,
		squares
	}, z, range);
	const allowed = meanTolerance(prepared);
	return {
		n,
		base: sideMean(prepared, "base"),
		head: sideMean(prepared, "head"),
		gain: sum / gains.length,
		interval: within(normalQuantile(.975)),
		allowed,
		exceeds: reaches(-sum / gains.length, allowed, size / gains.length),
		bound: (tail) => within(normalQuantile(1 - tail)).lower
	};
}
function unitGains(prepared) {
	const sums = new Float64Array(prepared.units.length);
	meanGains(prepared).forEach((gain, i) => {
		const unit = prepared.unitOf[i];
		sums[unit] = sums[unit] + gain;
	});
	return sums;
}
function describeRatio(prepared) {
	const { sign, member } = prepared;
	const gains = [...logGains(prepared)];
	const change = (log) => sign * Math.expm1(sign * log);
	const shift = hodgesLehmann(gains, .025);
	const gain = change(shift.estimate);
	const allowed = member.allowed.relative ?? 0;
	const base = sideMean(prepared, "base");
	const head = sideMean(prepared, "head");
	const floor = member.allowed.absolute ?? 0;
	return {
		n: gains.length,
		base,
		head,
		gain,
		interval: {
			lower: change(shift.lower),
			upper: change(shift.upper)
		},
		allowed,
		exceeds: reaches(-gain, floor > 0 ? Math.max(allowed, floor / base) : allowed, 1),
		bound: (tail) => change(hodgesLehmann(gains, tail).lower)
	};
}
function createReader(prepared) {
	const { statistic } = prepared.member;
	if (statistic.kind === "quantile") {
		const read = createQuantileReader(prepared, statistic.q);
		const unswapped = new Uint8Array(prepared.units.length);
		return (counts) => read(unswapped, counts);
	}
	const of = statistic.kind === "sums" ? statistic.of : (sums) => sums[0];
	return createSumsReader(prepared, of);
}
function describeAggregate(prepared, seed) {
	const { sign, member, pairs, units, unitOf } = prepared;
	const read = createReader(prepared);
	const [base, head] = read(new Int32Array(pairs.length).fill(1));
	const gain = sign * (head - base);
	const allowed = tolerance(member.allowed, base);
	const drawnGain = (drawn) => {
		const times = new Int32Array(units.length);
		for (const unit of drawn) times[unit] = times[unit] + 1;
		const [b, h] = read(Int32Array.from(unitOf, (unit) => times[unit]));
		return sign * (h - b);
	};
	const draw = (tails) => bootstrapInterval(units.length, drawnGain, createRandom(`${seed}\u0000bootstrap`), tails);
	return {
		n: pairs.length,
		base,
		head,
		gain,
		interval: draw([.025, .975]),
		allowed,
		exceeds: reaches(-gain, allowed, Math.abs(base) + Math.abs(head)),
		bound: (tail) => draw([tail, 1 - tail]).lower
	};
}

// src/stages/compare.ts
function compare(exams, scores, seed) {
	const marked = sortScores(scores);
	return exams.flatMap((exam) => exam.suite.rules.flatMap((rule) => {
		const pairs = exam.suite.cases.map((each) => pairOf(each, marked.of(exam, rule, each), measureOf$2(rule)));
		return slicesOf(exam, rule).map((slice) => comparisonOf(exam, rule, slice, slice ? pairs.filter(({ case: it }) => it.tags[slice.tag] === slice.value) : pairs, seed));
	}));
}
function sortScores(scores) {
	const shelf = /* @__PURE__ */ new Map();
	const at = (exam, rule, id) => {
		const rules = shelf.get(exam) ?? shelf.set(exam, /* @__PURE__ */ new Map()).get(exam);
		const cases = rules?.get(rule) ?? rules?.set(rule, /* @__PURE__ */ new Map()).get(rule);
		const sides = cases?.get(id) ?? {
			baseline: [],
			candidate: []
		};
		cases?.set(id, sides);
		return sides;
	};
	for (const score of scores) {
		const { exam, case: each, side } = score.run.trial;
		at(exam, score.rule, each.id)[side].push(score);
	}
	return { of: (exam, rule, each) => at(exam, rule, each.id) };
}
function slicesOf(exam, rule) {
	return [null, ...rule.card.slices.flatMap((tag) => {
		const values = exam.suite.cases.flatMap(({ tags }) => tags[tag] === void 0 ? [] : [tags[tag]]);
		return [...new Set(values)].sort().map((value) => ({
			tag,
			value
		}));
	})];
}
function pairOf(each, { baseline, candidate }, measure) {
	const [was, is] = [valuesOf(baseline), valuesOf(candidate)];
	const before = was.length ? meanOf(was) : null;
	const after = is.length ? meanOf(is) : null;
	const gain = before === null || after === null ? null : (after - before) * signOf(measure);
	return {
		case: each,
		status: statusOf(was, is, gain, measure),
		baseline,
		candidate,
		before,
		after,
		gain
	};
}
function statusOf(was, is, gain, measure) {
	if (is.length === 0) return "unscored";
	if (measure.unit !== "ratio") {
		if (gain === null) return "unscored";
		return gain > 0 ? "better" : gain < 0 ? "worse" : "same";
	}
	const [wasRight, isRight] = [was.length === 0 || mostlyRight(was, measure), mostlyRight(is, measure)];
	if (isRight) return wasRight ? "passing" : "fixed";
	return wasRight ? "introduced" : "pre-existing";
}
function mostlyRight(values, measure) {
	return values.filter((value) => isRight(value, measure)).length * 2 > values.length;
}
function isRight(value, { direction }) {
	return direction === "higher" ? value >= 1 : value <= 0;
}
function comparisonOf(exam, rule, slice, pairs, seed) {
	const measure = measureOf$2(rule);
	const side = (scores, name) => estimateOf(pairs.map((pair) => valuesOf(scores(pair))), rule.card.aggregate, measure.unit === "ratio", `${seed}/${name}`);
	const comparison = {
		exam,
		rule,
		slice,
		pairs: [...pairs].sort(worstFirst),
		baseline: side((pair) => pair.baseline, "baseline"),
		candidate: side((pair) => pair.candidate, "candidate"),
		gain: null,
		scored: pairs.filter(({ after }) => after !== null).length,
		paired: pairs.filter(({ gain }) => gain !== null).length,
		unscored: pairs.filter(({ after }) => after === null).length
	};
	return {
		...comparison,
		gain: gainOf(comparison, measure, seed)
	};
}
function gainOf(comparison, measure, seed) {
	if (comparison.paired === 0) return null;
	const member = memberOf(comparison, measure, "shown");
	const { gain, interval } = describe(prepare$1(member), seed);
	const finite = (value) => Number.isFinite(value) ? value : null;
	if (!Number.isFinite(gain)) return null;
	return {
		value: gain,
		low: finite(interval.lower),
		high: finite(interval.upper),
		relative: member.statistic.kind === "ratio"
	};
}
const ORDER$1 = [
	"introduced",
	"worse",
	"pre-existing",
	"unscored",
	"fixed",
	"better",
	"same",
	"passing"
];
function worstFirst(a, b) {
	return ORDER$1.indexOf(a.status) - ORDER$1.indexOf(b.status) || (a.gain ?? 0) - (b.gain ?? 0) || (a.case.id < b.case.id ? -1 : 1);
}
function signOf({ direction }) {
	return direction === "higher" ? 1 : -1;
}
function measureOf$2(rule) {
	const measure = measures[rule.card.measure];
	if (!measure) throw new Error(`the measure ${rule.card.measure} went missing after the config was checked`);
	return measure;
}

// src/lib/stats/labelswap.ts
function createScoring(prepared, seed, swaps) {
	const uses = /* @__PURE__ */ new Map();
	for (const { units } of prepared) for (const unit of units) uses.set(unit, (uses.get(unit) ?? 0) + 1);
	const units = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a) || (a < b ? -1 : 1));
	return {
		table: createSwapTable(seed, units, swaps),
		index: new Map(units.map((unit, i) => [unit, i]))
	};
}
function kthLargest(values, leftOut, k) {
	if (k < 0) return Number.POSITIVE_INFINITY;
	const kept = values.filter((_, b) => leftOut[b] === 0).sort();
	return kept[kept.length - 1 - k] ?? Number.NEGATIVE_INFINITY;
}
function rank(prepared, seed, ranking, swaps = SWAPS) {
	const scoring = createScoring(prepared, seed, swaps);
	const { labellings } = scoring.table;
	const gone = new Uint8Array(labellings);
	for (const b of ranking.crossed) gone[b] = 1;
	const scores = prepared.map((one) => scoreMember(one, scoring));
	const statistics = scores.map((values) => values[0]);
	const order = prepared.map((_, i) => i).sort((i, j) => statistics[i] - statistics[j]);
	const worst = new Float32Array(labellings).fill(Number.NEGATIVE_INFINITY);
	const atLeast = new Array(prepared.length).fill(labellings);
	for (const i of order) {
		takeLarger(worst, scores[i]);
		const own = statistics[i];
		if (own > Number.NEGATIVE_INFINITY) atLeast[i] = countAtLeast(worst, gone, own);
	}
	const critical = kthLargest(worst, gone, ranking.quota - ranking.crossed.length);
	const crossing = [...worst.keys()].filter((b) => gone[b] === 0 && worst[b] > critical);
	return {
		...stepDown(order.reverse(), atLeast, ranking, labellings),
		statistics,
		critical,
		crossing
	};
}
function takeLarger(worst, scores) {
	for (let b = 0; b < worst.length; b++) if (scores[b] > worst[b]) worst[b] = scores[b];
}
function countAtLeast(worst, gone, value) {
	let count = 0;
	for (let b = 0; b < worst.length; b++) if (gone[b] === 0 && worst[b] >= value) count++;
	return count;
}
function stepDown(order, atLeast, { crossed, quota }, labellings) {
	const chances = new Array(order.length).fill(1);
	const failed = new Array(order.length).fill(false);
	let most = 0;
	for (const i of order) {
		most = Math.max(most, Math.min(labellings, crossed.length + atLeast[i]));
		chances[i] = most / labellings;
		failed[i] = most <= quota;
	}
	return {
		chances,
		failed
	};
}
function judge(prepared, seen, ranked, i, tail) {
	const bound = seen.bound(.05);
	return {
		id: prepared.member.id,
		n: seen.n,
		base: seen.base,
		head: seen.head,
		gain: seen.gain,
		interval: seen.interval,
		allowed: seen.allowed,
		exceeds: seen.exceeds,
		statistic: ranked.statistics[i],
		chance: ranked.chances[i],
		failed: seen.exceeds && ranked.failed[i],
		proved: seen.bound(tail) > -2 * seen.allowed,
		ruledOut: Math.max(0, -bound)
	};
}
function compareOnce(seed, alpha, members) {
	const prepared = members.map(prepare$1);
	const ranked = rank(prepared, seed, {
		crossed: [],
		quota: Math.floor(alpha * (SWAPS + 1) + 1e-9)
	});
	return {
		judgements: prepared.map((one, i) => judge(one, describe(one, seed), ranked, i, .05)),
		critical: ranked.critical
	};
}

// src/stages/decide/clauses.ts
const TRIALS_TO_BREAK = 3;
function clausesOf(facts) {
	const { threshold, comparison } = facts;
	const clauses = [
		threshold.maxRegression ? regression(facts) : null,
		threshold.min === null ? null : limit(facts, "min", threshold.min),
		threshold.max === null ? null : limit(facts, "max", threshold.max),
		pinned(comparison)
	].filter((clause) => clause !== null);
	return comparison.rule.card.critical && !comparison.slice ? [...clauses, critical(clauses, comparison)] : clauses;
}
function regression(facts) {
	const { threshold, comparison, judgement, family } = facts;
	const amount = threshold.maxRegression?.value ?? null;
	const clause = (outcome, because) => ({
		limit: "max-regression",
		amount,
		outcome,
		because
	});
	if (comparison.exam.change.baseline === null) return clause("pass", { code: "nothing-to-compare" });
	if (facts.pairsLost) return clause("inconclusive", facts.pairsLost);
	if (!judgement || judgement.n === 0) return clause("inconclusive", nothingScored(comparison));
	if (judgement.failed) return clause("fail", {
		code: "drop",
		chance: judgement.chance,
		family
	});
	if (judgement.exceeds) return clause("inconclusive", {
		code: "maybe-chance",
		chance: judgement.chance,
		family
	});
	const ruledOut = Number.isFinite(judgement.ruledOut) ? judgement.ruledOut : null;
	return clause("pass", {
		code: "no-drop",
		proved: judgement.proved,
		ruledOut
	});
}
function limit(facts, which, amount) {
	const { comparison, threshold, candidateLost } = facts;
	const clause = (outcome, because) => ({
		limit: which,
		amount,
		outcome,
		because
	});
	const seen = comparison.candidate;
	if (candidateLost) return clause("inconclusive", candidateLost);
	if (!seen) return clause("inconclusive", nothingScored(comparison));
	const beyond = (value) => which === "min" ? value < amount - EPSILON : value > amount + EPSILON;
	const [worst, best] = which === "min" ? [seen.low, seen.high] : [seen.high, seen.low];
	const proved = worst !== null && !beyond(worst);
	if (threshold.by === "interval") {
		if (best !== null && beyond(best)) return clause("fail", {
			code: "beyond",
			preExisting: preExisting(facts, beyond)
		});
		return proved ? clause("pass", {
			code: "within",
			proved
		}) : clause("inconclusive", {
			code: "covers-limit",
			casesNeeded: null
		});
	}
	if (beyond(seen.value)) return clause("fail", {
		code: "beyond",
		preExisting: preExisting(facts, beyond)
	});
	return clause("pass", {
		code: "within",
		proved
	});
}
const EPSILON = 1e-9;
function preExisting({ comparison, judgement, threshold, measure }, beyond) {
	const { baseline, candidate } = comparison;
	if (!baseline || !candidate || !beyond(baseline.value)) return false;
	if (threshold.maxRegression && judgement) return !judgement.exceeds;
	return (candidate.value - baseline.value) * (measure.direction === "higher" ? 1 : -1) >= -1e-9;
}
function nothingScored(comparison) {
	return {
		code: "too-little",
		scored: 0,
		of: comparison.pairs.length,
		reasons: reasonsOf(comparison.pairs)
	};
}
function reasonsOf(pairs) {
	const reasons = {};
	for (const pair of pairs) {
		const lost = [...pair.candidate, ...pair.baseline].find(({ mark }) => mark.value === null);
		if (lost && pair.gain === null) reasons[lost.mark.reason] = (reasons[lost.mark.reason] ?? 0) + 1;
	}
	return reasons;
}
function pinned(comparison) {
	const judged = comparison.pairs.filter((pair) => isPinned(pair, comparison));
	if (judged.length === 0 || comparison.slice) return null;
	const broken = judged.filter(({ baseline, candidate }) => baseline.length > 0 && candidate.length >= TRIALS_TO_BREAK && baseline.every(({ mark }) => mark.value === 1) && candidate.every(({ mark }) => mark.value !== null && mark.value < 1));
	if (broken.length === 0) return null;
	return {
		limit: "pinned",
		amount: null,
		outcome: "fail",
		because: {
			code: "broke-pinned",
			cases: broken.map(({ case: each }) => each.id)
		}
	};
}
function isPinned(pair, { rule }) {
	return pair.case.pinned || rule.card.critical;
}
function critical(clauses, comparison) {
	const proved = clauses.every(({ outcome, because }) => outcome === "pass" && "proved" in because && because.proved);
	const allRight = comparison.pairs.filter((pair) => isPinned(pair, comparison)).every(({ candidate }) => candidate.length > 0 && candidate.every(({ mark }) => mark.value === 1));
	const clause = (outcome, because) => ({
		limit: "critical",
		amount: null,
		outcome,
		because
	});
	if (proved || allRight) return clause("pass", {
		code: "within",
		proved: true
	});
	return clause("inconclusive", {
		code: "unproved",
		casesNeeded: null
	});
}

// src/stages/decide/trouble.ts
const MOST_LOST = .2;
const NOT_AN_OUTAGE = ["unfit", "budget"];
function takeAttendance(runs) {
	const shelf = /* @__PURE__ */ new Map();
	for (const run of runs) {
		const { exam, side } = run.trial;
		const sides = shelf.get(exam) ?? {
			baseline: [],
			candidate: []
		};
		sides[side].push(run);
		shelf.set(exam, sides);
	}
	return (exam, side) => attendanceOf(shelf.get(exam)?.[side] ?? []);
}
function attendanceOf(runs) {
	const failures = runs.flatMap(({ result }) => result.ok ? [] : [result.failure]);
	const lost = failures.filter(({ cause }) => !NOT_AN_OUTAGE.includes(cause)).length;
	return {
		asked: runs.length,
		failures,
		lost: runs.length ? lost / runs.length : 0,
		cut: failures.filter(({ cause }) => cause === "budget").length
	};
}
function baselineGone(register, exam) {
	const { asked, failures } = register(exam, "baseline");
	const gone = failures.filter((failure) => (failure.first ?? failure.cause) === "not-found");
	if (asked === 0 || gone.length < asked) return null;
	return register(exam, "candidate").lost <= .2 ? gone[0] ?? null : null;
}
function troubleIn(exams, register) {
	return exams.flatMap((exam) => ["baseline", "candidate"].flatMap((side) => {
		const { asked, failures, lost } = register(exam, side);
		const failure = commonest(failures);
		if (asked === 0 || lost <= .2 || !failure) return [];
		if (side === "baseline" && baselineGone(register, exam)) return [];
		const { suite, change } = exam;
		return [{
			suite: suite.name,
			target: change.target,
			side,
			lost: failures.length,
			asked,
			failure
		}];
	}));
}
function commonest(failures) {
	const counts = /* @__PURE__ */ new Map();
	for (const { message } of failures) counts.set(message, (counts.get(message) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return failures.find(({ message }) => message === most?.[0]) ?? null;
}

// src/stages/decide/conclude.ts
function succeeds({ outcome, checks }, wishes) {
	if (outcome === "fail") return false;
	if (outcome === "error") return wishes.onError === "pass";
	if (outcome !== "inconclusive") return true;
	const unproved = checks.some((check) => check.blocking && check.outcome === "inconclusive" && check.comparison.rule.card.critical);
	return wishes.onInconclusive === "pass" && !unproved;
}

// src/stages/decide/index.ts
function decide(asked) {
	if (asked.exams.length === 0) return {
		outcome: "unchanged",
		checks: [],
		trouble: []
	};
	const register = takeAttendance(asked.runs);
	const judgements = judgeAll(asked);
	const checks = asked.comparisons.map((comparison) => checkOf(comparison, judgements, register, asked.wishes));
	const trouble = troubleIn(asked.exams, register);
	return {
		outcome: outcomeOf(checks, trouble),
		checks,
		trouble
	};
}
function judgeAll({ comparisons, seed, falseAlarm }) {
	const judged = /* @__PURE__ */ new Map();
	for (const blocking of [true, false]) {
		const family = comparisons.filter(({ rule, paired }) => rule.blocking === blocking && rule.card.threshold?.maxRegression && paired > 0);
		if (family.length === 0) continue;
		const members = family.map((comparison, index) => memberOf(comparison, measureOf$1(comparison), String(index)));
		const { judgements } = compareOnce(seed, falseAlarm, members);
		family.forEach((comparison, index) => {
			const judgement = judgements[index];
			if (judgement) judged.set(comparison, {
				judgement,
				family: family.length
			});
		});
	}
	return judged;
}
function checkOf(comparison, judgements, register, wishes) {
	const { card, blocking } = comparison.rule;
	if (!card.threshold) return {
		comparison,
		outcome: "pass",
		blocking: false,
		preExisting: false,
		clauses: [LOOKED_AT]
	};
	const judged = judgements.get(comparison);
	const candidateLost = lostOn(comparison, register, ["candidate"]);
	const sorted = [...clausesOf({
		comparison,
		measure: measureOf$1(comparison),
		threshold: card.threshold,
		judgement: judged?.judgement ?? null,
		family: judged?.family ?? 0,
		candidateLost,
		pairsLost: gone(comparison, register) ?? lostOn(comparison, register, ["baseline", "candidate"])
	})].sort((a, b) => RANK.indexOf(a.outcome) - RANK.indexOf(b.outcome));
	const outcome = sorted[0]?.outcome ?? "pass";
	const failed = sorted.filter((clause) => clause.outcome === "fail");
	const preExisting = failed.length > 0 && failed.every(({ because }) => because.code === "beyond" && because.preExisting);
	const excused = preExisting && !card.critical && wishes.onPreExisting === "warn";
	return {
		comparison,
		outcome,
		blocking: blocking && !excused,
		preExisting,
		clauses: sorted
	};
}
const LOOKED_AT = {
	limit: "max",
	amount: null,
	outcome: "pass",
	because: { code: "looked-at" }
};
const RANK = [
	"fail",
	"inconclusive",
	"pass"
];
function gone(comparison, register) {
	const failure = baselineGone(register, comparison.exam);
	return failure ? {
		code: "baseline-unavailable",
		message: failure.message
	} : null;
}
function lostOn(comparison, register, sides) {
	if (!sides.some((side) => {
		const attendance = register(comparison.exam, side);
		return attendance.lost > .2 || attendance.cut > 0;
	})) return null;
	const { paired, scored, pairs } = comparison;
	return {
		code: "too-little",
		scored: sides.length > 1 ? paired : scored,
		of: pairs.length,
		reasons: reasonsOf(pairs)
	};
}
function outcomeOf(checks, trouble) {
	const blocking = checks.filter((check) => check.blocking);
	if (blocking.some(({ outcome }) => outcome === "fail")) return "fail";
	if (trouble.length > 0) return "error";
	return blocking.some(({ outcome }) => outcome === "inconclusive") ? "inconclusive" : "pass";
}
function measureOf$1({ rule }) {
	const measure = measures[rule.card.measure];
	if (!measure) throw new Error(`the measure ${rule.card.measure} went missing after the config was checked`);
	return measure;
}

// src/formats/prompt-yml.ts
const format$1 = {
	name: "prompt-yml",
	what: "GitHub's `.prompt.yml`: messages with plain `{{key}}`, model parameters and a JSON schema.",
	matches: (path) => /\.prompt\.ya?ml$/i.test(path),
	parse: async (source) => {
		const file = open(source);
		const prompt = promptOf(file, source.path);
		throwFound(file.errors);
		return prompt;
	}
};
const keys = "name description model modelParameters responseFormat jsonSchema messages testData evaluators".split(" ");
const parameterNames$1 = {
	maxTokens: "max_tokens",
	maxCompletionTokens: "max_completion_tokens",
	temperature: "temperature",
	topP: "top_p"
};
const roles = [
	"system",
	"user",
	"assistant"
];
const responseFormats = [
	"text",
	"json_object",
	"json_schema"
];
function open({ path: file, text }) {
	const { value, lineOf } = parseYaml(text, file);
	const errors = [];
	const complain = (path, message, hint) => {
		const key = path.join(".") || null;
		errors.push(new UserError(`${file}: ${message}`, {
			file,
			line: lineOf(path),
			key
		}, hint));
		return null;
	};
	if (!isFields(value)) complain([], "a mapping is expected", "Start with messages: and a list of messages.");
	throwFound(errors);
	return {
		root: value,
		errors,
		complain,
		lineOf
	};
}
function promptOf(file, path) {
	onlyKnown(file, file.root, [], keys);
	return {
		path,
		syntax: "replace",
		model: text$1(file, file.root["model"], ["model"]),
		parameters: parametersOf(file),
		messages: messagesOf(file),
		tools: [],
		responseFormat: responseFormatOf(file, path),
		files: [path]
	};
}
function onlyKnown(file, fields, at, known) {
	for (const key of Object.keys(fields)) if (!known.includes(key)) file.complain([...at, key], `unknown key "${key}"`, suggestion(key, known));
}
function text$1(file, value, at) {
	if (typeof value === "string" || value === void 0 || value === null) return value ?? null;
	return file.complain(at, `${at.join(".")} must be a text`, "Put it in quotes.");
}
function oneOf(file, value, at, known) {
	if (typeof value === "string" && known.includes(value)) return value;
	const hint = typeof value === "string" ? suggestion(value, known) : `Write one of ${known.join(", ")}.`;
	return file.complain(at, `${at.join(".")} must be one of ${known.join(", ")}`, hint);
}
function parametersOf(file) {
	const written = file.root["modelParameters"] ?? {};
	if (!isFields(written)) {
		file.complain(["modelParameters"], "modelParameters must be a mapping", "Write temperature: 0 below it.");
		return {};
	}
	onlyKnown(file, written, ["modelParameters"], Object.keys(parameterNames$1));
	const parameters = {};
	for (const [key, name] of Object.entries(parameterNames$1)) {
		const value = written[key] ?? null;
		if (typeof value === "number") parameters[name] = value;
		else if (value !== null) file.complain(["modelParameters", key], `${key} must be a number`, "Remove the quotes.");
	}
	return parameters;
}
function messagesOf(file) {
	const written = file.root["messages"];
	if (Array.isArray(written) && written.length > 0) return written.flatMap((message, index) => messageOf(file, message, ["messages", index]) ?? []);
	file.complain(["messages"], "there are no messages", "Write messages: with at least one item that has a role and a content.");
	return [];
}
function messageOf(file, message, at) {
	if (!isFields(message)) return file.complain(at, "a message must be a mapping", "Write - role: user and content: … below it.");
	onlyKnown(file, message, at, ["role", "content"]);
	const role = oneOf(file, message["role"], [...at, "role"], roles);
	const content = text$1(file, message["content"], [...at, "content"]);
	if (content === null && !file.errors.length) return file.complain(at, "a message needs a content", "Add content: with the text of the message.");
	return role === null || content === null ? null : {
		role,
		content
	};
}
function responseFormatOf(file, path) {
	const written = file.root["responseFormat"] ?? null;
	const kind = written === null ? null : oneOf(file, written, ["responseFormat"], responseFormats);
	if (kind === "json_object") return { type: kind };
	if (kind === "json_schema") return {
		type: kind,
		json_schema: schemaOf(file, path)
	};
	return null;
}
function schemaOf(file, path) {
	const at = ["jsonSchema"];
	const written = text$1(file, file.root["jsonSchema"], at);
	const hint = "Write jsonSchema: |- and below it {\"name\": \"answer\", \"schema\": {…}} as JSON.";
	if (written === null) return file.complain(at, "json_schema needs a jsonSchema", hint);
	try {
		const value = parseJson(written, path).value;
		if (isFields(value) && typeof value["name"] === "string" && isFields(value["schema"])) return value;
		return file.complain(at, "jsonSchema needs a \"name\" and a \"schema\"", hint);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return file.complain(at, `jsonSchema is not valid JSON: ${error.message.split(": ").at(-1)}`, error.hint);
	}
}

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
const include = /(\\?)\{\{>\s*([^{}]*?)\s*\}\}/g;
async function expandPartials(whole, firstLine = 1) {
	const done = /* @__PURE__ */ new Map();
	const files = /* @__PURE__ */ new Set();
	async function expand({ text, path, firstLine, chain }) {
		let result = "";
		let end = 0;
		refuseLogic(text, path, firstLine);
		for (const match of text.matchAll(include)) {
			const where = {
				file: path,
				line: lineAt(text, match.index, firstLine),
				key: null
			};
			const inner = match[1] ? match[0] : await partial(match[2] ?? "", chain, where);
			result += text.slice(end, match.index) + inner;
			if (result.length > most) throw tooLong(where);
			end = match.index + match[0].length;
		}
		return result + text.slice(end);
	}
	async function partial(name, chain, where) {
		const file = pathInRepository(name, where.file);
		if (file === null) throw outside(name, where);
		if (chain.includes(file)) throw circle([...chain, file], where);
		files.add(file);
		const text = done.get(file) ?? await expand(await load(file, [...chain, file], where));
		done.set(file, text);
		return text;
	}
	async function load(path, chain, where) {
		try {
			return {
				text: (await whole.read(path)).replace(/\r\n?/g, "\n").replace(/\n$/, ""),
				path,
				firstLine: 1,
				chain
			};
		} catch (error) {
			throw error instanceof UserError ? new UserError(error.message, where, error.hint) : error;
		}
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
function tooLong(where) {
	return new UserError(`the partials add up to more than ${most} characters`, where, "Include each partial once; partials that include each other many times multiply.");
}

// src/formats/plain.ts
const format = {
	name: "plain",
	what: "Text or Markdown: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => !/\.(ya?ml|json[lc5]?|toml|csv|[cm]?[jt]sx?|py|prompty|prompt|j2|jinja2?|hbs)$/i.test(path),
	parse: async (source) => {
		const { front, body, bodyLine } = split(source);
		const sections = sectionsOf(body, source.path, bodyLine);
		const files = /* @__PURE__ */ new Set([source.path]);
		const messages = [];
		for (const section of sections) {
			const expanded = await expandPartials({
				...source,
				text: section.text
			}, section.line);
			expanded.files.forEach((file) => files.add(file));
			messages.push({
				role: section.role,
				content: tidy(withoutNotes(expanded.text))
			});
		}
		const { path } = source;
		return {
			path,
			syntax: "mustache",
			...front,
			messages,
			tools: [],
			files: [...files]
		};
	}
};
const notes = [...[
	"name",
	"title",
	"description",
	"summary",
	"version",
	"tags",
	"author",
	"authors",
	"owner",
	"id"
], ...[
	"date",
	"created",
	"updated",
	"license",
	"category",
	"notes",
	"metadata"
]];
const parameterNames = [
	...[
		"temperature",
		"top_p",
		"top_k",
		"min_p",
		"seed",
		"stop",
		"frequency_penalty",
		"presence_penalty"
	],
	...[
		"max_tokens",
		"max_completion_tokens",
		"max_output_tokens",
		"reasoning_effort",
		"reasoning"
	],
	...[
		"verbosity",
		"tool_choice",
		"parallel_tool_calls",
		"logit_bias",
		"service_tier"
	]
];
const settings$1 = [
	"model",
	"parameters",
	"response_format",
	...parameterNames
];
function split({ path, text }) {
	const plain = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
	const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(plain);
	const nothing = {
		model: null,
		parameters: {},
		responseFormat: null
	};
	if (!match) return {
		front: nothing,
		body: plain,
		bodyLine: 1
	};
	const front = parseYaml(match[1] ?? "", path, 2);
	if (front.value !== null && !isFields(front.value)) return {
		front: nothing,
		body: plain,
		bodyLine: 1
	};
	const body = plain.slice(match[0].length);
	return {
		front: frontOf(front.value ?? {}, path, front.lineOf),
		body,
		bodyLine: lineAt(plain, match[0].length)
	};
}
function frontOf(value, file, lineOf) {
	const check = (key, right, message, hint) => {
		if (!right) throw new UserError(`${file}: ${message}`, {
			file,
			line: lineOf([key]),
			key
		}, hint);
	};
	const parameters = {};
	let model = null;
	let responseFormat = null;
	for (const [key, setting] of Object.entries(value)) {
		const name = snake$1(key);
		if (name === "model") {
			check(key, typeof setting === "string", "model must be a text", "Name one model.");
			model = String(setting);
		} else if (name === "response_format") responseFormat = typeof setting === "string" ? namedFormat(setting) : setting;
		else if (name === "parameters") {
			check(key, isFields(setting), "parameters must be a mapping", "Write temperature: 0 below it.");
			for (const [inner, amount] of Object.entries(setting)) parameters[snake$1(inner)] = amount;
		} else if (!notes.includes(name)) {
			const hint = `${suggestion(key, [...settings$1, ...notes])} Other parameters go under parameters:.`;
			check(key, parameterNames.includes(name), `unknown key "${key}" in the front matter`, hint);
			parameters[name] = setting;
		}
	}
	return {
		model,
		parameters,
		responseFormat
	};
}
function namedFormat(name) {
	return name === "text" ? null : { type: name };
}
function snake$1(key) {
	return key.replace(/([a-z])([A-Z])/g, "$1_$2").replaceAll("-", "_").toLowerCase();
}
const marker = /^(system|developer|user|assistant):[ \t]*$/i;
function sectionsOf(body, file, bodyLine) {
	const lines = body.split("\n");
	const first = lines.findIndex((line) => line.trim() !== "");
	const empty = (line, what) => new UserError(`${file}: ${what} is empty`, {
		file,
		line,
		key: null
	}, "Write what the model should do.");
	if (first < 0) throw empty(bodyLine, "the prompt");
	if (!marker.test(lines[first] ?? "")) return [{
		role: "system",
		text: body,
		line: bodyLine
	}];
	const starts = lines.flatMap((line, index) => marker.test(line) ? [index] : []);
	return starts.map((start, index) => {
		const role = (lines[start] ?? "").trim().slice(0, -1).toLowerCase();
		const text = lines.slice(start + 1, starts[index + 1]).join("\n");
		if (text.trim() === "") throw empty(bodyLine + start, `the ${role} message`);
		return {
			role,
			text,
			line: bodyLine + start + 1
		};
	});
}
function tidy(text) {
	return text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();
}

// src/formats/all.ts
var all_exports = /* @__PURE__ */ __exportAll({
	plain: () => format,
	promptYml: () => format$1
});

// src/formats/index.ts
const formats = Object.fromEntries(Object.values(all_exports).toSorted((left, right) => Number(left.name === "plain") - Number(right.name === "plain")).map((format) => [format.name, format]));
function formatOf(path) {
	const found = Object.values(formats).find((format) => format.matches(path));
	if (found) return found;
	throw new UserError(`${path}: no known format of prompts`, {
		file: path,
		line: null,
		key: null
	}, "Use .prompt.yml, .md or .txt for a prompt.");
}

// src/stages/detect/compile.ts
const RESERVED = [
	"messages",
	"input",
	"instructions",
	"model",
	"stream",
	"stream_options",
	"n",
	"store",
	"background"
];
const CONNECTION = /^(api[-_]?key|api[-_]?base|base[-_]?url|endpoint|provider|deployment|azure_deployment|headers)$/i;
const MODEL = [
	"model",
	"model_id",
	"modelId",
	"model_name"
];
async function compile(target, tree) {
	const texts = /* @__PURE__ */ new Map();
	const read = async (path, key) => {
		const where = {
			...target.where,
			key: `targets.${target.name}.${key}`
		};
		const text = await located(where, () => tree.read(path));
		if (text === null) throw missing$1(path, where);
		texts.set(path, text);
		return text;
	};
	const text = await located(target.where, () => tree.read(target.prompt));
	if (text === null) return null;
	texts.set(target.prompt, text);
	const written = await formatOf(target.prompt).parse({
		path: target.prompt,
		text,
		read: (path) => read(path, "prompt")
	});
	const warnings = [];
	let prompt = written;
	if (target.model) prompt = layOver(prompt, await settings(target, read), target, warnings);
	if (target.tools) prompt = {
		...prompt,
		tools: await tools(target, read)
	};
	for (const name of Object.keys(prompt.parameters)) if (RESERVED.includes(name)) throw reserved(name, target);
	return {
		prompt: {
			...prompt,
			files: [...texts.keys()]
		},
		texts,
		warnings
	};
}
async function settings(target, read) {
	const where = {
		...target.where,
		key: `targets.${target.name}.model`
	};
	const reference = parseReference(target.model ?? "", where);
	const value = valueAt(parse(await read(reference.file, "model"), reference.file), reference.path);
	if (value !== void 0) return value;
	const hint = `Add /${reference.path.join("/")} to ${reference.file}, or mend the pointer.`;
	throw new UserError(`target ${target.name}: ${target.model} points at nothing`, where, hint);
}
async function tools(target, read) {
	const file = target.tools ?? "";
	const value = parse(await read(file, "tools"), file);
	if (Array.isArray(value)) return value;
	throw new UserError(`${file}: a list of tools is expected`, {
		file,
		line: 1,
		key: null
	}, "Write the tools as the API takes them: [{\"type\": \"function\", \"function\": {…}}].");
}
function layOver(prompt, value, target, warnings) {
	if (typeof value === "string") return {
		...prompt,
		model: value
	};
	if (!isFields(value)) {
		const where = {
			...target.where,
			key: `targets.${target.name}.model`
		};
		throw new UserError(`target ${target.name}: ${target.model} holds no model settings`, where, "Point at a mapping such as {model: …, temperature: 0}, or at the name of a model.");
	}
	const nested = isFields(value["parameters"] ?? null) ? value["parameters"] : {};
	const parameters = { ...prompt.parameters };
	let model = prompt.model;
	for (const [key, setting] of [...Object.entries(value), ...Object.entries(nested)]) {
		if (key === "parameters") continue;
		if (MODEL.includes(key)) model = String(setting);
		else if (CONNECTION.test(key)) warnings.push(`${target.model}: ${key} is left alone; endpoints come from the workflow or from base.`);
		else parameters[snake(key)] = setting;
	}
	return {
		...prompt,
		model,
		parameters
	};
}
function snake(key) {
	return key.replace(/([a-z])([A-Z])/g, "$1_$2").replaceAll("-", "_").toLowerCase();
}
function parse(text, file) {
	return file.endsWith(".json") ? parseJson(text, file).value : parseYaml(text, file).value;
}
function missing$1(path, where) {
	return new UserError(`${path} does not exist`, where, "Mend the path; paths are relative to the root of the repository.");
}
function reserved(name, target) {
	return new UserError(`target ${target.name}: a prompt may not set \`${name}\``, {
		...target.where,
		key: name
	}, "Remove it from the parameters.");
}

// src/stages/detect/differences.ts
function differences(before, after) {
	return [
		...differs("model", before.model, after.model),
		...fieldDifferences(before.parameters, after.parameters),
		...messageDifferences(before, after),
		...differs("tools", [...before.tools], [...after.tools]),
		...differs("schema", before.responseFormat, after.responseFormat)
	];
}
function partsOf(found) {
	return [...new Set(found.map(({ what }) => what.replace(/[.[].*$/, "")))];
}
function fieldDifferences(before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => differs(`parameters.${name}`, before[name] ?? null, after[name] ?? null));
}
function messageDifferences(before, after) {
	const count = Math.max(before.messages.length, after.messages.length);
	const found = Array.from({ length: count }, (_, index) => {
		const [was, is] = [before.messages[index], after.messages[index]];
		if (was && is && was.role === is.role) return differs(`messages[${index}].${was.role}`, was.content, is.content);
		return differs(`messages[${index}]`, was ? { ...was } : null, is ? { ...is } : null);
	}).flat();
	if (found.length || before.syntax === after.syntax) return found;
	return before.messages.some(({ content }) => content.includes("{{")) ? differs("messages.syntax", before.syntax, after.syntax) : [];
}
function differs(what, before, after) {
	return sameJson(before, after) ? [] : [{
		what,
		before,
		after
	}];
}

// src/stages/detect/index.ts
async function detect(law, base, head) {
	const warnings = [];
	const changes = [];
	for (const target of law.targets) {
		const change = await changeOf(target, base, head, warnings);
		if (change) changes.push(change);
	}
	return {
		changes,
		warnings: [...new Set(warnings)]
	};
}
async function changeOf(law, base, head, warnings) {
	const declared = law.head ?? law.base;
	const before = await compileBase(law.base ?? declared, base, warnings);
	const after = await compile(declared, head);
	if (!after && law.head) throw promptMissing(law.head);
	if (!before && !after) return null;
	warnings.push(...after?.warnings ?? []);
	const found = before && after ? differences(before.prompt, after.prompt) : [];
	const kind = !before ? "added" : !after ? "deleted" : found.length || moved(law) ? "edited" : "same";
	return {
		target: law.name,
		endpoints: {
			baseline: (law.base ?? declared).endpoint,
			candidate: declared.endpoint
		},
		kind,
		baseline: before?.prompt ?? null,
		candidate: after?.prompt ?? null,
		touched: partsOf(found),
		differences: moved(law) ? [...found, {
			what: "endpoint",
			before: law.base?.endpoint ?? null,
			after: declared.endpoint
		}] : found,
		...placeOf(declared.prompt, before, after),
		reason: reasonOf(kind, declared.prompt, before, after)
	};
}
function moved(law) {
	return law.base !== null && law.head !== null && law.base.endpoint !== law.head.endpoint;
}
async function compileBase(target, base, warnings) {
	try {
		return await compile(target, base);
	} catch (error) {
		if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
		warnings.push(`On base, target ${target.name} can't be compiled, so there is nothing to compare with: ${error.message}`);
		return null;
	}
}
function promptMissing(target) {
	return new UserError(`target ${target.name}: ${target.prompt} does not exist`, {
		...target.where,
		key: `targets.${target.name}.prompt`
	}, "Mend the path, or remove the target together with its prompt.");
}
function changedFiles(before, after) {
	return [.../* @__PURE__ */ new Set([...after.texts.keys(), ...before.texts.keys()])].filter((file) => before.texts.get(file) !== after.texts.get(file));
}
function reasonOf(kind, prompt, before, after) {
	if (kind === "added") return `${prompt} is new`;
	if (kind === "deleted") return `${prompt} was deleted`;
	if (kind === "same" || !before || !after) return "nothing that a model gets has changed";
	const files = changedFiles(before, after);
	return files.length ? `${files.join(", ")} changed` : "the config of the target changed";
}
function placeOf(prompt, before, after) {
	if (!before || !after) return {
		file: prompt,
		line: after ? 1 : null
	};
	const [file] = changedFiles(before, after);
	if (file === void 0) return {
		file: prompt,
		line: null
	};
	const was = (before.texts.get(file) ?? "").split("\n");
	const is = (after.texts.get(file) ?? "").split("\n");
	const first = is.findIndex((line, index) => line !== was[index]);
	return {
		file,
		line: first < 0 ? Math.max(1, is.length) : first + 1
	};
}

// src/stages/plan/fill.ts
const SPOKEN = [
	"question",
	"input",
	"message",
	"query",
	"text",
	"prompt",
	"user"
];
function requestOf(prompt, each, endpoint) {
	if (prompt.model === null) return unfit(`${prompt.path} names no model`);
	const fields = each.context.length ? {
		context: each.context.join("\n\n"),
		...each.input
	} : each.input;
	const missing = [];
	const messages = prompt.messages.map(({ role, content }) => {
		const filled = fill(content, fields, prompt.syntax);
		missing.push(...filled.missing);
		return {
			role,
			content: filled.text
		};
	});
	if (missing.length) return unfit(`${prompt.path} needs {{${missing.join("}}, {{")}}}, which case ${each.id} does not have`);
	const last = messages.at(-1);
	const spoken = last?.role === "user" ? last.content : null;
	const turns = turnsOf(prompt, each, spoken);
	if (typeof turns === "string") return unfit(turns);
	return {
		ok: true,
		value: {
			endpoint,
			model: prompt.model,
			parameters: prompt.parameters,
			messages: spoken === null ? messages : messages.slice(0, -1),
			turns,
			tools: prompt.tools,
			responseFormat: prompt.responseFormat
		}
	};
}
function turnsOf(prompt, each, spoken) {
	const first = spoken === null ? [] : [{
		user: spoken,
		assistant: null
	}];
	if (first.length || each.turns.length) return [...first, ...each.turns];
	if (prompt.messages.some(({ role }) => role === "user")) return [{
		user: "",
		assistant: null
	}];
	const used = new Set(prompt.messages.flatMap(({ content }) => placeholders(content)).map((name) => name.split(".")[0]));
	const unused = Object.keys(each.input).filter((name) => !used.has(name));
	const name = unused.length === 1 ? unused[0] : SPOKEN.find((spokenName) => unused.includes(spokenName));
	if (name !== void 0) return [{
		user: text(each.input[name]),
		assistant: null
	}];
	if (unused.length === 0) return [{
		user: "",
		assistant: null
	}];
	return `case ${each.id} does not say which of ${unused.join(", ")} is the user's message; write it under "turns"`;
}
function text(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
function unfit(message) {
	return {
		ok: false,
		failure: {
			cause: "unfit",
			first: null,
			message,
			status: null
		}
	};
}
function unfitError(message, each) {
	return new UserError(message, each.where, "Add the field to the case, or mend the prompt.");
}

// src/stages/plan/index.ts
function plan(law, changes, wanted) {
	const exams = [];
	const policy = [];
	for (const suiteLaw of law.suites) {
		const reached = changes.filter((change) => isReached(change, suiteLaw, wanted.force));
		if (reached.length === 0) continue;
		const opened = openSuite(suiteLaw, wanted.trials);
		policy.push(...opened.policy);
		exams.push(...reached.map((change) => examOf(change, opened.suite, suiteLaw)));
	}
	const seats = exams.flatMap(seatsOf);
	throwFound(unfitOnHead(seats, law));
	if (wanted.maxCost !== null || law.maxCost !== null) checkPrices(seats, law);
	return {
		exams,
		seats: shuffled(seats, wanted.seed),
		policy,
		seed: wanted.seed
	};
}
function checkPrices(seats, { prices }) {
	const models = seats.flatMap(({ request }) => request.ok ? [request.value.model] : []);
	const unpriced = [...new Set(models)].find((model) => prices[model] === void 0);
	if (unpriced === void 0) return;
	throw new UserError(`${unpriced} has no price, so max-cost can't be held`, null, "Add it to `prices` in the config, or cap `max-requests` instead.");
}
function trialsOf(seats, from, to) {
	const trials = [];
	const most = Math.max(0, ...seats.map(({ exam }) => exam.suite.trials));
	for (let index = from; index < Math.min(to, most); index++) for (const seat of seats) if (index < seat.exam.suite.trials) trials.push({
		...seat,
		index
	});
	return trials;
}
function isReached(change, suite, force) {
	if (!suite.targets.includes(change.target) || change.kind === "deleted") return false;
	return force || change.kind !== "same" || suite.changed !== null;
}
function examOf(change, suite, law) {
	if (change.kind !== "same") return {
		change,
		suite
	};
	return {
		change: {
			...change,
			reason: law.changed ?? "every suite was asked for"
		},
		suite
	};
}
function seatsOf(exam) {
	const { change, suite } = exam;
	return suite.cases.flatMap((each) => ["baseline", "candidate"].flatMap((side) => {
		const prompt = change[side];
		if (!prompt) return [];
		const request = requestOf(prompt, each, change.endpoints[side]);
		return [{
			exam,
			case: each,
			side,
			request,
			key: request.ok ? keyOf(request.value) : ""
		}];
	}));
}
function keyOf(request) {
	return fingerprint({
		...request,
		messages: plain(request.messages),
		turns: plain(request.turns)
	});
}
function plain(list) {
	return list.map((each) => ({ ...each }));
}
function unfitOnHead(seats, law) {
	return seats.flatMap((seat) => {
		if (seat.side !== "candidate" || seat.request.ok) return [];
		const ofHead = law.suites.find(({ name }) => name === seat.exam.suite.name)?.headCases.some(({ file }) => file === seat.case.where.file) ?? false;
		const asOnBase = seat.case.id.endsWith("(as on base)");
		return ofHead && !asOnBase ? [unfitError(seat.request.failure.message, seat.case)] : [];
	});
}
function shuffled(seats, seed) {
	return seats.map((seat) => {
		const place = fingerprint([
			seed,
			seat.exam.suite.name,
			seat.exam.change.target,
			seat.case.id
		]);
		const first = Number.parseInt(place.slice(-1), 16) % 2 === 0 ? "baseline" : "candidate";
		return {
			seat,
			rank: `${place}${seat.side === first ? 0 : 1}`
		};
	}).sort((a, b) => a.rank < b.rank ? -1 : 1).map(({ seat }) => seat);
}

// src/stages/report/results.ts
function badge({ outcome, blocking, clauses }) {
	if (clauses[0]?.because.code === "looked-at") return "ℹ️ looked at";
	if (outcome === "pass") return "✅ pass";
	if (outcome === "inconclusive") return blocking ? "❔ undecided" : "▫️ undecided";
	return blocking ? "❌ fail" : "⚠️ warns";
}
function resultsTable(said) {
	return {
		kind: "table",
		columns: [
			{
				title: "Check",
				align: "left"
			},
			{
				title: "Metric",
				align: "left"
			},
			{
				title: "Base",
				align: "right"
			},
			{
				title: "Head",
				align: "right"
			},
			{
				title: "Change [95 %]",
				align: "right"
			},
			{
				title: "Why",
				align: "left"
			}
		],
		rows: said.map(({ check, unit, because }) => {
			const { comparison } = check;
			return [
				[badge(check)],
				nameOf(comparison),
				[amount$2(comparison.baseline?.value ?? null, unit)],
				[amount$2(comparison.candidate?.value ?? null, unit)],
				[change(comparison, unit)],
				[because]
			];
		})
	};
}
function nameOf({ rule, exam, slice }) {
	const where = slice ? ` (${slice.tag}: ${slice.value})` : "";
	return [{ strong: rule.card.id }, `${where} · ${exam.suite.name}${exam.change.target === exam.suite.name ? "" : ` · ${exam.change.target}`}`];
}
function change({ gain, baseline, candidate, paired }, unit) {
	if (!gain || !baseline || !candidate || paired === 0) return difference(null, unit);
	const sign = candidate.value - baseline.value < 0 === gain.value < 0 ? 1 : -1;
	const show = (value) => gain.relative ? signedPercent(value * sign) : difference(value * sign, unit);
	if (gain.low === null || gain.high === null) return show(gain.value);
	const [low, high] = sign > 0 ? [gain.low, gain.high] : [gain.high, gain.low];
	return `${show(gain.value)} [${show(low)}, ${show(high)}]`;
}
function signedPercent(share) {
	return share > 0 ? `+${percent(share)}` : percent(share);
}
const ORDER = [
	"❌",
	"❔",
	"⚠️",
	"▫️",
	"✅",
	"ℹ️"
];
function byWeight(a, b) {
	const rank = ({ check }) => ORDER.findIndex((icon) => badge(check).startsWith(icon));
	return rank(a) - rank(b);
}

// src/stages/report/cases.ts
const MOST_SHOWN = 8;
const MOST_TEXT = 1500;
function casesBlocks(said) {
	const shown = said.filter(({ check }) => check.outcome !== "pass" && check.comparison.pairs.length > 0 && !check.comparison.slice);
	return shown.flatMap(({ check: { comparison } }, index) => {
		if (isRepeated(comparison, shown.slice(0, index))) return [];
		const broken = comparison.pairs.filter(({ status }) => WRONG.includes(status));
		if (broken.length === 0) return [];
		const left = broken.length - MOST_SHOWN;
		return [
			{
				kind: "heading",
				level: 3,
				words: ["Cases: ", ...nameOf(comparison)]
			},
			{
				kind: "paragraph",
				words: [tally(comparison)]
			},
			...broken.slice(0, MOST_SHOWN).map((pair, place) => caseBlock(pair, index * MOST_SHOWN + place)),
			...left > 0 ? [{
				kind: "paragraph",
				words: [`… and ${left} more, all in report.json.`]
			}] : []
		];
	});
}
const WRONG = [
	"introduced",
	"worse",
	"pre-existing"
];
function isRepeated(comparison, earlier) {
	return earlier.some(({ check: { comparison: other } }) => other.exam === comparison.exam && other.rule.card.id === comparison.rule.card.id);
}
function tally({ pairs }) {
	const counts = [
		"introduced",
		"worse",
		"fixed",
		"better",
		"pre-existing",
		"passing",
		"same",
		"unscored"
	].map((status) => ({
		status,
		cases: pairs.filter((pair) => pair.status === status).length
	})).filter(({ cases }) => cases > 0).map(({ status, cases }) => `${count(cases)} ${status}`);
	const turns = /* @__PURE__ */ new Map();
	for (const pair of pairs) {
		const turn = WRONG.includes(pair.status) && pair.candidate[0]?.turns.length ? wrongScore(pair.candidate)?.mark.evidence?.turn : null;
		if (turn) turns.set(turn, (turns.get(turn) ?? 0) + 1);
	}
	const first = [...turns].sort((a, b) => a[0] - b[0]).map(([turn, times]) => `turn ${turn} (${times} ×)`);
	return `${counts.join(" · ")}.${first.length ? ` First wrong turn: ${first.join(", ")}.` : ""}`;
}
function caseBlock(pair, rank) {
	const score = wrongScore(pair.candidate);
	const turn = score?.mark.evidence?.turn ?? null;
	const candidate = answerOf(score ?? pair.candidate[0], turn);
	const baseline = answerOf(pair.baseline[0], turn);
	return {
		kind: "details",
		rank: 10 + rank,
		summary: summaryOf$1(pair, score),
		blocks: sides(candidate, baseline)
	};
}
function summaryOf$1(pair, score) {
	const reason = score?.mark.reason ?? "not scored";
	return [{ strong: pair.case.id }, ` · ${pair.status} · ${clip(reason, 200)}`];
}
function sides(candidate, baseline) {
	const user = candidate?.user ?? baseline?.user ?? "";
	const turn = candidate?.turn ?? baseline?.turn ?? 1;
	return [
		...user ? quoted(`The user, turn ${turn}`, user) : [],
		...quoted("Base", baseline ? textOf(baseline) : "(no answer)"),
		...quoted("Head", candidate ? textOf(candidate) : "(no answer)")
	];
}
function quoted(title, text) {
	return [{
		kind: "paragraph",
		words: [{ strong: title }]
	}, {
		kind: "code",
		text: clip(text, MOST_TEXT),
		language: "text"
	}];
}
function textOf(answer) {
	const calls = answer.toolCalls.map(({ name, arguments: given }) => `${name}(${given})`);
	return [answer.text, ...calls].filter(Boolean).join("\n") || "(empty)";
}
function wrongScore(scores) {
	return scores.find(({ mark }) => mark.value !== null && mark.value < 1 && mark.evidence) ?? scores.find(({ mark }) => mark.value !== null);
}
function answerOf(score, turn) {
	if (!score?.run.result.ok) return null;
	const answers = score.run.result.value;
	return answers.find((answer) => answer.turn === turn) ?? answers.at(-1) ?? null;
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};

// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
const characterDiff = new CharacterDiff();

// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}

// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
const wordDiff = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const deletionWsSuffix = trailingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
		const deletionWsPrefix = leadingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();

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
const lineDiff$1 = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff$1.diff(oldStr, newStr, options);
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

// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
const sentenceDiff = new SentenceDiff();

// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
const cssDiff = new CssDiff();

// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
const jsonDiff = new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}

// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();

// src/lib/linediff.ts
const CONTEXT = 2;
function lineDiff(before, after) {
	const parts = diffLines(closed(before), closed(after));
	return parts.flatMap((part, index) => {
		const lines = part.value.replace(/\n$/, "").split("\n");
		if (part.added) return lines.map((line) => `+ ${line}`);
		if (part.removed) return lines.map((line) => `- ${line}`);
		return shorten(lines, index > 0, index < parts.length - 1).map((line) => `  ${line}`);
	}).join("\n");
}
function closed(text) {
	return text.endsWith("\n") ? text : `${text}\n`;
}
function shorten(lines, afterChange, beforeChange) {
	const head = afterChange ? CONTEXT : 0;
	const tail = beforeChange ? CONTEXT : 0;
	if (lines.length <= head + tail + 1) return lines;
	return [
		...lines.slice(0, head),
		"…",
		...tail ? lines.slice(-tail) : []
	];
}

// src/stages/report/changed.ts
const MOST_DIFF = 4e3;
function changedBlocks(changes, exams) {
	const shown = changes.filter(({ kind }) => kind !== "same");
	const asked = exams.filter(({ change }) => change.kind === "same");
	if (shown.length + asked.length === 0) return [];
	return [
		{
			kind: "heading",
			level: 3,
			words: ["What changed"]
		},
		...shown.flatMap((change) => [{
			kind: "paragraph",
			words: summaryOf(change)
		}, ...change.differences.flatMap(differenceBlocks)]),
		...asked.map(({ change, suite }) => ({
			kind: "paragraph",
			words: [{ code: change.target }, ` is the same; asked in ${suite.name} because ${change.reason}.`]
		}))
	];
}
function summaryOf(change) {
	const parts = change.touched.length ? `: ${change.touched.join(", ")}` : "";
	const place = change.line ? `${change.file}:${change.line}` : change.file;
	return [
		{ code: change.target },
		` ${change.kind}${parts} – ${change.reason} (`,
		{ code: place },
		")."
	];
}
function differenceBlocks({ what, before, after }) {
	if (typeof before === "string" && typeof after === "string" && what.startsWith("messages")) {
		const diff = clip(lineDiff(before, after), MOST_DIFF);
		return [{
			kind: "details",
			rank: 5,
			summary: ["Words of ", { code: what }],
			blocks: [{
				kind: "code",
				text: diff,
				language: "diff"
			}]
		}];
	}
	return [{
		kind: "list",
		items: [[
			{ code: what },
			": ",
			shown(before),
			" → ",
			shown(after)
		]]
	}];
}
function policyBlocks(policy) {
	if (policy.length === 0) return [];
	return [
		{
			kind: "heading",
			level: 3,
			words: ["Policy"]
		},
		{
			kind: "paragraph",
			words: [policy.some(({ effect }) => effect === "loosened" || effect === "removed") ? "This change asks for less than base does. Both were enforced here; what is loosened takes effect when it is merged." : "This change alters what is asked for. Both were enforced here."]
		},
		{
			kind: "list",
			items: policy.map(({ what, before, after, effect }) => [
				{ strong: effect },
				" ",
				{ code: what },
				...arrow(before, after)
			])
		}
	];
}
function arrow(before, after) {
	if (before === null) return [": ", shown(after)];
	if (after === null) return [": ", shown(before)];
	return [
		": ",
		shown(before),
		" → ",
		shown(after)
	];
}
function shown(value) {
	if (value === null) return "nothing";
	return { code: clip(typeof value === "string" ? value : canonical(value), 200) };
}

// src/stages/report/sentences.ts
function because(check, unit) {
	const [worst, ...others] = check.clauses;
	if (!worst) return "nothing was asked of it";
	return `${[worst, ...others.filter(({ outcome }) => outcome === "fail" && worst.outcome === "fail")].map((clause) => sentence(clause, check.comparison, unit)).join("; ")}${missing(check)}${LAW[check.comparison.rule.law]}`;
}
function missing({ outcome, comparison: { pairs, paired, scored, baseline } }) {
	const left = pairs.length - (baseline ? paired : scored);
	return outcome === "pass" && left > 0 && left < pairs.length ? `; ${left} of ${pairs.length} cases could not be scored` : "";
}
const LAW = {
	both: "",
	base: " (asked for by base)",
	head: " (asked for by this change)"
};
function sentence({ because: it, limit, amount: size }, comparison, unit) {
	const relative = comparison.rule.card.threshold?.maxRegression?.relative ?? false;
	const allowed = size === null ? "" : drop(size, unit, relative);
	const bound = `${limit === "min" ? "at least" : "at most"} ${amount$2(size, unit)}`;
	switch (it.code) {
		case "drop": return `${such(it.family)} would happen by chance in ${chance(it.chance)} of unchanged proposals (allowed: ${allowed})`;
		case "maybe-chance": return `more than the ${allowed} allowed, but ${such(it.family)} happens by chance in ${chance(it.chance)} of unchanged proposals`;
		case "no-drop": return noDrop(it, allowed, drop((size ?? 0) * 2, unit, relative), unit, relative);
		case "within": return limit === "critical" ? "critical, and proved" : `${bound}${it.proved ? ", proved" : ""}`;
		case "beyond": return `${amount$2(comparison.candidate?.value ?? null, unit)} where ${bound} is asked${it.preExisting ? ", on base just as much" : ""}`;
		case "covers-limit": return `${bound} is neither proved nor refuted by ${comparison.scored} cases${more(it.casesNeeded)}`;
		case "broke-pinned": return `pinned ${it.cases.length === 1 ? "case" : "cases"} broke: ${it.cases.join(", ")}`;
		case "unproved": return `critical, and neither proved nor are all pinned cases right${more(it.casesNeeded)}`;
		case "too-little": return `only ${it.scored} of ${it.of} cases could be scored${reasons(it.reasons)}`;
		case "baseline-unavailable": return `not compared, since base's model no longer answers: ${it.message}`;
		case "nothing-to-compare": return "new: there is no base to compare with";
		case "looked-at": return "only looked at: no limit is set";
	}
}
function noDrop(it, allowed, twice, unit, relative) {
	if (it.proved) return `a drop of ${twice} is ruled out`;
	const still = it.ruledOut === null ? "any size" : drop(it.ruledOut, unit, relative);
	return `no drop beyond ${allowed} was seen; ${it.ruledOut === null ? "" : "up to "}${still} is not ruled out`;
}
function such(family) {
	return family > 1 ? `such a drop in any of ${family} checks` : "such a drop";
}
function drop(size, unit, relative) {
	if (relative) return percent(size);
	return unit === "ratio" ? `${points(size).replace("+", "")} points` : difference(size, unit).replace("+", "");
}
function more(cases) {
	return cases === null ? "" : `; ${cases} clean cases would do`;
}
function reasons(counts) {
	const [first, ...rest] = Object.entries(counts).sort((a, b) => b[1] - a[1]);
	if (!first) return "";
	return `: ${first[0]}${first[1] > 1 ? ` (${first[1]} times)` : ""}${rest.length ? `, and ${rest.length} other reasons` : ""}`;
}

// src/stages/report/index.ts
function report(findings) {
	const said = findings.verdict.checks.map((check) => {
		const unit = unitOf(check);
		return {
			check,
			unit,
			because: because(check, unit)
		};
	});
	const headline = headlineOf(findings, said);
	const sorted = [...said].sort(byWeight);
	const uncovered = uncoveredIn(findings);
	const warnings = [...findings.warnings, ...uncovered];
	return {
		verdict: findings.verdict,
		headline,
		proposal: findings.proposal,
		changes: findings.changes.filter(({ kind }) => kind !== "same"),
		exams: findings.exams,
		policy: findings.policy,
		runs: findings.runs,
		usage: findings.usage,
		warnings,
		mistakes: [],
		because: said.map((each) => each.because),
		blocks: [
			{
				kind: "heading",
				level: 2,
				words: [`${ICON[findings.verdict.outcome]} ${headline}`]
			},
			...findings.verdict.trouble.map(troubleBlock),
			...sorted.length ? [resultsTable(sorted)] : [],
			...changedBlocks(findings.changes, findings.exams),
			...casesBlocks(sorted),
			...policyBlocks(findings.policy),
			...warnings.map((warning) => ({
				kind: "note",
				tone: "warning",
				words: [warning]
			})),
			{
				kind: "paragraph",
				words: footer(findings)
			}
		]
	};
}
const ICON = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❔",
	error: "🛑",
	unchanged: "➖"
};
function headlineOf({ verdict, changes, exams }, said) {
	const blocking = said.filter(({ check }) => check.blocking);
	const cases = count(new Set(exams.flatMap(({ suite }) => suite.cases.map(({ id }) => `${suite.name}/${id}`))).size);
	if (verdict.outcome === "unchanged") return unchangedHeadline(changes);
	if (verdict.outcome === "error") return `Could not be computed: ${verdict.trouble[0]?.failure.message ?? "no answers"}`;
	if (verdict.outcome === "pass") return blocking.length ? `Nothing got worse: ${count(blocking.length)} ${blocking.length === 1 ? "check passes" : "checks pass"} on ${cases} cases` : `Nothing may block here: ${count(said.length)} metrics were only looked at, on ${cases} cases`;
	const wanted = blocking.filter(({ check }) => check.outcome === verdict.outcome);
	const [first] = wanted;
	if (!first) return "No check decided this";
	const rest = wanted.length > 1 ? `, and ${count(wanted.length - 1)} more` : "";
	return `${verdict.outcome === "fail" ? failedHeadline(first) : `Undecided: ${plainName(first)}`}${rest}`;
}
function failedHeadline(said) {
	const { baseline, candidate } = said.check.comparison;
	const clause = said.check.clauses[0]?.limit;
	const numbers = `${amount$2(baseline?.value ?? null, said.unit)} → ${amount$2(candidate?.value ?? null, said.unit)}`;
	const verb = clause === "max-regression" || clause === "pinned" ? "got worse" : "is beyond its limit";
	return `${plainName(said)} ${verb}: ${numbers}`;
}
function plainName({ check }) {
	return nameOf(check.comparison).map((piece) => typeof piece === "string" ? piece : "strong" in piece ? piece.strong : "").join("");
}
function unchangedHeadline(changes) {
	const touched = changes.filter(({ kind }) => kind !== "same");
	if (touched.length === 0) return "No prompt, model or suite changed";
	const gone = touched.filter(({ kind }) => kind === "deleted");
	if (gone.length === touched.length) return `Nothing to ask: ${gone.map(({ target }) => target).join(", ")} was deleted`;
	return `No suite asks ${touched.map(({ target }) => target).join(", ")}`;
}
function uncoveredIn({ changes, exams }) {
	return changes.filter(({ kind, target }) => (kind === "edited" || kind === "added") && !exams.some(({ change }) => change.target === target)).map(({ target, file }) => `${target} (${file}) changed, but no suite asks it: nothing is known about this change.`);
}
function troubleBlock({ suite, target, side, lost, asked, failure }) {
	const share = `${count(lost)} of ${count(asked)} conversations`;
	return {
		kind: "note",
		tone: "caution",
		words: [`${suite} · ${target}, ${side === "baseline" ? "base" : "head"}: ${share} could not be had. ${failure.message}`]
	};
}
function footer({ proposal, runs, usage, falseAlarm, exams }) {
	const commits = [
		"Base ",
		{ code: proposal.base.slice(0, 9) },
		", head ",
		{ code: proposal.commit.slice(0, 9) },
		". "
	];
	if (exams.length === 0) return commits;
	const asked = runs.filter(({ source }) => source !== "shared").length;
	const cost = usage.usd > 0 ? `, ${usd(usage.usd)}` : "";
	const unpriced = usage.unpriced.length ? ` (no price for ${usage.unpriced.join(", ")})` : "";
	const taken = usage.requests ? `${count(usage.requests)} requests, ${count(usage.inputTokens + usage.outputTokens)} tokens${cost}${unpriced}` : `${count(usage.cached)} answers from a recording, no request`;
	return [...commits, `${count(asked)} conversations; ${taken}. An unchanged proposal would be failed in at most ${percent(falseAlarm)} of runs, over all blocking checks together.`];
}
function unitOf({ comparison }) {
	return measures[comparison.rule.card.measure]?.unit ?? "ratio";
}

// node_modules/yocto-queue/index.js
var Node = class {
	value;
	next;
	constructor(value) {
		this.value = value;
	}
};
var Queue = class {
	#head;
	#tail;
	#size;
	constructor() {
		this.clear();
	}
	enqueue(value) {
		const node = new Node(value);
		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}
		this.#size++;
	}
	dequeue() {
		const current = this.#head;
		if (!current) return;
		this.#head = this.#head.next;
		this.#size--;
		if (!this.#head) this.#tail = void 0;
		return current.value;
	}
	peek() {
		if (!this.#head) return;
		return this.#head.value;
	}
	clear() {
		this.#head = void 0;
		this.#tail = void 0;
		this.#size = 0;
	}
	get size() {
		return this.#size;
	}
	*[Symbol.iterator]() {
		let current = this.#head;
		while (current) {
			yield current.value;
			current = current.next;
		}
	}
	*drain() {
		while (this.#head) yield this.dequeue();
	}
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
	let rejectOnClear = false;
	if (typeof concurrency === "object") ({concurrency, rejectOnClear = false} = concurrency);
	validateConcurrency(concurrency);
	if (typeof rejectOnClear !== "boolean") throw new TypeError("Expected `rejectOnClear` to be a boolean");
	const queue = new Queue();
	let activeCount = 0;
	const resumeNext = () => {
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};
	const next = () => {
		activeCount--;
		resumeNext();
	};
	const run = async (function_, resolve, arguments_) => {
		const result = (async () => function_(...arguments_))();
		resolve(result);
		try {
			await result;
		} catch {}
		next();
	};
	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = { reject };
		new Promise((internalResolve) => {
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(void 0, function_, resolve, arguments_));
		if (activeCount < concurrency) resumeNext();
	};
	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});
	Object.defineProperties(generator, {
		activeCount: { get: () => activeCount },
		pendingCount: { get: () => queue.size },
		clearQueue: { value() {
			if (!rejectOnClear) {
				queue.clear();
				return;
			}
			const abortError = AbortSignal.abort().reason;
			while (queue.size > 0) queue.dequeue().reject(abortError);
		} },
		concurrency: {
			get: () => concurrency,
			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;
				queueMicrotask(() => {
					while (activeCount < concurrency && queue.size > 0) resumeNext();
				});
			}
		},
		map: { async value(iterable, function_) {
			const promises = [];
			try {
				Array.from(iterable, (value, index) => {
					const promise = generator(function_, value, index);
					promises.push(promise);
					return promise;
				});
			} catch (error) {
				for (const promise of promises) promise.catch(() => {});
				throw error;
			}
			return Promise.all(promises);
		} }
	});
	return generator;
}
function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}

// src/stages/run.ts
async function run(trials, model, concurrency) {
	const limit = pLimit(concurrency);
	const asked = /* @__PURE__ */ new Map();
	const source = model.replay ? "recorded" : "called";
	return Promise.all(trials.map(async (trial) => {
		const { request } = trial;
		if (!request.ok) return {
			trial,
			result: request,
			source: "shared"
		};
		const question = `${trial.key}/${trial.index}`;
		const before = asked.get(question);
		if (before) return {
			trial,
			result: await before,
			source: "shared"
		};
		const answers = limit(() => answersTo(request.value, trial, model));
		asked.set(question, answers);
		return {
			trial,
			result: await answers,
			source
		};
	}));
}
async function answersTo(request, trial, model) {
	if (!model.replay) return converse(request, model);
	return model.replay(trial.key, trial.index) ?? {
		ok: false,
		failure: {
			cause: "not-recorded",
			first: null,
			message: `the recording has no trial ${trial.index} of case ${trial.case.id} on the ${trial.side}`,
			status: null
		}
	};
}
async function converse(request, model) {
	const said = [...request.messages];
	const answers = [];
	for (const [index, turn] of request.turns.entries()) {
		said.push(...spoken(turn));
		if (turn.assistant !== null) continue;
		const answer = await model.ask(request, said);
		if (!answer.ok) return answer;
		answers.push({
			...answer.value,
			turn: index + 1,
			user: turn.user
		});
		said.push({
			role: "assistant",
			content: answer.value.text
		});
	}
	return {
		ok: true,
		value: answers
	};
}
function spoken(turn) {
	const user = turn.user === "" ? [] : [{
		role: "user",
		content: turn.user
	}];
	return turn.assistant === null ? user : [...user, {
		role: "assistant",
		content: turn.assistant
	}];
}

// src/stages/score.ts
async function prepare(exams) {
	const made = /* @__PURE__ */ new Map();
	const scorers = /* @__PURE__ */ new Map();
	for (const rule of exams.flatMap(({ suite }) => suite.rules)) {
		const key = canonical([rule.card.measure, rule.card.options]);
		const scorer = made.get(key) ?? prepareOne(rule.card);
		made.set(key, scorer);
		scorers.set(rule, await scorer);
	}
	return scorers;
}
function prepareOne(card) {
	const measure = measureOf(card);
	return located(card.where, async () => measure.prepare(measure.options.parse(card.options)));
}
async function score(runs, scorers, prices) {
	const scores = [];
	for (const run of runs) {
		const samples = samplesOf(run, prices);
		for (const rule of run.trial.exam.suite.rules) {
			const scorer = scorers.get(rule);
			if (!scorer) throw new Error(`no scorer was prepared for ${rule.card.id}`);
			scores.push(await scoreOne(run, rule, scorer, samples));
		}
	}
	return scores;
}
async function scoreOne(run, rule, scorer, samples) {
	if (!run.result.ok) return {
		run,
		rule,
		mark: unscored(run.result.failure.message),
		turns: []
	};
	const measure = measureOf(rule.card);
	const counted = rule.card.level === "case" && measure.over === "last" ? samples.slice(-1) : samples;
	const turns = [];
	for (const sample of counted) turns.push({
		turn: sample.answer.turn,
		mark: await scorer(sample)
	});
	return {
		run,
		rule,
		mark: whole(rule.card, measure, turns.map(({ mark }) => mark)),
		turns
	};
}
function whole(card, measure, marks) {
	const scored = marks.filter((mark) => mark.value !== null);
	const [first] = scored;
	if (!first) return marks[0] ?? unscored("there was nothing to score");
	const worst = scored.reduce((a, b) => isWorse(b, a, measure) ? b : a, first);
	const values = scored.map((mark) => mark.value);
	const sum = values.reduce((a, b) => a + b, 0);
	if (card.level === "turn") return {
		...worst,
		value: sum / values.length
	};
	if (measure.over === "every") return worst;
	if (measure.over === "last") return marks.at(-1) ?? worst;
	return scored.length < marks.length ? unscored("one of its answers could not be measured") : {
		...worst,
		value: sum
	};
}
function isWorse(a, b, measure) {
	const [x, y] = [a.value, b.value];
	return measure.direction === "higher" ? x < y : x > y;
}
function samplesOf(run, prices) {
	const { request } = run.trial;
	if (!run.result.ok || !request.ok) return [];
	const said = request.value.turns.map(({ user }) => user);
	return run.result.value.map((answer) => ({
		case: run.trial.case,
		answer,
		usd: usdOf(answer, prices[request.value.model] ?? prices[answer.model ?? ""]),
		userTurns: said.slice(0, answer.turn)
	}));
}
function usdOf(answer, price) {
	if (!price || !answer.usage) return null;
	return (answer.usage.input * price.input + answer.usage.output * price.output) / 1e6;
}
function measureOf(card) {
	const measure = measures[card.measure];
	if (!measure) throw new Error(`the measure ${card.measure} went missing after the config was checked`);
	return measure;
}
function unscored(reason) {
	return {
		value: null,
		reason,
		evidence: null
	};
}

// src/gate.ts
async function gate(world) {
	const { proposal, base, head, wishes } = world;
	const law = await readLaw(base, head, wishes.config, world.endpoints);
	const detected = await detect(law, base, head);
	const seed = fingerprint([proposal.base, proposal.head]);
	const planned = plan(law, detected.changes, {
		...wishes,
		seed
	});
	const runs = [];
	let comparisons = [];
	const model = planned.exams.length > 0 ? await world.model(law) : null;
	if (model) {
		const scorers = await prepare(planned.exams);
		const trials = trialsOf(planned.seats, 0, Number.POSITIVE_INFINITY);
		runs.push(...await run(trials, model, wishes.concurrency));
		const scores = await score(runs, scorers, law.prices);
		comparisons = compare(planned.exams, scores, seed);
	}
	const { exams } = planned;
	const verdict = decide({
		exams,
		runs,
		comparisons,
		falseAlarm: law.falseAlarm,
		seed,
		wishes
	});
	return report({
		verdict,
		proposal,
		changes: detected.changes,
		exams,
		runs,
		policy: [...law.policy, ...planned.policy],
		usage: model?.consumption() ?? NOTHING_USED,
		falseAlarm: law.falseAlarm,
		warnings: [...law.warnings, ...detected.warnings]
	});
}
const NOTHING_USED = {
	requests: 0,
	cached: 0,
	inputTokens: 0,
	outputTokens: 0,
	usd: 0,
	unpriced: []
};
async function validate(tree, config, endpoints) {
	const law = await readLaw(tree, tree, config, endpoints);
	const { changes } = await detect(law, tree, tree);
	const { exams } = plan(law, changes, {
		force: true,
		trials: null,
		maxCost: null,
		seed: "validate"
	});
	await prepare(exams);
	const suites = [...new Set(exams.map(({ suite }) => suite))];
	const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
	const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
	return `${changes.length} targets, ${suites.length} suites, ${cases} cases, ${metrics.size} metrics`;
}

export { perform as a, readInputs as c, git as d, channels as f, openWorld as i, suggestion as l, validate as n, createLog as o, toMarkdown as p, succeeds as r, fromEnvironment as s, gate as t, openRepository as u };