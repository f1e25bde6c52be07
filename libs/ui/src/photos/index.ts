export { PhotoField, type PhotoFieldProps } from './photo-field.js';
export { Photos, type PhotosProps } from './photos.js';
export { photoTexts } from './text/texts.js';
export { RecordFiles, type RecordFilesProps } from './record-files.js';
