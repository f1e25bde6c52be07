export const zhTW: Record<string, string> = {
  'estates.area-invalid': '面積應是大於 0、最多兩位小數的平方公尺數。',
  'estates.future-instant-invalid': '時間不能晚於現在。',
  'estates.group-wide.forbidden': '只有負責全集團的人可以接收專案。',
  'estates.household-not-found': '沒有這一戶，或不在您的管轄範圍。',
  'estates.organisation-refused': '組織架構不接受：{reason}。',
  'estates.property-code-taken': '專案代碼「{code}」已有。',
  'estates.property-not-found': '沒有這個專案，或不在您的管轄範圍。',
  'estates.room-taken': '{building} {room} 已登記。',
  'estates.service-end-invalid': '服務結束日（{serviceEnd}）不能早於開始日（{serviceStart}）。',
  'estates.stale-version': '這筆記錄已被他人變更，請核對後再提交。',
  'estates.time-zone-invalid': '沒有「{timeZone}」這個時區。',
  'estates.unit-not-found': '沒有這個上級單位。',
};
