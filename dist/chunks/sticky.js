import { r as patiently } from "./github2.js";
import { createHash } from "node:crypto";

// src/edges/sticky.ts
const LONGEST_KEY = 200;
function safeKey(key) {
	const encoded = encodeURIComponent(key.toWellFormed()).replace(/--+/g, (run) => "%2D".repeat(run.length));
	return encoded.length > LONGEST_KEY ? createHash("sha256").update(key).digest("hex") : encoded;
}
function opening(key) {
	return `<!-- micro-metrics:v1 ${safeKey(key)} `;
}
function markerLine({ key, run, attempt, commit = "" }) {
	const sha = /^[0-9a-f]{7,64}$/i.test(commit) ? `sha=${commit} ` : "";
	return `${opening(key)}${sha}run=${run}.${attempt} -->`;
}
async function keepComment(github, pull, body, marker, onlyUpdate) {
	const text = `${markerLine(marker)}\n${body}`;
	return patiently(async () => {
		const own = await findOwn(github, pull, marker.key);
		if (!own) return onlyUpdate ? null : github.createComment(pull, text);
		if (isNewer(own, marker) || sameText(own.body, text)) return own.url;
		return github.updateComment(own.id, text);
	});
}
async function findOwn(github, pull, key) {
	const start = opening(key);
	const marked = (await github.comments(pull)).filter(({ body }) => body.startsWith(start));
	if (marked.length === 0) return null;
	const us = await whoWeAre(github, marked);
	return marked.filter(({ author, byApp }) => author === us.login && byApp === us.byApp).reduce((newest, each) => newest && newest.id > each.id ? newest : each, null);
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
function isNewer({ body }, { run, attempt }) {
	const [, theirRun = "0", theirAttempt = "0"] = RUN.exec(body.split("\n", 1)[0] ?? "") ?? [];
	return Number(theirRun) > run || Number(theirRun) === run && Number(theirAttempt) > attempt;
}
function sameText(before, after) {
	return before.replaceAll("\r\n", "\n").trimEnd() === after.trimEnd();
}

export { keepComment as n, opening as r, isOurs as t };