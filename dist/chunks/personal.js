import { f as openFinders } from "./ground-later.js";

export { openFinders };