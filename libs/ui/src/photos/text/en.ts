import type { Words } from '../../language/texts.js';
import type { zhCN } from './zh-CN.js';

/** Texts of photos and papers, English. */
export const en: Words<typeof zhCN> = {
  photos: 'Photos',
  'photos.take': 'Take or choose a photo',
  'photos.paper': 'Add a paper',
  'photos.no-property': 'Choose the property first, then add photos or papers.',
  'photos.sending': 'Sending',
  'photos.failed': 'Not sent: {why}',
  'photos.unreadable': 'this picture cannot be opened; please choose another one.',
  'photos.no-answer': 'nobody answered; please try again later.',
  'photos.waits': 'waits',
  'photos.full': 'too many photos wait on this phone: please go where there is a network first.',
  'photos.shown': 'Photo {place}',
  'photos.paper.shown': 'Paper {place}',
  'photos.remove': 'Remove {place}',
  'photos.of': 'Show it: {item}',
  'photos.files': 'Files',
  'photos.none': 'No files yet',
  'photos.unnamed': 'File {place}',
  'photos.away': 'Remove a file',
};
