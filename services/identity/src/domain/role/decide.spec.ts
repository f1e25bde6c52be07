import fc from 'fast-check';
import { BUILT_IN_ROLES, PERMISSIONS, permissionsOf, type Role } from '../roles.js';
import { defineRole, removeRole } from './decide.js';

const clerk: Role = { roleId: 'clerk', permissions: ['complaints:read'], secondFactor: false, builtIn: false };
const groupIt = BUILT_IN_ROLES.find(({ roleId }) => roleId === 'group-it') as Role;

test('a role is defined, changed with what stood before, and left alone where nothing changes', () => {
  const { builtIn: _, ...wish } = clerk;
  expect(defineRole(undefined, wish)).toEqual({ accepted: true, events: [{ type: 'RoleDefined', role: clerk }] });
  const more = { ...wish, permissions: ['estates:read', 'complaints:read', 'estates:read'] };
  expect(defineRole(clerk, more)).toEqual({
    accepted: true,
    events: [
      { type: 'RoleChanged', role: { ...clerk, permissions: ['complaints:read', 'estates:read'] }, before: clerk },
    ],
  });
  expect(defineRole(clerk, wish)).toEqual({ accepted: true, events: [] });
});

test('a permission that no service knows is refused', () => {
  const refused = defineRole(undefined, { ...clerk, permissions: ['complaints:fly'] });
  expect(refused).toMatchObject({ refusal: { code: 'identity.permission-unknown-invalid' } });
});

test('the administrators cannot take the administration from themselves', () => {
  const refused = defineRole(groupIt, { ...groupIt, permissions: ['complaints:read'] });
  expect(refused).toMatchObject({ refusal: { code: 'identity.role-keeps-administer' } });
});

test('a role that somebody holds, or that the platform brought, is not removed', () => {
  expect(removeRole(groupIt, { holders: 0 })).toMatchObject({ refusal: { code: 'identity.role-built-in' } });
  expect(removeRole(clerk, { holders: 2 })).toMatchObject({
    refusal: { code: 'identity.role-held', facts: { holders: 2 } },
  });
  expect(removeRole(clerk, { holders: 0 })).toMatchObject({ accepted: true, events: [{ type: 'RoleRemoved' }] });
});

test('roles never give more than their permissions together, nor less', () => {
  const roles = fc.array(fc.record({ roleId: fc.string(), permissions: fc.subarray([...PERMISSIONS]) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(roles, (made) => {
      const known = new Map(made.map((role) => [role.roleId, { ...role, secondFactor: false, builtIn: false }]));
      const given = new Set(permissionsOf(known.keys(), known));
      expect(given).toEqual(new Set([...known.values()].flatMap(({ permissions }) => permissions)));
    }),
  );
});
