import { n as __exportAll } from "./rolldown-runtime.js";
import { c as askedOnce, d as settingsOf, f as snake$1, g as pairAlike, h as likeness, l as empty, m as tidy, p as splitFront, u as sectionsOf, v as inOrder, x as recordedOf } from "./config.js";
import { i as throwFound, n as UserErrors, r as located, t as UserError } from "./errors.js";
import { a as parseJson, o as sameJson, r as isFields, s as parseYaml, t as canonical } from "./json.js";
import { a as count } from "./text.js";
import { n as suggestion } from "./nearest.js";
import { a as readFirst, c as withoutNotes, i as pathInRepository, r as outside, t as expandPartials } from "./partials.js";
import { d as valueAt, l as parseReference } from "./metrics.js";

// src/stages/detect/recording.ts
function recordingIn(path, text) {
	return {
		prompt: {
			path,
			syntax: "literal",
			model: null,
			parameters: {},
			messages: [],
			tools: [],
			responseFormat: null,
			files: [path]
		},
		texts: /* @__PURE__ */ new Map([[path, text]]),
		warnings: [],
		recorded: recordedOf(text, path)
	};
}
function answerDifferences(before, after) {
	const [was, is] = [before.recorded, after.recorded];
	if (!was || !is) return [{
		what: "answers",
		before: sourceOf(before),
		after: sourceOf(after)
	}];
	const known = new Map(was.map((each) => [placeOf$1(each), meaningOf(each)]));
	const other = is.filter((each) => known.get(placeOf$1(each)) !== meaningOf(each)).length;
	const gone = was.length - is.filter((each) => known.has(placeOf$1(each))).length;
	if (other + gone === 0) return [];
	const said = [other ? `${count(other)} new or different` : "", gone ? `${count(gone)} gone` : ""];
	const now = `${count(is.length)} answers: ${said.filter(Boolean).join(", ")}`;
	return [{
		what: "answers",
		before: `${count(was.length)} answers`,
		after: now
	}];
}
function sourceOf({ prompt, recorded }) {
	return recorded ? `recorded in ${prompt.path}` : `asked with ${prompt.path}`;
}
function placeOf$1({ case: id, trial }) {
	return JSON.stringify([id, trial]);
}
function meaningOf({ outputs, model }) {
	return canonical(JSON.parse(JSON.stringify([outputs, model])));
}
function recordingMissing({ name, prompt, where }) {
	return new UserError(`target ${name}: ${prompt} is not in git at this revision, so there are no answers to compare`, {
		...where,
		key: `targets.${name}.recorded`
	}, "Commit the file (.gitignore may leave it out). Answers that are produced elsewhere, such as in an earlier step, are compared with `micro-metrics score` and `compare`.");
}

// src/formats/prompt-yml.ts
const format$7 = {
	name: "prompt-yml",
	what: "GitHub's `.prompt.yml`: messages with plain `{{key}}`, model parameters and a JSON schema.",
	matches: (path) => /\.prompt\.ya?ml$/i.test(path),
	leads: null,
	parse: async (source) => {
		const file = open(source);
		const prompt = promptOf(file, source.path);
		throwFound(file.errors);
		return prompt;
	}
};
const keys = "name description model modelParameters responseFormat jsonSchema messages testData evaluators".split(" ");
const parameterNames$1 = {
	maxTokens: "max_tokens",
	maxCompletionTokens: "max_completion_tokens",
	temperature: "temperature",
	topP: "top_p"
};
const roles$2 = [
	"system",
	"user",
	"assistant"
];
const responseFormats = [
	"text",
	"json_object",
	"json_schema"
];
function open({ path: file, text }) {
	const { value, lineOf } = parseYaml(text, file);
	const errors = [];
	const complain = (path, message, hint) => {
		const key = path.join(".") || null;
		errors.push(new UserError(`${file}: ${message}`, {
			file,
			line: lineOf(path),
			key
		}, hint));
		return null;
	};
	if (!isFields(value)) complain([], "a mapping is expected", "Start with messages: and a list of messages.");
	throwFound(errors);
	return {
		root: value,
		errors,
		complain,
		lineOf
	};
}
function promptOf(file, path) {
	onlyKnown(file, file.root, [], keys);
	return {
		path,
		syntax: "replace",
		model: text(file, file.root["model"], ["model"]),
		parameters: parametersOf(file),
		messages: messagesOf$4(file),
		tools: [],
		responseFormat: responseFormatOf$1(file, path),
		warnings: traps(file.root, path),
		files: [path]
	};
}
function onlyKnown(file, fields, at, known) {
	for (const key of Object.keys(fields)) if (!known.includes(key)) file.complain([...at, key], `unknown key "${key}"`, suggestion(key, known));
}
function text(file, value, at) {
	if (typeof value === "string" || value === void 0 || value === null) return value ?? null;
	return file.complain(at, `${at.join(".")} must be a text`, "Put it in quotes.");
}
function oneOf(file, value, at, known) {
	if (typeof value === "string" && known.includes(value)) return value;
	const hint = typeof value === "string" ? suggestion(value, known) : `Write one of ${known.join(", ")}.`;
	return file.complain(at, `${at.join(".")} must be one of ${known.join(", ")}`, hint);
}
function parametersOf(file) {
	const written = file.root["modelParameters"] ?? {};
	if (!isFields(written)) {
		file.complain(["modelParameters"], "modelParameters must be a mapping", "Write temperature: 0 below it.");
		return {};
	}
	onlyKnown(file, written, ["modelParameters"], Object.keys(parameterNames$1));
	const parameters = {};
	for (const [key, name] of Object.entries(parameterNames$1)) {
		const value = written[key] ?? null;
		if (typeof value === "number") parameters[name] = value;
		else if (value !== null) file.complain(["modelParameters", key], `${key} must be a number`, "Remove the quotes.");
	}
	return parameters;
}
function messagesOf$4(file) {
	const written = file.root["messages"];
	if (Array.isArray(written) && written.length > 0) return written.flatMap((message, index) => messageOf$2(file, message, ["messages", index]) ?? []);
	file.complain(["messages"], "there are no messages", "Write messages: with at least one item that has a role and a content.");
	return [];
}
function messageOf$2(file, message, at) {
	if (!isFields(message)) return file.complain(at, "a message must be a mapping", "Write - role: user and content: … below it.");
	onlyKnown(file, message, at, ["role", "content"]);
	const role = oneOf(file, message["role"], [...at, "role"], roles$2);
	const content = text(file, message["content"], [...at, "content"]);
	if (content === null && !file.errors.length) return file.complain(at, "a message needs a content", "Add content: with the text of the message.");
	return role === null || content === null ? null : {
		role,
		content
	};
}
function responseFormatOf$1(file, path) {
	const written = file.root["responseFormat"] ?? null;
	const kind = written === null ? null : oneOf(file, written, ["responseFormat"], responseFormats);
	if (kind === "json_object") return { type: kind };
	if (kind === "json_schema") return {
		type: kind,
		json_schema: schemaOf$2(file, path)
	};
	return null;
}
function schemaOf$2(file, path) {
	const at = ["jsonSchema"];
	const written = text(file, file.root["jsonSchema"], at);
	const hint = "Write jsonSchema: |- and below it {\"name\": \"answer\", \"schema\": {…}} as JSON.";
	if (written === null) return file.complain(at, "json_schema needs a jsonSchema", hint);
	try {
		const value = parseJson(written, path).value;
		if (isFields(value) && typeof value["name"] === "string" && isFields(value["schema"])) return value;
		return file.complain(at, "jsonSchema needs a \"name\" and a \"schema\"", hint);
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return file.complain(at, `jsonSchema is not valid JSON: ${error.message.split(": ").at(-1)}`, error.hint);
	}
}
function traps({ testData, evaluators }, path) {
	const found = Array.isArray(testData) && testData.length === 0 ? ["testData is empty: `gh models eval` calls that a pass."] : [];
	for (const evaluator of Array.isArray(evaluators) ? evaluators : []) {
		const llm = isFields(evaluator) ? evaluator["llm"] : null;
		const choices = isFields(llm) && Array.isArray(llm["choices"]) ? llm["choices"] : [];
		const name = isFields(evaluator) ? String(evaluator["name"] ?? "an evaluator") : "";
		found.push(...choiceTraps(choices.filter(isFields)).map((trap) => `${name}: ${trap}`));
	}
	return found.length ? found.map((trap) => `${path}: ${trap}`) : void 0;
}
function choiceTraps(choices) {
	const texts = choices.map(({ choice }) => String(choice ?? ""));
	const inside = texts.flatMap((text, index) => {
		const longer = texts.find((other, at) => at > index && text !== other && other.includes(text));
		return longer === void 0 ? [] : [`the choice "${text}" is found in every reply of "${longer}".`];
	});
	const low = choices.flatMap(({ choice, score }) => typeof score === "number" && score > 0 && score < .5 ? [`the choice "${String(choice)}" passes although its score is ${score}.`] : []);
	return [...inside, ...low];
}

// src/lib/data-files.ts
function isData(path) {
	return /\.(json|ya?ml)$/i.test(path) && !/\.prompt\.ya?ml$/i.test(path);
}
function refersToStored(path, text) {
	if (!isData(path) || !/pmpt_/.test(text)) return false;
	try {
		const { value } = parseData(text, path);
		return isFields(value) && value["messages"] === void 0 && value["input"] === void 0;
	} catch {
		return false;
	}
}
function parseData(text, path) {
	return /\.json$/i.test(path) ? parseJson(text, path) : parseYaml(text, path);
}

// src/lib/file-references.ts
const most = 1e6;
const reference = /^(?:file:\/\/(.+)|\$\{file:(.+)\})$/s;
async function resolveFiles({ value, lineOf }, source) {
	const done = /* @__PURE__ */ new Map();
	async function walk(value, place, path) {
		const name = typeof value === "string" ? reference.exec(value) : null;
		if (name) return follow((name[1] ?? name[2] ?? "").trim(), place, path);
		if (typeof value !== "object" || value === null) return {
			value,
			size: 1
		};
		const pieces = [];
		let size = 0;
		for (const [key, item] of Object.entries(value)) {
			const piece = await walk(item, place, [...path, key]);
			pieces.push([key, piece]);
			size += piece.size;
			if (size > most) throw tooLong(whereOf(place, path));
		}
		const items = pieces.map(([key, piece]) => [key, piece.value]);
		return {
			value: isFields(value) ? Object.fromEntries(items) : items.map(([, item]) => item),
			size
		};
	}
	async function follow(name, place, path) {
		const where = whereOf(place, path);
		const names = /^\.\.?\//.test(name) ? [name] : [`./${name}`, name];
		const paths = names.flatMap((each) => pathInRepository(each, place.file) ?? []);
		if (paths.length < names.length) throw outside(name, where);
		const read = await readFirst(paths, place.chain, where, source.read);
		const known = done.get(read.path);
		if (known) return known;
		const piece = await load(read.path, read.text, place.chain);
		done.set(read.path, piece);
		return piece;
	}
	async function load(file, text, chain) {
		if (!/\.(json|ya?ml)$/i.test(file)) return {
			value: text,
			size: text.length
		};
		const { value, lineOf } = parseData(text, file);
		const piece = await walk(value, {
			file,
			chain: [...chain, file],
			lineOf
		}, []);
		return {
			value: piece.value,
			size: piece.size + text.length
		};
	}
	return {
		value: (await walk(value, {
			file: source.path,
			chain: [source.path],
			lineOf
		}, [])).value,
		files: [...done.keys()]
	};
}
function whereOf({ file, lineOf }, path) {
	return {
		file,
		line: lineOf(path),
		key: path.join(".") || null
	};
}
function tooLong(where) {
	return new UserError(`the files add up to more than ${most} characters`, where, "Refer to each file once; files that refer to each other many times multiply.");
}

// src/lib/prompty-front.ts
function frontOf$1(front, file, refuse) {
	if (front["base"] !== void 0) refuse(["base"], "inheritance is not available yet", "Write here what the base file says.");
	const warnings = [];
	const warn = (message) => {
		warnings.push(`${file}: ${message}`);
		return null;
	};
	const model = modelFields(front["model"], refuse);
	const api = String(model["api"] ?? model["apiType"] ?? "chat");
	if (![
		"chat",
		"completion",
		"responses"
	].includes(api)) refuse(["model", "api"], `the API "${api}" is not available`, "Write chat.");
	const { tools: inner = [], response_format: responseFormat = null, ...parameters } = named$1({
		...fieldsOf$1(model["parameters"]),
		...fieldsOf$1(model["options"])
	}, warn);
	const outputs = model["id"] !== void 0 || model["apiType"] !== void 0 ? propertiesOf(front["outputs"] ?? front["outputSchema"]) : [];
	const schema = {
		type: "json_schema",
		json_schema: {
			name: "output",
			schema: schemaOf$1(outputs)
		}
	};
	return {
		model: modelName(model, warn),
		completion: api === "completion",
		syntax: syntaxOf(front["template"], refuse),
		parameters,
		defaults: defaultsOf(front["inputs"] ?? front["inputSchema"], warn),
		tools: [...listOf(inner), ...listOf(front["tools"]).map((tool, index) => toolOf(tool, index, refuse))],
		responseFormat: responseFormat ?? (outputs.length > 0 ? schema : null),
		warnings
	};
}
function modelFields(model, refuse) {
	if (model === void 0 || model === null) return {};
	if (typeof model === "string") return { id: model };
	return isFields(model) ? model : refuse(["model"], "model must be a mapping", "Write api: chat below it.");
}
function fieldsOf$1(value) {
	return isFields(value) ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function modelName(model, warn) {
	const places = {
		...fieldsOf$1(model["connection"]),
		...fieldsOf$1(model["configuration"])
	};
	const written = [
		model["id"],
		places["azure_deployment"],
		places["model"],
		places["name"]
	].find((value) => typeof value === "string");
	return typeof written === "string" ? fromEnvironment(written, warn) : null;
}
function fromEnvironment(value, warn) {
	const match = typeof value === "string" ? /^\$\{env:(\w+)(?:[:?](.*))?\}$/s.exec(value) : null;
	if (!match) return value;
	if (match[2] === void 0) return warn(`${match[1]} comes from the environment, which is not read.`);
	warn(`${match[1]} comes from the environment, which is not read; its default stands in.`);
	return match[2];
}
const renamed$1 = {
	stop_sequences: "stop",
	additional_properties: ""
};
function named$1(parameters, warn) {
	const all = {};
	for (const [key, written] of Object.entries(parameters)) {
		const value = fromEnvironment(written, warn);
		const name = renamed$1[snake$1(key)] ?? snake$1(key);
		if (name === "") Object.assign(all, fieldsOf$1(value));
		else if (value !== null) all[name] = value;
	}
	delete all["stream"];
	return all;
}
function syntaxOf(template, refuse) {
	const fields = fieldsOf$1(template);
	const written = isFields(template) ? fields["format"] ?? fields["type"] ?? "jinja2" : template ?? "jinja2";
	const name = String(isFields(written) ? written["kind"] ?? "jinja2" : written);
	if (/^jinja2?$/.test(name)) return "jinja";
	if (/^(mustache|handlebars)$/.test(name)) return "handlebars";
	return refuse(["template"], `the template "${name}" is not available`, "Write jinja2 or mustache.");
}
function propertiesOf(written) {
	const all = isFields(written) && written["properties"] !== void 0 ? written["properties"] : written;
	if (Array.isArray(all)) return all.flatMap((fields) => isFields(fields) ? [{
		name: String(fields["name"] ?? ""),
		fields
	}] : []);
	return Object.entries(fieldsOf$1(all)).map(([name, value]) => ({
		name,
		fields: isFields(value) ? value : { default: value }
	}));
}
function defaultsOf(inputs, warn) {
	const defaults = {};
	for (const { name, fields } of propertiesOf(inputs)) {
		if (fields["default"] !== void 0) defaults[name] = fields["default"];
		if (fields["kind"] === "thread") {
			defaults[name] = "";
			warn(`the thread "${name}" is left out; the turns of a case follow the prompt.`);
		}
	}
	return defaults;
}
const jsonTypes = {
	float: "number",
	list: "array",
	dictionary: "object"
};
function schemaOf$1(properties) {
	const entries = properties.map(({ name, fields }) => {
		const type = String(fields["kind"] ?? fields["type"] ?? "string");
		const { description, enumValues, items } = fields;
		const inner = propertiesOf(fields["properties"]);
		const schema = {
			type: jsonTypes[type] ?? type,
			...description !== void 0 && { description },
			...enumValues !== void 0 && { enum: enumValues },
			...isFields(items) && { items: schemaOf$1([{
				name: "item",
				fields: items
			}]) }
		};
		return [name, inner.length ? {
			...schema,
			...schemaOf$1(inner)
		} : schema];
	});
	const required = properties.flatMap(({ name, fields }) => fields["required"] === true ? [name] : []);
	return {
		type: "object",
		properties: Object.fromEntries(entries),
		...required.length && { required }
	};
}
function toolOf(tool, index, refuse) {
	if (!isFields(tool)) return refuse(["tools", index], "a tool must be a mapping", "Write name: and kind: function.");
	if (isFields(tool["function"])) return tool;
	const kind = String(tool["kind"] ?? tool["type"] ?? "function");
	if (kind !== "function" || typeof tool["name"] !== "string") return refuse(["tools", index], `the tool kind "${kind}" is not available`, "Only functions are sent.");
	const { name, description } = tool;
	const parameters = schemaOf$1(propertiesOf(tool["parameters"]));
	return {
		type: "function",
		function: {
			name,
			...description !== void 0 && { description },
			parameters
		}
	};
}

// src/formats/prompty.ts
const format$6 = {
	name: "prompty",
	what: "Prompty files: a model and inputs in front matter, then `system:` and `user:` sections in Jinja.",
	matches: (path) => /\.prompty$/i.test(path),
	leads: /\{%-?\s*include|\{\{~?\s*>|file:|\\[^nrt"\\]/,
	parse: async (source) => {
		const parts = splitFront(source);
		const { path } = source;
		const { sample: _, ...written } = parts.front;
		const resolved = await resolveFiles({
			value: written,
			lineOf: parts.lineOf
		}, source);
		const refuse = (at, message, hint) => {
			const where = {
				file: path,
				line: parts.lineOf(at),
				key: at.join(".") || null
			};
			throw new UserError(`${path}: ${message}`, where, hint);
		};
		const front = frontOf$1(isFields(resolved.value) ? resolved.value : {}, path, refuse);
		const whole = await textOf$2({
			...source,
			text: parts.body
		}, parts.bodyLine, front.syntax);
		const messages = messagesOf$3(whole.text, front, path, parts.bodyLine);
		const { model, parameters, tools, responseFormat, defaults, syntax } = front;
		const settings = {
			model,
			parameters,
			tools,
			responseFormat,
			defaults
		};
		const files = [.../* @__PURE__ */ new Set([
			path,
			...resolved.files,
			...whole.files
		])];
		return {
			path,
			syntax,
			...settings,
			messages,
			warnings: warningsOf(front, whole.text, path),
			files
		};
	}
};
async function textOf$2(source, firstLine, syntax) {
	const { inclusion, withoutComments } = syntax === "jinja" ? await import("./jinja.js") : await import("./handlebars.js");
	const { text, files } = await expandPartials(source, firstLine, inclusion);
	return {
		text: withoutComments(text),
		files
	};
}
const marker$1 = /^[ \t]*#?[ \t]*(system|developer|user|assistant|function|tools?)(?:\[[^\]\n]*\])?[ \t]*:[ \t]*$/i;
const dynamic = /^\s*\{\{[^{}]*role[^{}]*\}\}\s*:/;
const thread = /^\s*!\[thread\]/;
function messagesOf$3(body, { completion }, file, bodyLine) {
	const messages = [{
		role: completion ? "user" : "system",
		lines: []
	}];
	for (const [index, line] of body.split("\n").entries()) {
		const name = completion ? void 0 : marker$1.exec(line)?.[1]?.toLowerCase();
		const where = {
			file,
			line: bodyLine + index,
			key: null
		};
		if (dynamic.test(line)) throw new UserError(`${file}: a role can't come from a variable`, where, "Write the roles out; earlier turns of a conversation belong to the case.");
		if (name === "function" || name?.startsWith("tool")) throw new UserError(`${file}: the role "${name}" is not available`, where, "Known are system, developer, user and assistant; tools stand in the front matter.");
		if (name !== void 0) messages.push({
			role: name,
			lines: []
		});
		else if (!thread.test(line)) messages.at(-1)?.lines.push(line);
	}
	const filled = messages.map(({ role, lines }) => ({
		role,
		content: tidy(lines.join("\n"))
	})).filter(({ content }) => content !== "");
	if (filled.length === 0) throw empty(file, bodyLine, "the prompt");
	return filled;
}
function warningsOf({ warnings }, text, file) {
	const pictures = /!\[(?!thread\])[^\]\n]*\]\([^)\n]*\)/.test(text);
	const threads = text.split("\n").some((line) => thread.test(line));
	return [
		...warnings,
		...pictures ? [`${file}: pictures are sent as their text.`] : [],
		...threads ? [`${file}: ![thread] is left out; the turns of a case follow the prompt.`] : []
	];
}

// src/lib/picoschema.ts
const scalars = [
	"any",
	"boolean",
	"integer",
	"null",
	"number",
	"string"
];
const types = [
	...scalars,
	"object",
	"array"
];
function jsonSchema(written, refuse) {
	if (isFields(written) && types.includes(String(written["type"]))) return written;
	if (isFields(written) && isFields(written["properties"])) return {
		...written,
		type: "object"
	};
	return schemaOf(written, refuse);
}
function schemaOf(written, refuse) {
	if (typeof written === "string") return scalarOf(written, refuse);
	if (!isFields(written)) refuse(`${JSON.stringify(written)} is no type`);
	const properties = {};
	const required = [];
	let additionalProperties = false;
	for (const [key, value] of Object.entries(written)) if (key === "(*)") additionalProperties = schemaOf(value, refuse);
	else {
		const [, name = key, optional, kind] = /^([^(?]+)(\?)?(?:\((.*)\))?$/.exec(key) ?? [];
		properties[name] = propertyOf(value, kind ?? null, optional === "?", refuse);
		if (!optional) required.push(name);
	}
	return {
		type: "object",
		properties,
		...required.length > 0 && { required },
		additionalProperties
	};
}
function propertyOf(value, kind, optional, refuse) {
	const [type, description] = described(kind ?? "");
	const note = description === null ? {} : { description };
	if (type === "array") return {
		type: optional ? ["array", "null"] : "array",
		items: schemaOf(value, refuse),
		...note
	};
	if (type === "enum") {
		if (!Array.isArray(value)) refuse("an enum needs a list of values");
		const values = value;
		return {
			enum: optional && !values.includes(null) ? [...values, null] : values,
			...note
		};
	}
	if (kind !== null && type !== "object") refuse(`(${type}) is neither array, object nor enum`);
	const schema = {
		...schemaOf(value, refuse),
		...note
	};
	const plain = schema["type"] ?? null;
	return optional && typeof plain === "string" ? {
		...schema,
		type: [plain, "null"]
	} : schema;
}
function scalarOf(written, refuse) {
	const [type, description] = described(written);
	if (!scalars.includes(type)) refuse(`the type ${type} is defined in a program`);
	return {
		...type !== "any" && { type },
		...description !== null && { description }
	};
}
function described(written) {
	const cut = written.indexOf(",");
	return cut < 0 ? [written.trim(), null] : [written.slice(0, cut).trim(), written.slice(cut + 1).trim()];
}

// src/formats/dotprompt.ts
const format$5 = {
	name: "dotprompt",
	what: "Dotprompt (`.prompt`): model, config, input and output above a Handlebars text with `{{role}}`.",
	matches: (path) => /\.prompt$/i.test(path),
	leads: /\{\{~?\s*>/,
	parse: async (source) => {
		const { inclusion, withoutComments } = await import("./handlebars.js");
		const parts = splitFront(source);
		const front = frontOf(parts, source.path);
		const text = {
			...source,
			text: parts.body
		};
		const whole = await expandPartials(text, parts.bodyLine, withRoles(inclusion));
		const body = withoutComments(whole.text);
		const messages = messagesOf$2(body, source.path, parts.bodyLine);
		const warnings = [...front.warnings];
		if (/\{\{~?\s*history\s*~?\}\}/.test(body)) warnings.push(`${source.path}: {{history}} is left out; the turns of a case follow the prompt.`);
		const { model, parameters, tools, responseFormat, defaults } = front;
		const files = [source.path, ...whole.files];
		const settings = {
			model,
			parameters,
			tools,
			responseFormat,
			defaults
		};
		return {
			path: source.path,
			syntax: "handlebars",
			...settings,
			messages,
			warnings,
			files
		};
	}
};
const known = [
	...[
		"name",
		"variant",
		"version",
		"description",
		"metadata",
		"ext",
		"model",
		"config"
	],
	"input",
	"output",
	"tools",
	"toolDefs"
];
const parameterNames = [
	"temperature",
	"top_p",
	"top_k",
	"max_tokens",
	"max_completion_tokens",
	"stop",
	"seed"
];
const renamed = {
	stop_sequences: "stop",
	model_version: "version"
};
const connection = /^(api_?key|base_?url|api_base|endpoint|location|project)$/;
function frontOf({ front, lineOf }, file) {
	const refuse = (path, message, hint) => {
		const key = path.join(".") || null;
		throw new UserError(`${file}: ${message}`, {
			file,
			line: lineOf(path),
			key
		}, hint);
	};
	const parameters = {};
	for (const [key, value] of Object.entries(front)) if (parameterNames.includes(snake$1(key))) parameters[snake$1(key)] = value;
	else if (!known.includes(key) && !key.includes(".")) refuse([key], `unknown key "${key}" in the front matter`, suggestion(key, known));
	for (const [key, value] of Object.entries(mapping(front, ["config"], refuse))) {
		const name = renamed[snake$1(key)] ?? snake$1(key);
		if (!connection.test(name)) parameters[name] = value;
	}
	const { version, ...rest } = parameters;
	const written = front["model"] ?? null;
	if (written !== null && typeof written !== "string") refuse(["model"], "model must be a text", "Name one model.");
	const input = mapping(front, ["input"], refuse);
	const warnings = [];
	return {
		model: modelOf(written, version ?? null),
		parameters: rest,
		defaults: mapping(input, ["input", "default"], refuse),
		tools: toolsOf(front, refuse, (message) => warnings.push(`${file}: ${message}`)),
		responseFormat: responseFormatOf(mapping(front, ["output"], refuse), refuse),
		warnings
	};
}
function mapping(fields, path, refuse) {
	const value = fields[path.at(-1) ?? ""] ?? {};
	return isFields(value) ? value : refuse(path, `${path.join(".")} must be a mapping`, "Write name: value below it.");
}
function modelOf(model, version) {
	if (typeof version !== "string") return model;
	return model === null ? version : model.replace(/[^/]*$/, version.replace(/.*\//, ""));
}
function toolsOf(front, refuse, warn) {
	const named = front["tools"] ?? [];
	if (!Array.isArray(named)) refuse(["tools"], "tools must be a list of names", "Write - name below it.");
	const names = named;
	if (names.length) warn(`the tools ${names.join(", ")} are defined in a program; give the target a file of tools to send them.`);
	const defined = front["toolDefs"] ?? [];
	if (!Array.isArray(defined)) refuse(["toolDefs"], "toolDefs must be a list", "Write - name: … below it.");
	return defined.map((tool, index) => {
		const hint = "Write name, description and inputSchema.";
		if (!isFields(tool) || typeof tool["name"] !== "string") return refuse(["toolDefs", index], "a tool needs a name", hint);
		const wrong = (what) => refuse(["toolDefs", index], `${String(tool["name"])}: ${what}`, hint);
		const { name, description, inputSchema } = tool;
		const parameters = inputSchema === void 0 ? {
			type: "object",
			properties: {}
		} : jsonSchema(inputSchema, wrong);
		return {
			type: "function",
			function: {
				name,
				...description !== void 0 && { description },
				parameters
			}
		};
	});
}
function responseFormatOf(output, refuse) {
	const { format = null, schema = null } = output;
	if (format !== null && !["text", "json"].includes(String(format))) refuse(["output", "format"], `the output "${String(format)}" is not available`, "Write text or json.");
	if (format === "text" || format === null && schema === null) return null;
	if (schema === null) return { type: "json_object" };
	const hint = "Write the schema here, since no program is run.";
	return {
		type: "json_schema",
		json_schema: {
			name: "output",
			schema: jsonSchema(schema, (what) => refuse(["output", "schema"], `output.schema: ${what}`, hint))
		}
	};
}
const marker = /\{\{\{?~?\s*(?:role\s+["']([^"'{}]*)["']|history)\s*~?\}?\}\}/g;
const roles$1 = {
	system: "system",
	user: "user",
	model: "assistant",
	assistant: "assistant"
};
function withRoles(inclusion) {
	const check = (text, file, firstLine) => inclusion.check(text.replace(marker, ""), file, firstLine);
	return {
		...inclusion,
		check
	};
}
function messagesOf$2(body, file, bodyLine) {
	const messages = [];
	let role = "user";
	let start = 0;
	const add = (end) => {
		const content = tidy(body.slice(start, end));
		if (content !== "") messages.push({
			role,
			content
		});
	};
	for (const match of body.matchAll(marker)) {
		add(match.index);
		start = match.index + match[0].length;
		role = match[1] === void 0 ? "assistant" : roleOf(match[1], file, bodyLine, body.slice(0, match.index));
	}
	add(body.length);
	if (messages.length === 0) throw empty(file, bodyLine, "the prompt");
	return messages;
}
function roleOf(name, file, bodyLine, before) {
	const role = Object.hasOwn(roles$1, name) ? roles$1[name] : void 0;
	if (role) return role;
	const where = {
		file,
		line: bodyLine + before.split("\n").length - 1,
		key: null
	};
	throw new UserError(`${file}: the role "${name}" is not available`, where, suggestion(name, Object.keys(roles$1)));
}

// src/formats/jinja.ts
const format$4 = {
	name: "jinja",
	what: "Jinja templates: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => /\.(j2|jinja2?)$/i.test(path),
	leads: /\{%-?\s*include/,
	parse: async (source) => {
		const { inclusion, withoutComments } = await import("./jinja.js");
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
			syntax: "jinja",
			...settings,
			messages,
			tools: [],
			files
		};
	}
};

// src/formats/handlebars.ts
const format$3 = {
	name: "handlebars",
	what: "Handlebars templates: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => /\.(hbs|handlebars)$/i.test(path),
	leads: /\{\{~?\s*>/,
	parse: async (source) => {
		const { inclusion, withoutComments } = await import("./handlebars.js");
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
};

// src/formats/stored-prompt.ts
const format$2 = {
	name: "stored-prompt",
	what: "A prompt stored at OpenAI: `{id: pmpt_…, version, variables}`, asked through the Responses API.",
	matches: refersToStored,
	leads: null,
	parse: async ({ path, text }) => {
		const { value, lineOf } = parseData(text, path);
		const refuse = (at, message, hint) => {
			const where = {
				file: path,
				line: lineOf(at),
				key: at.join(".") || null
			};
			throw new UserError(`${path}: ${message}`, where, hint);
		};
		const root = fieldsOf(value, [], refuse);
		const inner = root["prompt"] === void 0 ? [] : ["prompt"];
		const prompt = inner.length ? fieldsOf(root["prompt"], inner, refuse) : root;
		const { id: _, version: __, variables: ___, ...rest } = prompt;
		const model = root["model"] ?? prompt["model"] ?? null;
		if (model !== null && typeof model !== "string") refuse(["model"], "model must be a text", "Name one model.");
		const parameters = inner.length ? othersOf(root) : othersOf(rest);
		const reference = referenceOf(prompt, inner, refuse);
		const warnings = reference["version"] === void 0 ? [noVersion(path)] : [];
		return {
			path,
			syntax: "mustache",
			model,
			parameters: {
				...parameters,
				prompt: reference
			},
			messages: [],
			tools: [],
			responseFormat: null,
			warnings,
			files: [path]
		};
	}
};
function fieldsOf(value, at, refuse) {
	return isFields(value) ? value : refuse(at, "a mapping is expected", "Write id, version and variables.");
}
const notes$1 = [
	"$schema",
	"name",
	"title",
	"description",
	"tags",
	"metadata",
	"prompt",
	"model"
];
function othersOf(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([key]) => !notes$1.includes(key)));
}
function referenceOf({ id, version, variables }, at, refuse) {
	if (typeof id !== "string" || !/^pmpt_\w+$/.test(id)) {
		const hint = "Copy the id from the dashboard; it starts with pmpt_.";
		refuse([...at, "id"], "the prompt has no id such as pmpt_123", hint);
	}
	if (version !== void 0 && !["string", "number"].includes(typeof version)) refuse([...at, "version"], "version must be a text", "Write version: \"2\".");
	return {
		id,
		...version !== void 0 && { version: String(version) },
		...variables !== void 0 && variables !== null && { variables: variablesOf(variables, at, refuse) }
	};
}
function variablesOf(variables, at, refuse) {
	const listed = Array.isArray(variables) ? Object.fromEntries(variables.map((name) => [String(name), `{{${String(name)}}}`])) : variables;
	const path = [...at, "variables"];
	if (!isFields(listed)) return refuse(path, "variables must be a mapping", "Write name: \"{{field}}\" below it.");
	for (const [name, value] of Object.entries(listed)) {
		const hint = `Only texts are asked yet: write ${name}: "{{field}}".`;
		if (typeof value === "object") refuse([...path, name], `the variable ${name} must be a text`, hint);
	}
	return listed;
}
function noVersion(path) {
	return `${path}: without a version, the prompt may change without a change in this repository.`;
}

// src/formats/chat.ts
const format$1 = {
	name: "chat",
	what: "A chat in JSON or YAML: a list of `{role, content}`, or `{model, messages, …}` as APIs take it.",
	matches: (path, text) => isData(path) && !refersToStored(path, text),
	leads: /\{\{>|file:|\\[^nrt"\\]/,
	parse: async (source) => {
		const parsed = parseData(source.text, source.path);
		const resolved = await resolveFiles(parsed, source);
		const errors = [];
		const complain = (path, message, hint) => {
			const where = {
				file: source.path,
				line: parsed.lineOf(path),
				key: path.join(".") || null
			};
			errors.push(new UserError(`${source.path}: ${message}`, where, hint));
			return null;
		};
		const chat = chatOf(resolved.value, complain);
		throwFound(errors);
		const files = /* @__PURE__ */ new Set([source.path, ...resolved.files]);
		const messages = await expanded(chat, source, parsed.lineOf, files);
		const { model, parameters, tools, responseFormat } = chat;
		const settings = {
			model,
			parameters,
			tools,
			responseFormat
		};
		return {
			path: source.path,
			syntax: "mustache",
			...settings,
			messages,
			files: [...files]
		};
	}
};
const notes = [
	"$schema",
	"name",
	"title",
	"description",
	"version",
	"tags",
	"metadata",
	"stream",
	"stream_options"
];
function chatOf(value, complain) {
	const none = {
		model: null,
		parameters: {},
		tools: [],
		responseFormat: null
	};
	if (Array.isArray(value)) return {
		...none,
		messages: messagesOf$1(value, [], complain)
	};
	const list = isFields(value) ? value["messages"] ?? value["input"] : void 0;
	if (!isFields(value) || list === void 0 && value["instructions"] === void 0) {
		complain([], "there are no messages", "Write a list of {role, content}, or {model, messages: […]}. Name a .prompt.yml as such.");
		return {
			...none,
			messages: []
		};
	}
	const { model = null, messages: _, input: __, instructions = null, tools = [], ...rest } = value;
	const { response_format: responseFormat = null, ...others } = rest;
	if (model !== null && typeof model !== "string") complain(["model"], "model must be a text", "Name one model.");
	if (!Array.isArray(tools)) complain(["tools"], "tools must be a list", "Write them as the API takes them.");
	const key = value["messages"] === void 0 ? "input" : "messages";
	const first = typeof instructions === "string" ? [{
		role: "system",
		content: instructions,
		at: ["instructions"]
	}] : [];
	return {
		model,
		parameters: Object.fromEntries(Object.entries(others).filter(([name]) => !notes.includes(name))),
		messages: [...first, ...listed(list, key, complain)],
		tools: Array.isArray(tools) ? tools : [],
		responseFormat
	};
}
function listed(list, key, complain) {
	if (list === void 0) return [];
	if (key === "input" && typeof list === "string") return [{
		role: "user",
		content: list,
		at: [key]
	}];
	if (Array.isArray(list)) return messagesOf$1(list, [key], complain);
	complain([key], `${key} must be a list`, "Write a list of {role, content}.");
	return [];
}
function messagesOf$1(list, at, complain) {
	if (list.length === 0) complain(at, "there are no messages", "Write a list of {role, content}.");
	return list.flatMap((message, index) => messageOf$1(message, [...at, index], complain) ?? []);
}
const roles = [
	"system",
	"developer",
	"user",
	"assistant"
];
function messageOf$1(message, at, complain) {
	if (!isFields(message)) return complain(at, "a message must be a mapping", "Write {\"role\": \"user\", \"content\": \"…\"}.");
	const { role, content } = message;
	if (typeof role !== "string" || !roles.includes(role)) {
		const hint = role === "tool" ? "Results of tools are not asked yet." : suggestion(String(role), roles);
		return complain([...at, "role"], `the role ${JSON.stringify(role ?? null)} is not available`, hint);
	}
	const other = Object.keys(message).find((key) => ![
		"role",
		"content",
		"name",
		"type",
		"id"
	].includes(key));
	if (other !== void 0) return complain([...at, other], `${other} is not available in a message`, "Keep role and content.");
	const text = textOf$1(content);
	if (text === null) return complain([...at, "content"], "a message needs a text as content", "Only texts are asked yet.");
	return {
		role,
		content: text,
		at: [...at, "content"]
	};
}
function textOf$1(content) {
	if (typeof content === "string") return content;
	if (!Array.isArray(content) || content.length === 0) return null;
	const texts = content.map((part) => {
		if (typeof part === "string") return part;
		return isFields(part) && [
			"text",
			"input_text",
			"output_text"
		].includes(String(part["type"])) && typeof part["text"] === "string" ? part["text"] : null;
	});
	return texts.every((text) => text !== null) ? texts.join("\n") : null;
}
async function expanded({ messages }, source, lineOf, files) {
	const all = [];
	for (const { role, content, at } of messages) {
		const whole = await expandPartials({
			...source,
			text: content
		}, lineOf(at) ?? 1);
		whole.files.forEach((file) => files.add(file));
		all.push({
			role,
			content: withoutNotes(whole.text)
		});
	}
	return all;
}

// src/formats/plain.ts
const others = /\.(ya?ml|json[lc5]?|toml|csv|[cm]?[jt]sx?|py|prompty|prompt|j2|jinja2?|hbs|handlebars)$/i;
const format = {
	name: "plain",
	what: "Text or Markdown: one system message, or sections under `user:` lines; optional front matter.",
	matches: (path) => !others.test(path),
	leads: /\{\{>/,
	parse: async (source) => {
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
};

// src/formats/all.ts
var all_exports = /* @__PURE__ */ __exportAll({
	chat: () => format$1,
	dotprompt: () => format$5,
	handlebars: () => format$3,
	jinja: () => format$4,
	plain: () => format,
	promptYml: () => format$7,
	prompty: () => format$6,
	storedPrompt: () => format$2
});

// src/formats/index.ts
const formats = Object.fromEntries(Object.values(all_exports).toSorted((left, right) => Number(left.name === "plain") - Number(right.name === "plain")).map((format) => [format.name, format]));
function mayLeadOn(path, text) {
	const format = Object.values(formats).find(({ matches }) => matches(path, text ?? ""));
	if (!format) return true;
	return format.leads !== null && (text === null || format.leads.test(text));
}
function formatOf(path, text) {
	const found = Object.values(formats).find((format) => format.matches(path, text));
	if (found) return found;
	throw new UserError(`${path}: no known format of prompts`, {
		file: path,
		line: null,
		key: null
	}, "Use .prompt.yml, .prompty, .prompt, .j2, .hbs, .md or .txt for a prompt; .json or .yml for a chat.");
}

// src/stages/detect/given.ts
const ROLES = [
	"system",
	"developer",
	"user",
	"assistant"
];
function givenPrompt(given, path, text) {
	const { model, parameters, tools, responseFormat } = given;
	return {
		path,
		syntax: "jinja",
		model,
		parameters,
		messages: messagesOf(text.trim(), path),
		tools,
		responseFormat,
		files: [path]
	};
}
function messagesOf(text, path) {
	const list = listIn(text, path);
	if (list === null) return [{
		role: "user",
		content: text
	}];
	return list.map((message, index) => messageOf(message, `message ${index + 1}`, path));
}
function listIn(text, path) {
	const isYaml = /^-\s+["']?(role|content)["']?\s*:/.test(text);
	if (!isYaml && !/^[[{]/.test(text)) return null;
	let value;
	try {
		value = isYaml ? parseYaml(text, path).value : parseJson(text, path).value;
	} catch (error) {
		if (isYaml || !(error instanceof UserError) || /"role"\s*:/.test(text)) throw error;
		return null;
	}
	const inner = isFields(value) ? value["messages"] : value;
	return Array.isArray(inner) && inner.length > 0 && inner.every((each) => isFields(each) && "role" in each) ? inner : null;
}
function messageOf(message, what, path) {
	const { role = null, content = null } = isFields(message) ? message : {};
	const where = {
		file: path,
		line: null,
		key: null
	};
	if (typeof role !== "string" || !ROLES.includes(role)) throw new UserError(`${path}: ${what} has the role ${JSON.stringify(role)}`, where, `Use ${ROLES.join(", ")}.`);
	return {
		role,
		content: textOf(content, `${path}: ${what}`, where)
	};
}
function textOf(content, what, where) {
	if (typeof content === "string") return content;
	const parts = Array.isArray(content) ? content : [];
	const texts = parts.flatMap((part) => isFields(part) && typeof part["text"] === "string" ? [part["text"]] : []);
	if (parts.length > 0 && texts.length === parts.length) return texts.join("\n");
	throw new UserError(`${what} is no text`, where, "Pictures and other media are not asked yet.");
}

// src/stages/detect/compile.ts
const RESERVED = [
	"messages",
	"input",
	"instructions",
	"model",
	"stream",
	"stream_options",
	"n",
	"store",
	"background"
];
const CONNECTION = /^(api[-_]?key|api[-_]?base|base[-_]?url|endpoint|provider|deployment|azure_deployment|headers)$/i;
const MODEL = [
	"model",
	"model_id",
	"modelId",
	"model_name"
];
async function compile(target, tree) {
	const texts = /* @__PURE__ */ new Map();
	const read = async (path, key) => {
		const where = {
			...target.where,
			key: `targets.${target.name}.${key}`
		};
		const text = await located(where, () => tree.read(path));
		if (text === null) throw missing(path, where);
		texts.set(path, text);
		return text;
	};
	const text = await located(target.where, () => tree.read(target.prompt));
	if (text === null) return null;
	texts.set(target.prompt, text);
	if (target.kind === "recorded") return recordingIn(target.prompt, text);
	const written = target.given ? givenPrompt(target.given, target.prompt, target.given.text ?? text) : await formatOf(target.prompt, text).parse({
		path: target.prompt,
		text,
		read: (path) => read(path, "prompt")
	});
	const warnings = [...written.warnings ?? []];
	let prompt = written;
	if (target.model) prompt = layOver(prompt, await settings(target, read), target, warnings);
	if (target.tools) prompt = {
		...prompt,
		tools: await tools(target, read)
	};
	for (const name of Object.keys(prompt.parameters)) if (RESERVED.includes(name)) throw reserved(name, target);
	return {
		prompt: {
			...prompt,
			files: [...texts.keys()]
		},
		texts,
		warnings,
		recorded: null
	};
}
async function settings(target, read) {
	const where = {
		...target.where,
		key: `targets.${target.name}.model`
	};
	const reference = parseReference(target.model ?? "", where);
	const value = valueAt(parse(await read(reference.file, "model"), reference.file), reference.path);
	if (value !== void 0) return value;
	const hint = `Add /${reference.path.join("/")} to ${reference.file}, or mend the pointer.`;
	throw new UserError(`target ${target.name}: ${target.model} points at nothing`, where, hint);
}
async function tools(target, read) {
	const file = target.tools ?? "";
	const value = parse(await read(file, "tools"), file);
	if (Array.isArray(value)) return value;
	throw new UserError(`${file}: a list of tools is expected`, {
		file,
		line: 1,
		key: null
	}, "Write the tools as the API takes them: [{\"type\": \"function\", \"function\": {…}}].");
}
function layOver(prompt, value, target, warnings) {
	if (typeof value === "string") return {
		...prompt,
		model: value
	};
	if (!isFields(value)) {
		const where = {
			...target.where,
			key: `targets.${target.name}.model`
		};
		throw new UserError(`target ${target.name}: ${target.model} holds no model settings`, where, "Point at a mapping such as {model: …, temperature: 0}, or at the name of a model.");
	}
	const nested = isFields(value["parameters"] ?? null) ? value["parameters"] : {};
	const parameters = { ...prompt.parameters };
	let model = prompt.model;
	for (const [key, setting] of [...Object.entries(value), ...Object.entries(nested)]) {
		if (key === "parameters") continue;
		if (MODEL.includes(key)) model = String(setting);
		else if (CONNECTION.test(key)) warnings.push(`${target.model}: ${key} is left alone; endpoints come from the workflow or from base.`);
		else parameters[snake(key)] = setting;
	}
	return {
		...prompt,
		model,
		parameters
	};
}
function snake(key) {
	return key.replace(/([a-z])([A-Z])/g, "$1_$2").replaceAll("-", "_").toLowerCase();
}
function parse(text, file) {
	return file.endsWith(".json") ? parseJson(text, file).value : parseYaml(text, file).value;
}
function missing(path, where) {
	return new UserError(`${path} does not exist`, where, "Mend the path; paths are relative to the root of the repository.");
}
function reserved(name, target) {
	return new UserError(`target ${target.name}: a prompt may not set \`${name}\``, {
		...target.where,
		key: name
	}, "Remove it from the parameters.");
}

// src/stages/detect/differences.ts
function differences(before, after) {
	return [
		...differs("model", before.model, after.model),
		...fieldDifferences(before.parameters, after.parameters),
		...messageDifferences(before, after),
		...differs("messages.defaults", before.defaults ?? {}, after.defaults ?? {}),
		...toolDifferences(before.tools, after.tools),
		...differs("schema", before.responseFormat, after.responseFormat)
	];
}
function toolDifferences(before, after) {
	const [was, is] = [named(before), named(after)];
	const whole = differs("tools", [...before], [...after]);
	if (!was || !is || whole.length === 0) return whole;
	const found = [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
		const [a, b] = [was.get(name), is.get(name)];
		if (!a || !b) return differs(`tools.${name}`, a ?? null, b ?? null);
		return [.../* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)])].sort().flatMap((key) => differs(`tools.${name}.${key}`, a[key] ?? null, b[key] ?? null));
	});
	const order = differs("tools.order", [...was.keys()], [...is.keys()]);
	return found.length ? found : order.length ? order : whole;
}
function named(tools) {
	const found = /* @__PURE__ */ new Map();
	for (const tool of tools) {
		const inner = isFields(tool) ? isFields(tool["function"]) ? tool["function"] : tool : {};
		const name = inner["name"];
		if (typeof name !== "string" || found.has(name)) return null;
		found.set(name, inner);
	}
	return found;
}
function partsOf(found) {
	const parts = found.map(({ what }) => what.replace(/[.[].*$/, ""));
	return [...new Set(parts)].filter((part) => part !== "endpoint");
}
function fieldDifferences(before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((name) => differs(`parameters.${name}`, before[name] ?? null, after[name] ?? null));
}
function messageDifferences(before, after) {
	const count = Math.max(before.messages.length, after.messages.length);
	const found = Array.from({ length: count }, (_, index) => {
		const [was, is] = [before.messages[index], after.messages[index]];
		if (was && is && was.role === is.role) return differs(`messages[${index}].${was.role}`, was.content, is.content);
		return differs(`messages[${index}]`, was ? { ...was } : null, is ? { ...is } : null);
	}).flat();
	if (found.length || before.syntax === after.syntax) return found;
	return before.messages.some(({ content }) => /\{[{%]/.test(content)) ? differs("messages.syntax", before.syntax, after.syntax) : [];
}
function differs(what, before, after) {
	return sameJson(before, after) ? [] : [{
		what,
		before,
		after
	}];
}

// src/stages/detect/due.ts
const GROUP$1 = 128;
async function dueIn(law, head, { touched, all }) {
	if (all) return new Set(law.targets);
	const asked = askedIn(law);
	const differs = new Set(touched.map(({ path }) => path));
	const due = /* @__PURE__ */ new Set();
	const unsure = [];
	for (const target of law.targets) {
		const { base, head: is } = target;
		if (!(base !== null && is !== null && sameDeclaration(base, is)) || asked.has(target.name) || filesOf(is).some((file) => differs.has(file))) due.add(target);
		else if (is.kind === "prompt" && mayLeadOn(is.prompt, null)) unsure.push(target);
	}
	for (let from = 0; from < unsure.length; from += GROUP$1) {
		const group = unsure.slice(from, from + GROUP$1);
		const leads = await Promise.all(group.map(({ head: is }) => leadsOn(is, head)));
		group.filter((_, at) => leads[at]).forEach((target) => due.add(target));
	}
	return due;
}
function askedIn({ suites }) {
	return new Set(suites.flatMap(({ changed, targets }) => changed === null ? [] : targets));
}
async function leadsOn({ prompt, given }, head) {
	if (given) return true;
	try {
		const text = await head.read(prompt);
		return text === null || mayLeadOn(prompt, text);
	} catch (error) {
		if (error instanceof UserError) return true;
		throw error;
	}
}
function filesOf({ prompt, model, tools }) {
	return [
		prompt,
		...model === null ? [] : [model.replace(/#.*$/s, "")],
		...tools === null ? [] : [tools]
	];
}
function sameFiles(a, b) {
	return a.kind === b.kind && a.prompt === b.prompt && a.model === b.model && a.tools === b.tools;
}
function sameGiven(a, b) {
	return JSON.stringify(a.given ?? null) === JSON.stringify(b.given ?? null);
}
function sameDeclaration(a, b) {
	return a === b || sameFiles(a, b) && sameGiven(a, b) && a.endpoint === b.endpoint;
}

// src/stages/detect/change.ts
async function changeOf(law, declared, revisions) {
	const { before, after, warnings, isKept } = await compileBoth(declared, revisions);
	if (!after && law.head && declared.as === "declared") throw promptMissing(law.head);
	const change = before || after ? compared(law.name, declared, before, after) : null;
	return {
		law,
		change,
		warnings: [...warnings, ...after?.warnings ?? []],
		isKept: isKept && change?.kind === "same"
	};
}
async function compileBoth({ was, is, as }, { base, head, isUntouched }) {
	const warnings = [];
	const onBase = () => compileBase(was, base, warnings);
	const onHead = compile(is, head).catch((error) => {
		if (as === "declared") throw error;
		return null;
	});
	if (!(sameFiles(was, is) && sameGiven(was, is) && isUntouched([is.prompt]))) {
		const [after, before] = await inOrder([onHead, onBase()]);
		return {
			before,
			after,
			warnings,
			isKept: false
		};
	}
	const after = await onHead;
	const isKept = after !== null && isUntouched(after.prompt.files);
	return {
		before: isKept ? after : await onBase(),
		after,
		warnings,
		isKept
	};
}
function compared(target, { was, is, as }, before, after) {
	const moved = was.endpoint === is.endpoint ? [] : [{
		what: "endpoint",
		before: was.endpoint,
		after: is.endpoint
	}];
	const found = before && after ? [...differencesOf(before, after), ...moved] : [];
	const kind = !before ? "added" : !after ? "deleted" : found.length ? "edited" : "same";
	return {
		target,
		as,
		endpoints: {
			baseline: was.endpoint,
			candidate: is.endpoint
		},
		kind,
		baseline: before?.prompt ?? null,
		candidate: after?.prompt ?? null,
		...recordedIn(before, after),
		touched: partsOf(found),
		differences: found,
		...placeOf(is.prompt, before, after),
		reason: was.prompt !== is.prompt && kind === "edited" ? `${was.prompt} became ${is.prompt}` : reasonOf(kind, is.prompt, before, after)
	};
}
function differencesOf(before, after) {
	return before.recorded || after.recorded ? answerDifferences(before, after) : differences(before.prompt, after.prompt);
}
function recordedIn(before, after) {
	const [baseline, candidate] = [before?.recorded ?? null, after?.recorded ?? null];
	return baseline || candidate ? { recorded: {
		baseline,
		candidate
	} } : {};
}
async function compileBase(target, base, warnings) {
	try {
		return await compile(target, base);
	} catch (error) {
		if (!(error instanceof UserError || error instanceof UserErrors)) throw error;
		warnings.push(`On base, target ${target.name} can't be compiled, so there is nothing to compare with: ${error.message}`);
		return null;
	}
}
function promptMissing(target) {
	if (target.kind === "recorded") return recordingMissing(target);
	return new UserError(`target ${target.name}: ${target.prompt} does not exist`, {
		...target.where,
		key: `targets.${target.name}.prompt`
	}, "Mend the path, or remove the target together with its prompt.");
}
function changedFiles(before, after) {
	return [.../* @__PURE__ */ new Set([...after.texts.keys(), ...before.texts.keys()])].filter((file) => before.texts.get(file) !== after.texts.get(file));
}
function reasonOf(kind, prompt, before, after) {
	if (kind === "added") return `${prompt} is new`;
	if (kind === "deleted") return `${prompt} was deleted`;
	if (kind === "same" || !before || !after) return "nothing that a model gets has changed";
	const files = changedFiles(before, after);
	return files.length ? `${files.join(", ")} changed` : "the config of the target changed";
}
function placeOf(prompt, before, after) {
	if (!before || !after) return {
		file: prompt,
		line: after ? 1 : null
	};
	const [file] = changedFiles(before, after);
	if (file === void 0) return {
		file: prompt,
		line: null
	};
	const was = (before.texts.get(file) ?? "").split("\n");
	const is = (after.texts.get(file) ?? "").split("\n");
	const first = is.findIndex((line, index) => line !== was[index]);
	return {
		file,
		line: first < 0 ? Math.max(1, is.length) : first + 1
	};
}

// src/stages/detect/renames.ts
const ALIKE = .25;
async function renamesIn(targets, base, head) {
	const gone = targets.flatMap(({ base: was, head: is }) => was && !is ? [was] : []);
	const come = targets.flatMap(({ base: was, head: is }) => is && !was ? [is] : []);
	const renames = /* @__PURE__ */ new Map();
	if (gone.length === 0 || come.length === 0) return renames;
	const [before, after] = [await promptsOf(gone, base), await promptsOf(come, head)];
	const pairs = pairAlike(before, after, (was, is) => likeness(wordsOf(was.prompt), wordsOf(is.prompt)), ALIKE);
	for (const [was, is] of pairs) {
		renames.set(was.target.name, is.target);
		renames.set(is.target.name, was.target);
	}
	return renames;
}
async function promptsOf(targets, tree) {
	return (await Promise.all(targets.map(async (target) => ({
		target,
		prompt: (await compile(target, tree).catch(() => null))?.prompt
	})))).flatMap(({ target, prompt }) => prompt ? [{
		target,
		prompt
	}] : []);
}
function wordsOf({ messages }) {
	return messages.map(({ content }) => content).join(" ");
}

// src/stages/detect/index.ts
const GROUP = 64;
async function detect(law, base, head, scope) {
	const isUntouched = untouchedBy(scope.touched);
	const renames = await renamesIn(law.targets, base, head);
	const asked = askedIn(law);
	const due = [...await dueIn(law, head, scope)];
	const looked = [];
	for (let from = 0; from < due.length; from += GROUP) {
		const group = due.slice(from, from + GROUP);
		const revisions = {
			base: askedOnce(base),
			head: askedOnce(head),
			isUntouched
		};
		const found = await inOrder(group.map((target) => lookAt(target, renames.get(target.name) ?? null, revisions)));
		const isWanted = (each) => scope.all || !each.isKept || asked.has(each.law.name);
		looked.push(...found.flat().filter(isWanted));
	}
	return {
		changes: looked.flatMap(({ change }) => change ?? []),
		warnings: [...new Set(looked.flatMap(({ warnings }) => warnings))]
	};
}
async function lookAt(target, other, revisions) {
	const was = target.base ?? other ?? target.head;
	const is = target.head ?? other ?? target.base;
	const declared = await changeOf(target, {
		was,
		is,
		as: "declared"
	}, revisions);
	if (!target.base || sameFiles(target.base, is)) return [declared];
	const own = {
		was: target.base,
		is: target.base,
		as: "base-declares-it"
	};
	const still = await changeOf(target, own, revisions);
	return [declared, still.change?.kind === "edited" ? still : {
		...still,
		change: null
	}];
}
function untouchedBy(touched) {
	if (touched.some(({ after }) => after === null)) return () => false;
	const differs = new Set(touched.map(({ path }) => path));
	return (files) => !files.some((file) => differs.has(file));
}

export { formatOf as n, detect as t };