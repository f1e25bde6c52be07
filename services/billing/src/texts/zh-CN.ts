export const zhCN: Record<string, string> = {
  'billing.code-taken': '代码「{code}」已有。',
  'billing.future-instant-invalid': '时间不能晚于现在。',
  'billing.property-not-found': '没有这个项目，或不在您的管辖范围。',
  'billing.stale-version': '这条记录已被他人改动，请核对后再提交。',
  'billing.fee-item-not-found': '没有这条记录（收费项目），或不在您的管辖范围。',
};
