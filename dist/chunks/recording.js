import { P as openRecording } from "./gate-later.js";

export { openRecording };