import { U as isFile, W as perform, z as postsOf } from "./gate.js";
import { xt as succeeds } from "./ground.js";
import { t as EXIT } from "./call.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { resolve } = $node("node:path");

// src/commands/show.ts
async function show(report, { log, flags }, { reportDir, isOwnFolder, redact, isRecording = false }) {
	const posts = (await postsOf(report, log, redact, isRecording ? ["runs"] : [])).filter((post) => isFile(post) || post.kind === "log" && !flags["json"]);
	const ignore = isOwnFolder ? [{
		kind: "file",
		name: ".gitignore",
		text: "*\n"
	}] : [];
	const { written } = await perform([...posts, ...ignore], report.verdict.outcome, {
		log,
		reportDir: resolve(reportDir),
		comment: null
	});
	if (flags["json"]) {
		for (const post of posts) if (post.kind === "pieces" && post.name === "report.json") log.answer([...post.pieces()].join(""));
	} else if (written.includes("report.html") && written.includes("report.json")) log.say(`\nThe report is in ${resolve(reportDir)}: report.html for reading, report.json for machines.`);
}
function sayingOf({ log, flags }) {
	return flags["json"] ? () => void 0 : log.say;
}
function exitCode({ verdict }, wishes) {
	if (verdict.outcome === "error") return wishes.onError === "pass" ? EXIT.passed : EXIT.notComputed;
	return succeeds(verdict, wishes) ? EXIT.passed : EXIT.failed;
}

export { sayingOf as n, show as r, exitCode as t };