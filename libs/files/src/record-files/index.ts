export { filesThrough, recordFileNames } from './personal-data.js';
export type { FiledRecords } from './ports.js';
export type { FiledRecord } from './record-file.js';
export { recordFileProviders } from './record-file-providers.js';
export { type RecordFileDoors, recordFilesController } from './record-files.controller.js';
export { RECORD_FILES, recordFileTable } from './record-files.js';
export { registerDoors } from './register-files.js';
export { sweepRecordFiles } from './sweep-record-files.job.js';
