import { Br as plain, Hr as withoutLabel, Vr as saidIn, zr as isNamedIn } from "./ground.js";

// src/text/choices.ts
function choiceIn(reply, choices) {
	const text = reply.trim();
	const words = choices.map(plain);
	const last = standingIn(text.split("\n").at(-1) ?? "", words);
	const found = last.size > 0 ? last : standingIn(text, words);
	const [index] = found;
	if (index === void 0) return {
		ok: false,
		reason: "the judge takes none of the choices"
	};
	if (found.size === 1) return {
		ok: true,
		index
	};
	return {
		ok: false,
		reason: `the judge takes several choices (${[...found].map((at) => choices[at]).join(", ")})`
	};
}
function standingIn(text, choices) {
	const longest = choices.map((choice, index) => ({
		choice,
		index
	})).filter(({ choice, index }) => choice !== "" && choices.indexOf(choice) === index).toSorted((a, b) => b.choice.length - a.choice.length);
	const found = /* @__PURE__ */ new Set();
	let rest = saidIn(text);
	for (const { choice, index } of longest) {
		if (!isNamedIn(rest, choice)) continue;
		found.add(index);
		rest = withoutLabel(rest, choice);
	}
	return found;
}

export { choiceIn };