import { J as isTimeout, q as isSlowDown } from "./gate.js";

// src/edges/github/advice.ts
function adviceOn(error, errand) {
	const refused = error ?? {};
	const said = (refused.message ?? String(error)).replace(/[.\s]+$/, "").replace(/\s*\n\s*/g, " ");
	return errand.permission === null ? said : `${said}. ${remedy(refused, errand, errand.permission)}`;
}
function remedy(refused, { without }, permission) {
	const { status } = refused;
	if (isSlowDown(refused)) return slower(refused);
	if (isTimeout(refused)) return "GitHub did not answer in time: a re-run of this job tells it";
	if (status === 401) return "Look whether `github-token` is a token that is still valid";
	if (status === 403 || status === 404) return `Give the job \`permissions: ${permission}: write\`, or ${without}; pull requests from forks never get it`;
	if (status !== void 0 && status >= 500) return "GitHub is not well: a re-run of this job tells it";
	if (/own pull request/i.test(refused.message ?? "")) return "Nobody may do that to a pull request of their own: leave `github-token` out, or let an app do it";
	if (status === 422 || status === 413) return "GitHub will refuse it again: please report this with the log of this step";
	return "A re-run of this job tells it";
}
function slower({ message = "", response }) {
	if (String(response?.headers?.["x-ratelimit-remaining"] ?? "") === "0" && !/secondary/i.test(message)) return "The requests of this token are used up for this hour: a re-run of this job after it tells it";
	return "Too much was written at a time: let fewer jobs comment at once, and re-run this job later";
}

export { adviceOn as t };