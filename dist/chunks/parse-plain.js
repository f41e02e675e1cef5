import { Jt as expandPartials, Kt as splitFront, Ut as sectionsOf, Wt as settingsOf, qt as tidy } from "./asking.js";
import { sr as withoutNotes } from "./ground.js";

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