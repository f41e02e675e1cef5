// src/edges/github.ts
const PAGE = 100;
const MOST_PAGES = 20;
const LONGEST_CALL_MS = 2e4;
async function loadOctokit(token) {
	const { getOctokit } = await import("./github3.js");
	const octokit = getOctokit(token, { baseUrl: process.env["GITHUB_API_URL"] || "https://api.github.com" });
	octokit.hook.wrap("request", (request, options) => request({
		...options,
		request: {
			...options.request,
			signal: AbortSignal.timeout(LONGEST_CALL_MS)
		}
	}));
	return octokit;
}
async function openGitHub(token, repository) {
	const octokit = await loadOctokit(token);
	const { issues, users } = octokit.rest;
	const [owner = "", repo = ""] = repository.split("/");
	return {
		comments: async (issue) => {
			const of = {
				owner,
				repo,
				issue_number: issue,
				per_page: PAGE
			};
			return (await octokit.paginate(issues.listComments, of)).map(({ id, body, user, html_url: url }) => ({
				id,
				url,
				body: body ?? "",
				author: user?.login ?? "",
				byApp: user?.type === "Bot"
			}));
		},
		createComment: async (issue, body) => (await issues.createComment({
			owner,
			repo,
			issue_number: issue,
			body
		})).data.html_url,
		updateComment: async (id, body) => (await issues.updateComment({
			owner,
			repo,
			comment_id: id,
			body
		})).data.html_url,
		findIssue: async (wanted) => {
			const of = {
				owner,
				repo,
				state: "all",
				per_page: PAGE
			};
			let pages = 0;
			for await (const { data } of octokit.paginate.iterator(issues.listForRepo, of)) {
				for (const each of data) {
					const issue = {
						number: each.number,
						title: each.title,
						body: each.body ?? "",
						url: each.html_url,
						state: each.state === "closed" ? "closed" : "open",
						author: each.user?.login ?? "",
						byApp: each.user?.type === "Bot"
					};
					if (!each.pull_request && await wanted(issue)) return issue;
				}
				if (++pages === MOST_PAGES) break;
			}
			return null;
		},
		createIssue: async (title, body) => (await issues.create({
			owner,
			repo,
			title,
			body
		})).data.html_url,
		updateIssue: async (number, to) => (await issues.update({
			owner,
			repo,
			issue_number: number,
			...to
		})).data.html_url,
		user: () => unlessRefused(async () => (await users.getAuthenticated()).data.login),
		app: () => unlessRefused(async () => {
			return (await octokit.graphql("query { viewer { login } }")).viewer.login;
		})
	};
}
async function unlessRefused(call) {
	try {
		return await call();
	} catch (error) {
		if (waitFor(error, 1) !== null) throw error;
		return null;
	}
}
const TRIES = 3;
const WAIT_MS = 1e3;
const LONGEST_WAIT_MS = 2e4;
function waitFor({ status, message = "", response }, tried) {
	const after = Number(response?.headers?.["retry-after"] ?? NaN) * 1e3;
	if (!(status === 429 || status === 403 && (after >= 0 || /rate limit/i.test(message))) && !(status !== void 0 && status >= 500)) return null;
	const wait = Number.isNaN(after) ? WAIT_MS * 2 ** (tried - 1) : after;
	return wait > LONGEST_WAIT_MS ? null : wait;
}
async function patiently(act) {
	for (let tried = 1;; tried += 1) try {
		return await act();
	} catch (error) {
		const wait = waitFor(error, tried);
		if (wait === null || tried === TRIES) throw error;
		await new Promise((resolve) => setTimeout(resolve, wait));
	}
}

export { openGitHub as n, patiently as r, loadOctokit as t };