export const zhTW: Record<string, string> = {
  'evaluation.code-not-found': '您的管轄範圍內沒有這個驗證碼的考核紀錄。',
  'evaluation.entry-not-found': '沒有這條考核紀錄，或不在您的管轄範圍。',
  'evaluation.permission-missing': '您的職位沒有此項權限。',
  'evaluation.person-not-found': '沒有這位員工，或不在您的管轄範圍。',
  'evaluation.property-not-found': '沒有這個專案，或不在您的管轄範圍。',
};
