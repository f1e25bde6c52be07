export { readBlock, writeBlock } from './clipboard.js';
export { Grid } from './grid.js';
export type { CellLook, GridColumn, GridEnd, GridRow } from './grid-row.js';
export { SheetNotes, SheetTools, useSheetView } from './grid-tools.js';
export { type CellAnswer, type CellMark, type CellValue, cellId, Sheet, type SheetView } from './sheet.js';
