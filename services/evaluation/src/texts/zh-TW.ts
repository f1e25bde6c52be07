export const zhTW: Record<string, string> = {
  'evaluation.closing-being-judged': '本月還有 {count} 處考核結果正在計算，請稍後再試。',
  'evaluation.closing-month-running': '本月尚未結束，月末最後一天過後才能關帳。',
  'evaluation.closing-needs-reason': '還有 {obstacles} 項未了事項，關帳須寫明理由。',
  'evaluation.closing-needs-second-person': '提交人不能自己關帳：請由另一人關帳，或寫明理由。',
  'evaluation.code-not-found': '您的管轄範圍內沒有這個驗證碼的考核紀錄。',
  'evaluation.entry-not-found': '沒有這條考核紀錄，或不在您的管轄範圍。',
  'evaluation.month-closed': '{month} 已關帳，不再更改。',
  'evaluation.month-not-under-review': '{month} 尚未提交覆核。',
  'evaluation.month-under-review': '{month} 已提交覆核。',
  'evaluation.permission-missing': '您的職位沒有此項權限。',
  'evaluation.person-not-found': '沒有這位員工，或不在您的管轄範圍。',
  'evaluation.property-not-found': '沒有這個專案，或不在您的管轄範圍。',
};
