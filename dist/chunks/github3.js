import { ia as once } from "./ground.js";
import { Z as unlessRefused } from "./gate.js";
import { a as array, f as object, h as string, r as _enum, s as int, v as unknown } from "./zod.js";

// src/edges/github-answers.ts
const written = once(() => object({
	body: string().nullish(),
	html_url: string(),
	user: object({
		login: string(),
		type: string().optional()
	}).nullish()
}));
const comments = once(() => array(written().extend({
	id: int(),
	node_id: string()
})));
const issues = once(() => array(written().extend({
	number: int(),
	title: string(),
	state: _enum(["open", "closed"]),
	pull_request: unknown().optional()
})));
function whoAndWhere({ body, user, html_url: url }) {
	return {
		url,
		body: body ?? "",
		author: user?.login ?? "",
		byApp: user?.type === "Bot"
	};
}
function commentsIn(answer) {
	const found = comments().safeParse(answer);
	if (!found.success) throw new Error("GitHub answered with something else than a list of comments");
	return found.data.map((each) => ({
		id: each.id,
		node: each.node_id,
		...whoAndWhere(each)
	}));
}
function issuesIn(answer) {
	const found = issues().safeParse(answer);
	if (!found.success) throw new Error("GitHub answered with something else than a list of issues");
	return found.data.filter((each) => !each.pull_request).map((each) => ({
		number: each.number,
		title: each.title,
		state: each.state,
		...whoAndWhere(each)
	}));
}
function addressIn(answer) {
	const url = fieldOf(answer, "html_url");
	if (typeof url === "string" && /^https?:\/\//.test(url)) return url;
	throw new Error("GitHub took what was written, but answered with something else than its address");
}
function loginIn(answer) {
	const login = fieldOf(answer, "login");
	if (typeof login === "string" && login !== "") return login;
	throw new Error("GitHub answered with something else than whose token it is");
}
function fieldOf(answer, name) {
	return answer?.[name];
}

// src/edges/github.ts
const PAGE = 100;
const MOST_PAGES = 20;
const LONGEST_CALL_MS = 2e4;
async function loadOctokit(token, deadline) {
	const { getOctokit } = await import("./github2.js");
	const octokit = getOctokit(token, { baseUrl: process.env["GITHUB_API_URL"] || "https://api.github.com" });
	octokit.hook.before("request", (options) => {
		const signal = deadline?.signal ?? AbortSignal.timeout(LONGEST_CALL_MS);
		options.request = {
			...options.request,
			signal
		};
	});
	octokit.hook.after("request", (response) => {
		if ((typeof response.data === "string" || response.data === null) && response.status !== 204) throw Object.assign(/* @__PURE__ */ new Error("GitHub's answer was cut off"), { status: 502 });
	});
	return octokit;
}
const FOLD = "mutation($node: ID!) { minimizeComment(input: { subjectId: $node, classifier: OUTDATED }) { minimizedComment { isMinimized } } }";
const UNFOLD = "mutation($node: ID!) { unminimizeComment(input: { subjectId: $node }) { unminimizedComment { isMinimized } } }";
function refused(error) {
	const { errors = [] } = error;
	throw errors.some(({ type }) => type === "FORBIDDEN") ? Object.assign(error, { status: 403 }) : error;
}
async function openGitHub(token, repository, deadline) {
	const octokit = await loadOctokit(token, deadline);
	const { issues, pulls, repos, users } = octokit.rest;
	const [owner = "", repo = ""] = repository.split("/");
	return {
		comments: async (issue) => {
			const of = {
				owner,
				repo,
				issue_number: issue,
				per_page: PAGE
			};
			const found = await octokit.paginate(issues.listComments, of);
			return commentsIn(found);
		},
		createComment: async (issue, body) => addressIn((await issues.createComment({
			owner,
			repo,
			issue_number: issue,
			body
		})).data),
		updateComment: async (id, body) => addressIn((await issues.updateComment({
			owner,
			repo,
			comment_id: id,
			body
		})).data),
		deleteComment: async (id) => {
			await issues.deleteComment({
				owner,
				repo,
				comment_id: id
			});
		},
		fold: async (node, isOutdated) => {
			await octokit.graphql(isOutdated ? FOLD : UNFOLD, { node }).catch(refused);
		},
		hasFile: async (path, ref) => {
			try {
				await repos.getContent({
					owner,
					repo,
					path,
					ref
				});
				return true;
			} catch (error) {
				if (error.status === 404) return false;
				return null;
			}
		},
		headOf: (pull) => unlessRefused(async () => (await pulls.get({
			owner,
			repo,
			pull_number: pull
		})).data.head.sha),
		findIssue: async (wanted) => {
			const of = {
				owner,
				repo,
				state: "all",
				per_page: PAGE
			};
			let pages = 0;
			for await (const { data } of octokit.paginate.iterator(issues.listForRepo, of)) {
				for (const issue of issuesIn(data)) if (await wanted(issue)) return issue;
				if (++pages === MOST_PAGES) break;
			}
			return null;
		},
		createIssue: async (title, body) => addressIn((await issues.create({
			owner,
			repo,
			title,
			body
		})).data),
		updateIssue: async (number, to) => addressIn((await issues.update({
			owner,
			repo,
			issue_number: number,
			...to
		})).data),
		user: known(async () => {
			const answer = await unlessRefused(() => users.getAuthenticated());
			return answer && loginIn(answer.data);
		}),
		app: known(async () => {
			const asked = "query { viewer { login } }";
			const answer = await unlessRefused(() => octokit.graphql(asked));
			return answer && loginIn(answer.viewer);
		})
	};
}
function known(ask) {
	let answer = null;
	return () => answer ??= ask().catch((error) => {
		answer = null;
		throw error;
	});
}

export { openGitHub as n, loadOctokit as t };