import { t as compareFiles } from "./compare2.js";

export { compareFiles };