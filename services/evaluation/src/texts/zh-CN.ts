export const zhCN: Record<string, string> = {
  'evaluation.code-not-found': '您的管辖范围内没有这个校验码的考核记录。',
  'evaluation.entry-not-found': '没有这条考核记录，或不在您的管辖范围。',
  'evaluation.permission-missing': '您的岗位没有此项权限。',
  'evaluation.person-not-found': '没有这位员工，或不在您的管辖范围。',
  'evaluation.property-not-found': '没有这个项目，或不在您的管辖范围。',
};
