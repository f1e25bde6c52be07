/** What billing says of bank statements and of what is paid in at a bank, in simplified Chinese. */
export const zhCN: Record<string, string> = {
  'billing.bank-file-not-found': '没有这个文件，或不在您的管辖范围。',
  'billing.bank-file-too-long-invalid': '一个文件最多 {most} 笔，请按月分开。',
  'billing.bank-format-direction-invalid': '有收支方向列时，须写明哪些词表示收入；没有则不写。',
  'billing.bank-format-incomplete-invalid': '须写明日期列，以及金额列或收入列。',
  'billing.bank-format-not-found': '没有这个格式，或不在您的管辖范围。',
  'billing.bank-format-taken': '格式「{name}」已有。',
  'billing.bank-headings-missing-invalid': '文件里找不到这些表头：{headings}。请核对文件或格式。',
  'billing.bank-line-not-found': '没有这笔流水，或不在您的管辖范围。',
  'billing.bank-line-state': '这笔流水现在的状态不允许这样做。',
  'billing.bank-line-went-out-invalid': '这笔是支出，不是收款。',
  'billing.banking-differs-invalid': '所选班次共移交 {sum} 元，与缴存金额不符。',
  'billing.banking-matched': '银行流水已与这笔缴存对上，请先取消匹配。',
  'billing.banking-not-found': '没有这笔缴存，或不在您的管辖范围。',
};
