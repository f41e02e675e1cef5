import { Tr as fingerprint } from "./ground.js";
import { dn as unheard, rt as makeFolder } from "./gate.js";
import { n as inTime, t as fetching } from "./fetching.js";
import { a as openJournal, i as trim, o as createStore, r as sayBroken, t as MOST_BYTES } from "./home2.js";
import { l as isClosing, s as broken } from "./wire.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { existsSync, rmSync } = $node("node:fs");
const { pipeline } = $node("node:stream");
const { createGunzip, createZstdDecompress } = $node("node:zlib");
const { createHash } = $node("node:crypto");
const { join } = $node("node:path");
const { open, readFile, rm } = $node("node:fs/promises");
const { text } = $node("node:stream/consumers");

// src/edges/store/archive.ts
const BLOCK = 512;
const SPARE = 64 * BLOCK;
const [SIZE_AT, SIZE_END, KIND_AT] = [
	124,
	136,
	156
];
async function* firstFile(archive, most) {
	let held = Buffer.alloc(0);
	let [aside, left, passed] = [
		0,
		0,
		0
	];
	for await (const chunk of archive) {
		held = Buffer.concat([held, chunk]);
		while (held.length > 0) {
			const next = left || aside;
			if (next === 0 && held.length < BLOCK) break;
			const piece = held.subarray(0, next || BLOCK);
			held = held.subarray(piece.length);
			if (left > 0) {
				yield piece;
				left -= piece.length;
				if (left === 0) return;
				continue;
			}
			passed += piece.length;
			if (passed > most + SPARE) throw new Error("what was kept is no archive, or too large");
			if (aside > 0) aside -= piece.length;
			else {
				const { size, isFile } = entryIn(piece, most);
				if (isFile && size === 0) return;
				if (isFile) left = size;
				else aside = Math.ceil(size / BLOCK) * BLOCK;
			}
		}
	}
	throw new Error("what was kept is cut off");
}
function entryIn(header, most) {
	const [, digits] = /^ *([0-7]+)[ \0]*$/.exec(header.toString("latin1", SIZE_AT, SIZE_END)) ?? [];
	const size = digits === void 0 ? NaN : Number.parseInt(digits, 8);
	if (!(size <= most)) throw new Error("what was kept is no archive, or too large");
	return {
		size,
		isFile: header[KIND_AT] === 0 || header[KIND_AT] === "0".charCodeAt(0)
	};
}

// src/edges/store/retrieve.ts
const PRESSINGS = ["zstd-without-long", "gzip"];
function retrieve(wanted, patience) {
	return fetching(patience, async (get) => {
		for (const pressing of PRESSINGS) {
			const address = await addressOf(wanted, pressing, get);
			if (address === null) continue;
			await download(address, pressing, wanted, get);
			return true;
		}
		return false;
	});
}
async function addressOf({ env, file, prefixes }, pressing, get) {
	const version = versionOf(file, pressing);
	const bearer = { authorization: `Bearer ${env["ACTIONS_RUNTIME_TOKEN"] ?? ""}` };
	if (isSecond(env)) {
		const found = await jsonIn(await get(new URL("/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL", env["ACTIONS_RESULTS_URL"]).href, {
			method: "POST",
			headers: {
				...bearer,
				"content-type": "application/json"
			},
			body: JSON.stringify({
				key: prefixes[0],
				restore_keys: prefixes,
				version
			})
		}));
		return textIn(found?.["signed_download_url"] ?? found?.["signedDownloadUrl"]);
	}
	const query = new URLSearchParams({
		keys: prefixes.join(","),
		version
	});
	return textIn((await jsonIn(await get(`${env["ACTIONS_CACHE_URL"] || env["ACTIONS_RESULTS_URL"]}_apis/artifactcache/cache?${query}`, {
		method: "GET",
		headers: {
			...bearer,
			accept: "application/json;api-version=6.0-preview.1"
		}
	})))?.["archiveLocation"]);
}
async function jsonIn(answer) {
	const said = await text(answer);
	if (answer.statusCode === 204) return null;
	if (answer.statusCode !== 200) throw new Error(`the cache service answered with ${answer.statusCode}`);
	return JSON.parse(said);
}
function textIn(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
function isSecond(env) {
	const { hostname } = new URL(env["GITHUB_SERVER_URL"] || "https://github.com");
	return (hostname === "github.com" || /\.(?:ghe\.com|localhost)$/.test(hostname)) && Boolean(env["ACTIONS_CACHE_SERVICE_V2"]);
}
function versionOf(file, pressing) {
	const parts = [
		file,
		pressing,
		...process.platform === "win32" ? ["windows-only"] : [],
		"1.0"
	];
	return createHash("sha256").update(parts.join("|")).digest("hex");
}
async function download(address, pressing, wanted, get) {
	for (let left = 3 - 1;; left--) {
		const answer = await get(address, {
			method: "GET",
			headers: {}
		});
		if (answer.statusCode !== 200) throw new Error(`the cache answered with ${answer.statusCode}`);
		const fault = await unpack(answer, pressing, wanted).then(() => null, (error) => error);
		if (!fault) return;
		if (left === 0 || !isClosing(fault)) throw fault;
	}
}
async function unpack(body, pressing, { to, most }) {
	const archive = pressing === "gzip" ? createGunzip() : createZstdDecompress();
	archive.on("error", () => void 0);
	pipeline(body, archive, () => void 0);
	const file = await open(to, "wx", 384);
	try {
		for await (const piece of firstFile(archive, most)) await file.writeFile(piece);
	} catch (error) {
		await rm(to, { force: true });
		throw body.complete ? error : broken();
	} finally {
		await file.close();
	}
}

// src/edges/store/scope.ts
function guestIn({ pull_request: pull, workflow_run: run }, env) {
	if (env["GITHUB_EVENT_NAME"] === "pull_request_target") return `pull request ${pull?.number ?? "?"}`;
	if (!run?.event?.startsWith("pull_request")) return null;
	return `pull request of ${run.head_repository?.full_name ?? "?"} ${run.head_branch ?? "?"}`;
}
async function scopeOf(env) {
	const path = env["GITHUB_EVENT_PATH"];
	const text = path && existsSync(path) ? await readFile(path, "utf8") : "{}";
	const event = JSON.parse(text);
	const here = guestIn(event, env) ?? env["GITHUB_REF"] ?? "";
	const base = env["GITHUB_BASE_REF"] || event.merge_group?.base_ref || event.repository?.default_branch;
	return {
		here,
		base: base ? `refs/heads/${base.replace(/^refs\/heads\//, "")}` : null
	};
}

// src/edges/store/cache.ts
function modeOf(env) {
	return (env["ACTIONS_CACHE_MODE"] ?? "").trim().toLowerCase();
}
const LAYOUT = "micro-metrics-answers-1";
function keepInCache({ env, directory, config, log, queueToken }) {
	const cache = openCache(env, directory, log);
	const folder = existsSync(join(directory, ".git", "HEAD")) ? ".git/micro-metrics" : ".micro-metrics";
	const fileOf = (ref) => `${folder}/${slugOf(ref)}.jsonl`;
	const prefixOf = (ref) => `${LAYOUT}-${slugOf(config)}-${slugOf(ref)}-`;
	let kept = null;
	const fetched = async (ref, ...ends) => {
		const path = join(directory, fileOf(ref));
		rmSync(path, { force: true });
		const prefixes = [...ends, ""].map((end) => `${prefixOf(ref)}${end}`);
		await cache.restore(fileOf(ref), prefixes);
		return path;
	};
	const putAway = async ({ journals, scope, job, bytes, endpoints }) => {
		const { here, base } = scope;
		const grown = journals.here.bytes() > bytes;
		journals.here.close();
		journals.base?.close();
		const run = `${env["GITHUB_RUN_ID"] ?? 0}-${env["GITHUB_RUN_ATTEMPT"] ?? 1}`;
		if (grown && modeOf(env) !== "read") await cache.save(fileOf(here), `${prefixOf(here)}${job}${run}`);
		if (grown && queueToken !== null) await handOver(join(directory, fileOf(here)), {
			job,
			endpoints
		});
		for (const ref of [here, base]) if (ref !== null) rmSync(join(directory, fileOf(ref)), { force: true });
	};
	const handover = ({ job, endpoints }) => ({
		env,
		endpoints,
		use: `${config} ${job}`
	});
	const handOver = async (path, of) => {
		try {
			const { leave } = await import("./handover.js");
			if (await leave(path, handover(of), PATIENCE)) log.say("Answers are left for the merge queue.");
		} catch (error) {
			const what = `Answers were not left for the merge queue, which asks again: ${messageIn(error)}`;
			log.annotate("warning", what, null, null);
		}
	};
	const takenOver = async (path, of) => {
		if (queueToken === null || env["GITHUB_EVENT_NAME"] !== "merge_group" || existsSync(path)) return;
		try {
			const { takeOver } = await import("./handover.js");
			const taking = {
				to: path,
				token: queueToken,
				most: 2 * MOST_BYTES,
				patience: PATIENCE
			};
			const what = await takeOver(handover(of), taking) ? "What the pull request was answered is taken from what its run left." : "The pull request left no answers for the merge queue.";
			log.say(what);
		} catch (error) {
			const what = `What the pull request was answered is asked again: ${messageIn(error)}`;
			log.annotate("warning", what, null, null);
		}
	};
	return {
		open: async (endpoints, asking, today) => {
			try {
				const scope = await scopeOf(env);
				const { here, base } = scope;
				await makeFolder(join(directory, folder), directory);
				const basePath = base === null || base === here ? null : await fetched(base);
				const job = `${jobOf(env, endpoints)}-`;
				const path = await fetched(here, job);
				await takenOver(path, {
					job,
					endpoints
				});
				trim(path, MOST_BYTES);
				const journals = {
					here: openJournal(path, true),
					base: basePath && existsSync(basePath) ? openJournal(basePath, false) : null,
					isShared: true
				};
				for (const journal of [journals.here, journals.base]) if (journal) sayBroken(journal, log.say);
				kept = {
					journals,
					scope,
					job,
					bytes: journals.here.bytes(),
					endpoints
				};
				const refusal = modeOf(env) === "read" ? "the `cache-mode` of this job lets it read alone" : null;
				return createStore({
					endpoints,
					journals,
					asking,
					today,
					log,
					say: log.say,
					refusal
				});
			} catch (error) {
				log.annotate("warning", `Answers are not kept: ${messageIn(error)}`, null, null);
				return null;
			}
		},
		close: async () => {
			const open = kept;
			kept = null;
			if (!open) return;
			await putAway(open).catch((error) => log.annotate("warning", `Answers were not put away: ${messageIn(error)}`, null, null));
		}
	};
}
function jobOf(env, endpoints) {
	const named = [
		env["GITHUB_WORKFLOW"],
		env["GITHUB_JOB"],
		env["GITHUB_ACTION"]
	].map((name) => name ?? "");
	const addresses = Object.entries(endpoints).map(([name, { baseUrl }]) => `${name}=${baseUrl}`);
	return slugOf([...named, ...addresses].join(" "));
}
function slugOf(name) {
	return fingerprint(name).slice(0, 16);
}
const PATIENCE = 2e4;
function openCache(env, directory, log) {
	let isDown = false;
	const attempt = async (work) => {
		if (isDown) return;
		try {
			await work();
		} catch (error) {
			isDown = true;
			const what = `The Actions cache could not be used, so answers may be asked again: ${messageIn(error)}`;
			log.annotate("warning", what, null, null);
		}
	};
	return {
		restore: (file, prefixes) => attempt(async () => {
			if (modeOf(env) === "write-only") return;
			const to = join(directory, file);
			await retrieve({
				env,
				file,
				prefixes,
				to,
				most: 2 * MOST_BYTES
			}, PATIENCE);
		}),
		save: (file, key) => attempt(() => save(file, key))
	};
}
async function save(file, key) {
	const { printed } = await unheard(async () => inTime((await import("./cache.js")).saveCache([file], key), PATIENCE));
	const [, words] = /^::(?:warning|error)[^:]*::(.*)$/m.exec(printed) ?? [];
	if (words !== void 0) throw new Error(words);
}
function messageIn(error) {
	return error instanceof Error ? error.message : String(error);
}

export { keepInCache };