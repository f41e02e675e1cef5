import { ua as UserError } from "./ground.js";
import { Jt as rootAtHand, Kt as checkoutAt, qt as git, tn as whereLeft } from "./gate.js";

// src/edges/home.ts
async function rootOf(directory) {
	const found = rootAtHand(directory, process.env);
	if (found !== null) return found;
	const answer = await git(checkoutAt(directory), ["rev-parse", "--show-toplevel"]);
	if (answer.ok) return answer.stdout;
	if (answer.code === null) throw new UserError(`git could not be started: ${answer.stderr}`, null, "Install git, or put it on the PATH.");
	throw new UserError(`${directory} is not inside a git repository`, null, "Run it inside the repository that holds your prompts.");
}
const USUAL_BASES = [
	"origin/HEAD",
	"origin/main",
	"origin/master",
	"main",
	"master"
];
async function proposalAtHome(asked, repository) {
	const tip = asked.head && asked.head !== "worktree" ? await known(asked.head, repository) : await known("HEAD", repository);
	const usual = asked.base ? null : await usualBase(tip, repository);
	const proposal = {
		event: "local",
		base: usual?.base ?? await known(asked.base, repository),
		head: asked.head && asked.head !== "worktree" ? tip : await repository.worktree(),
		commit: tip,
		pull: null,
		opened: false,
		trusted: true
	};
	return usual?.basis.doubt ? {
		...proposal,
		basis: usual.basis
	} : proposal;
}
async function known(name, repository) {
	const commit = await repository.commit(name);
	if (commit) return commit;
	if (name === "HEAD") throw new UserError("there is no commit yet", null, "Commit what you have first.");
	throw new UserError(`there is no revision "${name}"`, null, "Give a branch, a tag or a commit that this clone has; `git fetch --unshallow` brings what a shallow clone lacks.");
}
async function usualBase(tip, repository) {
	for (const name of USUAL_BASES) {
		const commit = await repository.commit(name);
		if (commit) return whereLeft(commit, tip, ["merge-base", "base-tip"], repository);
	}
	throw new UserError("there is no main branch to compare with", null, "Say what to compare with: --base REF.");
}

export { rootOf as n, proposalAtHome as t };