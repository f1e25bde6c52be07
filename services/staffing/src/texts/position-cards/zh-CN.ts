/** What staffing says of the cards of positions, simplified Chinese. */
export const zhCN: Record<string, string> = {
  'staffing.position-range-invalid': '第 {indicator} 项指标：起点和目标要一起填，且不能相同。',
  'staffing.position-card-not-found': '没有这张岗位考核卡，或不在您的管辖范围。',
  'staffing.position-card-own.forbidden': '自己的考核卡由上级办理。',
  'staffing.position-card-not-led.forbidden': '只有这个人的上级能办理这张考核卡。',
  'staffing.position-card-by-reviewer.forbidden': '审核的人不能自己批准，请另一位上级批准。',
  'staffing.position-card-below-reviewer.forbidden': '批准的人职位不能低于审核的人。',
  'staffing.position-card-already-drafted': '这个任职在这个期间已经有考核卡。',
  'staffing.position-card-place-invalid': '岗位考核卡只用于项目上的任职。',
  'staffing.position-card-period-invalid': '{period} 还没有开始。',
  'staffing.position-card-not-held-invalid': '这个人在 {period} 没有担任这个岗位。',
  'staffing.position-card-without-indicators-invalid': '{on} 没有生效的岗位说明书，或说明书没有写指标。',
  'staffing.position-card-settled': '这张考核卡已经走到下一步，不能这样办理。',
  'staffing.position-card-line-invalid': '第 {line} 项不是由上级评定的指标，或写了两次。',
  'staffing.position-card-period-open': '期间到 {last} 才结束，结束后再审核。',
  'staffing.position-card-unsaid': '第 {line} 项还没有评定。',
  'staffing.position-card-already-answered': '您已经答复过这张考核卡。',
};
