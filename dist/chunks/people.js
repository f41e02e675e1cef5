import { ia as once } from "./ground.js";
import { f as object, h as string, v as unknown } from "./zod.js";

// src/edges/github/people.ts
const comment = once(() => object({
	body: string().nullish(),
	html_url: string(),
	created_at: string(),
	updated_at: string(),
	user: object({
		login: string(),
		type: string().optional()
	}).nullish(),
	performed_via_github_app: unknown().optional()
}));
function saidIn(answer) {
	const found = comment().parse(answer);
	return {
		body: found.body ?? "",
		author: found.user?.login ?? "",
		isPerson: found.user?.type === "User" && !found.performed_via_github_app,
		isEdited: found.updated_at !== found.created_at,
		at: found.created_at,
		url: found.html_url
	};
}
async function saidOn({ octokit, owner, repo }, pull) {
	const of = {
		owner,
		repo,
		issue_number: pull,
		per_page: 100
	};
	return (await octokit.paginate(octokit.rest.issues.listComments, of)).map(saidIn);
}
const MAY_DECIDE = [
	"admin",
	"maintain",
	"write"
];
async function whyNot({ octokit, owner, repo }, { author, isPerson }) {
	if (!isPerson) return `${author || "nobody"} is no person`;
	const of = {
		owner,
		repo,
		username: author
	};
	const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(of);
	return MAY_DECIDE.includes(data.permission) ? null : `${author} may not: it takes write permission, not ${data.permission}`;
}

export { saidOn as n, whyNot as r, saidIn as t };