import { ua as UserError } from "./ground.js";
import { i as readAll, o as unaskedIn, r as isForeign } from "./read.js";

// src/config/foreign/beside.ts
async function withEvals(config, tree, endpoints, side) {
	if (config.evals.length === 0) return {
		config,
		warnings: []
	};
	const paths = (await tree.list(config.evals)).filter(isForeign);
	const known = [...endpoints, ...Object.keys(config.endpoints)];
	const { found, warnings } = await readAll(tree, paths, known, side);
	const targets = beside("target", config.targets, found.flatMap((each) => each.targets));
	const suites = beside("suite", config.suites, found.flatMap((each) => each.suites));
	const own = found.flatMap((each) => each.warnings);
	const ofHead = side === "head" ? [...own, ...await nowhereIn(config.evals, tree)] : [];
	return {
		config: {
			...config,
			targets,
			suites,
			unasked: unaskedIn(found)
		},
		warnings: [...warnings, ...ofHead]
	};
}
async function nowhereIn(evals, tree) {
	const found = await Promise.all(evals.map(async (glob) => (await tree.list([glob])).some(isForeign)));
	return evals.filter((_, at) => !found[at]).map((glob) => ({
		code: "not-asked",
		message: `\`evals\` names ${glob}, where there is no file with tests of its own: none of them counts. Mend the path, or take it out.`
	}));
}
function beside(what, own, others) {
	const all = { ...own };
	for (const each of others) {
		if (Object.hasOwn(all, each.name)) throw taken(what, each);
		all[each.name] = each;
	}
	return all;
}
function taken(what, { name, where }) {
	const hint = `Give the ${what} of the config another name, or leave ${where.file} out of \`evals\`.`;
	return new UserError(`there are two ${what}s with the name ${name}`, where, hint);
}

export { withEvals };