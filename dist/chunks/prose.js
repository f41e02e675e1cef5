import { c as chunksOf, d as spokenIn, l as lettersIn, u as proseOf } from "./asking.js";

export { chunksOf, lettersIn, proseOf, spokenIn };