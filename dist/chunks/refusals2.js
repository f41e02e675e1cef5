import { t as refusalIn } from "./refusals.js";

export { refusalIn };