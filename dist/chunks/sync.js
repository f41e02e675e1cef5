import { n as normalize_options, r as parse, t as CsvError } from "./sync2.js";

export { parse };