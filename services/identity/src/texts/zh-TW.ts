export const zhTW: Record<string, string> = {
  'identity.sign-in-refused': '帳號或密碼不正確，請檢查後再試。',
  'identity.account-locked': '連續輸入錯誤密碼，帳號已暫時鎖定，請於 {seconds} 秒後再試。',
  'identity.too-many-attempts': '嘗試次數過多，請十分鐘後再試。',
  'identity.interaction-not-found': '登入頁已過期，請重新開啟。',
  'identity.issuer-refused': '登入服務拒絕了此請求（{reason}）。',
  'identity.account-not-found': '沒有這個帳號。',
  'identity.login-taken': '帳號「{login}」已存在，或該員工已有帳號。',
  'identity.own-account-disabled': '不能停用自己的帳號。',
  'identity.password-too-short-invalid': '密碼至少 {shortest} 個字元。',
  'identity.password-too-long-invalid': '密碼最多 {longest} 個字元。',
  'identity.password-too-simple-invalid': '密碼過於簡單：至少使用五種不同的字元。',
  'identity.password-holds-login-invalid': '密碼不可包含帳號。',
};
