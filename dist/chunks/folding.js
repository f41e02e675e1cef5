import { i as refolded, n as isOurs, t as isFolded } from "./sticky.js";

// src/edges/github/folding.ts
async function foldOutdated(github, { isOutdated, marker }, { text, all, found }) {
	try {
		const own = found.at(-1);
		if (own) await fold(github, {
			...own,
			body: text
		}, isOutdated);
		for (const each of found.slice(0, -1)) await fold(github, each, true);
		for (const each of await leftBehind(github, marker, all)) await fold(github, each, true);
		return null;
	} catch (error) {
		return error;
	}
}
async function fold(github, { id, node, body }, shall) {
	if (isFolded(body) === shall) return;
	await github.fold(node, shall);
	await github.updateComment(id, refolded(body, shall));
}
const KEY = /^<!-- micro-metrics:v1 (\S+) (?:sha=([0-9a-f]+) )?/;
async function leftBehind(github, { family, commit = "" }, all) {
	if (family === void 0 || commit === "") return [];
	const gone = [];
	for (const each of all) {
		const [, key = "", sha = ""] = KEY.exec(each.body) ?? [];
		const config = configIn(key, family);
		if (config === null || sha === commit || isFolded(each.body)) continue;
		if (await isOurs(github, each) && await github.hasFile(config, commit) === false) gone.push(each);
	}
	return gone;
}
function configIn(key, family) {
	try {
		const whole = decodeURIComponent(key);
		return whole.startsWith(`${family}.`) ? whole.slice(family.length + 1) : null;
	} catch {
		return null;
	}
}

export { foldOutdated };