import { i as refusalIn } from "./ground-later.js";

export { refusalIn };