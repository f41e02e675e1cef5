import { a as openRecording } from "./gate-later.js";

export { openRecording };