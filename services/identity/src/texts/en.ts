export const en: Record<string, string> = {
  'identity.sign-in-refused': 'Account or password is not right. Check them and try again.',
  'identity.account-locked': 'Too many wrong passwords. The account is locked for {seconds} more seconds.',
  'identity.too-many-attempts': 'Too many attempts. Try again in ten minutes.',
  'identity.interaction-not-found': 'This sign-in page has expired. Open it again.',
  'identity.issuer-refused': 'The sign-in service refused this request ({reason}).',
  'identity.account-not-found': 'There is no such account.',
  'identity.login-taken': 'The account “{login}” exists already, or this employee has one.',
  'identity.own-account-disabled': 'You cannot disable the account you act with.',
  'identity.password-too-short-invalid': 'A password has at least {shortest} characters.',
  'identity.password-too-long-invalid': 'A password has at most {longest} characters.',
  'identity.password-too-simple-invalid': 'The password is too simple: use at least five different characters.',
  'identity.password-holds-login-invalid': 'The password must not contain the account name.',
};
