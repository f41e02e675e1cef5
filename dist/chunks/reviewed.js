import { t as reviewed } from "./reviewed2.js";

export { reviewed };