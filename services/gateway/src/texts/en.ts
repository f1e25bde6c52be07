export const en: Record<string, string> = {
  'gateway.csrf-token-missing': 'This page is out of date. Reload it and try again; what you typed is still there.',
  'gateway.sign-in-expired': 'The sign-in took too long or was used already. Please sign in again.',
  'gateway.service-away': 'The service did not answer. Nothing was changed; try again in a moment.',
};
