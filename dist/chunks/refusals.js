import { c as refusalIn } from "./asking.js";

export { refusalIn };