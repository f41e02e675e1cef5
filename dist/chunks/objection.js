import { n as openGitHub } from "./github3.js";
import { G as opening, Y as patiently } from "./gate.js";
import { n as isOurs } from "./sticky.js";
import { t as openHub } from "./hub2.js";
import { t as hasMoved } from "./review5.js";
import { createRequire as $createRequire } from "node:module";

const $node = $createRequire(import.meta.url);
const { setTimeout } = $node("node:timers/promises");

// src/edges/github/objection.ts
const EFFECT = {
	fail: "raise",
	error: "leave",
	pass: "lift",
	unchanged: "lift",
	inconclusive: "lift"
};
const LONGEST_WAIT_MS = 3e3;
async function keepObjection({ verdict, headline, commented }, to, deadline) {
	const effect = EFFECT[verdict];
	if (effect === "leave") return;
	const hub = await openHub(to, deadline);
	const comment = await Promise.race([commented(), setTimeout(LONGEST_WAIT_MS, null, { ref: false })]);
	await patiently(async () => {
		if (await hasMoved(hub, to)) return;
		const reviews = await ownReviews(hub, to, deadline);
		const standing = reviews.filter(({ state }) => state === "CHANGES_REQUESTED");
		if (effect === "raise") await raise(hub, to, {
			reviews,
			standing,
			body: bodyOf(headline, comment, to)
		});
		else for (const { id, body } of standing) await lift(hub, to, {
			id,
			body,
			headline
		});
	}, deadline);
}
const start = (key) => `${opening(key)}objection `;
const firstLine = (key, commit) => `${start(key)}at=${commit} -->`;
function bodyOf(headline, comment, { key, commit, details }) {
	const address = comment ?? details;
	const where = address === "" ? "" : `[What was found](${address}). `;
	return `${firstLine(key, commit)}\n${headline}\n\n${where}This is taken back by itself once a run finds nothing that fails.`;
}
async function ownReviews(hub, to, deadline) {
	const { octokit, owner, repo } = hub;
	const of = {
		owner,
		repo,
		pull_number: to.pull,
		per_page: 100
	};
	const marked = (await octokit.paginate(octokit.rest.pulls.listReviews, of)).flatMap(({ id, body: raw, state, user }) => {
		const body = raw.replaceAll("\r\n", "\n");
		const isMarked = body.startsWith(start(to.key));
		const author = {
			author: user?.login ?? "",
			byApp: user?.type === "Bot"
		};
		return isMarked ? [{
			id,
			body,
			state,
			...author
		}] : [];
	});
	if (marked.length === 0) return [];
	const github = await openGitHub(to.token, to.repository, deadline);
	const ours = await Promise.all(marked.map((each) => isOurs(github, each)));
	return marked.filter((_, at) => ours[at]);
}
async function raise({ octokit, owner, repo }, to, said) {
	const of = {
		owner,
		repo,
		pull_number: to.pull
	};
	const { reviews, body } = said;
	const last = said.standing.at(-1);
	if (last) {
		if (last.body !== body) await octokit.rest.pulls.updateReview({
			...of,
			review_id: last.id,
			body
		});
		return;
	}
	const ofThis = firstLine(to.key, to.commit);
	if (reviews.some((it) => it.state === "DISMISSED" && it.body.startsWith(ofThis))) return;
	await octokit.rest.pulls.createReview({
		...of,
		commit_id: to.commit,
		event: "REQUEST_CHANGES",
		body
	});
}
async function lift({ octokit, owner, repo }, { pull, commit, key }, { id, body, headline }) {
	const message = `Nothing fails any more at ${commit.slice(0, 7)}: ${headline}`;
	const of = {
		owner,
		repo,
		pull_number: pull,
		review_id: id
	};
	const takenBack = body.replace(/^.*/, `${start(key)}taken-back -->`);
	if (body !== takenBack) await octokit.rest.pulls.updateReview({
		...of,
		body: takenBack
	});
	await octokit.rest.pulls.dismissReview({
		...of,
		message,
		event: "DISMISS"
	});
}

export { keepObjection };