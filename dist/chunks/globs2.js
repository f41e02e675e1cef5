import { t as globReach } from "./globs.js";

export { globReach };