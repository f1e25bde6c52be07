export const zhCN: Record<string, string> = {
  'estates.area-invalid': '面积应是大于 0、最多两位小数的平方米数。',
  'estates.future-instant-invalid': '时间不能晚于现在。',
  'estates.group-wide.forbidden': '只有负责全集团的人可以接收项目。',
  'estates.household-not-found': '没有这一户，或不在您的管辖范围。',
  'estates.organisation-refused': '组织架构不接受：{reason}。',
  'estates.property-code-taken': '项目代码「{code}」已有。',
  'estates.property-not-found': '没有这个项目，或不在您的管辖范围。',
  'estates.room-taken': '{building} {room} 已登记。',
  'estates.service-end-invalid': '服务结束日（{serviceEnd}）不能早于开始日（{serviceStart}）。',
  'estates.stale-version': '这条记录已被他人改动，请核对后再提交。',
  'estates.time-zone-invalid': '没有「{timeZone}」这个时区。',
  'estates.unit-not-found': '没有这个上级单位。',
};
