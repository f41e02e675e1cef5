#!/usr/bin/env node
import module from "node:module";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { homedir } = $node("node:os");
const { isAbsolute, join } = $node("node:path");

// src/edges/compile-cache.ts
function keepCompiled(env) {
	if (env["CI"]) return;
	module.enableCompileCache?.(join(cachesOf(env), "micro-metrics", "compiled"));
}
function cachesOf(env) {
	const { XDG_CACHE_HOME: chosen = "", LOCALAPPDATA: local = "" } = env;
	if (isAbsolute(chosen)) return chosen;
	if (isAbsolute(local)) return local;
	return join(homedir(), process.platform === "darwin" ? "Library/Caches" : ".cache");
}

// src/cli.ts
keepCompiled(process.env);
const { main } = await import("./chunks/main.js");
process.exitCode = await main(process.argv.slice(2));

export {  };