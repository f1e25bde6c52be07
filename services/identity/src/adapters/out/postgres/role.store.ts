import { type Outcome, refuse } from '@goldkey/kernel';
import { appendHistory, type Database, type HistoryEntry, type Transaction } from '@goldkey/postgres';
import type { KeptRole, Roles } from '../../../application/ports.js';
import type { RoleEvent } from '../../../domain/role/decide.js';
import { BUILT_IN_ROLES, type KnownRoles, type Role } from '../../../domain/roles.js';
import { groupWide } from './group-wide.js';
import { announceStanding } from './standing-news.js';

interface RoleRow {
  id: string;
  names: Record<string, string> | null;
  permissions: string[];
  second_factor: boolean;
  built_in: boolean;
  version: number;
}

const roleOf = (row: RoleRow): Role => ({
  roleId: row.id,
  ...(row.names === null ? {} : { names: row.names }),
  permissions: row.permissions,
  secondFactor: row.second_factor,
  builtIn: row.built_in,
});

const WORDS: Readonly<Record<RoleEvent['type'], string>> = {
  RoleDefined: 'defined',
  RoleChanged: 'changed',
  RoleRemoved: 'removed',
};

const saved = ({ names, permissions, secondFactor }: Role) => ({ names, permissions, secondFactor });

const entryOf = (roleId: string, event: RoleEvent): HistoryEntry => ({
  recordKind: 'role',
  recordId: roleId,
  happenedAt: new Date(),
  change: WORDS[event.type],
  ...('before' in event ? { before: saved(event.before) } : {}),
  ...('role' in event ? { after: saved(event.role) } : {}),
});

const write = async (tx: Transaction, roleId: string, event: RoleEvent): Promise<void> => {
  if (event.type === 'RoleRemoved') await tx.query('DELETE FROM role WHERE id = $1', [roleId]);
  else {
    const { names, permissions, secondFactor, builtIn } = event.role;
    await tx.query(
      `INSERT INTO role (id, names, permissions, second_factor, built_in) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET names = $2, permissions = $3, second_factor = $4, version = role.version + 1`,
      [roleId, names === undefined ? null : JSON.stringify(names), permissions, secondFactor, builtIn],
    );
  }
  await appendHistory(tx, [entryOf(roleId, event)]);
};

const builtIn: KnownRoles = new Map(BUILT_IN_ROLES.map((role) => [role.roleId, role]));

/** Roles: those of the platform stand in its code until the group changes one; its own stand in the table alone. */
export const roleStore = (database: Database): Roles => ({
  async known() {
    const rows = await database.statement<RoleRow>('SELECT * FROM role');
    return new Map([...builtIn, ...rows.map((row) => [row.id, roleOf(row)] as const)]);
  },
  async kept() {
    const rows = await database.statement<RoleRow>('SELECT * FROM role');
    const changed = new Map(rows.map((row): [string, KeptRole] => [row.id, { ...roleOf(row), version: row.version }]));
    const brought = BUILT_IN_ROLES.map((role): [string, KeptRole] => [role.roleId, { ...role, version: 0 }]);
    return [...new Map([...brought, ...changed]).values()];
  },
  change: (roleId, decide, expectedVersion) =>
    groupWide(database, async (tx): Promise<Outcome<KeptRole>> => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`role ${roleId}`]);
      const [row] = await tx.query<RoleRow>('SELECT * FROM role WHERE id = $1', [roleId]);
      const [held] = await tx.query<{ holders: string }>(
        `SELECT (SELECT count(*) FROM account WHERE $1 = ANY (roles)) +
                (SELECT count(*) FROM appointment WHERE role = $1 AND employee_id IS NOT NULL
                  AND (until_day IS NULL OR until_day >= current_date - 1)) AS holders`,
        [roleId],
      );
      const known = row ? roleOf(row) : builtIn.get(roleId);
      const version = row?.version ?? 0;
      if (known !== undefined && expectedVersion !== undefined && expectedVersion !== version)
        return refuse('identity.stale-version', { id: roleId, current: { ...known, version } });
      const decision = decide(known, Number(held?.holders ?? 0));
      if (!decision.accepted) return decision;
      for (const event of decision.events) await write(tx, roleId, event);
      if (decision.events.length > 0) await announceStanding(tx, {});
      const [last] = decision.events.slice(-1);
      const role = last && 'role' in last ? last.role : known;
      if (role === undefined) throw new Error(`a decision about no role accepted nothing: ${roleId}`);
      return { accepted: true, value: { ...role, version: version + decision.events.length } };
    }),
});
