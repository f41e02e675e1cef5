import { n as compile } from "./asking.js";

export { compile };