import { d as openSecrets } from "./ground-later.js";

export { openSecrets };