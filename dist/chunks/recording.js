import { U as openRecording } from "./gate-later.js";

export { openRecording };