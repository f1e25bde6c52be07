/** What a role may do, as `<service>:<verb>`. The roles are staffing's (events.md), and two that an account itself can hold. */
export type PlatformRole = 'group-it' | 'cli';

const READ = ['estates:read', 'staffing:read', 'complaints:read', 'evaluation:read'];
const DESK = ['complaints:receive', 'complaints:call-back', 'complaints:link'];
const HANDLING = [...DESK, 'complaints:decide', 'complaints:assign', 'complaints:close', 'complaints:reopen'];
const OWN_DUTIES = ['staffing:plan', 'staffing:file-task', 'staffing:talk'];
const RUNNING_A_CENTRE = [
  ...READ,
  ...HANDLING,
  ...OWN_DUTIES,
  'complaints:forum',
  'estates:register',
  'staffing:define-unit',
  'staffing:employ',
  'staffing:roster',
  'staffing:points',
  'evaluation:read-people',
];
const EVERYTHING = [
  ...RUNNING_A_CENTRE,
  'staffing:assign-task',
  'complaints:import',
  'evaluation:export',
  'evaluation:operate',
  'identity:administer',
];

const byRole: Readonly<Record<string, readonly string[]>> = {
  'group-it': EVERYTHING,
  cli: EVERYTHING,
  'general-manager': [...RUNNING_A_CENTRE, 'staffing:assign-task', 'evaluation:export'],
  'leader-in-charge': [
    ...READ,
    ...HANDLING,
    ...OWN_DUTIES,
    'staffing:assign-task',
    'evaluation:read-people',
    'evaluation:export',
  ],
  'quality-inspector': [
    ...READ,
    'complaints:receive',
    'complaints:call-back',
    'evaluation:read-people',
    'evaluation:export',
    'evaluation:operate',
  ],
  'property-manager': RUNNING_A_CENTRE,
  'centre-director': RUNNING_A_CENTRE,
  supervisor: [...READ, ...HANDLING, ...OWN_DUTIES, 'staffing:roster'],
  'window-staff': ['estates:read', 'complaints:read', ...DESK],
  'customer-service': ['estates:read', 'complaints:read', ...DESK, 'complaints:close'],
  'toll-collector': ['estates:read', 'complaints:read', 'complaints:receive'],
};

/** The permissions that the roles give together, without repetition and in order. A role that is not named gives none. */
export const permissionsOf = (roles: Iterable<string>): readonly string[] =>
  [...new Set([...roles].flatMap((role) => byRole[role] ?? []))].sort();

/** Whether an account with this role sees the whole group, whatever its appointments. */
export const seesWholeGroup = (role: PlatformRole | undefined): boolean => role !== undefined;
