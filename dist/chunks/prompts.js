import { Ji as parseJson, Si as suggestion, l as API_PARAMETERS, pa as attempts, qi as isFields, s as parseData, ua as UserError } from "./ground.js";
import { Gt as snake, Qt as readFirst, Xt as outside, Zt as pathInRepository, en as unread } from "./asking.js";

// src/prompts/file-references.ts
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

// src/prompts/picoschema.ts
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
	return schemaOf$3(written, refuse);
}
function schemaOf$3(written, refuse) {
	if (typeof written === "string") return scalarOf(written, refuse);
	if (!isFields(written)) refuse(`${JSON.stringify(written)} is no type`);
	const properties = {};
	const required = [];
	let additionalProperties = false;
	for (const [key, value] of Object.entries(written)) if (key === "(*)") additionalProperties = schemaOf$3(value, refuse);
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
		items: schemaOf$3(value, refuse),
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
		...schemaOf$3(value, refuse),
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

// src/prompts/dotprompt-front.ts
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
	"toolDefs",
	"toolChoice",
	"maxTurns",
	"use"
];
const renamed$1 = {
	stop_sequences: "stop",
	model_version: "version"
};
const connection = /^(api_?key|base_?url|api_base|endpoint|location|project)$/;
function frontOf$1(front, file) {
	const parameters = {};
	for (const [key, value] of Object.entries(front)) if (API_PARAMETERS.includes(snake(key))) parameters[snake(key)] = value;
	else if (!known.includes(key) && !key.includes(".")) file.warn("unread-key", [key], unread(key, known));
	for (const [key, value] of Object.entries(mapping(front, ["config"], file))) {
		const name = renamed$1[snake(key)] ?? snake(key);
		if (!connection.test(name)) parameters[name] = value;
	}
	const { version, ...rest } = parameters;
	const written = front["model"] ?? null;
	if (written !== null && typeof written !== "string") file.complain(["model"], "model must be a text", "Name one model.");
	return {
		model: modelOf(typeof written === "string" ? written : null, version ?? null),
		parameters: rest,
		defaults: defaultsOf$1(mapping(front, ["input"], file), file),
		tools: toolsOf(front, file),
		responseFormat: responseFormatOf$1(mapping(front, ["output"], file), file)
	};
}
function defaultsOf$1(input, file) {
	const schema = isFields(input["schema"] ?? null) ? input["schema"] : {};
	const nothing = Object.keys(schema).flatMap((key) => {
		const [, name, kind] = /^([^(?]+)\?(?:\((\w+).*)?$/.exec(key) ?? [];
		return name === void 0 ? [] : [[name, kind === "array" ? [] : ""]];
	});
	return {
		...Object.fromEntries(nothing),
		...mapping(input, ["input", "default"], file)
	};
}
function mapping(fields, path, file) {
	const value = fields[path.at(-1) ?? ""] ?? {};
	if (isFields(value)) return value;
	file.complain(path, `${path.join(".")} must be a mapping`, "Write name: value below it.");
	return {};
}
function modelOf(model, version) {
	if (typeof version !== "string") return model;
	return model === null ? version : model.replace(/[^/]*$/, version.replace(/.*\//, ""));
}
function toolsOf(front, file) {
	const names = listIn(front, "tools", "tools must be a list of names", file);
	if (names.length) file.warn("not-sent", ["tools"], `the tools ${names.map(nameOf$1).join(", ")} are defined in a program; give the target a file of tools to send them.`);
	return listIn(front, "toolDefs", "toolDefs must be a list", file).flatMap((tool, index) => toolOf$1(tool, ["toolDefs", index], file) ?? []);
}
function nameOf$1(tool) {
	return isFields(tool) ? String(tool["name"] ?? JSON.stringify(tool)) : String(tool);
}
function listIn(front, key, message, file) {
	const value = front[key] ?? [];
	if (Array.isArray(value)) return value;
	if (typeof value === "string") return [value];
	file.complain([key], message, "Write - name below it.");
	return [];
}
function toolOf$1(tool, at, file) {
	if (!isFields(tool) || typeof tool["name"] !== "string") return file.complain(at, "a tool needs a name", "Write name, description and inputSchema.");
	const { name, description, inputSchema } = tool;
	const schema = inputSchema === void 0 ? null : schemaOf$2(inputSchema, at, String(name), file);
	return {
		type: "function",
		function: {
			name,
			...description !== void 0 && { description },
			parameters: schema ?? {
				type: "object",
				properties: {}
			}
		}
	};
}
function responseFormatOf$1(output, file) {
	const { format = null, schema = null } = output;
	if (format !== null && ![
		"text",
		"json",
		"enum",
		"array",
		"jsonl"
	].includes(String(format))) {
		const message = `the output "${String(format)}" is not available`;
		return file.complain(["output", "format"], message, "Write text or json.");
	}
	if (format !== null && !["text", "json"].includes(String(format))) file.warn("sent-otherwise", ["output", "format"], `the output "${String(format)}" is a program's to read; it is asked as text.`);
	if (format !== null && format !== "json" || format === null && schema === null) return null;
	const made = schema === null ? null : schemaOf$2(schema, ["output", "schema"], "output.schema", file);
	return made === null ? { type: "json_object" } : {
		type: "json_schema",
		json_schema: {
			name: "output",
			schema: made
		}
	};
}
function schemaOf$2(written, at, what, file) {
	try {
		return jsonSchema(written, (why) => {
			throw new UserError(why, null, "Write the schema here, since no program is run.");
		});
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return file.warn("not-sent", at, `${what}: ${error.message}, so no schema is sent.`);
	}
}

// src/prompts/yml-answers.ts
const FORMATS = [
	"text",
	"json_object",
	"json_schema"
];
const HOW = "Write jsonSchema: |- and below it {\"name\": \"answer\", \"schema\": {\u2026}} as JSON.";
function responseFormatOf(root, file, path) {
	const key = root["responseFormat"] === void 0 ? "response_format" : "responseFormat";
	const written = root[key] ?? null;
	if (key === "response_format" && written !== null) file.warn("read-otherwise", [key], "gh models does not read \"response_format\", but responseFormat; it is sent.");
	const { type, json_schema: inner = null } = isFields(written) ? written : { type: written };
	const kind = written === null ? null : kindOf(type ?? null, key, file);
	const schema = root["jsonSchema"] ?? root["json_schema"] ?? inner;
	if (kind === "json_schema") return {
		type: kind,
		json_schema: schemaOf$1(schema, file, path)
	};
	if (schema) {
		const message = `${path}: jsonSchema is not sent without responseFormat: json_schema.`;
		file.warnings.push({
			code: "not-sent",
			message
		});
	}
	return kind === "json_object" ? { type: kind } : null;
}
function kindOf(written, key, file) {
	const said = typeof written === "string" ? written : "";
	if (FORMATS.includes(said)) return said;
	if (said === "json") {
		file.warn("read-otherwise", [key], "gh models does not know the format \"json\"; json_object is asked for.");
		return "json_object";
	}
	const hint = said ? suggestion(said, FORMATS) : `Write one of ${FORMATS.join(", ")}.`;
	return file.complain([key], `${key} must be one of ${FORMATS.join(", ")}`, hint);
}
function schemaOf$1(written, file, path) {
	if (written === null) return file.complain(["jsonSchema"], "json_schema needs a jsonSchema", HOW);
	const before = file.errors.length;
	const value = isFields(written) ? written : schemaIn(file, written, path);
	const named = isFields(value) && !value["schema"] && isBare(value) ? {
		name: "answer",
		schema: value
	} : value;
	if (isFields(named) && typeof named["name"] === "string" && isFields(named["schema"] ?? null)) return {
		...named,
		name: nameOf(file, named["name"], path)
	};
	return file.errors.length > before ? null : file.complain(["jsonSchema"], "jsonSchema needs a \"name\" and a \"schema\"", HOW);
}
function isBare(value) {
	return [
		"type",
		"properties",
		"$ref",
		"anyOf"
	].some((key) => Object.hasOwn(value, key));
}
function schemaIn(file, written, path) {
	if (typeof written !== "string") return file.complain(["jsonSchema"], "jsonSchema must be a text", "Put it in quotes.");
	try {
		return parseJson(written, path).value;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		const why = error.message.split(": ").at(-1);
		return file.complain(["jsonSchema"], `jsonSchema is not valid JSON: ${why}`, error.hint);
	}
}
function nameOf(file, written, path) {
	const name = written.replace(/[^\w-]+/g, "_").slice(0, 64);
	if (name !== written) {
		const message = `${path}: the schema is sent as "${name}", since APIs refuse the name "${written}".`;
		file.warnings.push({
			code: "sent-otherwise",
			message
		});
	}
	return name;
}

// src/prompts/yml-messages.ts
const ROLES = [
	"system",
	"user",
	"assistant",
	"developer"
];
const roleByKey = {
	system: "system",
	instructions: "system",
	user: "user",
	prompt: "user",
	template: "user",
	content: "user"
};
const TEXT_KEYS = Object.keys(roleByKey);
function messagesOf(root, file) {
	const written = root["messages"] ?? null;
	const messages = (Array.isArray(written) ? written : null)?.flatMap((message, index) => messageOf(message, ["messages", index], file) ?? []) ?? textsIn(written === null ? root : written, written === null ? [] : ["messages"], file);
	if (messages.length > 0 || file.errors.length > 0) return messages;
	file.complain(["messages"], "there are no messages", "Write messages: with at least one item that has a role and a content.");
	return [];
}
function textsIn(written, at, file) {
	const fields = typeof written === "string" ? { user: written } : isFields(written) ? written : {};
	return Object.entries(fields).filter(([key, value]) => Object.hasOwn(roleByKey, key) && typeof value === "string" && value.trim() !== "").map(([key, content]) => {
		const role = roleByKey[key];
		const place = typeof written === "string" ? at : [...at, key];
		file.warn("read-otherwise", place, `gh models reads a list of messages only; "${place.join(".")}" is asked as the message of the role ${role}.`);
		if (/(^|[^{])\{\w+\}(?!\})/.test(content)) file.warn("not-read", place, "only {{name}} is filled; {name} in single braces is sent as it stands.");
		return {
			role,
			content
		};
	});
}
function messageOf(message, at, file) {
	if (!isFields(message)) return file.complain(at, "a message must be a mapping", "Write - role: user and content: \u2026 below it.");
	file.strangers(message, at, ["role", "content"]);
	const role = roleOf(message["role"] ?? null, [...at, "role"], file);
	const content = contentOf(message["content"] ?? null, [...at, "content"], file);
	return role === null || content === null ? null : {
		role,
		content
	};
}
function roleOf(written, at, file) {
	const role = typeof written === "string" ? written.trim().toLowerCase() : "";
	if (role === "developer") file.warn("read-otherwise", at, "gh models does not know the role developer; it is sent as it stands.");
	if (ROLES.includes(role)) return role;
	const hint = `Write one of ${ROLES.join(", ")}.`;
	return file.complain(at, `${at.join(".")} must be one of ${ROLES.slice(0, 3).join(", ")}`, hint);
}
function contentOf(written, at, file) {
	if (typeof written === "string" && written.trim() !== "") return written;
	if (typeof written === "number" || typeof written === "boolean") return String(written);
	if (written === null || written === "" || typeof written === "string") return file.warn("not-sent", at, `${at.slice(0, -1).join(".")} says nothing, so it is left out.`);
	const texts = Array.isArray(written) ? written.map(partOf) : [];
	if (texts.length === 0 || texts.some((text) => text === null)) return file.complain(at, `${at.join(".")} must be a text`, "Put it in quotes; only texts are asked yet.");
	file.warn("sent-otherwise", at, "gh models reads one text only; the parts are sent as one, a line each.");
	return texts.join("\n");
}
function partOf(part) {
	if (typeof part === "string") return part;
	return isFields(part) && typeof part["text"] === "string" ? part["text"] : null;
}

// src/prompts/prompty-front.ts
function frontOf(front, file, refuse) {
	const steps = attempts();
	if (front["base"] !== void 0) steps.make(() => refuse(["base"], "another prompty is not read from here", "Write here what the base file says."), null);
	const warnings = [];
	const warn = (code, message) => {
		warnings.push({
			code,
			message: `${file}: ${message}`
		});
		return null;
	};
	const model = steps.make(() => modelFields(front["model"], refuse), {});
	const api = String(model["api"] ?? model["apiType"] ?? "chat");
	if (![
		"chat",
		"completion",
		"responses"
	].includes(api)) steps.make(() => refuse(["model", "api"], `the API "${api}" is not available`, "Write chat."), null);
	const { tools: inner = [], response_format: responseFormat = null, ...parameters } = named({
		...fieldsOf(model["parameters"]),
		...fieldsOf(model["options"])
	}, warn);
	const outputs = model["id"] !== void 0 || model["apiType"] !== void 0 ? propertiesOf(front["outputs"] ?? front["outputSchema"]) : [];
	const schema = {
		type: "json_schema",
		json_schema: {
			name: "output",
			schema: schemaOf(outputs)
		}
	};
	const defined = listOf(front["tools"]).map((tool, index) => steps.make(() => toolOf(tool, index, refuse), null));
	const syntax = steps.make(() => syntaxOf(front["template"], refuse), "jinja");
	steps.end();
	return {
		model: modelName(model, warn),
		completion: api === "completion",
		syntax,
		parameters,
		defaults: defaultsOf(front["inputs"] ?? front["inputSchema"], warn),
		tools: [...listOf(inner), ...defined],
		responseFormat: responseFormat ?? (outputs.length > 0 ? schema : null),
		warnings
	};
}
function modelFields(model, refuse) {
	if (model === void 0 || model === null) return {};
	if (typeof model === "string") return { id: model };
	return isFields(model) ? model : refuse(["model"], "model must be a mapping", "Write api: chat below it.");
}
function fieldsOf(value) {
	return isFields(value) ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function modelName(model, warn) {
	const places = {
		...fieldsOf(model["connection"]),
		...fieldsOf(model["configuration"])
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
	if (match[2] === void 0) return warn("not-read", `${match[1]} comes from the environment, which is not read.`);
	warn("not-read", `${match[1]} comes from the environment, which is not read; its default stands in.`);
	return match[2];
}
const renamed = {
	stop_sequences: "stop",
	additional_properties: ""
};
function named(parameters, warn) {
	const all = {};
	for (const [key, written] of Object.entries(parameters)) {
		const value = fromEnvironment(written, warn);
		const name = renamed[snake(key)] ?? snake(key);
		if (name === "") Object.assign(all, fieldsOf(value));
		else if (value !== null) all[name] = value;
	}
	delete all["stream"];
	return all;
}
function syntaxOf(template, refuse) {
	const fields = fieldsOf(template);
	const written = isFields(template) ? fields["format"] ?? fields["type"] ?? "jinja2" : template ?? "jinja2";
	const name = String(isFields(written) ? written["kind"] ?? "jinja2" : written);
	if (/^jinja2?$/.test(name)) return "jinja";
	if (name === "nunjucks") return "nunjucks";
	if (/^(mustache|handlebars)$/.test(name)) return "handlebars";
	return refuse(["template"], `the template "${name}" is not available`, "Write jinja2 or mustache.");
}
function propertiesOf(written) {
	const all = isFields(written) && written["properties"] !== void 0 ? written["properties"] : written;
	if (Array.isArray(all)) return all.flatMap((fields) => isFields(fields) ? [{
		name: String(fields["name"] ?? ""),
		fields
	}] : []);
	return Object.entries(fieldsOf(all)).map(([name, value]) => ({
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
			warn("not-sent", `the thread "${name}" is left out; the turns of a case follow the prompt.`);
		}
	}
	return defaults;
}
const jsonTypes = {
	float: "number",
	list: "array",
	dictionary: "object"
};
function schemaOf(properties) {
	const entries = properties.map(({ name, fields }) => {
		const type = String(fields["kind"] ?? fields["type"] ?? "string");
		const { description, enumValues, items } = fields;
		const inner = propertiesOf(fields["properties"]);
		const schema = {
			type: jsonTypes[type] ?? type,
			...description !== void 0 && { description },
			...enumValues !== void 0 && { enum: enumValues },
			...isFields(items) && { items: schemaOf([{
				name: "item",
				fields: items
			}]) }
		};
		return [name, inner.length ? {
			...schema,
			...schemaOf(inner)
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
	const parameters = schemaOf(propertiesOf(tool["parameters"]));
	return {
		type: "function",
		function: {
			name,
			...description !== void 0 && { description },
			parameters
		}
	};
}

export { frontOf$1 as a, responseFormatOf as i, TEXT_KEYS as n, resolveFiles as o, messagesOf as r, frontOf as t };