import { t as reviewed } from "./reviewed.js";

export { reviewed };