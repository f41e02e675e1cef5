import { t as loadOctokit } from "./github3.js";

// src/edges/github/hub.ts
async function openHub({ token, repository }, deadline) {
	const [owner = "", repo = ""] = repository.split("/");
	return {
		octokit: await loadOctokit(token, deadline),
		owner,
		repo
	};
}

export { openHub as t };