import { a as int, c as number, f as string, l as object, r as array } from "./zod.js";
import { t as UserError } from "./errors.js";
import { readFile, stat } from "node:fs/promises";

// src/edges/model/recording.ts
const line = object({
	key: string(),
	index: int().min(0),
	answers: array(object({
		turn: int(),
		user: string(),
		text: string(),
		"tool-calls": array(object({
			name: string(),
			arguments: string()
		})).default([]),
		usage: object({
			input: number(),
			output: number()
		}).nullable().default(null),
		"latency-ms": number().nullable().default(null),
		"first-token-ms": number().nullable().default(null),
		model: string().nullable().default(null)
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
	const answers = /* @__PURE__ */ new Map();
	const text = await readText(path);
	for (const [index, row] of text.split("\n").entries()) {
		if (!row.trim()) continue;
		const parsed = line.safeParse(parse(row));
		if (!parsed.success) {
			const [issue] = parsed.error.issues;
			const what = issue?.path.length ? `${issue.path.join(".")}: ${issue.message}` : "not a run";
			throw new UserError(`${path}: ${what}`, {
				file: path,
				line: index + 1,
				key: null
			}, "A recording is the runs.jsonl of an earlier run, one run a line.");
		}
		answers.set(`${parsed.data.key}/${parsed.data.index}`, resultOf(parsed.data));
	}
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
			requests: 0,
			cached,
			inputTokens: 0,
			outputTokens: 0,
			usd: 0,
			unpriced: []
		})
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
			model: it.model
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
function parse(row) {
	try {
		return JSON.parse(row);
	} catch {
		return null;
	}
}

export { openRecording };