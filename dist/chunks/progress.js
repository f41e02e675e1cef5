import { pt as toMarkdown, v as progressLine } from "./ground.js";
import { n as openGitHub } from "./github3.js";
import { r as keepComment } from "./sticky.js";
import { K as deadlineFromNow } from "./gate.js";

// src/edges/github/progress.ts
const LONGEST_MS = 4e3;
async function commentOn(going, to) {
	const { token, repository, pull, marker, expects } = to;
	const deadline = deadlineFromNow(LONGEST_MS);
	const github = await openGitHub(token, repository, deadline);
	const body = bodyOf(going, marker.commit ?? "");
	const { moved } = await keepComment(github, {
		pull,
		body,
		marker,
		onlyUpdate: false,
		expects
	}, deadline);
	return !moved;
}
function bodyOf(going, commit) {
	return toMarkdown([
		{
			kind: "heading",
			level: 2,
			words: ["\u23f3 Under way: nothing is decided yet"]
		},
		{
			kind: "paragraph",
			words: [progressLine(going), "."]
		},
		{
			kind: "small",
			words: [
				"Head ",
				{ code: commit.slice(0, 7) },
				" \u00b7 the verdict takes the place of this"
			]
		}
	], { limit: 2e3 });
}

export { commentOn };