import { d as proxiesOf, i as openRoutes, n as open } from "./wire.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { setTimeout: setTimeout$1 } = $node("node:timers/promises");

// src/edges/store/fetching.ts
const CONNECTING_MS = 1e4;
const PAUSE_MS = 300;
const PASSING = [
	429,
	500,
	502,
	503,
	504
];
async function fetching(patience, act) {
	const routes = openRoutes(proxiesOf(process.env), CONNECTING_MS);
	const signal = AbortSignal.timeout(patience);
	try {
		return await act((address, asked) => patiently(() => open(routes.to(address), asked, { signal }), signal));
	} catch (error) {
		throw signal.aborted ? late() : error;
	} finally {
		routes.close();
	}
}
async function inTime(work, most) {
	let timer;
	const end = new Promise((_, reject) => {
		timer = setTimeout(() => reject(late()), most);
	});
	return Promise.race([work, end]).finally(() => clearTimeout(timer));
}
function late() {
	return /* @__PURE__ */ new Error("it takes too long");
}
async function patiently(ask, signal) {
	for (let left = 2;; left--) {
		const came = await ask().catch((error) => {
			if (left === 0 || signal.aborted) throw error;
			return null;
		});
		if (came && (left === 0 || !PASSING.includes(came.statusCode))) return came;
		came?.resume();
		await setTimeout$1(PAUSE_MS * 2 ** (2 - left), null, { signal });
	}
}

export { inTime as n, fetching as t };