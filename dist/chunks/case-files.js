import { Bn as named, Hn as sameCase, Un as sameCases, Vn as readAll, Wn as sameTexts, zn as bothOf } from "./asking.js";

export { sameCases };