import { z } from 'zod';

const password = z.string().min(1).max(1000);

/** POST /api/identity/accounts */
export const createAccountBody = z.strictObject({
  login: z
    .string()
    .trim()
    .min(2)
    .max(80)
    .regex(/^[\p{L}\p{N}._@+-]+$/u),
  name: z.string().trim().min(1).max(80),
  password,
  employeeId: z.string().min(1).max(64).optional(),
  platformRole: z.enum(['group-it']).optional(),
  externalSubject: z.string().min(1).max(255).optional(),
});
export type CreateAccountBody = z.infer<typeof createAccountBody>;

/** POST /api/identity/accounts/:id/password */
export const passwordBody = z.strictObject({ password });

export const accountAnswer = z.object({
  accountId: z.string(),
  login: z.string(),
  name: z.string(),
  employeeId: z.string().nullish(),
  platformRole: z.string().nullish(),
  disabled: z.boolean(),
  locked: z.boolean(),
});

export const accountsAnswer = z.object({
  items: z.array(accountAnswer),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
});

/** One line of an account's audit. */
export const historyAnswer = z.object({
  happenedAt: z.string(),
  recordedAt: z.string(),
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  change: z.string(),
  data: z.record(z.string(), z.unknown()),
});

export const keyAnswer = z.object({ keyId: z.string() });

/** POST /oidc/interaction/:uid/login */
export const signInBody = z.strictObject({ login: z.string().min(1).max(200), password });
