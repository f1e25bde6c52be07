import { type Instant, parseInstant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import {
  ASSIGNED_FACTS,
  ASSIGNED_KINDS,
  type AssignedKind,
  type AssignedThing,
  type Assignment,
} from '../../../domain/notice/assigned.js';
import { factsOfMatters, type MatterFact } from './facts-of-matters.js';

/** A matter that is closed is over, whenever it was given and however late its close was entered, until it is open again. */
const EVER = Number.MIN_SAFE_INTEGER as Instant;

const ofMatter = ({
  reopenedAt,
  workOrderId,
}: MatterFact['data']): Pick<Assignment, 'openSince' | 'toldOtherwise'> => ({
  openSince: reopenedAt === undefined ? EVER : parseInstant(reopenedAt),
  toldOtherwise: workOrderId !== undefined,
});

const assignmentIn = ({ kind, time, actor, data }: MatterFact): Assignment | undefined => {
  const { employeeId = data['responsibleId'], assignedAt = time, assignedBy = actor ?? undefined } = data;
  if (employeeId === undefined) return undefined;
  return {
    employeeId,
    at: parseInstant(assignedAt),
    ...(assignedBy !== undefined && { by: assignedBy }),
    ...(ASSIGNED_FACTS[kind]?.kind === 'matter' && ofMatter(data)),
  };
};

/** What the last one says, by whoever said so first: told again for another reason it is the same assignment. */
const assignmentOf = (rows: readonly MatterFact[]): Assignment | undefined => {
  const given = rows.filter(({ kind }) => ASSIGNED_FACTS[kind]?.done === undefined).map(assignmentIn);
  const last = given.at(-1);
  return given.find((one) => one?.employeeId === last?.employeeId && one?.at === last?.at);
};

const doneAtOf = (rows: readonly MatterFact[]): Instant | undefined => {
  const done = rows.flatMap(({ kind, data }) => data[ASSIGNED_FACTS[kind]?.done ?? ''] ?? []).map(parseInstant);
  return done.length === 0 ? undefined : (Math.max(...done) as Instant);
};

const NAMED = new RegExp(`^assigned:(${ASSIGNED_KINDS.join('|')}):([^/]+)/(.+)$`);

/** To whom things are given, and whether they are done, from the facts: `named` are `assigned:<kind>:<property>/<id>`. */
export const assignedThings =
  (database: Database) =>
  async (named: readonly string[]): Promise<readonly AssignedThing[]> => {
    const keys = named.flatMap((matter) => {
      const [, kind, propertyId, id] = NAMED.exec(matter) ?? [];
      return propertyId === undefined || id === undefined ? [] : [{ kind: kind as AssignedKind, propertyId, id }];
    });
    const facts = await factsOfMatters(database, Object.keys(ASSIGNED_FACTS), keys);
    return keys.map((key, index) => {
      const own = (facts[index] ?? []).filter(({ kind }) => ASSIGNED_FACTS[kind]?.kind === key.kind);
      const assignment = assignmentOf(own);
      const doneAt = doneAtOf(own);
      return { ...key, ...(assignment && { assignment }), ...(doneAt !== undefined && { doneAt }) };
    });
  };
