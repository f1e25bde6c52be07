export { CreateImports1764000000900 } from './create-imports.js';
export type { ColumnForm, ImportColumn, ImportDefinition, ImportDoor, RowVerdict } from './definition.js';
export { importController, takeFiles } from './import.controller.js';
export { ImportDesk } from './import-desk.js';
export { LARGEST_FILE, readTable, type Table } from './read-table.js';
