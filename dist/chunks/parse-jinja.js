import { Jt as expandPartials, Kt as splitFront, Wt as settingsOf, qt as tidy } from "./asking.js";
import { i as withoutHistory, r as jinjaSections, t as historyWarnings } from "./jinja-roles.js";

// src/prompts/parse-jinja.ts
async function parse(source) {
	const { inclusion, withoutComments } = await import("./jinja.js");
	const parts = splitFront(source);
	const settings = settingsOf(parts, source.path);
	const whole = await expandPartials({
		...source,
		text: parts.body
	}, parts.bodyLine, inclusion);
	const { text, left } = withoutHistory(withoutComments(whole.text));
	const messages = jinjaSections(text, source.path, parts.bodyLine).map(({ role, text }) => ({
		role,
		content: tidy(text)
	}));
	const files = [source.path, ...whole.files];
	const warnings = [...settings.warnings ?? [], ...historyWarnings(source.path, left)];
	const said = warnings.length ? { warnings } : {};
	return {
		path: source.path,
		syntax: "jinja",
		...settings,
		...said,
		messages,
		tools: [],
		files
	};
}

export { parse };