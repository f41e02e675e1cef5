import { Yi as fingerprint } from "./ground.js";
import { Jt as makeFolder, Yn as unheard } from "./gate.js";
import { a as trim, i as openJournal, o as createStore, r as sayBroken, t as MOST_BYTES } from "./home.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { existsSync, rmSync } from "node:fs";

// src/edges/store/cache.ts
function modeOf(env) {
	return (env["ACTIONS_CACHE_MODE"] ?? "").trim().toLowerCase();
}
const LAYOUT = "micro-metrics-answers-1";
function keepInCache({ env, directory, config, log }) {
	const cache = openCache(log);
	const folder = existsSync(join(directory, ".git", "HEAD")) ? ".git/micro-metrics" : ".micro-metrics";
	const fileOf = (ref) => `${folder}/${slugOf(ref)}.jsonl`;
	const prefixOf = (ref) => `${LAYOUT}-${slugOf(config)}-${slugOf(ref)}-`;
	let open = null;
	const fetched = async (ref) => {
		const path = join(directory, fileOf(ref));
		rmSync(path, { force: true });
		await cache.restore(fileOf(ref), prefixOf(ref));
		return path;
	};
	return {
		open: async (endpoints, asking, today) => {
			try {
				const { here, base } = await scopeOf(env);
				await makeFolder(join(directory, folder), directory);
				const basePath = base === null || base === here ? null : await fetched(base);
				const path = await fetched(here);
				trim(path, MOST_BYTES);
				const journals = {
					here: openJournal(path, true),
					base: basePath && existsSync(basePath) ? openJournal(basePath, false) : null,
					isShared: true
				};
				for (const journal of [journals.here, journals.base]) if (journal) sayBroken(journal, log.say);
				open = {
					journals,
					here,
					bytes: journals.here.bytes()
				};
				return createStore({
					endpoints,
					journals,
					asking,
					today,
					log
				});
			} catch (error) {
				log.annotate("notice", `Answers are not kept: ${messageIn(error)}`, null, null);
				return null;
			}
		},
		close: async () => {
			if (!open) return;
			const { journals, here, bytes } = open;
			open = null;
			const grown = journals.here.bytes() > bytes;
			journals.here.close();
			journals.base?.close();
			const run = `${env["GITHUB_RUN_ID"] ?? 0}-${env["GITHUB_RUN_ATTEMPT"] ?? 1}`;
			const job = slugOf([
				env["GITHUB_WORKFLOW"],
				env["GITHUB_JOB"],
				env["GITHUB_ACTION"]
			].join(" "));
			if (grown && modeOf(env) !== "read") await cache.save(fileOf(here), `${prefixOf(here)}${run}-${job}`);
			for (const ref of [here, (await scopeOf(env)).base]) if (ref !== null) rmSync(join(directory, fileOf(ref)), { force: true });
		}
	};
}
function slugOf(name) {
	return fingerprint(name).slice(0, 16);
}
async function scopeOf(env) {
	const here = env["GITHUB_REF"] ?? "";
	const path = env["GITHUB_EVENT_PATH"];
	const text = path && existsSync(path) ? await readFile(path, "utf8") : "{}";
	const event = JSON.parse(text);
	const base = env["GITHUB_BASE_REF"] || event.merge_group?.base_ref || event.repository?.default_branch;
	return {
		here,
		base: base ? `refs/heads/${base.replace(/^refs\/heads\//, "")}` : null
	};
}
const PATIENCE = 2e4;
function openCache(log) {
	let isDown = false;
	const attempt = async (work) => {
		if (isDown) return null;
		try {
			const { value, printed } = await unheard(async () => inTime(work(await import("./cache.js")), PATIENCE));
			const [, words] = /^::(?:warning|error)[^:]*::(.*)$/m.exec(printed) ?? [];
			if (words !== void 0) throw new Error(words);
			return value;
		} catch (error) {
			isDown = true;
			const what = `The Actions cache could not be used, so answers may be asked again: ${messageIn(error)}`;
			log.annotate("notice", what, null, null);
			return null;
		}
	};
	return {
		restore: async (file, prefix) => await attempt(({ restoreCache }) => restoreCache([file], prefix, [prefix])) !== null,
		save: async (file, key) => {
			await attempt(({ saveCache }) => saveCache([file], key));
		}
	};
}
async function inTime(work, most) {
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject(/* @__PURE__ */ new Error("it takes too long")), most);
	});
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
function messageIn(error) {
	return error instanceof Error ? error.message : String(error);
}

export { keepInCache };