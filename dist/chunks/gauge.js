import { Hi as failureOf } from "./ground.js";
import { a as readLines, i as createKeeper, o as endOf, r as settle, s as lastWordsOf, t as checkAllowed } from "./processes.js";
import { Xt as removeTemporary, an as unlessOff } from "./gate.js";

// src/edges/processes/gauge.ts
const MORE_LINES = 1e3;
const MOST_CHARACTERS = 67108864;
const LONGEST_MS = 9e5;
function openGauges(options) {
	checkAllowed(options);
	const keeper = createKeeper();
	const roots = [];
	const places = /* @__PURE__ */ new Map();
	return {
		read: async (lines, gauge) => {
			const key = JSON.stringify([
				gauge.revision,
				gauge.setup,
				gauge.env
			]);
			const settled = places.get(key) ?? settle(gauge, options, keeper, roots);
			places.set(key, settled);
			const place = await settled;
			await unlessOff(options.off);
			return place.ok ? readOnce(lines, gauge, place.value) : {
				lines: [],
				failure: place.failure
			};
		},
		close: async () => {
			await Promise.allSettled(places.values());
			keeper.close();
			await Promise.all(roots.map((root) => removeTemporary(root)));
		}
	};
}
function readOnce(lines, { command }, place) {
	const child = place.keeper.start(command, place);
	const heard = [];
	let characters = 0;
	return new Promise((resolve) => {
		let isOver = false;
		const end = (failure) => {
			if (isOver) return;
			isOver = true;
			clearTimeout(silence);
			clearTimeout(whole);
			place.keeper.end(child);
			resolve({
				lines: heard,
				failure
			});
		};
		const broke = (cause, message) => end(failureOf(cause, message + lastWords()));
		const lastWords = lastWordsOf([child.stderr], (why) => broke("server", `the program ${why}`));
		const hang = () => broke("timeout", `the program wrote nothing for ${place.timeout / 1e3} s`);
		let silence = setTimeout(hang, place.timeout);
		const whole = setTimeout(() => broke("timeout", `the program took longer than ${LONGEST_MS / 6e4} minutes`), LONGEST_MS);
		readLines(child.stdout, {
			line: (text) => {
				if (isOver) return;
				clearTimeout(silence);
				silence = setTimeout(hang, place.timeout);
				characters += text.length;
				if (text.trim() !== "") heard.push(text);
				if (heard.length > 2 * lines.length + MORE_LINES || characters > MOST_CHARACTERS) broke("malformed", "the program wrote far more than a line for each answer");
			},
			tooLong: (most) => broke("malformed", `the program wrote a line of over ${most} MB`)
		});
		child.once("error", (error) => broke("server", `the program can't be started: ${error.message}`));
		child.once("exit", () => place.keeper.end(child));
		child.once("close", (code, signal) => code === 0 ? end(null) : broke("server", `the program ${endOf(code, signal)}`));
		tell(child, lines);
	});
}
function tell(child, lines) {
	child.stdin?.on("error", () => void 0);
	child.stdin?.end(lines.map((line) => `${line}\n`).join(""));
}

export { openGauges };