import { Ht as empty, qt as tidy } from "./asking.js";

// src/prompts/parse-instructions.ts
function parse({ path, text }) {
	const content = tidy(text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"));
	if (content === "") return Promise.reject(empty(path, 1, "the prompt"));
	return Promise.resolve({
		path,
		syntax: "literal",
		model: null,
		parameters: {},
		responseFormat: null,
		messages: [{
			role: "system",
			content
		}],
		tools: [],
		files: [path]
	});
}

export { parse };