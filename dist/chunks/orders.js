import { Ma as once } from "./ground.js";
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

// src/text/orders.ts
const FIRST = "/micro-metrics";
const USAGE = "write `/micro-metrics accept <metric> <reason>`, `/micro-metrics accept <metric> <commit> <reason>`, `/micro-metrics run` or `/micro-metrics run fresh`";
const LONGEST_REASON = 1e3;
function orderIn(body) {
	const [line = ""] = body.trimStart().split(/\r?\n/, 1);
	const [first, verb, ...words] = line.trim().split(/[ \t]+/);
	if (first !== FIRST) return null;
	switch (verb) {
		case "accept": return acceptIn(words);
		case "run": return runIn(words);
		default: return {
			kind: "unclear",
			why: USAGE
		};
	}
}
function runIn([first, ...more]) {
	if (more.length > 0 || first !== void 0 && first !== "fresh") return {
		kind: "unclear",
		why: `"run" takes no more words than "fresh": ${USAGE}`
	};
	return {
		kind: "run",
		fresh: first === "fresh"
	};
}
function acceptIn([metric, ...words]) {
	const [first = ""] = words;
	const isCommit = /^[0-9a-f]{7,64}$/.test(first);
	const reason = words.slice(isCommit ? 1 : 0).join(" ");
	if (!metric || reason === "") return {
		kind: "unclear",
		why: `a reason is missing: ${USAGE}`
	};
	return {
		kind: "accept",
		metric,
		commit: isCommit ? first : null,
		reason: reason.slice(0, LONGEST_REASON)
	};
}

export { whyNot as i, saidIn as n, saidOn as r, orderIn as t };