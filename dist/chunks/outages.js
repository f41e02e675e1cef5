import { Da as count } from "./ground.js";

// src/stages/report/notes/outages.ts
function outageNotes(trouble) {
	return trouble.map(({ lost, asked, suite, target, failure }) => ({
		kind: "note",
		tone: "caution",
		words: [`${suite} \u00b7 ${target}: ${count(lost)} of ${count(asked)} conversations could not be had: ${failure.message}`]
	}));
}

export { outageNotes as t };