import { Cn as bothOf, Dn as sameCases, En as sameCase, On as sameTexts, Tn as readAll, wn as named } from "./asking.js";

export { sameCases };