import { G as opening, Y as patiently } from "./gate.js";

// src/edges/sticky.ts
function markerLine({ key, run, attempt, commit = "" }, isFolded = false) {
	const sha = /^[0-9a-f]{7,64}$/i.test(commit) ? `sha=${commit} ` : "";
	return `${opening(key)}${sha}${isFolded ? FOLDED : ""}run=${run}.${attempt} -->`;
}
const FOLDED = "folded ";
function isFolded(body) {
	return (body.split("\n", 1)[0] ?? "").includes(` ${FOLDED}run=`);
}
function refolded(body, shall) {
	const shown = body.replace(` ${FOLDED}run=`, " run=");
	return shall ? shown.replace(" run=", ` ${FOLDED}run=`) : shown;
}
async function keepComment(github, sticky, deadline) {
	const { pull, body, marker, onlyUpdate } = sticky;
	let created = false;
	const kept = await patiently(async () => {
		const all = await github.comments(pull);
		const found = await ownIn(github, all, marker.key);
		const own = found.at(-1);
		if (!own && onlyUpdate) return {
			url: null,
			moved: false,
			page: null
		};
		if (own && isNewer(own.body, marker)) return {
			url: own.url,
			moved: false,
			page: null
		};
		const text = `${markerLine(marker, own !== void 0 && isFolded(own.body))}\n${body}`;
		const page = {
			text,
			all,
			found
		};
		if (own && sameText(own.body, text)) return {
			url: own.url,
			moved: false,
			page
		};
		if (await hasMoved(github, sticky)) return {
			url: own?.url ?? null,
			moved: true,
			page: null
		};
		created = !own;
		return {
			url: await (own ? github.updateComment(own.id, text) : github.createComment(pull, text)),
			moved: false,
			page
		};
	}, deadline);
	return created ? {
		...kept,
		url: await settled(github, sticky, kept.url)
	} : kept;
}
async function hasMoved(github, { pull, expects }) {
	if (expects === null) return false;
	const head = await github.headOf(pull);
	return head !== null && head !== expects;
}
async function settled(github, { pull, marker }, url) {
	try {
		const own = await ownIn(github, await github.comments(pull), marker.key, 2);
		const last = own.at(-1);
		if (!last || own.length < 2) return url;
		const newest = own.reduce((a, b) => isNewer(a.body, runIn(b.body)) ? a : b);
		if (newest !== last) await github.updateComment(last.id, newest.body);
		for (const { id } of own.slice(0, -1)) await github.deleteComment(id);
		return last.url;
	} catch {
		return url;
	}
}
async function ownIn(github, all, key, least = 1) {
	const start = opening(key);
	const marked = all.filter(({ body }) => body.startsWith(start));
	if (marked.length < least) return [];
	const us = await whoWeAre(github, marked);
	return marked.filter(({ author, byApp }) => author === us.login && byApp === us.byApp).sort((a, b) => a.id - b.id);
}
async function isOurs(github, it) {
	const us = await whoWeAre(github, [it]);
	return it.author === us.login && it.byApp === us.byApp;
}
const JOB_TOKEN = "github-actions[bot]";
async function whoWeAre(github, marked) {
	const user = await github.user();
	if (user !== null) return {
		login: user,
		byApp: false
	};
	return {
		login: (marked.some(({ author, byApp }) => byApp && author !== JOB_TOKEN) ? await github.app() : null) ?? JOB_TOKEN,
		byApp: true
	};
}
const RUN = / run=(\d+)\.(\d+) -->/;
function runIn(body) {
	const [, run = "0", attempt = "0"] = RUN.exec(body.split("\n", 1)[0] ?? "") ?? [];
	return {
		run: Number(run),
		attempt: Number(attempt)
	};
}
function isNewer(body, { run, attempt }) {
	const their = runIn(body);
	return their.run > run || their.run === run && their.attempt > attempt;
}
function sameText(before, after) {
	return before.replaceAll("\r\n", "\n").trimEnd() === after.trimEnd();
}

export { refolded as i, isOurs as n, keepComment as r, isFolded as t };