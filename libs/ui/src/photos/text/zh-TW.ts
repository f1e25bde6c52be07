import type { Words } from '../../language/texts.js';
import type { zhCN } from './zh-CN.js';

/** Texts of photos and papers, traditional Chinese. */
export const zhTW: Words<typeof zhCN> = {
  photos: '照片',
  'photos.take': '拍照或選照片',
  'photos.paper': '新增檔案',
  'photos.no-property': '先選專案，才能加照片或文件。',
  'photos.sending': '正在上傳',
  'photos.failed': '沒有傳上去：{why}',
  'photos.unreadable': '這張照片打不開，請換一張。',
  'photos.no-answer': '沒有連上伺服器，請稍後再試。',
  'photos.waits': '待傳送',
  'photos.full': '手機裡等著傳送的照片已滿，請先到有網路的地方傳出去。',
  'photos.shown': '照片 {place}',
  'photos.paper.shown': '檔案 {place}',
  'photos.remove': '移除第 {place} 張',
  'photos.of': '拍下：{item}',
  'photos.files': '附件',
  'photos.none': '還沒有附件',
  'photos.unnamed': '附件 {place}',
  'photos.away': '移除附件',
};
