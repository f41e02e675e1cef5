import { n as openSecrets } from "./ground-later.js";

export { openSecrets };