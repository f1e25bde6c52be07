export const zhTW: Record<string, string> = {
  'convenience.code-taken': '代碼「{code}」已有。',
  'convenience.future-instant-invalid': '時間不能晚於現在。',
  'convenience.property-not-found': '沒有這個專案，或不在您的管轄範圍。',
  'convenience.stale-version': '這筆記錄已被他人變更，請核對後再提交。',
  'convenience.venue-not-found': '沒有這筆記錄（場地），或不在您的管轄範圍。',
};
