export { KeptPhotos } from './kept-photos.js';
export { PhotoField, type PhotoFieldProps, WaitingPhotoField, type WaitingPhotoFieldProps } from './photo-field.js';
export { Photos, type PhotosProps } from './photos.js';
export { FoldedFiles, RecordFiles, type RecordFilesProps } from './record-files.js';
export { sendPhotosOf } from './send-photos.js';
export { photoTexts } from './text/texts.js';
