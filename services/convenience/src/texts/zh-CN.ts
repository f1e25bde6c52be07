export const zhCN: Record<string, string> = {
  'convenience.code-taken': '代码「{code}」已有。',
  'convenience.future-instant-invalid': '时间不能晚于现在。',
  'convenience.property-not-found': '没有这个项目，或不在您的管辖范围。',
  'convenience.stale-version': '这条记录已被他人改动，请核对后再提交。',
  'convenience.venue-not-found': '没有这条记录（场地），或不在您的管辖范围。',
};
