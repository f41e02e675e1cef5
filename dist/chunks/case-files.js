import { Cn as named, Dn as sameTexts, En as sameCases, Sn as bothOf, Tn as sameCase, wn as readAll } from "./asking.js";

export { sameCases };