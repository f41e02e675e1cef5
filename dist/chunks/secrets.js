import { a as openSecrets } from "./ground-later.js";

export { openSecrets };