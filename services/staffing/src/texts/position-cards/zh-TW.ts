/** What staffing says of the cards of positions, traditional Chinese. */
export const zhTW: Record<string, string> = {
  'staffing.position-range-invalid': '第 {indicator} 項指標：起點和目標要一起填，且不能相同。',
  'staffing.position-card-not-found': '沒有這張崗位考核卡，或不在您的管轄範圍。',
  'staffing.position-card-own.forbidden': '自己的考核卡由上級辦理。',
  'staffing.position-card-not-led.forbidden': '只有這個人的上級能辦理這張考核卡。',
  'staffing.position-card-by-reviewer.forbidden': '審核的人不能自己批准，請另一位上級批准。',
  'staffing.position-card-below-reviewer.forbidden': '批准的人職位不能低於審核的人。',
  'staffing.position-card-already-drafted': '這個任職在這個期間已經有考核卡。',
  'staffing.position-card-place-invalid': '崗位考核卡只用於項目上的任職。',
  'staffing.position-card-period-invalid': '{period} 還沒有開始。',
  'staffing.position-card-not-held-invalid': '這個人在 {period} 沒有擔任這個崗位。',
  'staffing.position-card-without-indicators-invalid': '{on} 沒有生效的崗位說明書，或說明書沒有寫指標。',
  'staffing.position-card-settled': '這張考核卡已經走到下一步，不能這樣辦理。',
  'staffing.position-card-line-invalid': '第 {line} 項不是由上級評定的指標，或寫了兩次。',
  'staffing.position-card-period-open': '期間到 {last} 才結束，結束後再審核。',
  'staffing.position-card-unsaid': '第 {line} 項還沒有評定。',
  'staffing.position-card-already-answered': '您已經答覆過這張考核卡。',
};
