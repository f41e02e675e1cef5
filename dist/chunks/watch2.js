import { t as watch } from "./watch.js";

export { watch };