// src/errors.ts
var UserError = class extends Error {
	where;
	hint;
	constructor(message, where, hint) {
		super(message);
		this.name = "UserError";
		this.where = where;
		this.hint = hint;
	}
};
var UserErrors = class extends Error {
	errors;
	constructor(errors) {
		super(errors.map((error) => error.message).join("\n"));
		this.name = "UserErrors";
		this.errors = errors;
	}
};
async function located(where, work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof UserError && error.where === null) throw new UserError(error.message, where, error.hint);
		throw error;
	}
}
function throwFound(errors) {
	if (errors.length === 1) throw errors[0];
	if (errors.length > 1) throw new UserErrors(errors);
}

export { throwFound as i, UserErrors as n, located as r, UserError as t };