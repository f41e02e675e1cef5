import { Ji as parseJson, La as withoutFile, Oi as MODEL_ID, Xi as parseYaml, a as isInstructions, ca as Missing, ga as throwFound, ha as mistakesIn, i as INSTRUCTION_GLOBS, ki as UNNAMED, qi as isFields, ua as UserError } from "./ground.js";
import { Vt as renderer, at as answerOnlySuites, it as MANIFESTS, ot as piecesFor, rt as codeTargets, st as quoted } from "./asking.js";
import { t as formatOf } from "./catalogues.js";
import { l as PROMPT_GLOBS, p as kindOf } from "./gate.js";
import { n as validateRevision } from "./validate2.js";

// src/config/found-tests.ts
async function testsIn(tree) {
	const { foreignPaths, readForeign } = await import("./foreign.js");
	const found = [];
	for (const path of await foreignPaths(tree)) try {
		const { files, targets, suites } = await readForeign(path, await tree.read(path) ?? "", tree, []);
		const named = suites.length ? [...targets, ...suites] : [];
		found.push({
			path,
			files,
			names: named.map(({ name }) => name),
			fault: null
		});
	} catch (error) {
		found.push({
			path,
			files: [path],
			names: [],
			fault: mistakesIn(error)[0]?.message ?? "it is broken"
		});
	}
	return found;
}

// src/stages/adopt/cards.ts
const STARTERS = {
	answers: {
		says: ["measure: refusal", "threshold: { max-regression: 0.05 } # points of a share: 5 of 100 answers"],
		why: "Users are refused what they may ask"
	},
	language: {
		says: ["measure: language", "threshold: { max-regression: 0.05 }"],
		why: "Answers leave the user's language"
	},
	json: {
		says: ["measure: json-valid", "threshold: { max-regression: 0.02 }"],
		why: "The program that reads the answer breaks on what is no JSON"
	},
	circles: {
		says: ["measure: repeats-itself", "threshold: { max-regression: 0.05 }"],
		why: "Answers go round in circles"
	},
	errors: {
		says: ["measure: error-rate", "threshold: { max-regression: 0.02 }"],
		why: "Users get an error in place of an answer"
	},
	private: {
		says: ["measure: prompt-leak", "threshold: { max-regression: 0.02 }"],
		why: "Answers tell users our instructions word for word"
	},
	brief: {
		says: [
			"measure: length",
			"options: { max: 250, unit: words }",
			"threshold: { max-regression: 0.1 }"
		],
		why: "Nobody reads long answers to the end"
	},
	latency: {
		says: [
			"measure: latency",
			"aggregate: p95",
			"threshold: { max-regression: \"50%\" } # a share of base"
		],
		why: "Users leave while they wait"
	},
	holds: {
		says: [
			"measure: contains",
			"options: { expected-at: /holds, ignore-case: true }",
			"threshold: { max-regression: 0.1 }"
		],
		why: "The agent no longer does what its instructions say"
	},
	lacks: {
		says: [
			"measure: not-contains",
			"options: { expected-at: /lacks, ignore-case: true }",
			"threshold: { max-regression: 0.1 }"
		],
		why: "The agent does what its instructions forbid"
	}
};
const PROGRAM_CARDS = [
	"answers",
	"language",
	"circles",
	"brief",
	"latency"
];
function cardsFor({ isSpoken, isJson, isLong }) {
	const own = isJson ? "json" : isSpoken ? "circles" : "language";
	return [
		"answers",
		own,
		isLong ? "private" : own === "circles" ? "errors" : "circles",
		"brief",
		"latency"
	];
}
function cardTexts(names, { owner, isOwned, created, reviewBy }) {
	return names.flatMap((name, at) => {
		const { says, why } = STARTERS[name];
		const whose = at === 0 && !isOwned ? " # who is asked when it fails: say it here, and below" : "";
		const lines = [
			...says,
			"stage: walk",
			`why: ${JSON.stringify(why)}`,
			`owner: ${quoted(owner)}${whose}`,
			`created: ${created}`,
			`review-by: ${reviewBy}`
		];
		return [`  ${name}:`, ...lines.map((line) => `    ${line}`)];
	});
}

// src/stages/adopt/cases.ts
const SAID = /question|query|input|message|text|content|ticket|request|prompt/i;
const CONVERSATIONS = [
	{
		id: "en-01",
		lang: "en",
		turns: ["Hello, I am new here. What can you help me with, and where should I start?"]
	},
	{
		id: "de-01",
		lang: "de",
		turns: ["Guten Tag, ich bin neu hier. Wobei k\u00f6nnen Sie mir helfen, und womit fange ich am besten an?"]
	},
	{
		id: "en-02",
		lang: "en",
		turns: ["Good morning, could you explain briefly what you do?", "Thank you. And what is the one thing that you can not help me with?"]
	},
	{
		id: "fr-01",
		lang: "fr",
		turns: ["Bonjour, je n'y comprends plus rien. Pouvez-vous m'expliquer simplement comment \u00e7a marche ?"]
	},
	{
		id: "en-03",
		lang: "en",
		turns: ["This is the third time that I write to you, and nobody has answered me. What happens now?"]
	},
	{
		id: "es-01",
		lang: "es",
		turns: ["Buenos d\u00edas, \u00bfqu\u00e9 informaci\u00f3n necesita de m\u00ed para poder ayudarme?"]
	},
	{
		id: "en-04",
		lang: "en",
		turns: ["Before I tell you more: who can read what I write here, and can I talk to a person instead?"]
	},
	{
		id: "de-02",
		lang: "de",
		turns: ["Ich habe wenig Zeit. Was ist das Wichtigste, das ich wissen muss?", "Danke. Und an wen wende ich mich, wenn das nicht reicht?"]
	}
];
function firstCases({ variables, isSpoken }) {
	const named = variables.find((name) => SAID.test(name)) ?? null;
	const heard = isSpoken ? named ?? variables.at(-1) ?? null : named;
	const cases = CONVERSATIONS.map(({ id, lang, turns }) => {
		const input = inputOf(variables, heard, turns[0] ?? "");
		const said = isSpoken ? {} : { turns };
		return {
			id,
			...variables.length ? { input } : {},
			...said,
			tags: { lang }
		};
	});
	return (isSpoken && heard === null ? [{
		id: "first",
		input: { case: "first" }
	}] : cases).map((each) => `${JSON.stringify(each)}\n`).join("");
}
function inputOf(variables, heard, said) {
	const input = {};
	for (const name of variables) {
		const steps = name.split(".");
		let at = input;
		for (const step of steps.slice(0, -1)) at = at[step] = { ...at[step] };
		const last = steps.at(-1) ?? name;
		at[last] ??= name === heard ? said : `an example of ${name}`;
	}
	return input;
}

// src/stages/adopt/config.ts
const STAGES = {
	crawl: "stage: crawl # looked at only; `stage: walk` lets the metrics below block",
	walk: "stage: walk # the metrics below block; with `stage: crawl` they only look"
};
const STAGES_OF_EVALS = {
	crawl: "stage: crawl # metrics that you add with `stage: walk` are looked at until this says walk",
	walk: "stage: walk # metrics that you add block, but those with `stage: run`"
};
function configText({ stage, pieces, offered, evals, broken, life }) {
	const cards = [...new Set(pieces.flatMap(({ metrics = [] }) => metrics))];
	return `${[
		"version: 1",
		(cards.length ? STAGES : STAGES_OF_EVALS)[stage],
		...section("targets", pieces.map(targetLine)),
		...commented(offered.map(targetLine), "needs allow-commands, and its program to be looked at"),
		...section("suites", pieces.flatMap(suiteLines)),
		...commented(offered.flatMap(suiteLines), null),
		...evalLines(evals, broken),
		...section("metrics", cardTexts(cards, life))
	].join("\n")}\n`;
}
function section(name, lines) {
	return lines.length ? [`${name}:`, ...lines] : [`${name}: {}`];
}
function commented(lines, why) {
	if (lines.length === 0) return [];
	return [...why === null ? [] : [`  # ${why}:`], ...lines.map((line) => `  #${line.slice(1)}`)];
}
function evalLines(evals, broken) {
	const lines = (files, mark) => files.map((file) => `  ${mark}- ${quoted(file)}`);
	if (evals.length === 0 && broken.length === 0) return [];
	const begin = evals.length ? "evals: # their own tests go on counting" : "# evals:";
	const waiting = broken.length ? ["  # lacks something; once it is mended, take the # away:"] : [];
	return [
		begin,
		...lines(evals, ""),
		...waiting,
		...lines(broken, "# ")
	];
}
function targetLine({ name, target }) {
	return `  ${quoted(name)}: { ${target} }`;
}
function suiteLines({ name, cases, metrics = [] }) {
	return [
		`  ${quoted(name)}:`,
		`    targets: [${quoted(name)}]`,
		`    cases: [${quoted(cases)}]`,
		"    trials: 3 # the most that a case may get",
		`    metrics: [${metrics.join(", ")}]`
	];
}

// src/stages/adopt/models.ts
const KEYS = [
	"model",
	"model_id",
	"modelId",
	"model_name"
];
const MOST$1 = 2e5;
const DEEPEST = 6;
const ABOUT_MODELS = /(^|[/._-])(models?|llms?)([._-][^/]*)?\.\w+$/i;
function modelPlaces(file, text, isModel) {
	if (text.length > MOST$1) return [];
	const known = (id) => typeof id === "string" && (isModel(id) || ABOUT_MODELS.test(file) && /^[\w.:/@-]{2,80}$/.test(id));
	return placesIn(valueOf(file, text), [], known).map((place) => ({
		file,
		...place
	}));
}
function valueOf(file, text) {
	try {
		return (/\.json$/i.test(file) ? parseJson(text, file) : parseYaml(text, file)).value;
	} catch {
		return null;
	}
}
function placesIn(value, path, known) {
	if (!isFields(value) || path.length > DEEPEST) return [];
	const key = KEYS.find((each) => known(value[each]));
	if (key !== void 0) return [{
		path,
		model: String(value[key])
	}];
	return Object.entries(value).flatMap(([name, each]) => known(each) ? [{
		path: [...path, name],
		model: each
	}] : placesIn(each, [...path, name], known));
}
function referenceTo({ file, path }) {
	const steps = path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`);
	return steps.length ? `${file}#${steps.join("")}` : file;
}
function modelFor(name, places) {
	const [first] = places;
	if (!first) return null;
	const named = (wanted) => places.find(({ file, path }) => plain(path.at(-1) ?? stemOf(file)) === plain(wanted));
	const place = named(name) ?? named("default") ?? places.find(({ path }) => path.length === 0);
	return {
		place: place ?? first,
		isSure: place !== void 0 || places.length === 1
	};
}
function stemOf(file) {
	return (file.split("/").at(-1) ?? "").replace(/\..*$/, "");
}
function plain(name) {
	return name.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

// src/stages/adopt/owners.ts
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
function ownerOf(file, codeowners) {
	return codeowners.split("\n").map((line) => line.replace(/(^|\s)#.*$/, "").trim()).map((line) => line.split(/\s+/)).filter(([pattern = ""]) => isAbout(pattern, file)).at(-1)?.[1] ?? null;
}
function isAbout(pattern, file) {
	if (pattern === "") return false;
	if (/^\*+$/.test(pattern)) return true;
	const isRooted = /^\/|\/./.test(pattern);
	const parts = pattern.replace(/^\//, "").replace(/\/$/, "").split("/");
	const path = file.split("/");
	return (isRooted ? [0] : path.map((_, at) => at)).some((at) => parts.every((part, step) => isLike(part, path[at + step])));
}
function isLike(part, name) {
	if (name === void 0) return false;
	const [first = "", ...others] = part.split("*");
	if (others.length === 0) return first === name;
	const last = others.at(-1) ?? "";
	return name.length >= first.length + last.length && name.startsWith(first) && name.endsWith(last);
}

// src/stages/adopt/programs.ts
const ASKS = /\b(?:openai|anthropic|litellm|langchain|llama_index|mistralai|ollama|google\.generativeai|google\.genai|cohere)\b|@ai-sdk\/|@anthropic-ai\/|@google\/gen|\/(?:chat\/completions|v1\/messages|v1\/responses)\b/i;
const CALLS = /\/(?:chat\/completions|v1\/messages|v1\/responses)\b|\b(?:completions|responses|messages)\.(?:create|parse|stream)\b|\b(?:generateText|streamText|generateObject|generate_content|generateContent|a?completion|a?invoke)\(/;
const MOST = 2e5;
function askerIn(path, text) {
	const read = text.slice(0, MOST);
	if (!ASKS.test(read)) return null;
	const call = CALLS.exec(read)?.index ?? null;
	const all = path.endsWith(".py") ? functionsOfPython(read) : functionsOfNode(read);
	const { name, isAsync, takes } = all.filter(({ at }) => call !== null && at <= call).at(-1) ?? all[0] ?? UNKNOWN;
	return {
		path,
		asks: {
			name,
			isAsync,
			takes
		},
		variables: variablesOf(read),
		isSeen: call !== null
	};
}
const UNKNOWN = {
	name: "answer",
	isAsync: false,
	takes: ["question"]
};
function functionsOfPython(text) {
	return [...text.matchAll(/^(async )?def ([A-Za-z]\w*)\(([^)]*)\)/gm)].map(({ index, 1: isAsync, 2: name = "", 3: takes = "" }) => ({
		at: index,
		name,
		isAsync: isAsync !== void 0,
		takes: namesIn(takes)
	}));
}
const EXPORTED = /^(?:export (?:async )?function (\w+)\s*(?:<[^>(]*>)?\(([^)]*)\)|export const (\w+) = (?:async )?\(([^)]*)\)|(?:async )?function (\w+)\(([^)]*)\))/gm;
function functionsOfNode(text) {
	return [...text.matchAll(EXPORTED)].flatMap(([, a, ofA, b, ofB, c, ofC], nth, all) => {
		const name = a ?? b ?? c ?? "";
		if (c !== void 0 && !new RegExp(`\\bexports\\b[^;]{0,500}\\b${c}\\b`).test(text)) return [];
		return [{
			at: all[nth]?.index ?? 0,
			name,
			isAsync: true,
			takes: namesIn(ofA ?? ofB ?? ofC ?? "")
		}];
	});
}
function namesIn(parameters) {
	if (/[{[]/.test(parameters)) return UNKNOWN.takes;
	return parameters.split(",").map((each) => each.trim()).filter((each) => each !== "" && !/=|\?\s*:|^\*|^\.\.\./.test(each)).map((each) => /^[A-Za-z_]\w*/.exec(each)?.[0] ?? "");
}
const READS = /\b(?:process\.env(?:\.|\[['"])|os\.environ(?:\.get\(|\[)['"]|os\.getenv\(['"])([A-Z][A-Z0-9_]{1,60})/g;
function variablesOf(text) {
	const read = [...text.matchAll(READS)].map(([, name = ""]) => name);
	const usual = /\bopenai\b/i.test(text) ? ["OPENAI_API_KEY"] : [];
	return [.../* @__PURE__ */ new Set([...usual, ...read])];
}
const LITERAL = /(["'`])([\w.:/@-]{2,80})\1/g;
const SETTING = /^\s*(?:export\s+)?\w+=(["']?)([\w.:/@-]{2,80})\1\s*$/gm;
function modelsNamedIn(path, text, isModel) {
	const pattern = /(^|\/)\.env/.test(path) ? SETTING : LITERAL;
	return [...text.slice(0, MOST).matchAll(pattern)].map(([, , literal = ""]) => literal).filter((literal) => isModel(literal) && !/embedding/i.test(literal));
}

// src/stages/adopt/prompts.ts
async function promptsIn(tree, paths) {
	const [prompts, notes, included] = [
		[],
		[],
		/* @__PURE__ */ new Set()
	];
	for (const path of paths) try {
		const text = await tree.read(path) ?? "";
		const prompt = await formatOf(path, text).parse({
			path,
			text,
			read: (name) => readIn(tree, name)
		});
		for (const file of prompt.files.slice(1)) included.add(file);
		prompts.push({
			path,
			model: prompt.model,
			manner: await mannerOf(prompt)
		});
	} catch (error) {
		const [first] = mistakesIn(error);
		notes.push(leftOut(path, first?.message ?? ""));
	}
	return {
		prompts: prompts.filter(({ path }) => !included.has(path)),
		notes
	};
}
function leftOut(path, why) {
	return `${path} is left out: ${why.startsWith(`${path} `) ? `it${why.slice(path.length)}` : why}.`;
}
const LONG = 60;
async function mannerOf(prompt) {
	const words = prompt.messages.map(({ content }) => content).join("\n");
	const told = prompt.messages.flatMap(({ role, content }) => role === "system" ? [content] : []).join(" ");
	return {
		variables: (await renderer(prompt))({}).missing,
		isSpoken: prompt.messages.at(-1)?.role === "user",
		isLong: told.split(/\s+/).length >= LONG,
		isJson: prompt.responseFormat !== null || /\bJSON\b/.test(words)
	};
}
async function readIn(tree, path) {
	const text = await tree.read(path);
	if (text === null) throw new Missing(`${path} does not exist`, null, "Mend the path.");
	return text;
}

// src/stages/adopt/workflow.ts
const USES = /uses:\s*['"]?(?:[\w.-]+\/micro-metrics@|\.\/?['"]?\s*(?:#.*)?$[\s\S]*micro-metrics)/m;
function usesAction(text) {
	return USES.test(text);
}
function workflowText(config, startsPrograms) {
	return `name: Prompts
on: # no \`paths:\` filter: a required check must always report
  pull_request: { types: [opened, synchronize, reopened, edited] } # edited: it may be to land elsewhere now
permissions: { contents: read, pull-requests: write }
jobs:
  prompt-gate: # require this name in the branch rules
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v6
      - uses: micro-metrics/micro-metrics@v1
        with:
${[
		"api-key: ${{ secrets.OPENAI_API_KEY }}",
		"# base-url: https://\u2026/v1 # another provider than OpenAI",
		...config === null ? [] : [`config: ${quoted(config)}`],
		...startsPrograms ? ["allow-commands: true # a target starts a program of this repository"] : []
	].map((line) => `          ${line}`).join("\n")}
`;
}

// src/pipelines/surroundings.ts
const MOST_READ = 400;
async function evalsIn(tree) {
	const all = await testsIn(tree);
	const tested = all.filter(({ names }) => names.length > 0);
	const broken = all.filter(({ path, fault }) => fault !== null && /promptfooconfig/i.test(path));
	return {
		evals: tested.map(({ path, files }) => ({
			path,
			files
		})),
		names: tested.flatMap(({ names }) => names),
		notes: broken.map(({ path, fault }) => leftOut(path, fault ?? ""))
	};
}
async function modelsIn(tree) {
	const found = (await tree.list(["**/*.{yml,yaml,json}"])).filter((path) => kindOf(path) === "settings" && !path.startsWith(".github/")).slice(0, MOST_READ).map(async (path) => {
		const text = await tree.read(path) ?? "";
		return /model/i.test(`${path}\n${text}`) ? modelPlaces(path, text, (id) => MODEL_ID.test(id)) : [];
	});
	return (await Promise.all(found)).flat();
}
async function codeIn(tree) {
	const read = (await tree.list(["**/*.{py,js,mjs,cjs,ts,mts,cts}", "**/.env*"])).filter((path) => ["code", "environment"].includes(kindOf(path) ?? "")).slice(0, MOST_READ).map(async (path) => ({
		path,
		text: await tree.read(path).catch(() => null) ?? ""
	}));
	const texts = await Promise.all(read);
	const askers = texts.filter(({ path }) => kindOf(path) === "code").flatMap(({ path, text }) => askerIn(path, text) ?? []);
	const seen = askers.filter(({ isSeen }) => isSeen);
	return {
		askers: seen.length ? seen : askers,
		model: modelIn(texts)
	};
}
function modelIn(texts) {
	const all = texts.flatMap(({ path, text }) => modelsNamedIn(path, text, (id) => MODEL_ID.test(id)).map((name) => ({
		name,
		path
	})));
	const times = (name) => all.filter((each) => each.name === name).length;
	return all.toSorted((a, b) => times(b.name) - times(a.name))[0] ?? null;
}
const NOBODY = "@your-team";
async function lifeOf({ tree, config, today }, notes) {
	const texts = await Promise.all(CODEOWNERS.map((path) => tree.read(path)));
	const owner = ownerOf(config, texts.find((text) => text !== null) ?? "");
	if (owner === null) notes.push(`No CODEOWNERS says whose ${config} is: put the owner in place of ${NOBODY}.`);
	return {
		owner: owner ?? NOBODY,
		isOwned: owner !== null,
		created: today,
		reviewBy: halfYearAfter(today)
	};
}
function halfYearAfter(day) {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	const [years, months] = [year + Math.floor((month + 5) / 12), (month + 5) % 12 + 1];
	const last = new Date(Date.UTC(years, months, 0)).getUTCDate();
	return [
		years,
		months,
		Math.min(date, last)
	].map((part) => String(part).padStart(2, "0")).join("-");
}

// src/pipelines/adoptees.ts
const MODEL_FILE = "evals/model.yml";
const [MOST_INSTRUCTIONS, MOST_PROGRAMS] = [10, 3];
async function modelChooser(tree, { wanted, code }, notes) {
	const places = wanted === null ? await modelsIn(tree) : [];
	const model = wanted ?? code.model?.name ?? null;
	const note = modelNote(code);
	const isThere = await tree.read(MODEL_FILE) !== null;
	const written = {
		path: MODEL_FILE,
		text: modelText(model)
	};
	return (name) => {
		const found = modelFor(name, places);
		if (found) {
			const reference = referenceTo(found.place);
			const unsure = `${name} is asked of ${found.place.model} (${reference}), the first model that was found; say another in its target.`;
			if (!found.isSure && !notes.includes(unsure)) notes.push(unsure);
			return {
				reference,
				files: []
			};
		}
		if (wanted === null && !isThere && !notes.includes(note)) notes.push(note);
		return {
			reference: MODEL_FILE,
			files: [written]
		};
	};
}
function modelNote({ model }) {
	return model ? `${MODEL_FILE} says ${model.name}, as ${model.path} does; name another there, or run init with --model NAME.` : `No file says which model answers: name it in ${MODEL_FILE}, or run init with --model NAME.`;
}
function modelText(model) {
	return `# The model that answers, as its endpoint spells it, in a version that stays; settings such as temperature stand here too.\nmodel: ${model === null ? UNNAMED : JSON.stringify(model)}\n`;
}
async function promptsOf(tree, asked, { taken, model, notes }) {
	const paths = (await tree.list(PROMPT_GLOBS)).filter((path) => kindOf(path) === "prompt" && !asked.has(path) && !/promptfooconfig\.\w+$/i.test(path));
	const found = await promptsIn(tree, paths);
	notes.push(...found.notes);
	const pieces = piecesFor(found.prompts.map(({ path }) => path), taken);
	return found.prompts.map(({ path, manner, model: own }, at) => {
		const piece = pieces[at];
		const chosen = own === null ? model(piece.name) : null;
		const target = `${piece.target}${chosen ? `, model: ${quoted(chosen.reference)}` : ""}`;
		return {
			piece: {
				...piece,
				target,
				metrics: cardsFor(manner)
			},
			from: [path, piece.cases],
			files: [{
				path: piece.cases,
				text: firstCases(manner)
			}, ...chosen?.files ?? []]
		};
	});
}
async function programsOf(tree, { askers }, taken) {
	const found = askers.slice(0, MOST_PROGRAMS);
	const manifests = (await tree.list(MANIFESTS)).filter((path) => !/(^|\/)node_modules\//.test(path));
	return codeTargets(found, taken, manifests).map(({ program, lines, variables, ...piece }, at) => {
		const env = found[at]?.variables ?? [];
		const target = `${piece.target}${env.length ? `, env: [${env.join(", ")}]` : ""}`;
		const cases = firstCases({
			variables,
			isSpoken: true
		});
		return {
			piece: {
				...piece,
				target,
				metrics: PROGRAM_CARDS
			},
			from: [program, piece.cases],
			files: [{
				path: piece.cases,
				text: cases
			}, {
				path: program,
				text: `${lines.join("\n")}\n`
			}]
		};
	});
}
async function instructionsOf(tree, taken, model) {
	const files = (await tree.list(INSTRUCTION_GLOBS)).filter(isInstructions).slice(0, MOST_INSTRUCTIONS);
	if (files.length === 0) return [];
	const { reference, files: settings } = model("agent");
	return answerOnlySuites(files, {
		model: reference,
		taken
	}).map(({ firstCase, ...piece }, at) => ({
		piece,
		from: [files[at] ?? "", piece.cases],
		files: [{
			path: piece.cases,
			text: `${firstCase}\n`
		}, ...settings]
	}));
}

// src/pipelines/init.ts
async function adopt(wanted) {
	const { tree, config } = wanted;
	if (await tree.read(config) !== null) throw exists(config);
	const { evals, names, notes: faults } = await evalsIn(tree);
	const [notes, taken, code] = [
		[...faults],
		new Set(names),
		await codeIn(tree)
	];
	const model = await modelChooser(tree, {
		wanted: wanted.model,
		code
	}, notes);
	const asked = new Set(evals.flatMap(({ files }) => files));
	const prompts = await promptsOf(tree, asked, {
		taken,
		model,
		notes
	});
	const programs = await programsOf(tree, code, taken);
	const others = prompts.length + evals.length > 0;
	const instructions = others || programs.length ? [] : await instructionsOf(tree, taken, model);
	const adoptees = [
		...prompts,
		...instructions,
		...others ? [] : programs
	];
	if (adoptees.length + evals.length === 0) throw nothing(notes);
	const startsPrograms = !others && programs.length > 0;
	const life = await lifeOf(wanted, adoptees.length ? notes : []);
	const offered = others ? programs.map(({ piece }) => piece) : [];
	const filesOf = (kept) => {
		const pieces = kept.adoptees.map(({ piece }) => piece);
		const parts = {
			stage: wanted.stage,
			pieces,
			offered,
			life
		};
		const broken = evals.filter((each) => !kept.evals.includes(each));
		const text = configText({
			...parts,
			evals: pathsOf(kept.evals),
			broken: pathsOf(broken)
		});
		return [{
			path: config,
			text
		}, ...eachOnce(kept.adoptees.flatMap(({ files }) => files))];
	};
	const kept = await thatHold({
		adoptees,
		evals
	}, filesOf, wanted, notes);
	const { files, old } = await workflowFile(wanted, startsPrograms);
	notes.push(...old);
	const written = filesOf(kept);
	return {
		files: [...written, ...files],
		notes,
		unfinished: unfinishedIn(written),
		startsPrograms
	};
}
function unfinishedIn(files) {
	return files.flatMap(({ path, text }) => {
		if (path === "evals/model.yml" && text.includes("name-of-your-model")) return [{
			path,
			what: "name the model that answers"
		}];
		if (/\.(py|mjs)$/.test(path)) return [{
			path,
			what: "see that it calls your function as it is to be called"
		}];
		return [];
	});
}
function pathsOf(evals) {
	return evals.map(({ path }) => path);
}
async function thatHold({ adoptees, evals }, filesOf, wanted, notes) {
	const { tree, config, today } = wanted;
	const asked = {
		tree: laidOver(tree, filesOf({
			adoptees,
			evals
		})),
		config,
		endpoints: []
	};
	const mistakes = await validateRevision(asked, today).then(() => [], mistakesIn);
	const about = (files, name) => mistakes.filter(({ where }) => files.includes(where?.file ?? "") || name !== null && (where?.key ?? "").startsWith(`targets.${name}.`));
	const broken = evals.filter(({ path, files }) => about([path, ...files], null).length > 0);
	const unfit = adoptees.filter(({ piece, from }) => about(from, piece.name).length > 0);
	if (mistakes.length === 0) return {
		adoptees,
		evals
	};
	const left = {
		adoptees: except(adoptees, unfit),
		evals: except(evals, broken)
	};
	if (broken.length + unfit.length === 0 || left.adoptees.length + left.evals.length === 0) throwFound(mistakes);
	for (const { path, files } of broken) notes.push(waiting(path, about([path, ...files], null)));
	for (const { piece, from } of unfit) notes.push(unfitNote(about(from, piece.name), config));
	return thatHold(left, filesOf, wanted, notes);
}
function except(all, some) {
	return all.filter((each) => !some.includes(each));
}
function waiting(path, [first, ...more]) {
	const file = first?.where?.file ?? path;
	const said = withoutFile(first?.message ?? "", file);
	const others = more.length ? ` (and ${more.length} more)` : "";
	return `${path} does not count yet: ${file}:${first?.where?.line ?? 1}: ${said}${others}. Mend it, and take the # from its line under \`evals:\`.`;
}
function unfitNote([first, ...more], config) {
	const others = more.length ? ` (and ${more.length} more)` : "";
	return leftOut(first?.where?.file ?? config, `${first?.message}${others}`);
}
function laidOver(tree, files) {
	const texts = new Map(files.map(({ path, text }) => [path, text]));
	return {
		...tree,
		read: async (path) => await tree.read(path) ?? texts.get(path) ?? null,
		list: async (globs, of) => {
			const there = await tree.list(globs, of);
			return [.../* @__PURE__ */ new Set([...there, ...globs.filter((glob) => texts.has(glob))])].sort();
		}
	};
}
const WORKFLOWS = ".github/workflows/*.{yml,yaml}";
const PLACES = [".github/workflows/prompts.yml", ".github/workflows/prompt-gate.yml"];
async function workflowFile({ tree, config, isUsual }, startsPrograms) {
	const there = await tree.list([WORKFLOWS]);
	const texts = await Promise.all(there.map(async (path) => ({
		path,
		text: await tree.read(path) ?? ""
	})));
	const old = texts.filter(({ text }) => /\bgh models eval\b/.test(text)).map(({ path }) => `${path} runs \`gh models eval\`, which is gone: take that step out.`);
	const path = PLACES.find((place) => !there.includes(place));
	if (path === void 0 || texts.some(({ text }) => usesAction(text))) return {
		files: [],
		old
	};
	return {
		files: [{
			path,
			text: workflowText(isUsual ? null : config, startsPrograms)
		}],
		old
	};
}
function eachOnce(files) {
	return [...new Map(files.map((file) => [file.path, file])).values()];
}
function exists(file) {
	return new UserError(`${file} exists already`, {
		file,
		line: null,
		key: null
	}, "It is left as it is; delete it first, or name another path with --config.");
}
function nothing(notes) {
	const left = notes.length ? ` (${notes.join(" ")})` : "";
	return new UserError(`no prompt was found that could be read${left}`, null, "Put prompts into prompts/, or into files such as support.prompt.yml, and run it again; docs/systems.md says how a service in any language is asked.");
}

export { adopt, testsIn as t };