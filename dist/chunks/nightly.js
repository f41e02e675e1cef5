import { n as openGitHub } from "./github3.js";
import { i as keepIssue, n as unwritten, t as ROOM } from "./upkeep.js";
import { t as watch } from "./watch.js";
import { pt as toMarkdown } from "./ground.js";

// src/commands/nightly.ts
async function keepWatch(given) {
	const { report, issue } = await watch(given.world);
	if (issue && given.token) await tellIssue(issue, given);
	return report;
}
async function tellIssue(issue, { token, env, log, key }) {
	try {
		const github = await openGitHub(token, env["GITHUB_REPOSITORY"] ?? "");
		const { title, about, isOpen, farewell, blocks } = issue;
		const body = log.redact(`${toMarkdown(blocks, { limit: ROOM })}${runLink(env)}`);
		await keepIssue(github, key, {
			title: log.redact(title),
			body,
			about,
			isOpen,
			farewell: log.redact(farewell)
		});
	} catch (error) {
		log.annotate("warning", unwritten(error), null, null);
	}
}
function runLink({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run }) {
	return server && repository && run ? `\n\n[The run](${server}/${repository}/actions/runs/${run})\n` : "\n";
}

export { keepWatch };