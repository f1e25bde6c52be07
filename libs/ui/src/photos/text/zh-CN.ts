/** Texts of photos and papers, simplified Chinese: the first language. */
export const zhCN = {
  photos: '照片',
  'photos.take': '拍照或选照片',
  'photos.paper': '添加文件',
  'photos.no-property': '先选项目，才能加照片或文件。',
  'photos.sending': '正在上传',
  'photos.failed': '没有传上去：{why}',
  'photos.unreadable': '这张照片打不开，请换一张。',
  'photos.no-answer': '没有连上服务器，请稍后再试。',
  'photos.shown': '照片 {place}',
  'photos.paper.shown': '文件 {place}',
  'photos.remove': '去掉第 {place} 张',
  'photos.of': '拍下：{item}',
  'photos.files': '附件',
  'photos.none': '还没有附件',
  'photos.unnamed': '附件 {place}',
  'photos.away': '拿掉附件',
} as const;
