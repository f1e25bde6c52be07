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

export interface AccountView {
  readonly accountId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly disabled: boolean;
  readonly locked: boolean;
  readonly secondFactor: boolean;
  /** Of what administrators change; sent back in `If-Match`. */
  readonly version: number;
  readonly employeeId?: string | null;
  readonly platformRole?: string | null;
  readonly contact?: string | null;
  readonly externalSubject?: string | null;
}

/** Of the list: what the account itself gives, and what comes with the posts of its person today. */
export interface AccountLine extends AccountView {
  readonly postRoles: readonly string[];
}

export interface ResetLinkView {
  readonly link: string;
  readonly expiresAt: string;
}

/** One line of an account's audit. */
export interface AccountHistoryLine {
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string };
  readonly change: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly address?: string;
}
