export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/** Of whom the password is, and whether lists of common ones name it. */
export interface PasswordOf {
  readonly login: string;
  readonly name: string;
  readonly isCommon: boolean;
}

/** The words of a name that are long enough to be meant: one letter stands in every password. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s·._-]+/u)
    .filter((word) => [...word].length > 1);

/** Why a password cannot be taken, as the code of a refusal; `undefined` where it can. Length protects, not odd signs. */
export const passwordFault = (password: string, { login, name, isCommon }: PasswordOf): string | undefined => {
  const said = password.toLowerCase();
  if (password.length < SHORTEST_PASSWORD) return 'identity.password-too-short-invalid';
  if (password.length > LONGEST_PASSWORD) return 'identity.password-too-long-invalid';
  if (new Set(password).size < 5) return 'identity.password-too-simple-invalid';
  if (isCommon) return 'identity.password-common-invalid';
  if (said.includes(login.toLowerCase())) return 'identity.password-holds-login-invalid';
  return wordsOf(name).some((word) => said.includes(word)) ? 'identity.password-holds-name-invalid' : undefined;
};
