import { Jt as expandPartials, Kt as splitFront, Ut as sectionsOf, Wt as settingsOf, qt as tidy } from "./asking.js";

// src/prompts/parse-handlebars.ts
async function parse(source) {
	const { inclusion, withoutComments } = await import("./handlebars2.js");
	const parts = splitFront(source);
	const settings = settingsOf(parts, source.path);
	const whole = await expandPartials({
		...source,
		text: parts.body
	}, parts.bodyLine, inclusion);
	const messages = sectionsOf(withoutComments(whole.text), source.path, parts.bodyLine).map(({ role, text }) => ({
		role,
		content: tidy(text)
	}));
	const files = [source.path, ...whole.files];
	return {
		path: source.path,
		syntax: "handlebars",
		...settings,
		messages,
		tools: [],
		files
	};
}

export { parse };