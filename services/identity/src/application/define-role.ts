import { type Outcome, refuse } from '@goldkey/kernel';
import { defineRole, type RoleWish, removeRole } from '../domain/role/decide.js';
import type { KeptRole, Roles } from './ports.js';

/** What roles may do. A change takes effect with the next request of whoever holds the role. */
export class DefineRole {
  constructor(private readonly roles: Roles) {}

  /** A role of the group's own. Refuses with `identity.role-there` for an id that is taken. */
  run(wish: RoleWish): Promise<Outcome<KeptRole>> {
    return this.roles.change(wish.roleId, (known) =>
      known === undefined ? defineRole(undefined, wish) : refuse('identity.role-there', { roleId: wish.roleId }),
    );
  }

  change(wish: RoleWish, expectedVersion: number): Promise<Outcome<KeptRole>> {
    return this.roles.change(
      wish.roleId,
      (known) =>
        known === undefined ? refuse('identity.role-not-found', { roleId: wish.roleId }) : defineRole(known, wish),
      expectedVersion,
    );
  }

  remove({ roleId, expectedVersion }: { roleId: string; expectedVersion?: number }): Promise<Outcome<KeptRole>> {
    return this.roles.change(
      roleId,
      (known, holders) =>
        known === undefined ? refuse('identity.role-not-found', { roleId }) : removeRole(known, { holders }),
      expectedVersion,
    );
  }
}
