export const zhTW: Record<string, string> = {
  'gateway.csrf-token-missing': '頁面已過期，請重新整理後再試；已填寫的內容仍會保留。',
  'gateway.sign-in-expired': '登入等候過久或已使用過，請重新登入。',
  'gateway.service-away': '服務暫時沒有回應，並未儲存任何變更，請稍後再試。',
};
