import { Bn as bothOf, Gn as sameTexts, Hn as readAll, Un as sameCase, Vn as named, Wn as sameCases } from "./asking.js";

export { sameCases };