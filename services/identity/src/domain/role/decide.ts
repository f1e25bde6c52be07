import { accept, type Decision, isAlike, refuse } from '@goldkey/kernel';
import { PERMISSIONS, type Role } from '../roles.js';

export type RoleEvent =
  | { readonly type: 'RoleDefined'; readonly role: Role }
  | { readonly type: 'RoleChanged'; readonly role: Role; readonly before: Role }
  | { readonly type: 'RoleRemoved'; readonly before: Role };

/** Whoever can change roles must always be somebody: this role keeps this permission. */
const ADMINISTRATORS = 'group-it';
const ADMINISTER = 'identity:administer';

const unknownIn = (permissions: readonly string[]): string | undefined =>
  permissions.find((permission) => !PERMISSIONS.includes(permission));

/** What a role is defined or changed to. */
export interface RoleWish {
  readonly roleId: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly permissions: readonly string[];
  readonly secondFactor: boolean;
}

const wished = (wish: RoleWish, builtIn: boolean): Role => ({
  ...wish,
  permissions: [...new Set(wish.permissions)].sort(),
  builtIn,
});

/** A new role, or a change of what one may do. It takes effect with the next request of whoever holds it. */
export const defineRole = (known: Role | undefined, wish: RoleWish): Decision<RoleEvent> => {
  const unknown = unknownIn(wish.permissions);
  if (unknown !== undefined) return refuse('identity.permission-unknown-invalid', { permission: unknown });
  if (wish.roleId === ADMINISTRATORS && !wish.permissions.includes(ADMINISTER))
    return refuse('identity.role-keeps-administer', { roleId: wish.roleId });
  const role = wished(wish, known?.builtIn ?? false);
  if (known === undefined) return accept({ type: 'RoleDefined', role });
  return isAlike(known, role) ? accept() : accept({ type: 'RoleChanged', role, before: known });
};

/** Removes a role that nobody holds any more and that the platform did not bring. */
export const removeRole = (known: Role, { holders }: { holders: number }): Decision<RoleEvent> => {
  if (known.builtIn) return refuse('identity.role-built-in', { roleId: known.roleId });
  if (holders > 0) return refuse('identity.role-held', { roleId: known.roleId, holders });
  return accept({ type: 'RoleRemoved', before: known });
};
