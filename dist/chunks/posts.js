import { a as count, d as visible, i as clip, n as bytes, s as oneLine } from "./text.js";
import { n as keepComment, r as opening } from "./sticky.js";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import { appendFile, lstat, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";

// ../../work/main/node_modules/markdown-table/index.js
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
function inline$1(text) {
	return visible(text).replace(/[ \t\n]+/g, " ");
}
function literal(text) {
	return apart(inline$1(text)).replace(/[\\`*~[\]|#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&").replace(/&(?=#?\w{1,40};)/g, "&amp;").replace(/</g, "&lt;");
}
function lineStart(markdown) {
	return markdown.replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2").replace(/^(?:>|[-+](?=\s|$)|-(?=[- ]*$)|=(?==*$))/, "\\$&");
}
function literalHtml(text) {
	return apart(inline$1(text)).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
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
function without(blocks, cut, elsewhere) {
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
			blocks: without(block.blocks, cut, elsewhere)
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
		left = without(blocks, cut, room.elsewhere);
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
function inline(word, before, after, inTable) {
	if (typeof word === "string") return literal(word);
	if ("code" in word) return codeSpan(word.code, inTable);
	if ("link" in word) return link(word);
	return strong(word.strong, before, typeof after === "string" ? after : after ? "*" : "");
}
function line(words, inTable = false) {
	const list = joined(words);
	let out = "";
	list.forEach((word, at) => {
		const next = inline(word, out, list[at + 1], inTable);
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
function table(block) {
	if (block.columns.length === 0) return "";
	const cells = (row) => block.columns.map((column, at) => line(glued(row[at] ?? [], column.align), true));
	const rows = block.rows.map(cells);
	const titles = cells(block.columns.map(({ title }) => [title]));
	const align = block.columns.map((column) => column.align === "right" ? "r" : "l");
	return markdownTable([titles, ...rows], {
		align,
		alignDelimiters: false
	});
}
function list(items, second) {
	return items.map((item) => `${second ? "*" : "-"} ${lineStart(line(item))}`.replace(/ +$/, "")).join("\n");
}
function details(block) {
	return `<details>\n<summary>${joined(block.summary).map(html).join("").trim()}</summary>\n\n${render(block.blocks)}\n\n</details>`;
}
function one(block, second) {
	switch (block.kind) {
		case "heading": {
			const words = line(block.words);
			return words === "" ? "" : `${"#".repeat(block.level)} ${words}`;
		}
		case "paragraph": return lineStart(line(block.words));
		case "note": return `> [!${block.tone.toUpperCase()}]\n> ${lineStart(line(block.words))}`;
		case "list": return list(block.items, second);
		case "table": return table(block);
		case "code": return fence(block.text, block.language);
		case "details": return details(block);
	}
}
function render(blocks) {
	const out = [];
	let second = false;
	let after = null;
	for (const block of blocks) {
		second = block.kind === "list" && after === "list" ? !second : false;
		const text = one(block, second);
		if (text === "") continue;
		out.push(text);
		after = block.kind;
	}
	return out.join("\n\n");
}
function toMarkdown(blocks, options = {}) {
	const { limit = Infinity, elsewhere = "report.html" } = options;
	const whole = render(blocks);
	if (bytes(whole) <= limit) return whole;
	const fitted = render(shorten(blocks, {
		limit,
		elsewhere,
		size: (part) => bytes(render(part))
	}));
	return bytes(fitted) <= limit ? fitted : "";
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
	if (onlyUpdate && (comment.isFirst || !await isCommented(comment))) return null;
	const { openGitHub } = await import("./github.js");
	const github = await openGitHub(comment.token, comment.repository);
	return keepComment(github, comment.pull, log.redact(post.body), comment.marker, onlyUpdate);
}
async function isCommented({ token, repository, pull, marker }) {
	const { mayBeCommented } = await import("./glance.js");
	return mayBeCommented({
		token,
		repository,
		issue: pull,
		start: opening(marker.key)
	});
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

export { plain as a, markdownTable as c, toMarkdown as i, makeFolder as n, address as o, writeWhole as r, literal as s, perform as t };