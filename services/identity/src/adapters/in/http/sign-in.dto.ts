import { z } from 'zod';

const password = z.string().min(1).max(1000);
const code = z.string().trim().min(6).max(40);

/** POST /oidc/interaction/:uid/login */
export const signInBody = z.strictObject({ login: z.string().min(1).max(200), password });

/** POST /oidc/interaction/:uid/code: of the authenticator, or a recovery code. */
export const codeBody = z.strictObject({ code });

/** POST /oidc/interaction/:uid/password */
export const newPasswordBody = z.strictObject({ password });

/** POST /oidc/reset/ask */
export const askResetBody = z.strictObject({ login: z.string().min(1).max(200) });

/** POST /oidc/reset/:secret */
export const resetBody = newPasswordBody;

/** POST /api/identity/me/password */
export const changePasswordBody = z.strictObject({ present: password, password });

/** POST /api/identity/me/second-factor */
export const confirmBody = z.strictObject({ sealedSecret: z.string().min(1).max(1000), code });

/** POST /api/identity/me/second-factor/remove, /recovery-codes: the present password, or a code of the second factor. */
export const proofBody = z.strictObject({ proof: password });
