import { n as openSystems, r as settle, t as checkAllowed } from "./processes.js";

export { openSystems };