import { Ti as UserError, p as NOTHING_TAKEN } from "./ground.js";
import { a as array, c as int, f as number, g as string, l as json, m as record, p as object } from "./zod.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { basename, join } = $node("node:path");
const { readFile, readdir, stat } = $node("node:fs/promises");

// src/edges/model/recording.ts
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
const MOST_BYTES = 536870912;
async function openRecording(path) {
	const answers = await answersIn(path);
	let cached = 0;
	const replay = (key, index) => {
		const found = answers.get(`${key}/${index}`) ?? null;
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
async function answersIn(path) {
	if (!(await stat(path).catch(() => null))?.isDirectory()) {
		const lines = linesOf(await readText(path), path);
		return new Map(lines.map((run) => [`${run.key}/${run.index}`, resultOf(run)]));
	}
	const texts = /* @__PURE__ */ new Map();
	for (const file of await reportsIn(path)) texts.set(await readText(file), file);
	return pooled([...texts].flatMap(([text, file]) => linesOf(text, file)));
}
function pooled(lines) {
	const answers = /* @__PURE__ */ new Map();
	const met = /* @__PURE__ */ new Map();
	const isCopy = ({ source }) => source !== "called";
	for (const run of [...lines.filter((each) => !isCopy(each)), ...lines.filter(isCopy)]) {
		const result = resultOf(run);
		const text = JSON.stringify(result);
		const before = met.get(run.key) ?? {
			texts: /* @__PURE__ */ new Set(),
			count: 0
		};
		if (!result.ok || isCopy(run) && before.texts.has(text)) continue;
		answers.set(`${run.key}/${before.count}`, result);
		met.set(run.key, {
			texts: before.texts.add(text),
			count: before.count + 1
		});
	}
	return answers;
}
function linesOf(text, file) {
	return [...text.split("\n").entries()].flatMap(([index, row]) => {
		if (!row.trim()) return [];
		const parsed = line.safeParse(parse$1(row));
		if (parsed.success) return [parsed.data];
		const [issue] = parsed.error.issues;
		const what = issue?.path.length ? `${issue.path.join(".")}: ${issue.message}` : "not a run";
		throw new UserError(`${file}: ${what}`, {
			file,
			line: index + 1,
			key: null
		}, "A recording is the runs.jsonl of an earlier run, one run a line.");
	});
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
async function readText(path) {
	try {
		const { size } = await stat(path);
		if (size > MOST_BYTES) throw new Error("too large");
		return await readFile(path, "utf8");
	} catch {
		throw new UserError(`the recording ${path} can't be read`, {
			file: path,
			line: null,
			key: null
		}, "Set `replies` to the path of a runs.jsonl.");
	}
}
function parse$1(row) {
	try {
		return JSON.parse(row);
	} catch {
		return null;
	}
}

export { openRecording as t };