import { i as tellings, n as askedAgain, r as isSame } from "./ground-later.js";

export { askedAgain, isSame, tellings };