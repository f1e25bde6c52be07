import type { Caller, Grant, Scope } from './caller.js';

const EVERYWHERE: Scope = { all: true };

const together = (scopes: readonly Scope[]): Scope => {
  const properties = new Set<string>();
  for (const scope of scopes) {
    if (scope.all) return EVERYWHERE;
    for (const property of scope.properties) properties.add(property);
  }
  return { all: false, properties: [...properties].sort() };
};

const covers = (wide: Scope, narrow: Scope): boolean => {
  if (wide.all) return true;
  if (narrow.all) return false;
  const known = new Set(wide.properties);
  return narrow.properties.every((property) => known.has(property));
};

const scopeOf = (grants: readonly Grant[], permission: string): Scope =>
  together(grants.filter(({ permissions }) => permissions.has(permission)).map(({ scope }) => scope));

const bound = (caller: Caller, grants: readonly Grant[], permission: string): Caller => {
  const scope = scopeOf(grants, permission);
  const permissions = [...caller.permissions].filter((other) => covers(scopeOf(grants, other), scope));
  return { ...caller, scope, permissions: new Set(permissions) };
};

/** A token's caller is asked for door after door; large scopes are known by the very list (scope.ts). */
const known = new WeakMap<Caller, Map<string, Caller>>();

/**
 * The caller as they stand at a door that asks for a permission: they see what they hold it for, and of their other permissions
 * have those that they hold for all of that. Powers of one post are no powers at the property of another.
 */
export const atDoor = (caller: Caller, permission: string): Caller => {
  const { grants } = caller;
  if (grants === undefined) return caller;
  const doors = known.get(caller) ?? new Map<string, Caller>();
  known.set(caller, doors);
  const before = doors.get(permission) ?? bound(caller, grants, permission);
  doors.set(permission, before);
  return before;
};

/**
 * Whether the caller holds the permission at this property; `null`: for the whole group. For doors that name no permission and take
 * the sum of the places: powers of one post are none at the property of another there either.
 */
export const allowsAt = (caller: Caller, permission: string, propertyId: string | null): boolean => {
  const { kind, grants, permissions, scope } = caller;
  if (kind === 'system') return true;
  const place: Scope = propertyId === null ? EVERYWHERE : { all: false, properties: [propertyId] };
  return grants === undefined
    ? permissions.has(permission) && covers(scope, place)
    : covers(scopeOf(grants, permission), place);
};

/** A grant as a token carries it: a property by its place in the token's scope, since ids are long and named twice. */
interface GrantClaim {
  readonly perms: readonly string[];
  readonly scope: '*' | readonly (string | number)[];
}

/** Claim `grants` of these. */
export const grantClaims = (grants: readonly Grant[], scope: Scope): GrantClaim[] => {
  const places = new Map(scope.all ? [] : scope.properties.map((property, place) => [property, place]));
  return grants.map(({ permissions, scope: own }) => ({
    perms: [...permissions],
    scope: own.all ? '*' : own.properties.map((property) => places.get(property) ?? property),
  }));
};

/** The grants of a claim; `undefined` where there is none. Throws a TypeError where it is none of ours. */
export const grantsIn = (claim: unknown, scope: Scope): readonly Grant[] | undefined => {
  if (claim === undefined) return undefined;
  const places = scope.all ? [] : scope.properties;
  const idOf = (place: unknown): string => {
    const id = typeof place === 'number' ? places[place] : place;
    if (typeof id !== 'string') throw new TypeError('a grant names a place that is none');
    return id;
  };
  return (claim as readonly GrantClaim[]).map(({ perms, scope: own }) => ({
    permissions: new Set(perms),
    scope: own === '*' ? EVERYWHERE : { all: false, properties: own.map(idOf) },
  }));
};
