import { a as languageOf, i as expectedAs, o as markTongue, s as openDetector } from "./asking.js";

export { expectedAs, languageOf, markTongue, openDetector };