/** What billing says of bank statements and of what is paid in at a bank, in traditional Chinese. */
export const zhTW: Record<string, string> = {
  'billing.bank-file-not-found': '沒有這個檔案，或不在您的管轄範圍。',
  'billing.bank-file-too-long-invalid': '一個檔案最多 {most} 筆，請按月分開。',
  'billing.bank-format-direction-invalid': '有收支方向欄時，須寫明哪些詞表示收入；沒有則不寫。',
  'billing.bank-format-incomplete-invalid': '須寫明日期欄，以及金額欄或收入欄。',
  'billing.bank-format-not-found': '沒有這個格式，或不在您的管轄範圍。',
  'billing.bank-format-taken': '格式「{name}」已有。',
  'billing.bank-headings-missing-invalid': '檔案裡找不到這些表頭：{headings}。請核對檔案或格式。',
  'billing.bank-line-not-found': '沒有這筆流水，或不在您的管轄範圍。',
  'billing.bank-line-state': '這筆流水目前的狀態不允許這樣做。',
  'billing.bank-line-went-out-invalid': '這筆是支出，不是收款。',
  'billing.banking-differs-invalid': '所選班次共移交 {sum} 元，與繳存金額不符。',
  'billing.banking-matched': '銀行流水已與這筆繳存對上，請先取消比對。',
  'billing.banking-not-found': '沒有這筆繳存，或不在您的管轄範圍。',
};
