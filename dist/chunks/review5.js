import { ci as digest } from "./ground.js";
import { G as opening, Y as patiently } from "./gate.js";
import { n as isOurs } from "./sticky.js";
import { n as openGitHub } from "./github3.js";
import { t as openHub } from "./hub2.js";

// src/edges/github/review.ts
const SETTLED = "settled";
function firstLine(key, file, word = "") {
	return `${opening(key)}at=${digest(file).slice(0, 16)}${word && ` ${word}`} -->`;
}
async function keepReview(remarks, to, redact, deadline) {
	const hub = await openHub(to, deadline);
	await patiently(async () => {
		if (await hasMoved(hub, to)) return;
		const standing = await openRemarks(hub, to, deadline);
		const wanted = new Map(remarks.map((it) => [firstLine(to.key, it.file), it]));
		for (const each of standing) {
			const remark = wanted.get(headOf(each));
			if (!remark) await settle(hub, each, to);
			else if (tailOf(each) !== redact(remark.body)) await update(hub, each.id, `${headOf(each)}\n${redact(remark.body)}`);
		}
		const said = new Set(standing.map(headOf));
		for (const [head, remark] of wanted) if (!said.has(head)) await create(hub, to, remark, `${head}\n${redact(remark.body)}`);
	}, deadline);
}
async function hasMoved({ octokit, owner, repo }, { pull, commit }) {
	return (await octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: pull
	})).data.head.sha !== commit;
}
const headOf = ({ body }) => body.split("\n", 1)[0] ?? "";
const tailOf = ({ body }) => body.slice(headOf({ body }).length + 1);
async function openRemarks(hub, to, deadline) {
	const { octokit, owner, repo } = hub;
	const of = {
		owner,
		repo,
		pull_number: to.pull,
		per_page: 100
	};
	const marked = (await octokit.paginate(octokit.rest.pulls.listReviewComments, of)).flatMap(({ id, body, user }) => {
		const text = body.replaceAll("\r\n", "\n");
		return text.startsWith(opening(to.key)) && !/ settled -->$/.test(text.split("\n", 1)[0] ?? "") ? [{
			id,
			body: text,
			author: user?.login ?? "",
			byApp: user?.type === "Bot"
		}] : [];
	});
	if (marked.length === 0) return [];
	const github = await openGitHub(to.token, to.repository, deadline);
	const ours = await Promise.all(marked.map((each) => isOurs(github, each)));
	return marked.filter((_, at) => ours[at]);
}
async function update({ octokit, owner, repo }, id, body) {
	await octokit.rest.pulls.updateReviewComment({
		owner,
		repo,
		comment_id: id,
		body
	});
}
async function create(hub, to, { file, line }, body) {
	const { octokit, owner, repo } = hub;
	const of = {
		owner,
		repo,
		pull_number: to.pull,
		commit_id: to.commit,
		path: file,
		body
	};
	const whole = {
		...of,
		subject_type: "file"
	};
	try {
		await octokit.rest.pulls.createReviewComment(line === null ? whole : {
			...of,
			line,
			side: "RIGHT"
		});
	} catch (error) {
		if (line === null || error.status !== 422) throw error;
		await octokit.rest.pulls.createReviewComment(whole);
	}
}
async function settle(hub, { id, body }, to) {
	await update(hub, id, `${(body.split("\n", 1)[0] ?? "").replace(/ -->$/, ` ${SETTLED} -->`)}\n\u2705 Settled at ${to.commit.slice(0, 7)}.\n\n${tailOf({ body })}`.trimEnd());
	const thread = await threadOf(hub, to.pull, id).catch(() => null);
	if (!thread) return;
	try {
		await hub.octokit.graphql(RESOLVE, { thread: thread.id });
	} catch {
		await hub.octokit.graphql(FOLD, { comment: thread.comment }).catch(() => void 0);
	}
}
const RESOLVE = "mutation($thread: ID!) { resolveReviewThread(input: { threadId: $thread }) { thread { id } } }";
const FOLD = "mutation($comment: ID!) { minimizeComment(input: { subjectId: $comment, classifier: RESOLVED }) { minimizedComment { isMinimized } } }";
const THREADS = `query($owner: String!, $repo: String!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $pull) {
    reviewThreads(first: 100, after: $after) {
      nodes { id comments(first: 1) { nodes { id databaseId } } }
      pageInfo { hasNextPage endCursor }
    }
  } }
}`;
const MOST_PAGES = 10;
async function threadOf({ octokit, owner, repo }, pull, id) {
	let after = null;
	for (let page = 0; page < MOST_PAGES; page += 1) {
		const { nodes, pageInfo } = (await octokit.graphql(THREADS, {
			owner,
			repo,
			pull,
			after
		})).repository.pullRequest.reviewThreads;
		for (const thread of nodes) {
			const [first] = thread.comments.nodes;
			if (first?.databaseId === id) return {
				id: thread.id,
				comment: first.id
			};
		}
		if (!pageInfo.hasNextPage) return null;
		after = pageInfo.endCursor;
	}
	return null;
}

export { keepReview as n, hasMoved as t };