import { t as openHub } from "./hub2.js";
import { Y as patiently } from "./gate.js";

// src/edges/github/check-run.ts
const CONCLUSION = {
	pass: "success",
	unchanged: "success",
	fail: "failure",
	error: "failure",
	inconclusive: "neutral"
};
const LEVEL = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
const PAGE = 50;
async function publishCheckRun(post, verdict, to, deadline) {
	const { octokit, owner, repo } = await openHub(to, deadline);
	const { checks } = octokit.rest;
	const notes = post.annotations.flatMap(noteOf);
	const said = {
		title: post.title,
		summary: post.summary,
		...post.text ? { text: post.text } : {}
	};
	const output = (at) => ({
		...said,
		annotations: notes.slice(at, at + PAGE)
	});
	const { data } = await patiently(() => checks.create({
		owner,
		repo,
		name: to.name,
		head_sha: to.commit,
		status: "completed",
		conclusion: CONCLUSION[verdict],
		...to.details ? { details_url: to.details } : {},
		output: output(0)
	}), deadline);
	for (let at = PAGE; at < notes.length; at += PAGE) await checks.update({
		owner,
		repo,
		check_run_id: data.id,
		output: output(at)
	});
}
function noteOf({ level, message, file, line }) {
	if (file === null) return [];
	const at = line ?? 1;
	return [{
		path: file,
		start_line: at,
		end_line: at,
		annotation_level: LEVEL[level],
		message
	}];
}

export { publishCheckRun };