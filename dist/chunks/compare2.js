import { t as compareFiles } from "./compare.js";

export { compareFiles };