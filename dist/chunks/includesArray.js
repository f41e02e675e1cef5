import { t as __commonJSMin } from "./rolldown-runtime.js";

// ../../work/main/node_modules/validator/lib/util/includesArray.js
var require_includesArray = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = void 0;
	var includes = function includes(arr, val) {
		return arr.some(function(arrVal) {
			return val === arrVal;
		});
	};
	exports.default = includes;
	module.exports = exports.default;
	module.exports.default = exports.default;
}));

export { require_includesArray as t };