import { An as sameCases, Dn as named, En as bothOf, On as readAll, jn as sameTexts, kn as sameCase } from "./asking.js";

export { sameCases };