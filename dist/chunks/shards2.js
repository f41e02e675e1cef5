import { ua as UserError } from "./ground.js";
import { at as writing, it as writeWhole, rt as makeFolder, st as cleanJson } from "./gate.js";
import { a as array, d as number, h as string, l as literal, m as strictObject, o as boolean, s as int } from "./zod.js";
import { n as openRecording, t as MOST_HELD } from "./recording.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { dirname, join, relative } = $node("node:path");
const { lstat, readFile, readdir } = $node("node:fs/promises");

// src/edges/shards.ts
const NAME = "shard.json";
const ANSWERS = "runs.jsonl";
const MOST_SHARDS = 256;
const MOST_NOTES = 100;
const MOST_SEALS = 1e3;
const LONGEST = 2e3;
const MOST_ENTRIES = 1e4;
const MOST_BYTES = 1 << 20;
const sum = number().min(0);
const sealedFile = strictObject({
	version: literal(1),
	shard: int().min(1).max(MOST_SHARDS),
	of: int().min(1).max(MOST_SHARDS),
	plan: string().regex(/^[0-9a-f]{32}$/),
	base: string().max(64),
	head: string().max(64),
	complete: boolean(),
	usage: strictObject({
		requests: sum,
		"input-tokens": sum,
		"output-tokens": sum,
		"cost-usd": sum,
		"unpriced-models": array(string().max(LONGEST)).max(MOST_NOTES)
	}),
	notes: array(strictObject({
		code: string().max(60),
		message: string().max(LONGEST)
	})).max(MOST_NOTES)
}).extend({ seals: array(string().max(64)).max(MOST_SEALS).exactOptional() });
async function writeShard(folder, { at, of, plan, base, head, asked }, log, seal = null) {
	const usage = asked?.usage;
	const text = JSON.stringify({
		version: 1,
		shard: at,
		of,
		plan,
		base,
		head,
		complete: asked !== null,
		usage: {
			requests: usage?.requests ?? 0,
			"input-tokens": usage?.inputTokens ?? 0,
			"output-tokens": usage?.outputTokens ?? 0,
			"cost-usd": usage?.usd ?? 0,
			"unpriced-models": [...usage?.unpriced ?? []]
		},
		notes: (asked?.notes ?? []).slice(0, MOST_NOTES).map(({ code, message }) => ({
			code,
			message: message.slice(0, LONGEST).toWellFormed()
		}))
	});
	await writing(folder, () => makeFolder(folder, process.cwd()));
	const said = JSON.parse(cleanJson(text, log));
	const signed = asked && seal ? {
		...said,
		seals: [...await seal(said, join(folder, ANSWERS))]
	} : said;
	await writing(join(folder, NAME), () => writeWhole(folder, NAME, `${JSON.stringify(signed)}\n`));
}
async function readShards(folders, seal) {
	const found = (await Promise.all(folders.map(shardsIn))).flat();
	if (found.length > MOST_SHARDS) throw new UserError(`there are ${found.length} shards, and no run has more than ${MOST_SHARDS}`, null, "Name the folder of one run.");
	const shards = [];
	const held = MOST_HELD / found.length;
	for (const each of found) shards.push(await readShard(each, seal, held));
	return shards;
}
async function shardsLeft(folder, seal) {
	return await lstat(folder).catch(() => null) ? readShards([folder], seal) : [];
}
async function shardsIn(folder) {
	const found = [];
	const folders = [folder];
	let seen = 0;
	for (let next = folders.pop(); next !== void 0; next = folders.pop()) {
		const entries = await readdir(next, { withFileTypes: true }).catch(() => {
			throw new UserError(`the folder ${folder} can't be read`, {
				file: folder,
				line: null,
				key: null
			}, "Name the folder that a run left, or the one into which the artifacts of all shards were downloaded.");
		});
		seen += entries.length;
		if (seen > MOST_ENTRIES) throw wrong(folder, "it holds too many files", "Name a folder that holds the shards alone.");
		for (const entry of entries.toSorted((a, b) => a.name < b.name ? -1 : 1)) {
			const path = join(next, entry.name);
			if (entry.isDirectory()) folders.push(path);
			if (entry.isFile() && entry.name === NAME) found.push({
				path,
				shown: relative(dirname(folder), path)
			});
		}
	}
	return found;
}
async function readShard({ path, shown }, seal, held) {
	const written = (await lstat(path)).size > MOST_BYTES ? TOO_LONG : parse$1(await readFile(path, "utf8"));
	const parsed = typeof written === "string" ? null : sealedFile.safeParse(written.json);
	if (!parsed?.success) {
		const [issue] = parsed?.error.issues ?? [];
		throw wrong(shown, issue ? [issue.path.join("."), issue.message].filter(Boolean).join(": ") : String(written), "It is written by `mode: run`; have the shard run again.");
	}
	const { seals = [], ...said } = parsed.data;
	const { shard: at, of, plan, base, head, complete, usage, notes } = said;
	if (at > of) throw wrong(shown, `there is no shard ${at} of ${of}`, "Have the shard run again.");
	const known = {
		file: shown,
		at,
		of,
		plan,
		base,
		head
	};
	if (!complete) return {
		...known,
		asked: null
	};
	const answers = join(dirname(path), ANSWERS);
	if (!(await lstat(answers).catch(() => null))?.isFile()) throw wrong(shown, "there is no runs.jsonl beside it", "Upload and download both files together.");
	if (seal && !(await seal(said, answers)).some((each) => seals.includes(each))) throw foreign(shown);
	const { replay } = await openRecording(answers, held);
	const took = {
		requests: usage.requests,
		cached: 0,
		inputTokens: usage["input-tokens"],
		outputTokens: usage["output-tokens"],
		usd: usage["cost-usd"],
		unpriced: usage["unpriced-models"]
	};
	return {
		...known,
		asked: {
			replay: replay ?? (() => null),
			usage: took,
			notes
		}
	};
}
function foreign(place) {
	return new UserError(`${place} is not signed with the keys of this run, so its answers are not believed`, {
		file: place,
		line: null,
		key: null
	}, "Give all shards and the report the same `api-key`, `endpoints` and variables of `api-key-env`. If they have them, the artifact did not arrive whole, or another job wrote or changed it: have the shard run again.");
}
function wrong(place, what, hint) {
	return new UserError(`${place} is no shard: ${what}`, {
		file: place,
		line: null,
		key: null
	}, hint);
}
const TOO_LONG = "it is too long";
function parse$1(text) {
	try {
		return { json: JSON.parse(text) };
	} catch {
		return text === "" ? "it is empty" : "it is no JSON, or only a part of it";
	}
}

export { shardsLeft as n, writeShard as r, readShards as t };