import { t as adviceOn } from "./advice2.js";

export { adviceOn };