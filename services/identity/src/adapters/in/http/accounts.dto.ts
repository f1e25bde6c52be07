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
  /** Without it nobody knows one: the person sets their own by a link. */
  password: password.optional(),
  employeeId: z.string().min(1).max(64).optional(),
  platformRole: z.enum(['group-it']).optional(),
  roles: z.array(z.string().min(1).max(64)).max(20).optional(),
  contact: z.string().trim().min(1).max(200).optional(),
  externalSubject: z.string().min(1).max(255).optional(),
  /** The person sets a password of their own at the first sign-in. */
  mustChangePassword: z.boolean().optional(),
});
export type CreateAccountBody = z.infer<typeof createAccountBody>;

/** PUT /api/identity/accounts/:id: everything that can be changed; what is absent is taken away. */
export const editAccountBody = createAccountBody
  .omit({ login: true, password: true, mustChangePassword: true, roles: true })
  .extend({ roles: z.array(z.string().min(1).max(64)).max(20) });

/** POST /api/identity/accounts/:id/password */
export const passwordBody = z.strictObject({ password });

export const accountAnswer = z.object({
  accountId: z.string(),
  login: z.string(),
  name: z.string(),
  employeeId: z.string().nullish(),
  platformRole: z.string().nullish(),
  roles: z.array(z.string()),
  contact: z.string().nullish(),
  externalSubject: z.string().nullish(),
  disabled: z.boolean(),
  locked: z.boolean(),
  secondFactor: z.boolean(),
  /** Of what administrators change; sent back in `If-Match`. */
  version: z.number().int(),
});

export const linkAnswer = z.object({ link: z.string(), expiresAt: z.string() });

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
  address: z.string().optional(),
  change: z.string(),
  data: z.record(z.string(), z.unknown()),
});

export const keyAnswer = z.object({ keyId: z.string() });
