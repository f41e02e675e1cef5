import { t as readSpans } from "./gen-ai2.js";

export { readSpans };