import { n as globMatcher, r as linearMatcher } from "./globs.js";

export { globMatcher };