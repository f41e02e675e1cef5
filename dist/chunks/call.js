import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { resolve } = $node("node:path");

// src/commands/call.ts
const EXIT = {
	passed: 0,
	failed: 1,
	wrong: 2,
	notComputed: 3
};
function inputsFrom({ env, flags }) {
	return (name) => {
		if (name === "api-key") return env["MICRO_METRICS_API_KEY"] ?? env["OPENAI_API_KEY"] ?? "";
		const given = flags[name];
		if (name === "replies" && given) return resolve(String(given));
		return given === void 0 ? "" : String(given);
	};
}

export { inputsFrom as n, EXIT as t };