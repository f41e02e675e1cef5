import { r as patiently } from "./github2.js";
import { r as opening, t as isOurs } from "./sticky.js";
import { createHash } from "node:crypto";

// src/edges/issue.ts
async function keepIssue(github, key, text) {
	const of = createHash("sha256").update(text.about).digest("hex").slice(0, 16);
	const body = `${opening(key)}of=${of} -->\n${text.body}`;
	return patiently(async () => {
		const own = await findOwn(github, key);
		if (!own) return text.isOpen ? github.createIssue(text.title, body) : null;
		const isSame = own.body.startsWith(`${opening(key)}of=${of} -->`);
		const state = text.isOpen && !(isSame && own.state === "closed") ? "open" : "closed";
		if (own.state === state && (state === "closed" || own.body === body)) return own.url;
		return github.updateIssue(own.number, {
			title: text.title,
			body,
			state
		});
	});
}
async function findOwn(github, key) {
	return github.findIssue(async (issue) => issue.body.startsWith(opening(key)) && await isOurs(github, issue));
}

export { keepIssue };