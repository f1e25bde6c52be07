export { PhotoField, type PhotoFieldProps, WaitingPhotoField, type WaitingPhotoFieldProps } from './photo-field.js';
export { Photos, type PhotosProps } from './photos.js';
export { FoldedFiles, RecordFiles, type RecordFilesProps } from './record-files.js';
export { photoTexts } from './text/texts.js';
