import { i as __toESM, n as __exportAll, t as __commonJSMin } from "./rolldown-runtime.js";
import { D as oneLine, S as bytes, T as count, b as fingerprint, j as visible, w as clip } from "./sights.js";
import { i as throwFound, n as UserErrors, r as located, t as UserError } from "./errors.js";
import { d as strictObject, f as string, n as _enum, u as record } from "./zod.js";
import { t as suggestion } from "./nearest.js";
import { a as parseJson, o as sameJson, p as parseYaml, r as isFields } from "./json.js";
import { n as patiently } from "./github2.js";
import { i as valueAt, r as parseReference } from "./metrics.js";
import { i as readLaw } from "./config.js";
import { a as readFirst, c as withoutNotes, i as pathInRepository, r as outside, t as expandPartials } from "./partials.js";
import { a as snake$1, i as settingsOf, n as empty, o as splitFront, r as sectionsOf, s as tidy, t as plan } from "./plan.js";
import { t as report } from "./report.js";
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
	const { suite, change } = comparison.exam;
	return suite.name === change.target ? suite.name : `${suite.name}/${change.target}`;
}
function checkName$1(check) {
	return `${examName(check)} ${metricName(check.comparison)}`;
}
function failedMetrics(checks) {
	const failed = checks.filter(({ blocking, outcome }) => blocking && outcome === "fail");
	return [...new Set(failed.map(({ comparison }) => comparison.rule.card.id))];
}

// src/channels/annotations.ts
const MOST = {
	error: 10,
	warning: 9,
	notice: 10
};
function levelOf({ blocking, outcome, comparison }) {
	if (outcome === "pass") return null;
	if (blocking) return outcome === "fail" || comparison.rule.card.critical ? "error" : "warning";
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
function isLost({ outcome, comparison }, { trouble }) {
	const { suite, change } = comparison.exam;
	return outcome === "inconclusive" && trouble.some((it) => it.suite === suite.name && it.target === change.target);
}
function mistaken({ message, where, hint }) {
	return {
		kind: "annotation",
		level: "error",
		message: clip(visible(hint ? `${message}. ${hint}` : message), 1e3),
		file: where?.file ?? null,
		line: where?.line ?? null
	};
}
function atMost(all, level) {
	const some = all.filter((each) => each.level === level);
	if (some.length <= MOST[level]) return some;
	const shown = some.slice(0, MOST[level] - 1);
	const left = some.length - shown.length;
	const message = `… and ${count(left)} more; all of them are in the job summary`;
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
	what: "Errors and warnings on the lines of files that they are about.",
	posts: ({ verdict, because, mistakes, headline }) => {
		const failed = verdict.checks.flatMap((check, at) => isLost(check, verdict) ? [] : annotate(check, because[at] ?? ""));
		const lost = verdict.trouble.length > 0 ? [mistaken({
			message: headline,
			where: null,
			hint: ""
		})] : [];
		const all = [
			...mistakes.map(mistaken),
			...lost,
			...failed
		];
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
function plain(words) {
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
	const names = cut.slice(0, 4).map((block) => `“${clip(oneLine(plain(block.summary)), 80)}”`);
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
function more(total, kept, what) {
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
			}, ...more(block.rows.length, kept.length, "row")];
		}
		case "list": {
			const items = block.items.slice(0, level.rows).map((item) => clipWords(item, level.words));
			return [{
				...block,
				items
			}, ...more(block.items.length, items.length, "item")];
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
function shorten(blocks, room) {
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
	if (align === "left" && plain(words).length > SHORT) return words;
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
function list(items, second) {
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
		case "list": return list(block.items, second);
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
	const fitted = render$1(shorten(blocks, {
		limit,
		elsewhere,
		size: (part) => bytes(render$1(part))
	}));
	return bytes(fitted) <= limit ? fitted : "";
}

// src/channels/comment.ts
const ROOM$1 = 64512;
function isRelevant({ verdict, changes, policy }) {
	return verdict.outcome !== "unchanged" || policy.length > 0 || changes.some(({ kind }) => kind !== "same");
}
const channel$8 = {
	name: "comment",
	what: "One comment on the pull request, kept up to date.",
	posts: (report) => [{
		kind: "comment",
		body: toMarkdown(report.blocks, {
			limit: ROOM$1,
			elsewhere: "the job summary"
		}),
		relevant: isRelevant(report)
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
	const text = plain(words);
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
	what: "A page that stands alone, to read or to keep.",
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
function mistakeShown({ message, where, hint }) {
	return {
		message,
		file: where?.file ?? null,
		line: where?.line ?? null,
		key: where?.key ?? null,
		hint
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
		warnings: [...report.warnings],
		mistakes: report.mistakes.map(mistakeShown)
	};
}
const channel$6 = {
	name: "json",
	what: "The report as data, by a schema of its own.",
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
function outcomeOf({ check, because }) {
	const message = xml(because);
	if (check.outcome === "pass") return `<system-out>${message}</system-out>`;
	if (check.blocking && check.outcome === "fail") return `<failure message="${message}"/>`;
	return `<skipped message="${xml(`${check.outcome}${check.blocking ? "" : ", does not block"}: `)}${message}"/>`;
}
function testcase(told) {
	const { exam } = told.check.comparison;
	return `    <testcase classname="${xml(`${exam.suite.name}.${exam.change.target}`)}" name="${xml(metricName(told.check.comparison))}" file="${xml(exam.change.file)}">${outcomeOf(told)}</testcase>`;
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
	what: "Checks as test cases, for tools that read JUnit.",
	posts: (report) => [{
		kind: "file",
		name: "junit.xml",
		text: document(report)
	}]
};

// src/channels/markdown.ts
const channel$4 = {
	name: "markdown",
	what: "The report as Markdown, uncut.",
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
	what: "The outputs of the action, for later steps.",
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
function answerShown({ turn, user, text, toolCalls, usage, latencyMs, firstTokenMs, model }) {
	return {
		turn,
		user,
		text,
		"tool-calls": toolCalls,
		usage,
		"latency-ms": latencyMs,
		...firstTokenMs === null ? {} : { "first-token-ms": firstTokenMs },
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
function together(runs) {
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
	what: "Every answer and mark, a line each, to play again.",
	posts: ({ runs }) => [{
		kind: "file",
		name: "runs.jsonl",
		text: together(runs).map(lineOf).join("")
	}]
};

// src/channels/summary.ts
const ROOM = 1e6;
const channel$1 = {
	name: "summary",
	what: "The report on the page of the workflow run.",
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
	what: "The report as plain text, for the command line.",
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
var all_exports$1 = /* @__PURE__ */ __exportAll({
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
const channels = Object.fromEntries(Object.values(all_exports$1).map((channel) => [channel.name, channel]));

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
	child.on("close", () => fail(noRepository(directory)));
	child.stdin.on("error", () => fail(noRepository(directory)));
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
function noRepository(directory) {
	return new UserError(`there is no git repository in ${directory}`, null, "Put a step with actions/checkout before this one.");
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
	async function branch(name) {
		checkName(name);
		const known = await commit(`refs/remotes/origin/${name}`);
		if (known) return known;
		return await fetch([`refs/heads/${name}`], 1) === null ? commit("FETCH_HEAD") : null;
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
		branch,
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

// src/edges/inputs.ts
function fromEnvironment$1(env) {
	return (name) => (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
const NOT_YET = {
	shard: "",
	"review-comments": "false",
	"check-run": "false",
	"allow-commands": "false"
};
function readInputs(read) {
	for (const [name, off] of Object.entries(NOT_YET)) if (read(name) !== "" && read(name) !== off) throw notYet(name, read(name));
	const mode = oneOf$1(read, "mode", [
		"gate",
		"plan",
		"run",
		"report",
		"baseline",
		"aa",
		"review"
	], "gate");
	if (mode !== "gate") throw notYet("mode", mode);
	yesOrNo(read, "cache", true);
	return {
		wishes: {
			config: read("config") || ".github/micro-metrics.yml",
			force: yesOrNo(read, "force", false),
			trials: whole(read, "trials", null, 1, 100),
			concurrency: whole(read, "concurrency", 8, 1, 1e3),
			onInconclusive: oneOf$1(read, "on-inconclusive", ["pass", "fail"], "pass"),
			onError: oneOf$1(read, "on-error", ["pass", "fail"], "fail"),
			onPreExisting: oneOf$1(read, "on-pre-existing", ["warn", "fail"], "warn"),
			maxCost: number(read, "max-cost", null, 0),
			maxRequests: whole(read, "max-requests", null, 0, 1e7)
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
		timeout: number(read, "timeout", 60, .001),
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
function number(read, name, fallback, least) {
	const given = read(name);
	if (given === "") return fallback;
	const value = Number(given);
	if (Number.isFinite(value) && value >= least) return value;
	throw wrong(name, `"${given}" is not a number of at least ${least}`, "Write a number.");
}
function whole(read, name, fallback, least, most) {
	const value = number(read, name, fallback, least);
	if (value === null || Number.isInteger(value) && value <= most) return value;
	throw wrong(name, `${value} is not a whole number from ${least} to ${most}`, "Write a whole number.");
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
	if (Object.hasOwn(parsed.data, "default")) throw wrong("endpoints", "\"default\" is the endpoint of `base-url`", "Set `base-url`, `api-key` and `api` instead.");
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
function notYet(name, value) {
	return new UserError(`input ${name}: ${value} is not available yet`, null, `Leave \`${name}\` out for now.`);
}

// src/edges/redact.ts
const STARS = "***";
const WORTH_KEEPING = 1e4;
const LEAST = 6;
const LONG = 16;
const END = 8;
const WITHIN = 12;
const GRAM$1 = 4;
const STEP = 3;
const HASHES = 65536;
function hashAt(text, at) {
	let hash = 0;
	for (let next = at; next < at + GRAM$1; next += 1) hash = hash * 31 + text.charCodeAt(next);
	return hash % HASHES;
}
function createRedactor() {
	const index = {
		grams: /* @__PURE__ */ new Map(),
		marks: new Uint8Array(HASHES)
	};
	const clean = /* @__PURE__ */ new Set();
	const redact = (text) => {
		if (index.grams.size === 0 || clean.has(text)) return text;
		const out = without(text, index);
		if (out === text && text.length > WORTH_KEEPING) clean.add(text);
		return out;
	};
	return {
		add: (secret) => {
			const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
			clean.clear();
			for (const line of lines.filter(({ length }) => length >= LEAST)) for (const form of formsOf(line)) learn(index, form);
		},
		redact,
		deep: (value) => index.grams.size === 0 ? value : deepen(redact)(value)
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
	for (let at = 0; at + GRAM$1 <= lowered.text.length; at += 1) {
		const gram = lowered.text.slice(at, at + GRAM$1);
		index.grams.set(gram, [...index.grams.get(gram) ?? [], [lowered, at]]);
		index.marks[hashAt(gram, 0)] = 1;
	}
}
function common(text, at, { text: form, partial, rate }, hit) {
	let before = 0;
	while (before < hit && before < at && text[at - before - 1] === form[hit - before - 1]) before += 1;
	let after = GRAM$1;
	while (hit + after < form.length && text[at + after] === form[hit + after]) after += 1;
	const length = before + after;
	const found = [at - before, at + after];
	if (length === form.length) return found;
	const atEnd = before === hit || hit + after === form.length;
	return partial && length >= (atEnd ? END : WITHIN) * rate ? found : null;
}
function stretches(text, index) {
	const found = [];
	for (let at = 0; at + GRAM$1 <= text.length; at += STEP) {
		if (index.marks[hashAt(text, at)] === 0) continue;
		for (const [form, hit] of index.grams.get(text.slice(at, at + GRAM$1)) ?? []) {
			const stretch = common(text, at, form, hit);
			if (stretch) found.push(stretch);
		}
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
		const before = Object.entries(value);
		const after = before.map(([key, item]) => [redact(key), visit(item)]);
		return before.every(([key, item], at) => after[at]?.[0] === key && after[at]?.[1] === item) ? value : Object.fromEntries(after);
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
function catchLastWords(log) {
	const say = (error) => {
		log.foreign(error instanceof Error ? error.stack ?? error.message : String(error));
		process.exit(1);
	};
	process.on("uncaughtException", say);
	process.on("unhandledRejection", say);
	process.removeAllListeners("warning");
	process.on("warning", (warning) => log.foreign(warning.message));
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
		if (isNewer(own, marker) || sameText(own.body, text)) return own.url;
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
function sameText(before, after) {
	return before.replaceAll("\r\n", "\n").trimEnd() === after.trimEnd();
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
	const commentUrl = (comment && await trying("the comment", () => postComment(comment, verdict, to))) ?? null;
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
function isQuiet(mode, { relevant }, verdict) {
	if (mode === "changes") return !relevant;
	return mode === "failures" && (verdict === "unchanged" || verdict === "pass");
}
async function postComment(post, verdict, { comment, log }) {
	if (!comment || comment.mode === "never") return null;
	const onlyUpdate = isQuiet(comment.mode, post, verdict);
	if (onlyUpdate && comment.isFirst) return null;
	const { openGitHub } = await import("./github.js");
	const github = await openGitHub(comment.token, comment.repository);
	return keepComment(github, comment.pull, log.redact(post.body), comment.marker, onlyUpdate);
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
		model: (settings) => modelFor(settings, doors),
		say: doors.say
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

// src/formats/prompt-yml.ts
const format$7 = {
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
const roles$2 = [
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
		model: text(file, file.root["model"], ["model"]),
		parameters: parametersOf(file),
		messages: messagesOf$3(file),
		tools: [],
		responseFormat: responseFormatOf$1(file, path),
		warnings: traps(file.root, path),
		files: [path]
	};
}
function onlyKnown(file, fields, at, known) {
	for (const key of Object.keys(fields)) if (!known.includes(key)) file.complain([...at, key], `unknown key "${key}"`, suggestion(key, known));
}
function text(file, value, at) {
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
function messagesOf$3(file) {
	const written = file.root["messages"];
	if (Array.isArray(written) && written.length > 0) return written.flatMap((message, index) => messageOf$1(file, message, ["messages", index]) ?? []);
	file.complain(["messages"], "there are no messages", "Write messages: with at least one item that has a role and a content.");
	return [];
}
function messageOf$1(file, message, at) {
	if (!isFields(message)) return file.complain(at, "a message must be a mapping", "Write - role: user and content: … below it.");
	onlyKnown(file, message, at, ["role", "content"]);
	const role = oneOf(file, message["role"], [...at, "role"], roles$2);
	const content = text(file, message["content"], [...at, "content"]);
	if (content === null && !file.errors.length) return file.complain(at, "a message needs a content", "Add content: with the text of the message.");
	return role === null || content === null ? null : {
		role,
		content
	};
}
function responseFormatOf$1(file, path) {
	const written = file.root["responseFormat"] ?? null;
	const kind = written === null ? null : oneOf(file, written, ["responseFormat"], responseFormats);
	if (kind === "json_object") return { type: kind };
	if (kind === "json_schema") return {
		type: kind,
		json_schema: schemaOf$2(file, path)
	};
	return null;
}
function schemaOf$2(file, path) {
	const at = ["jsonSchema"];
	const written = text(file, file.root["jsonSchema"], at);
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
function traps({ testData, evaluators }, path) {
	const found = Array.isArray(testData) && testData.length === 0 ? ["testData is empty: `gh models eval` calls that a pass."] : [];
	for (const evaluator of Array.isArray(evaluators) ? evaluators : []) {
		const llm = isFields(evaluator) ? evaluator["llm"] : null;
		const choices = isFields(llm) && Array.isArray(llm["choices"]) ? llm["choices"] : [];
		const name = isFields(evaluator) ? String(evaluator["name"] ?? "an evaluator") : "";
		found.push(...choiceTraps(choices.filter(isFields)).map((trap) => `${name}: ${trap}`));
	}
	return found.length ? found.map((trap) => `${path}: ${trap}`) : void 0;
}
function choiceTraps(choices) {
	const texts = choices.map(({ choice }) => String(choice ?? ""));
	const inside = texts.flatMap((text, index) => {
		const longer = texts.find((other, at) => at > index && text !== other && other.includes(text));
		return longer === void 0 ? [] : [`the choice "${text}" is found in every reply of "${longer}".`];
	});
	const low = choices.flatMap(({ choice, score }) => typeof score === "number" && score > 0 && score < .5 ? [`the choice "${String(choice)}" passes although its score is ${score}.`] : []);
	return [...inside, ...low];
}

// src/lib/data-files.ts
function isData(path) {
	return /\.(json|ya?ml)$/i.test(path) && !/\.prompt\.ya?ml$/i.test(path);
}
function refersToStored(path, text) {
	if (!isData(path) || !/pmpt_/.test(text)) return false;
	try {
		const { value } = parseData(text, path);
		return isFields(value) && value["messages"] === void 0 && value["input"] === void 0;
	} catch {
		return false;
	}
}
function parseData(text, path) {
	return /\.json$/i.test(path) ? parseJson(text, path) : parseYaml(text, path);
}

// src/lib/file-references.ts
const most = 1e6;
const reference = /^(?:file:\/\/(.+)|\$\{file:(.+)\})$/s;
async function resolveFiles({ value, lineOf }, source) {
	const done = /* @__PURE__ */ new Map();
	async function walk(value, place, path) {
		const name = typeof value === "string" ? reference.exec(value) : null;
		if (name) return follow((name[1] ?? name[2] ?? "").trim(), place, path);
		if (typeof value !== "object" || value === null) return {
			value,
			size: 1
		};
		const pieces = [];
		let size = 0;
		for (const [key, item] of Object.entries(value)) {
			const piece = await walk(item, place, [...path, key]);
			pieces.push([key, piece]);
			size += piece.size;
			if (size > most) throw tooLong(whereOf(place, path));
		}
		const items = pieces.map(([key, piece]) => [key, piece.value]);
		return {
			value: isFields(value) ? Object.fromEntries(items) : items.map(([, item]) => item),
			size
		};
	}
	async function follow(name, place, path) {
		const where = whereOf(place, path);
		const names = /^\.\.?\//.test(name) ? [name] : [`./${name}`, name];
		const paths = names.flatMap((each) => pathInRepository(each, place.file) ?? []);
		if (paths.length < names.length) throw outside(name, where);
		const read = await readFirst(paths, place.chain, where, source.read);
		const known = done.get(read.path);
		if (known) return known;
		const piece = await load(read.path, read.text, place.chain);
		done.set(read.path, piece);
		return piece;
	}
	async function load(file, text, chain) {
		if (!/\.(json|ya?ml)$/i.test(file)) return {
			value: text,
			size: text.length
		};
		const { value, lineOf } = parseData(text, file);
		const piece = await walk(value, {
			file,
			chain: [...chain, file],
			lineOf
		}, []);
		return {
			value: piece.value,
			size: piece.size + text.length
		};
	}
	return {
		value: (await walk(value, {
			file: source.path,
			chain: [source.path],
			lineOf
		}, [])).value,
		files: [...done.keys()]
	};
}
function whereOf({ file, lineOf }, path) {
	return {
		file,
		line: lineOf(path),
		key: path.join(".") || null
	};
}
function tooLong(where) {
	return new UserError(`the files add up to more than ${most} characters`, where, "Refer to each file once; files that refer to each other many times multiply.");
}

// src/lib/prompty-front.ts
function frontOf$1(front, file, refuse) {
	if (front["base"] !== void 0) refuse(["base"], "inheritance is not available yet", "Write here what the base file says.");
	const warnings = [];
	const warn = (message) => {
		warnings.push(`${file}: ${message}`);
		return null;
	};
	const model = modelFields(front["model"], refuse);
	const api = String(model["api"] ?? model["apiType"] ?? "chat");
	if (![
		"chat",
		"completion",
		"responses"
	].includes(api)) refuse(["model", "api"], `the API "${api}" is not available`, "Write chat.");
	const { tools: inner = [], response_format: responseFormat = null, ...parameters } = named({
		...fieldsOf$1(model["parameters"]),
		...fieldsOf$1(model["options"])
	}, warn);
	const outputs = model["id"] !== void 0 || model["apiType"] !== void 0 ? propertiesOf(front["outputs"] ?? front["outputSchema"]) : [];
	const schema = {
		type: "json_schema",
		json_schema: {
			name: "output",
			schema: schemaOf$1(outputs)
		}
	};
	return {
		model: modelName(model, warn),
		completion: api === "completion",
		syntax: syntaxOf(front["template"], refuse),
		parameters,
		defaults: defaultsOf(front["inputs"] ?? front["inputSchema"], warn),
		tools: [...listOf(inner), ...listOf(front["tools"]).map((tool, index) => toolOf(tool, index, refuse))],
		responseFormat: responseFormat ?? (outputs.length > 0 ? schema : null),
		warnings
	};
}
function modelFields(model, refuse) {
	if (model === void 0 || model === null) return {};
	if (typeof model === "string") return { id: model };
	return isFields(model) ? model : refuse(["model"], "model must be a mapping", "Write api: chat below it.");
}
function fieldsOf$1(value) {
	return isFields(value) ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function modelName(model, warn) {
	const places = {
		...fieldsOf$1(model["connection"]),
		...fieldsOf$1(model["configuration"])
	};
	const written = [
		model["id"],
		places["azure_deployment"],
		places["model"],
		places["name"]
	].find((value) => typeof value === "string");
	return typeof written === "string" ? fromEnvironment(written, warn) : null;
}
function fromEnvironment(value, warn) {
	const match = typeof value === "string" ? /^\$\{env:(\w+)(?:[:?](.*))?\}$/s.exec(value) : null;
	if (!match) return value;
	if (match[2] === void 0) return warn(`${match[1]} comes from the environment, which is not read.`);
	warn(`${match[1]} comes from the environment, which is not read; its default stands in.`);
	return match[2];
}
const renamed$1 = {
	stop_sequences: "stop",
	additional_properties: ""
};
function named(parameters, warn) {
	const all = {};
	for (const [key, written] of Object.entries(parameters)) {
		const value = fromEnvironment(written, warn);
		const name = renamed$1[snake$1(key)] ?? snake$1(key);
		if (name === "") Object.assign(all, fieldsOf$1(value));
		else if (value !== null) all[name] = value;
	}
	delete all["stream"];
	return all;
}
function syntaxOf(template, refuse) {
	const fields = fieldsOf$1(template);
	const written = isFields(template) ? fields["format"] ?? fields["type"] ?? "jinja2" : template ?? "jinja2";
	const name = String(isFields(written) ? written["kind"] ?? "jinja2" : written);
	if (/^jinja2?$/.test(name)) return "jinja";
	if (/^(mustache|handlebars)$/.test(name)) return "handlebars";
	return refuse(["template"], `the template "${name}" is not available`, "Write jinja2 or mustache.");
}
function propertiesOf(written) {
	const all = isFields(written) && written["properties"] !== void 0 ? written["properties"] : written;
	if (Array.isArray(all)) return all.flatMap((fields) => isFields(fields) ? [{
		name: String(fields["name"] ?? ""),
		fields
	}] : []);
	return Object.entries(fieldsOf$1(all)).map(([name, value]) => ({
		name,
		fields: isFields(value) ? value : { default: value }
	}));
}
function defaultsOf(inputs, warn) {
	const defaults = {};
	for (const { name, fields } of propertiesOf(inputs)) {
		if (fields["default"] !== void 0) defaults[name] = fields["default"];
		if (fields["kind"] === "thread") {
			defaults[name] = "";
			warn(`the thread "${name}" is left out; the turns of a case follow the prompt.`);
		}
	}
	return defaults;
}
const jsonTypes = {
	float: "number",
	list: "array",
	dictionary: "object"
};
function schemaOf$1(properties) {
	const entries = properties.map(({ name, fields }) => {
		const type = String(fields["kind"] ?? fields["type"] ?? "string");
		const { description, enumValues, items } = fields;
		const inner = propertiesOf(fields["properties"]);
		const schema = {
			type: jsonTypes[type] ?? type,
			...description !== void 0 && { description },
			...enumValues !== void 0 && { enum: enumValues },
			...isFields(items) && { items: schemaOf$1([{
				name: "item",
				fields: items
			}]) }
		};
		return [name, inner.length ? {
			...schema,
			...schemaOf$1(inner)
		} : schema];
	});
	const required = properties.flatMap(({ name, fields }) => fields["required"] === true ? [name] : []);
	return {
		type: "object",
		properties: Object.fromEntries(entries),
		...required.length && { required }
	};
}
function toolOf(tool, index, refuse) {
	if (!isFields(tool)) return refuse(["tools", index], "a tool must be a mapping", "Write name: and kind: function.");
	if (isFields(tool["function"])) return tool;
	const kind = String(tool["kind"] ?? tool["type"] ?? "function");
	if (kind !== "function" || typeof tool["name"] !== "string") return refuse(["tools", index], `the tool kind "${kind}" is not available`, "Only functions are sent.");
	const { name, description } = tool;
	const parameters = schemaOf$1(propertiesOf(tool["parameters"]));
	return {
		type: "function",
		function: {
			name,
			...description !== void 0 && { description },
			parameters
		}
	};
}

// src/formats/prompty.ts
const format$6 = {
	name: "prompty",
	what: "Prompty files: a model and inputs in front matter, then `system:` and `user:` sections in Jinja.",
	matches: (path) => /\.prompty$/i.test(path),
	parse: async (source) => {
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
		const front = frontOf$1(isFields(resolved.value) ? resolved.value : {}, path, refuse);
		const whole = await textOf$1({
			...source,
			text: parts.body
		}, parts.bodyLine, front.syntax);
		const messages = messagesOf$2(whole.text, front, path, parts.bodyLine);
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
		return {
			path,
			syntax,
			...settings,
			messages,
			warnings: warningsOf(front, whole.text, path),
			files
		};
	}
};
async function textOf$1(source, firstLine, syntax) {
	const { inclusion, withoutComments } = syntax === "jinja" ? await import("./jinja.js") : await import("./handlebars.js");
	const { text, files } = await expandPartials(source, firstLine, inclusion);
	return {
		text: withoutComments(text),
		files
	};
}
const marker$1 = /^[ \t]*#?[ \t]*(system|developer|user|assistant|function|tools?)(?:\[[^\]\n]*\])?[ \t]*:[ \t]*$/i;
const dynamic = /^\s*\{\{[^{}]*role[^{}]*\}\}\s*:/;
const thread = /^\s*!\[thread\]/;
function messagesOf$2(body, { completion }, file, bodyLine) {
	const messages = [{
		role: completion ? "user" : "system",
		lines: []
	}];
	for (const [index, line] of body.split("\n").entries()) {
		const name = completion ? void 0 : marker$1.exec(line)?.[1]?.toLowerCase();
		const where = {
			file,
			line: bodyLine + index,
			key: null
		};
		if (dynamic.test(line)) throw new UserError(`${file}: a role can't come from a variable`, where, "Write the roles out; earlier turns of a conversation belong to the case.");
		if (name === "function" || name?.startsWith("tool")) throw new UserError(`${file}: the role "${name}" is not available`, where, "Known are system, developer, user and assistant; tools stand in the front matter.");
		if (name !== void 0) messages.push({
			role: name,
			lines: []
		});
		else if (!thread.test(line)) messages.at(-1)?.lines.push(line);
	}
	const filled = messages.map(({ role, lines }) => ({
		role,
		content: tidy(lines.join("\n"))
	})).filter(({ content }) => content !== "");
	if (filled.length === 0) throw empty(file, bodyLine, "the prompt");
	return filled;
}
function warningsOf({ warnings }, text, file) {
	const pictures = /!\[(?!thread\])[^\]\n]*\]\([^)\n]*\)/.test(text);
	const threads = text.split("\n").some((line) => thread.test(line));
	return [
		...warnings,
		...pictures ? [`${file}: pictures are sent as their text.`] : [],
		...threads ? [`${file}: ![thread] is left out; the turns of a case follow the prompt.`] : []
	];
}

// src/lib/picoschema.ts
const scalars = [
	"any",
	"boolean",
	"integer",
	"null",
	"number",
	"string"
];
const types = [
	...scalars,
	"object",
	"array"
];
function jsonSchema(written, refuse) {
	if (isFields(written) && types.includes(String(written["type"]))) return written;
	if (isFields(written) && isFields(written["properties"])) return {
		...written,
		type: "object"
	};
	return schemaOf(written, refuse);
}
function schemaOf(written, refuse) {
	if (typeof written === "string") return scalarOf(written, refuse);
	if (!isFields(written)) refuse(`${JSON.stringify(written)} is no type`);
	const properties = {};
	const required = [];
	let additionalProperties = false;
	for (const [key, value] of Object.entries(written)) if (key === "(*)") additionalProperties = schemaOf(value, refuse);
	else {
		const [, name = key, optional, kind] = /^([^(?]+)(\?)?(?:\((.*)\))?$/.exec(key) ?? [];
		properties[name] = propertyOf(value, kind ?? null, optional === "?", refuse);
		if (!optional) required.push(name);
	}
	return {
		type: "object",
		properties,
		...required.length > 0 && { required },
		additionalProperties
	};
}
function propertyOf(value, kind, optional, refuse) {
	const [type, description] = described(kind ?? "");
	const note = description === null ? {} : { description };
	if (type === "array") return {
		type: optional ? ["array", "null"] : "array",
		items: schemaOf(value, refuse),
		...note
	};
	if (type === "enum") {
		if (!Array.isArray(value)) refuse("an enum needs a list of values");
		const values = value;
		return {
			enum: optional && !values.includes(null) ? [...values, null] : values,
			...note
		};
	}
	if (kind !== null && type !== "object") refuse(`(${type}) is neither array, object nor enum`);
	const schema = {
		...schemaOf(value, refuse),
		...note
	};
	const plain = schema["type"] ?? null;
	return optional && typeof plain === "string" ? {
		...schema,
		type: [plain, "null"]
	} : schema;
}
function scalarOf(written, refuse) {
	const [type, description] = described(written);
	if (!scalars.includes(type)) refuse(`the type ${type} is defined in a program`);
	return {
		...type !== "any" && { type },
		...description !== null && { description }
	};
}
function described(written) {
	const cut = written.indexOf(",");
	return cut < 0 ? [written.trim(), null] : [written.slice(0, cut).trim(), written.slice(cut + 1).trim()];
}

// src/formats/dotprompt.ts
const format$5 = {
	name: "dotprompt",
	what: "Dotprompt (`.prompt`): model, config, input and output above a Handlebars text with `{{role}}`.",
	matches: (path) => /\.prompt$/i.test(path),
	parse: async (source) => {
		const { inclusion, withoutComments } = await import("./handlebars.js");
		const parts = splitFront(source);
		const front = frontOf(parts, source.path);
		const text = {
			...source,
			text: parts.body
		};
		const whole = await expandPartials(text, parts.bodyLine, withRoles(inclusion));
		const body = withoutComments(whole.text);
		const messages = messagesOf$1(body, source.path, parts.bodyLine);
		const warnings = [...front.warnings];
		if (/\{\{~?\s*history\s*~?\}\}/.test(body)) warnings.push(`${source.path}: {{history}} is left out; the turns of a case follow the prompt.`);
		const { model, parameters, tools, responseFormat, defaults } = front;
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
};
const known = [
	...[
		"name",
		"variant",
		"version",
		"description",
		"metadata",
		"ext",
		"model",
		"config"
	],
	"input",
	"output",
	"tools",
	"toolDefs"
];
const parameterNames = [
	"temperature",
	"top_p",
	"top_k",
	"max_tokens",
	"max_completion_tokens",
	"stop",
	"seed"
];
const renamed = {
	stop_sequences: "stop",
	model_version: "version"
};
const connection = /^(api_?key|base_?url|api_base|endpoint|location|project)$/;
function frontOf({ front, lineOf }, file) {
	const refuse = (path, message, hint) => {
		const key = path.join(".") || null;
		throw new UserError(`${file}: ${message}`, {
			file,
			line: lineOf(path),
			key
		}, hint);
	};
	const parameters = {};
	for (const [key, value] of Object.entries(front)) if (parameterNames.includes(snake$1(key))) parameters[snake$1(key)] = value;
	else if (!known.includes(key) && !key.includes(".")) refuse([key], `unknown key "${key}" in the front matter`, suggestion(key, known));
	for (const [key, value] of Object.entries(mapping(front, ["config"], refuse))) {
		const name = renamed[snake$1(key)] ?? snake$1(key);
		if (!connection.test(name)) parameters[name] = value;
	}
	const { version, ...rest } = parameters;
	const written = front["model"] ?? null;
	if (written !== null && typeof written !== "string") refuse(["model"], "model must be a text", "Name one model.");
	const input = mapping(front, ["input"], refuse);
	const warnings = [];
	return {
		model: modelOf(written, version ?? null),
		parameters: rest,
		defaults: mapping(input, ["input", "default"], refuse),
		tools: toolsOf(front, refuse, (message) => warnings.push(`${file}: ${message}`)),
		responseFormat: responseFormatOf(mapping(front, ["output"], refuse), refuse),
		warnings
	};
}
function mapping(fields, path, refuse) {
	const value = fields[path.at(-1) ?? ""] ?? {};
	return isFields(value) ? value : refuse(path, `${path.join(".")} must be a mapping`, "Write name: value below it.");
}
function modelOf(model, version) {
	if (typeof version !== "string") return model;
	return model === null ? version : model.replace(/[^/]*$/, version.replace(/.*\//, ""));
}
function toolsOf(front, refuse, warn) {
	const named = front["tools"] ?? [];
	if (!Array.isArray(named)) refuse(["tools"], "tools must be a list of names", "Write - name below it.");
	const names = named;
	if (names.length) warn(`the tools ${names.join(", ")} are defined in a program; give the target a file of tools to send them.`);
	const defined = front["toolDefs"] ?? [];
	if (!Array.isArray(defined)) refuse(["toolDefs"], "toolDefs must be a list", "Write - name: … below it.");
	return defined.map((tool, index) => {
		const hint = "Write name, description and inputSchema.";
		if (!isFields(tool) || typeof tool["name"] !== "string") return refuse(["toolDefs", index], "a tool needs a name", hint);
		const wrong = (what) => refuse(["toolDefs", index], `${String(tool["name"])}: ${what}`, hint);
		const { name, description, inputSchema } = tool;
		const parameters = inputSchema === void 0 ? {
			type: "object",
			properties: {}
		} : jsonSchema(inputSchema, wrong);
		return {
			type: "function",
			function: {
				name,
				...description !== void 0 && { description },
				parameters
			}
		};
	});
}
function responseFormatOf(output, refuse) {
	const { format = null, schema = null } = output;
	if (format !== null && !["text", "json"].includes(String(format))) refuse(["output", "format"], `the output "${String(format)}" is not available`, "Write text or json.");
	if (format === "text" || format === null && schema === null) return null;
	if (schema === null) return { type: "json_object" };
	const hint = "Write the schema here, since no program is run.";
	return {
		type: "json_schema",
		json_schema: {
			name: "output",
			schema: jsonSchema(schema, (what) => refuse(["output", "schema"], `output.schema: ${what}`, hint))
		}
	};
}
const marker = /\{\{\{?~?\s*(?:role\s+["']([^"'{}]*)["']|history)\s*~?\}?\}\}/g;
const roles$1 = {
	system: "system",
	user: "user",
	model: "assistant",
	assistant: "assistant"
};
function withRoles(inclusion) {
	const check = (text, file, firstLine) => inclusion.check(text.replace(marker, ""), file, firstLine);
	return {
		...inclusion,
		check
	};
}
function messagesOf$1(body, file, bodyLine) {
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
	const role = Object.hasOwn(roles$1, name) ? roles$1[name] : void 0;
	if (role) return role;
	const where = {
		file,
		line: bodyLine + before.split("\n").length - 1,
		key: null
	};
	throw new UserError(`${file}: the role "${name}" is not available`, where, suggestion(name, Object.keys(roles$1)));
}

// src/formats/jinja.ts
const format$4 = {
	name: "jinja",
	what: "Jinja templates: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => /\.(j2|jinja2?)$/i.test(path),
	parse: async (source) => {
		const { inclusion, withoutComments } = await import("./jinja.js");
		const parts = splitFront(source);
		const settings = settingsOf(parts, source.path);
		const whole = await expandPartials({
			...source,
			text: parts.body
		}, parts.bodyLine, inclusion);
		const messages = sectionsOf(withoutComments(whole.text), source.path, parts.bodyLine).map(({ role, text }) => ({
			role,
			content: tidy(text)
		}));
		const files = [source.path, ...whole.files];
		return {
			path: source.path,
			syntax: "jinja",
			...settings,
			messages,
			tools: [],
			files
		};
	}
};

// src/formats/handlebars.ts
const format$3 = {
	name: "handlebars",
	what: "Handlebars templates: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => /\.(hbs|handlebars)$/i.test(path),
	parse: async (source) => {
		const { inclusion, withoutComments } = await import("./handlebars.js");
		const parts = splitFront(source);
		const settings = settingsOf(parts, source.path);
		const whole = await expandPartials({
			...source,
			text: parts.body
		}, parts.bodyLine, inclusion);
		const messages = sectionsOf(withoutComments(whole.text), source.path, parts.bodyLine).map(({ role, text }) => ({
			role,
			content: tidy(text)
		}));
		const files = [source.path, ...whole.files];
		return {
			path: source.path,
			syntax: "handlebars",
			...settings,
			messages,
			tools: [],
			files
		};
	}
};

// src/formats/stored-prompt.ts
const format$2 = {
	name: "stored-prompt",
	what: "A prompt stored at OpenAI: `{id: pmpt_…, version, variables}`, asked through the Responses API.",
	matches: refersToStored,
	parse: async ({ path, text }) => {
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
};
function fieldsOf(value, at, refuse) {
	return isFields(value) ? value : refuse(at, "a mapping is expected", "Write id, version and variables.");
}
const notes$1 = [
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
	return Object.fromEntries(Object.entries(fields).filter(([key]) => !notes$1.includes(key)));
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
	return `${path}: without a version, the prompt may change without a change in this repository.`;
}

// src/formats/chat.ts
const format$1 = {
	name: "chat",
	what: "A chat in JSON or YAML: a list of `{role, content}`, or `{model, messages, …}` as APIs take it.",
	matches: (path, text) => isData(path) && !refersToStored(path, text),
	parse: async (source) => {
		const parsed = parseData(source.text, source.path);
		const resolved = await resolveFiles(parsed, source);
		const errors = [];
		const complain = (path, message, hint) => {
			const where = {
				file: source.path,
				line: parsed.lineOf(path),
				key: path.join(".") || null
			};
			errors.push(new UserError(`${source.path}: ${message}`, where, hint));
			return null;
		};
		const chat = chatOf(resolved.value, complain);
		throwFound(errors);
		const files = /* @__PURE__ */ new Set([source.path, ...resolved.files]);
		const messages = await expanded(chat, source, parsed.lineOf, files);
		const { model, parameters, tools, responseFormat } = chat;
		const settings = {
			model,
			parameters,
			tools,
			responseFormat
		};
		return {
			path: source.path,
			syntax: "mustache",
			...settings,
			messages,
			files: [...files]
		};
	}
};
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
function chatOf(value, complain) {
	const none = {
		model: null,
		parameters: {},
		tools: [],
		responseFormat: null
	};
	if (Array.isArray(value)) return {
		...none,
		messages: messagesOf(value, [], complain)
	};
	const list = isFields(value) ? value["messages"] ?? value["input"] : void 0;
	if (!isFields(value) || list === void 0 && value["instructions"] === void 0) {
		complain([], "there are no messages", "Write a list of {role, content}, or {model, messages: […]}. Name a .prompt.yml as such.");
		return {
			...none,
			messages: []
		};
	}
	const { model = null, messages: _, input: __, instructions = null, tools = [], ...rest } = value;
	const { response_format: responseFormat = null, ...others } = rest;
	if (model !== null && typeof model !== "string") complain(["model"], "model must be a text", "Name one model.");
	if (!Array.isArray(tools)) complain(["tools"], "tools must be a list", "Write them as the API takes them.");
	const key = value["messages"] === void 0 ? "input" : "messages";
	const first = typeof instructions === "string" ? [{
		role: "system",
		content: instructions,
		at: ["instructions"]
	}] : [];
	return {
		model,
		parameters: Object.fromEntries(Object.entries(others).filter(([name]) => !notes.includes(name))),
		messages: [...first, ...listed(list, key, complain)],
		tools: Array.isArray(tools) ? tools : [],
		responseFormat
	};
}
function listed(list, key, complain) {
	if (list === void 0) return [];
	if (key === "input" && typeof list === "string") return [{
		role: "user",
		content: list,
		at: [key]
	}];
	if (Array.isArray(list)) return messagesOf(list, [key], complain);
	complain([key], `${key} must be a list`, "Write a list of {role, content}.");
	return [];
}
function messagesOf(list, at, complain) {
	if (list.length === 0) complain(at, "there are no messages", "Write a list of {role, content}.");
	return list.flatMap((message, index) => messageOf(message, [...at, index], complain) ?? []);
}
const roles = [
	"system",
	"developer",
	"user",
	"assistant"
];
function messageOf(message, at, complain) {
	if (!isFields(message)) return complain(at, "a message must be a mapping", "Write {\"role\": \"user\", \"content\": \"…\"}.");
	const { role, content } = message;
	if (typeof role !== "string" || !roles.includes(role)) {
		const hint = role === "tool" ? "Results of tools are not asked yet." : suggestion(String(role), roles);
		return complain([...at, "role"], `the role ${JSON.stringify(role ?? null)} is not available`, hint);
	}
	const other = Object.keys(message).find((key) => ![
		"role",
		"content",
		"name",
		"type",
		"id"
	].includes(key));
	if (other !== void 0) return complain([...at, other], `${other} is not available in a message`, "Keep role and content.");
	const text = textOf(content);
	if (text === null) return complain([...at, "content"], "a message needs a text as content", "Only texts are asked yet.");
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

// src/formats/plain.ts
const others = /\.(ya?ml|json[lc5]?|toml|csv|[cm]?[jt]sx?|py|prompty|prompt|j2|jinja2?|hbs|handlebars)$/i;
const format = {
	name: "plain",
	what: "Text or Markdown: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => !others.test(path),
	parse: async (source) => {
		const parts = splitFront(source);
		const settings = settingsOf(parts, source.path);
		const files = /* @__PURE__ */ new Set([source.path]);
		const messages = [];
		for (const section of sectionsOf(parts.body, source.path, parts.bodyLine)) {
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
		return {
			path: source.path,
			syntax: "mustache",
			...settings,
			messages,
			tools: [],
			files: [...files]
		};
	}
};

// src/formats/all.ts
var all_exports = /* @__PURE__ */ __exportAll({
	chat: () => format$1,
	dotprompt: () => format$5,
	handlebars: () => format$3,
	jinja: () => format$4,
	plain: () => format,
	promptYml: () => format$7,
	prompty: () => format$6,
	storedPrompt: () => format$2
});

// src/formats/index.ts
const formats = Object.fromEntries(Object.values(all_exports).toSorted((left, right) => Number(left.name === "plain") - Number(right.name === "plain")).map((format) => [format.name, format]));
function formatOf(path, text) {
	const found = Object.values(formats).find((format) => format.matches(path, text));
	if (found) return found;
	throw new UserError(`${path}: no known format of prompts`, {
		file: path,
		line: null,
		key: null
	}, "Use .prompt.yml, .prompty, .prompt, .j2, .hbs, .md or .txt for a prompt; .json or .yml for a chat.");
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
		if (text === null) throw missing(path, where);
		texts.set(path, text);
		return text;
	};
	const text = await located(target.where, () => tree.read(target.prompt));
	if (text === null) return null;
	texts.set(target.prompt, text);
	const written = await formatOf(target.prompt, text).parse({
		path: target.prompt,
		text,
		read: (path) => read(path, "prompt")
	});
	const warnings = [...written.warnings ?? []];
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
function missing(path, where) {
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
		...differs("messages.defaults", before.defaults ?? {}, after.defaults ?? {}),
		...differs("tools", [...before.tools], [...after.tools]),
		...differs("schema", before.responseFormat, after.responseFormat)
	];
}
function partsOf(found) {
	const parts = found.map(({ what }) => what.replace(/[.[].*$/, ""));
	return [...new Set(parts)].filter((part) => part !== "endpoint");
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
	return before.messages.some(({ content }) => /\{[{%]/.test(content)) ? differs("messages.syntax", before.syntax, after.syntax) : [];
}
function differs(what, before, after) {
	return sameJson(before, after) ? [] : [{
		what,
		before,
		after
	}];
}

// src/stages/detect/renames.ts
const ALIKE = .25;
async function renamesIn(targets, base, head) {
	const gone = targets.flatMap(({ base: was, head: is }) => was && !is ? [was] : []);
	const come = targets.flatMap(({ base: was, head: is }) => is && !was ? [is] : []);
	const renames = /* @__PURE__ */ new Map();
	if (gone.length === 0 || come.length === 0) return renames;
	const [before, after] = [await promptsOf(gone, base), await promptsOf(come, head)];
	const pairs = before.flatMap((was) => after.map((is) => ({
		was,
		is,
		alike: likeness(was.prompt, is.prompt)
	}))).filter(({ alike }) => alike > ALIKE).sort((a, b) => b.alike - a.alike);
	for (const { was, is } of pairs) {
		if (renames.has(was.target.name) || renames.has(is.target.name)) continue;
		renames.set(was.target.name, is.target);
		renames.set(is.target.name, was.target);
	}
	return renames;
}
async function promptsOf(targets, tree) {
	return (await Promise.all(targets.map(async (target) => ({
		target,
		prompt: (await compile(target, tree).catch(() => null))?.prompt
	})))).flatMap(({ target, prompt }) => prompt ? [{
		target,
		prompt
	}] : []);
}
const GRAM = 6;
function likeness(a, b) {
	const [one, other] = [gramsOf(a), gramsOf(b)];
	const both = [...one].filter((gram) => other.has(gram)).length;
	const shorter = Math.min(one.size, other.size);
	return shorter === 0 ? 0 : both / shorter;
}
function gramsOf({ messages }) {
	const text = messages.map(({ content }) => content.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")).join(" ");
	return new Set(Array.from({ length: Math.max(0, text.length - GRAM + 1) }, (_, at) => text.slice(at, at + GRAM)));
}

// src/stages/detect/index.ts
async function detect(law, base, head) {
	const warnings = [];
	const changes = [];
	const renames = await renamesIn(law.targets, base, head);
	for (const target of law.targets) {
		const other = renames.get(target.name) ?? null;
		const was = target.base ?? other ?? target.head;
		const is = target.head ?? other ?? target.base;
		const change = await changeOf(target, was, is, "declared", base, head, warnings);
		if (change) changes.push(change);
		if (!target.base || sameFiles(target.base, is)) continue;
		const still = await changeOf(target, target.base, target.base, "base-declares-it", base, head, warnings);
		if (still?.kind === "edited") changes.push(still);
	}
	return {
		changes,
		warnings: [...new Set(warnings)]
	};
}
function sameFiles(a, b) {
	return a.prompt === b.prompt && a.model === b.model && a.tools === b.tools;
}
async function changeOf(law, was, is, as, base, head, warnings) {
	const before = await compileBase(was, base, warnings);
	const after = as === "declared" ? await compile(is, head) : await compile(is, head).catch(() => null);
	if (!after && law.head && as === "declared") throw promptMissing(law.head);
	if (!before && !after) return null;
	warnings.push(...after?.warnings ?? []);
	const moved = was.endpoint === is.endpoint ? [] : [{
		what: "endpoint",
		before: was.endpoint,
		after: is.endpoint
	}];
	const found = before && after ? [...differences(before.prompt, after.prompt), ...moved] : [];
	const kind = !before ? "added" : !after ? "deleted" : found.length ? "edited" : "same";
	return {
		target: law.name,
		as,
		endpoints: {
			baseline: was.endpoint,
			candidate: is.endpoint
		},
		kind,
		baseline: before?.prompt ?? null,
		candidate: after?.prompt ?? null,
		touched: partsOf(found),
		differences: found,
		...placeOf(is.prompt, before, after),
		reason: was.prompt !== is.prompt && kind === "edited" ? `${was.prompt} became ${is.prompt}` : reasonOf(kind, is.prompt, before, after)
	};
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

// src/gate.ts
async function gate(world) {
	const { proposal, base, head, wishes } = world;
	const law = await readLaw(base, head, wishes.config, world.endpoints);
	const { changes, warnings } = await detect(law, base, head);
	const planned = await plan(law, changes, {
		...wishes,
		seed: fingerprint([proposal.base, proposal.head])
	});
	const asked = planned.exams.length > 0 ? await (await import("./rounds.js")).rounds(world, law, planned) : NOTHING;
	return report({
		...asked,
		proposal,
		changes,
		exams: planned.exams,
		falseAlarm: law.falseAlarm,
		policy: [...law.policy, ...planned.policy],
		warnings: [...law.warnings, ...warnings]
	});
}
const NOTHING = {
	verdict: {
		outcome: "unchanged",
		checks: [],
		trouble: []
	},
	runs: [],
	usage: {
		requests: 0,
		cached: 0,
		inputTokens: 0,
		outputTokens: 0,
		usd: 0,
		unpriced: []
	},
	sights: [],
	moved: []
};
async function validate(tree, config, endpoints) {
	const law = await readLaw(tree, tree, config, endpoints);
	const { changes } = await detect(law, tree, tree);
	const { exams } = await plan(law, changes, {
		force: true,
		trials: null,
		maxCost: null,
		seed: "validate"
	});
	const { prepare } = await import("./score.js");
	await prepare(exams);
	const suites = [...new Set(exams.map(({ suite }) => suite))];
	const cases = suites.reduce((sum, suite) => sum + suite.cases.length, 0);
	const metrics = new Set(suites.flatMap((suite) => suite.rules.map(({ card }) => card.id)));
	return `${changes.length} targets, ${suites.length} suites, ${cases} cases, ${metrics.size} metrics`;
}

// src/lib/conclude.ts
function succeeds({ outcome, checks }, wishes) {
	if (outcome === "fail") return false;
	if (outcome === "error") return wishes.onError === "pass";
	if (outcome !== "inconclusive") return true;
	const unproved = checks.some((check) => check.blocking && check.outcome === "inconclusive" && check.comparison.rule.card.critical);
	return wishes.onInconclusive === "pass" && !unproved;
}

export { perform as a, fromEnvironment$1 as c, require_picomatch as d, git as f, openWorld as i, readInputs as l, toMarkdown as m, gate as n, catchLastWords as o, channels as p, validate as r, createLog as s, succeeds as t, openRepository as u };