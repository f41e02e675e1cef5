import { dn as sameCases, fn as sameTexts, ln as readAll, un as sameCase } from "./asking.js";

export { sameCases };