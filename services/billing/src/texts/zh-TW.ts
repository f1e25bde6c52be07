export const zhTW: Record<string, string> = {
  'billing.code-taken': '代碼「{code}」已有。',
  'billing.future-instant-invalid': '時間不能晚於現在。',
  'billing.property-not-found': '沒有這個專案，或不在您的管轄範圍。',
  'billing.stale-version': '這筆記錄已被他人變更，請核對後再提交。',
  'billing.fee-item-not-found': '沒有這筆記錄（收費項目），或不在您的管轄範圍。',
};
