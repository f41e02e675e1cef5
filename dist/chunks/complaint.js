import { da as UserErrors, la as Unreachable, ua as UserError } from "./ground.js";
import { r as OPTIONS } from "./flags.js";

// src/commands/complaint.ts
function isOfTheirs(error) {
	return [
		UserError,
		UserErrors,
		Unreachable
	].some((kind) => error instanceof kind);
}
function mistakesOf(error) {
	if (error instanceof UserErrors) return error.errors.map(atHome);
	if (error instanceof UserError) return [atHome(error)];
	if (error instanceof Unreachable) return [{
		message: error.message,
		where: null,
		hint: error.hint
	}];
	return [{
		message: error instanceof Error ? error.message : String(error),
		where: null,
		hint: "This is a bug of ours: please report it."
	}];
}
function atHome({ message, where, hint }) {
	return {
		message: message.replace(/^input ([\w-]+)/, (input, name) => Object.hasOwn(OPTIONS, name) ? `--${name}` : input),
		where,
		hint
	};
}
function complain(error, mistakes, log) {
	if (!isOfTheirs(error)) {
		log.foreign(error.stack ?? String(error));
		for (const { hint } of mistakes) log.say(hint);
		return;
	}
	for (const { message, where, hint } of mistakes) {
		const advice = hint === "" ? "" : `. ${hint}`;
		log.annotate("error", `${message}${advice}`, where?.file ?? null, where?.line ?? null);
	}
}
function errorsAsJson(mistakes) {
	const errors = mistakes.map(({ message, where, hint }) => ({
		message,
		file: where?.file ?? null,
		line: where?.line ?? null,
		key: where?.key ?? null,
		hint
	}));
	return JSON.stringify({
		version: 1,
		errors
	}, null, 2);
}

export { mistakesOf as i, errorsAsJson as n, isOfTheirs as r, complain as t };