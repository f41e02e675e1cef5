import { i as withoutComments, n as inclusion, r as parse, t as PARTIAL } from "./handlebars.js";

export { PARTIAL, inclusion, parse, withoutComments };