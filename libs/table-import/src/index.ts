export { type BadCell, CellReader, type Cells, isoOf } from './cells.js';
export { type Report, TableImport } from './import-table.js';
export { MappingError, readMapping } from './mapping-file.js';
export { Places, type WantedProperty } from './places.js';
export { badRowsFileOf, type ImportCall, type ImportProgram, type ImportResult, runImport } from './program.js';
export { openTable } from './read-table.js';
export { clock, codeIn, fileForm, propertySource, rejection, textSource, timeSource } from './sources.js';
