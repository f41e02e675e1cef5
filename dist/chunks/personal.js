import { r as openFinders } from "./ground-later.js";

export { openFinders };