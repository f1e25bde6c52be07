/** What a role may do, as `<service>:<verb>`. The roles are staffing's (events.md), and two that an account itself can hold. */
export type PlatformRole = 'group-it' | 'cli';

const READ = [
  'estates:read',
  'staffing:read',
  'inspections:read',
  'complaints:read',
  'evaluation:read',
  'billing:read',
  'convenience:read',
];
const DESK = [
  'estates:reveal',
  'complaints:receive',
  'complaints:call-back',
  'complaints:link',
  'complaints:handle',
  'complaints:visit',
];
const HANDLING = [
  ...DESK,
  'complaints:decide',
  'complaints:assign',
  'complaints:close',
  'complaints:reopen',
  'complaints:work',
  'complaints:survey',
];
/** Hands what was found broken to repair, without taking in what owners say. */
const HAND_IN = 'complaints:hand-in';
/** Walks rounds, has what was found put right, and looks at what others put right. */
const INSPECTING = ['inspections:patrol', 'inspections:handle', 'inspections:verify', HAND_IN];
/** Whoever works with others tells of what they see; who leads them hears the person concerned, and others decide. */
const REPORTING = ['inspections:report-conduct'];
/** Whoever works at a property: sees where, what they are charged with and why, appeals, and is heard. */
const EMPLOYED = ['estates:read', 'evaluation:read', ...REPORTING];
/** Walks rounds of their own trade with a phone, and tells of an emergency. */
const WALKING = ['inspections:read', 'inspections:patrol'];
const SUPERVISING = [...REPORTING, 'inspections:supervise', 'inspections:hear-conduct'];
const OWN_DUTIES = ['staffing:plan', 'staffing:file-task', 'staffing:talk'];
/** Takes money at the counter. */
const COLLECTING = ['billing:read', 'billing:collect'];
/** Takes orders for convenience services, performs them, and takes the fees. */
const SERVING = ['convenience:read', 'convenience:order', 'convenience:perform'];
/** Writes down who is announced, who comes and drives in and out. */
const AT_THE_GATE = ['estates:gate'];
/** Makes bills and answers for what comes in. */
const BILLING = [...COLLECTING, 'billing:define', 'billing:meter', 'billing:bill', 'billing:approve', 'billing:report'];
const RUNNING_A_CENTRE = [
  ...READ,
  ...HANDLING,
  ...OWN_DUTIES,
  ...INSPECTING,
  ...BILLING,
  ...SERVING,
  'convenience:cash',
  ...SUPERVISING,
  'inspections:define',
  'complaints:forum',
  'complaints:set-clock',
  'complaints:ballot',
  'estates:register',
  ...AT_THE_GATE,
  'convenience:define',
  'staffing:define-unit',
  'staffing:describe-position',
  'staffing:employ',
  'staffing:roster',
  'staffing:points',
  'evaluation:read-people',
];
/** What is above the authority of one property: decided by a region, or by the group for who sees all of it. */
const ABOVE_A_PROPERTY = ['billing:approve-above', 'estates:set-terms'];
const EVERYTHING = [
  ...RUNNING_A_CENTRE,
  ...ABOVE_A_PROPERTY,
  'billing:set-authority',
  'convenience:approve',
  'inspections:quality',
  'inspections:decide-conduct',
  'staffing:assign-task',
  'staffing:approve-position',
  'complaints:import',
  'complaints:correct',
  'inspections:import',
  'evaluation:export',
  'evaluation:operate',
  'evaluation:close',
  'evaluation:decide-appeal',
  'evaluation:grant-bonus',
  'evaluation:payroll',
  'evaluation:rulebook',
  'evaluation:webhooks',
  'identity:administer',
  'privacy:request',
  'privacy:approve',
  'audit:read',
  'events:replay',
  'history:record',
];

const byRole: Readonly<Record<string, readonly string[]>> = {
  'group-it': EVERYTHING,
  cli: EVERYTHING,
  'general-manager': [
    ...RUNNING_A_CENTRE,
    ...ABOVE_A_PROPERTY,
    'billing:set-authority',
    'convenience:approve',
    'inspections:decide-conduct',
    'staffing:assign-task',
    'staffing:approve-position',
    'evaluation:export',
    'evaluation:grant-bonus',
    'evaluation:payroll',
    'evaluation:rulebook',
    'privacy:request',
    'privacy:approve',
    'audit:read',
  ],
  'leader-in-charge': [
    ...READ,
    'billing:approve',
    ...ABOVE_A_PROPERTY,
    ...HANDLING,
    ...OWN_DUTIES,
    ...INSPECTING,
    ...SUPERVISING,
    'inspections:decide-conduct',
    'staffing:assign-task',
    'staffing:describe-position',
    'staffing:approve-position',
    'evaluation:read-people',
    'evaluation:export',
  ],
  'quality-inspector': [
    ...READ,
    'inspections:patrol',
    'inspections:verify',
    ...SUPERVISING,
    'inspections:quality',
    'inspections:decide-conduct',
    'complaints:receive',
    'complaints:call-back',
    'complaints:survey',
    'complaints:ballot',
    'complaints:correct',
    'evaluation:read-people',
    'evaluation:export',
    'evaluation:operate',
    'evaluation:close',
    'evaluation:decide-appeal',
    'evaluation:grant-bonus',
    'evaluation:payroll',
    'evaluation:rulebook',
    'privacy:request',
    'audit:read',
  ],
  'property-manager': RUNNING_A_CENTRE,
  'centre-director': RUNNING_A_CENTRE,
  supervisor: [
    ...READ,
    ...HANDLING,
    ...OWN_DUTIES,
    ...INSPECTING,
    ...COLLECTING,
    'billing:meter',
    ...SERVING,
    'convenience:cash',
    ...SUPERVISING,
    ...AT_THE_GATE,
    'staffing:roster',
  ],
  // Owners announce their visitors at the desk.
  'window-staff': [...EMPLOYED, 'complaints:read', ...DESK, ...SERVING, ...AT_THE_GATE],
  'customer-service': [...EMPLOYED, 'complaints:read', ...DESK, ...SERVING, ...AT_THE_GATE, 'complaints:close'],
  'toll-collector': [
    ...EMPLOYED,
    'complaints:read',
    'complaints:receive',
    ...COLLECTING,
    'billing:meter',
    'convenience:read',
    'convenience:cash',
  ],
  /** Craftsmen: work orders of owners, what patrols found, readings and checks of the equipment. */
  maintenance: [...EMPLOYED, 'complaints:read', 'complaints:work', ...WALKING, 'inspections:handle', HAND_IN],
  'security-guard': [...EMPLOYED, ...WALKING, ...AT_THE_GATE],
  cleaner: [...EMPLOYED, ...WALKING],
  other: EMPLOYED,
};

/** Clients of the platform's own services are called so, each with its name behind. */
export const SERVICE_CLIENT = 'service-';

/** What a service may ask of others by itself, as consumers and timers do; on somebody's behalf it hands on their token. */
const SERVICES: Readonly<Record<string, readonly string[]>> = {
  estates: ['staffing:read', 'staffing:define-unit'],
  staffing: ['estates:read'],
  inspections: ['estates:read', 'staffing:read'],
  billing: ['estates:read', 'staffing:read'],
  convenience: ['estates:read', 'estates:hold-places', 'staffing:read', 'billing:settle-orders'],
  complaints: ['estates:read', 'staffing:read', 'billing:settle-orders'],
  evaluation: READ,
};

/** Every permission there is, in order: what a role may be given. */
export const PERMISSIONS: readonly string[] = [...new Set(Object.values(byRole).flat())].sort();

/** What a role is: what it may do, and whether whoever holds it signs in with a second factor. */
export interface Role {
  readonly roleId: string;
  /** In the languages of the platform; a role that the platform brings has its name in the pages' texts. */
  readonly names?: Readonly<Record<string, string>>;
  readonly permissions: readonly string[];
  readonly secondFactor: boolean;
  /** Brought by the platform: it can be changed, not removed. */
  readonly builtIn: boolean;
}

export const BUILT_IN_ROLES: readonly Role[] = Object.entries(byRole).map(([roleId, permissions]) => ({
  roleId,
  permissions: [...permissions].sort(),
  secondFactor: false,
  builtIn: true,
}));

/** Roles by their id. */
export type KnownRoles = ReadonlyMap<string, Role>;

const builtIn: KnownRoles = new Map(BUILT_IN_ROLES.map((role) => [role.roleId, role]));

/** The permissions that the roles give together, without repetition and in order. A role that is not known gives none. */
export const permissionsOf = (roles: Iterable<string>, known: KnownRoles = builtIn): readonly string[] =>
  [...new Set([...roles].flatMap((role) => known.get(role)?.permissions ?? []))].sort();

/** What the client of this service may ask; an unknown one may ask nothing. */
export const permissionsOfService = (service: string): readonly string[] => SERVICES[service] ?? [];

/** Whether one of the roles asks for a second factor. */
export const asksSecondFactor = (roles: Iterable<string>, known: KnownRoles): boolean =>
  [...roles].some((role) => known.get(role)?.secondFactor === true);

/** Whether an account with this role sees the whole group, whatever its appointments. */
export const seesWholeGroup = (role: PlatformRole | undefined): boolean => role !== undefined;
