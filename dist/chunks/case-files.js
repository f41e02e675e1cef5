import { An as sameCase, Dn as bothOf, Mn as sameTexts, On as named, jn as sameCases, kn as readAll } from "./asking.js";

export { sameCases };