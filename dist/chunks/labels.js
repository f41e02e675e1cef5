import { aa as FORCING } from "./ground.js";
import { t as openHub } from "./hub2.js";
import { K as deadlineFromNow, Y as patiently } from "./gate.js";
import { r as whyNot } from "./people.js";

// src/edges/github/labels.ts
async function mayForce(labelled, to, say) {
	const deadline = deadlineFromNow();
	try {
		const hub = await openHub(to, deadline);
		const no = await patiently(() => whyNot(hub, labelled), deadline);
		if (no !== null) {
			say(`The label "${FORCING}" does not count: ${no}.`);
			return false;
		}
		const { octokit, owner, repo } = hub;
		const of = {
			owner,
			repo,
			issue_number: labelled.pull,
			name: FORCING
		};
		await octokit.rest.issues.removeLabel(of).catch(() => say(`The label "${FORCING}" stays: take it off before it is put on again.`));
		say(`${labelled.author} has every suite asked, by the label "${FORCING}".`);
		return true;
	} catch (error) {
		const why = error.message ?? String(error);
		say(`The label "${FORCING}" does not count: who put it on could not be asked about: ${why}`);
		return false;
	}
}

export { mayForce };