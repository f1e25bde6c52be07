export * from './attachments/index.js';
export type { FileStore } from './file-store.js';
export { folderStore } from './folder-store.js';
export { type FitFile, inspectFile, PAPERS, PICTURES, type Unfit, type Wanted } from './inspect.js';
export * from './record-files/index.js';
export { s3Store } from './s3-store.js';
export { type Scanner, scannerOf } from './scanner.js';
export { type FileConfig, fileSettings, filesOf } from './settings.js';
export { stripMetadata } from './strip-metadata.js';
