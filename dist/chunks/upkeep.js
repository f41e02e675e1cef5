import { n as openGitHub } from "./github3.js";
import { G as opening, M as readHistory, W as perform, Y as patiently } from "./gate.js";
import { ci as digest, pt as toMarkdown } from "./ground.js";
import { n as isOurs } from "./sticky.js";
import { n as reviewShown, t as reviewHistory } from "./review.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { tmpdir } = $node("node:os");
const { join, resolve } = $node("node:path");

// src/edges/issue.ts
async function keepIssue(github, key, text) {
	const of = digest(text.about).slice(0, 16);
	const body = `${opening(key)}of=${of} -->\n${text.body}`;
	return patiently(async () => {
		const own = await findOwn(github, key);
		if (!own) return text.isOpen ? github.createIssue(text.title, body) : null;
		const isSame = own.body.startsWith(`${opening(key)}of=${of} -->`);
		const state = text.isOpen && !(isSame && own.state === "closed") ? "open" : "closed";
		const isOver = state === "closed" && !text.isOpen && !isSame;
		if (own.state === state && (state === "closed" ? !isOver : own.body === body)) return own.url;
		const title = state === "closed" ? own.title : text.title;
		const url = await github.updateIssue(own.number, {
			title,
			body,
			state
		});
		if (own.state === "open" && state === "closed" && text.farewell) await github.createComment(own.number, text.farewell);
		return url;
	});
}
async function findOwn(github, key) {
	return github.findIssue(async (issue) => issue.body.startsWith(opening(key)) && await isOurs(github, issue));
}

// src/commands/upkeep.ts
const ROOM = 6e4;
async function upkeep({ inputs, repository, env, log, key }) {
	const folder = resolve(inputs.reportDir || join(env["RUNNER_TEMP"] ?? tmpdir(), "micro-metrics"));
	const history = await readHistory(folder).catch(() => []);
	const tree = repository.tree(env["GITHUB_SHA"] ?? "HEAD");
	const review = await reviewHistory(tree, inputs.wishes.config, history, inputs.today);
	await perform(postsOf(review), "pass", {
		log,
		reportDir: folder,
		comment: null
	});
	if (inputs.token) await tellIssue(review, inputs.token, env, log, key);
	return 0;
}
function postsOf(review) {
	const { headline, blocks, warnings } = review;
	return [
		{
			kind: "log",
			text: toMarkdown(blocks)
		},
		...warnings.map(({ message }) => ({
			kind: "annotation",
			level: "warning",
			message,
			file: null,
			line: null
		})),
		{
			kind: "summary",
			body: `${toMarkdown(blocks)}\n`
		},
		{
			kind: "file",
			name: "review.json",
			text: `${reviewShown(review)}\n`
		},
		{
			kind: "file",
			name: "review.md",
			text: `${toMarkdown(blocks)}\n`
		},
		{
			kind: "output",
			name: "headline",
			value: headline
		},
		{
			kind: "output",
			name: "verdict",
			value: "pass"
		}
	];
}
async function tellIssue({ headline, findings, blocks }, token, env, log, key) {
	try {
		const github = await openGitHub(token, env["GITHUB_REPOSITORY"] ?? "");
		const [, ...rest] = blocks;
		const body = log.redact(toMarkdown(rest, { limit: ROOM }));
		const about = findings.map(({ metric, reason }) => `${metric} ${reason}`).join("\n");
		await keepIssue(github, key, {
			title: `Micro Metrics: ${headline}`,
			body,
			about,
			isOpen: findings.length > 0
		});
	} catch (error) {
		log.annotate("warning", unwritten(error), null, null);
	}
}
function unwritten(error) {
	const { message, status } = error;
	return `The issue could not be written: ${message}${status === 403 || status === 404 ? ". Give the job `permissions: issues: write`" : ""}`;
}

export { keepIssue as i, unwritten as n, upkeep as r, ROOM as t };