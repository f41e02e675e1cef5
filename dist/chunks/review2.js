import { t as reviewed } from "./review3.js";

export { reviewed };