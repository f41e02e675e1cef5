import { ci as digest, p as NOTHING_TAKEN, ua as UserError } from "./ground.js";
import { a as array, c as json, d as number, f as object, h as string, p as record, s as int } from "./zod.js";
import { i as placeIn, n as createPlaces, r as fileOf, t as atOf } from "./places.js";
import { r as eachLine, t as openWindow } from "./window.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { closeSync, createReadStream, fstatSync, openSync } = $node("node:fs");
const { createHash } = $node("node:crypto");
const { basename, join } = $node("node:path");
const { readFile, readdir, stat } = $node("node:fs/promises");
const { pipeline } = $node("node:stream/promises");

// src/edges/model/recorded-line.ts
const usage = object({
	input: number(),
	output: number(),
	cached: number().exactOptional(),
	reasoning: number().exactOptional(),
	usd: number().exactOptional(),
	parts: array(object({
		model: string(),
		input: number(),
		output: number(),
		cached: number().exactOptional()
	})).exactOptional()
});
const span = object({
	id: string(),
	parent: string().nullable(),
	name: string(),
	start: number(),
	ms: number(),
	error: string().nullable(),
	attributes: record(string(), json())
});
const line = object({
	key: string(),
	index: int().min(0),
	source: string().default("called"),
	asking: string().exactOptional(),
	answers: array(object({
		turn: int(),
		user: string(),
		text: string(),
		"tool-calls": array(object({
			name: string(),
			arguments: string()
		})).default([]),
		usage: usage.nullable().default(null),
		"latency-ms": number().nullable().default(null),
		"first-token-ms": number().nullable().default(null),
		model: string().nullable().default(null),
		context: array(string()).optional(),
		spans: array(span).optional(),
		"left-out-spans": int().optional()
	})).nullish(),
	failure: object({
		cause: string(),
		message: string(),
		status: number().nullish(),
		first: string().nullish()
	}).nullish()
});
function parsedRow(row) {
	return line.safeParse(parse$1(row));
}
function lineIn(row, { file, index, isWhole }) {
	if (!row.trim()) return null;
	const parsed = parsedRow(row);
	if (parsed.success) return parsed.data;
	if (!isWhole && index > 0 && parse$1(row) === null) return null;
	const [issue] = parsed.error.issues;
	const what = issue?.path.length ? `${issue.path.join(".")}: ${issue.message}` : "not a run";
	throw new UserError(`${file}: ${what}`, {
		file,
		line: index + 1,
		key: null
	}, "A recording is the runs.jsonl of an earlier run, one run a line.");
}
function heardOf({ asking, ...run }) {
	return asking === void 0 ? { result: resultOf(run) } : {
		result: resultOf(run),
		asking
	};
}
function resultOf(run) {
	if (run.failure || !run.answers) {
		const { cause = "malformed", message = "the recording holds no answer", status = null, first = null } = run.failure ?? {};
		return {
			ok: false,
			failure: {
				cause,
				message,
				status,
				first
			}
		};
	}
	return {
		ok: true,
		value: run.answers.map((it) => ({
			turn: it.turn,
			user: it.user,
			text: it.text,
			toolCalls: it["tool-calls"],
			usage: it.usage,
			latencyMs: it["latency-ms"],
			firstTokenMs: it["first-token-ms"],
			model: it.model,
			...it.context ? { context: it.context } : {},
			...it.spans ? { spans: it.spans } : {},
			...it["left-out-spans"] ? { leftOutSpans: it["left-out-spans"] } : {}
		}))
	};
}
function parse$1(row) {
	try {
		return JSON.parse(row);
	} catch {
		return null;
	}
}

// src/edges/model/numbering.ts
const asNumbered = (each, note) => each((run, place) => note(run.key, run.index, run, place));
const pooled = (each, note) => {
	const [counts, met] = [createPlaces(), createPlaces()];
	const isCopy = ({ source }) => source !== "called";
	for (const copies of [false, true]) each((run, place) => {
		if (isCopy(run) !== copies) return;
		const result = resultOf(run);
		if (!result.ok) return;
		const [name, text] = [digest(run.key, BYTES$1), digest(`${run.key}\n${JSON.stringify(result)}`, BYTES$1)];
		if (copies && met.get(text) !== null) return;
		const count = counts.get(name) ?? 0;
		note(run.key, count, run, place);
		counts.set(name, count + 1);
		met.set(text, 0);
	});
};
const BYTES$1 = 16;

// src/edges/model/recorded-places.ts
async function onDisk(paths, numbering) {
	const files = (await distinct(paths)).map(opened);
	const places = createPlaces();
	numbering(each(files), (key, index, _, place) => places.set(nameOf(key, index), place));
	const read = openWindow();
	return (key, index) => {
		const place = places.get(nameOf(key, index));
		const from = place === null ? void 0 : files[fileOf(place)];
		if (place === null || !from) return null;
		const { success, data } = parsedRow(read(from.file, atOf(place)).toString("utf8"));
		if (!success || data.key !== key) throw new Error(`${from.path} was changed while it was read`);
		return heardOf(data);
	};
}
function opened(path) {
	const file = openSync(path, "r");
	const found = fstatSync(file);
	if (found.isFile()) return {
		path,
		file,
		size: found.size
	};
	closeSync(file);
	throw new Error(`${path} is no file`);
}
function each(files) {
	return (take) => {
		for (const [number, { path, file, size }] of files.entries()) {
			let row = 0;
			eachLine(file, (line, at, isEnded) => {
				const isWhole = isEnded || at + line.length < size;
				const run = lineIn(line.toString("utf8"), {
					file: path,
					index: row++,
					isWhole
				});
				if (run) take(run, placeIn(number, at));
			});
		}
	};
}
function nameOf(key, index) {
	return digest(`${key}/${index}`, BYTES);
}
const BYTES = 16;
async function distinct(paths) {
	if (paths.length === 1) return paths;
	const found = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const hash = createHash("sha256");
		await pipeline(createReadStream(path), hash);
		found.set(hash.digest("hex"), path);
	}
	return [...found.values()];
}

// src/edges/model/recording.ts
const MOST_BYTES = 4294967296;
const MOST_HELD = 4194304;
async function openRecording(path, held = MOST_HELD) {
	const answers = await answersIn(path, held);
	let cached = 0;
	const replay = (key, index) => {
		const found = answers(key, index);
		if (found) cached++;
		return found;
	};
	return {
		replay,
		ask: () => Promise.reject(/* @__PURE__ */ new Error("a recording is not asked")),
		consumption: () => ({
			...NOTHING_TAKEN,
			cached
		})
	};
}
async function answersIn(path, held) {
	const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
	const files = isFolder ? await reportsIn(path) : [path];
	const numbering = isFolder ? pooled : asNumbered;
	let size = 0;
	for (const file of files) size += await sizeOf(file);
	if (size > held) return onDisk(files, numbering).catch((error) => {
		throw error instanceof UserError ? error : unreadable(path);
	});
	const lines = await linesIn(files);
	const answers = /* @__PURE__ */ new Map();
	numbering((take) => lines.forEach((run) => take(run)), (key, index, run) => void answers.set(`${key}/${index}`, heardOf(run)));
	return (key, index) => answers.get(`${key}/${index}`) ?? null;
}
async function linesIn(files) {
	const texts = /* @__PURE__ */ new Map();
	for (const file of files) texts.set(await readText(file), file);
	return [...texts].flatMap(([text, file]) => text.split("\n").flatMap((row, index, rows) => lineIn(row, {
		file,
		index,
		isWhole: index < rows.length - 1
	}) ?? []));
}
async function reportsIn(path) {
	const files = (await readdir(path, { recursive: true })).filter((entry) => basename(entry) === "runs.jsonl").sort();
	if (files.length > 0) return files.map((file) => join(path, file));
	throw new UserError(`there is no runs.jsonl in ${path}`, {
		file: path,
		line: null,
		key: null
	}, "Name a runs.jsonl, or a folder that holds the reports of earlier runs.");
}
async function sizeOf(path) {
	const size = (await stat(path).catch(() => null))?.size ?? Number.POSITIVE_INFINITY;
	if (size > MOST_BYTES) throw unreadable(path);
	return size;
}
async function readText(path) {
	try {
		return await readFile(path, "utf8");
	} catch {
		throw unreadable(path);
	}
}
function unreadable(path) {
	return new UserError(`the recording ${path} can't be read`, {
		file: path,
		line: null,
		key: null
	}, "Set `replies` to the path of a runs.jsonl.");
}

export { openRecording as n, MOST_HELD as t };