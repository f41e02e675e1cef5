import { Dn as sameCase, En as readAll, On as sameCases, Tn as named, kn as sameTexts, wn as bothOf } from "./asking.js";

export { sameCases };