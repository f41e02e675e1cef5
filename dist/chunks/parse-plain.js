import { Gt as tidy, Ht as settingsOf, Kt as expandPartials, Vt as sectionsOf, Wt as splitFront } from "./asking.js";
import { or as withoutNotes } from "./ground.js";

// src/prompts/parse-plain.ts
async function parse(source) {
	const parts = splitFront(source);
	const settings = settingsOf(parts, source.path);
	const files = /* @__PURE__ */ new Set([source.path]);
	const messages = [];
	for (const section of sectionsOf(parts.body, source.path, parts.bodyLine)) {
		const expanded = await expandPartials({
			...source,
			text: section.text
		}, section.line);
		expanded.files.forEach((file) => files.add(file));
		messages.push({
			role: section.role,
			content: tidy(withoutNotes(expanded.text))
		});
	}
	return {
		path: source.path,
		syntax: "mustache",
		...settings,
		messages,
		tools: [],
		files: [...files]
	};
}

export { parse };