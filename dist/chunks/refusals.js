import { f as refusalIn } from "./asking.js";

export { refusalIn };