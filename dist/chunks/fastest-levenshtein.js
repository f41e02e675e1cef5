import { i as require_fastest_levenshtein } from "./libraries.js";

export default require_fastest_levenshtein();

export {  };