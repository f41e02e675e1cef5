import { t as openHub } from "./hub2.js";
import { Y as patiently } from "./gate.js";

// src/edges/github/status.ts
const FAILED = {
	pass: "failure",
	unchanged: "failure",
	fail: "failure",
	inconclusive: "failure",
	error: "error"
};
async function publishStatus({ description }, verdict, to, deadline) {
	const { octokit, owner, repo } = await openHub(to, deadline);
	const target = to.details ? { target_url: to.details } : {};
	const state = to.succeeds ? "success" : FAILED[verdict];
	const { commit: sha, context } = to;
	const said = {
		owner,
		repo,
		sha,
		context,
		state,
		description,
		...target
	};
	await patiently(() => octokit.rest.repos.createCommitStatus(said), deadline);
}

export { publishStatus };