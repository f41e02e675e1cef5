import { n as openGitHub } from "./github3.js";
import { r as keepComment } from "./sticky.js";

// src/edges/github/commenting.ts
async function writeComment(post, to, { onlyUpdate, log, deadline }) {
	const github = await openGitHub(to.token, to.repository, deadline);
	const { pull, marker, expects } = to;
	const body = log.redact(post.body);
	const { url, moved, page } = await keepComment(github, {
		pull,
		body,
		marker,
		onlyUpdate,
		expects
	}, deadline);
	if (moved) log.say("The pull request shows another commit by now: its own run comments on it.");
	if (page === null) return {
		url,
		fault: null
	};
	const { foldOutdated } = await import("./folding.js");
	return {
		url,
		fault: await foldOutdated(github, {
			isOutdated: onlyUpdate && !post.relevant,
			marker
		}, page)
	};
}

export { writeComment };