import { t as rowsOfTable } from "./table2.js";

export { rowsOfTable };