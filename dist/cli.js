#!/usr/bin/env node
import modules from "node:module";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { lstatSync, mkdirSync } = $node("node:fs");
const { homedir } = $node("node:os");
const { isAbsolute, join } = $node("node:path");

// src/edges/compiled.ts
const { enableCompileCache } = modules;
function keepCompiled(env) {
	const folder = enableCompileCache ? placeOf(env) : null;
	if (folder !== null) enableCompileCache?.(folder);
}
function placeOf(env) {
	if (env["CI"]) return null;
	const named = env["XDG_CACHE_HOME"] ?? "";
	const folder = join(isAbsolute(named) ? named : join(env["HOME"] || homedir(), ".cache"), "micro-metrics");
	try {
		mkdirSync(folder, {
			recursive: true,
			mode: 448
		});
		return isOurs(folder) ? folder : null;
	} catch {
		return null;
	}
}
const WRITABLE_BY_OTHERS = 18;
function isOurs(folder) {
	const found = lstatSync(folder);
	if (!found.isDirectory()) return false;
	if (!process.getuid) return true;
	return found.uid === process.getuid() && (found.mode & WRITABLE_BY_OTHERS) === 0;
}

// src/cli.ts
keepCompiled(process.env);
const { start } = await import("./chunks/start.js");
process.exitCode = await start(process.argv.slice(2));

export {  };