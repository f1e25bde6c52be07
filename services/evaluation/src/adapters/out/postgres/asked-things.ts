import { type Instant, parseInstant } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import type { Ask, AskedKind, AskedThing } from '../../../domain/notice/asks.js';
import { factsOfMatters, type MatterFact } from './facts-of-matters.js';

const KINDS = [
  ...['inspections.finding.asked', 'inspections.finding.raised', 'inspections.finding.verified'],
  ...['complaints.matter.asked', 'complaints.matter.closed'],
];

/** Longer than anything is asked about: what was verified is settled for good, and so is what was never raised. */
const FOR_GOOD = Number.MAX_SAFE_INTEGER as Instant;

const askOf = ({ data }: MatterFact): Ask => {
  const { asked = '', at = '', dueAt = '', departmentId, responsibleId } = data;
  return { asked, at: parseInstant(at), dueAt: parseInstant(dueAt), departmentId, responsibleId };
};

const findingOf = (rows: readonly MatterFact[]): Pick<AskedThing, 'settledAt' | 'dueAt'> => {
  const raised = rows.findLast(({ kind }) => kind === 'inspections.finding.raised');
  if (raised === undefined || rows.some(({ kind }) => kind === 'inspections.finding.verified'))
    return { settledAt: FOR_GOOD };
  const { dueAt } = raised.data;
  return dueAt === undefined ? {} : { dueAt: parseInstant(dueAt) };
};

const matterOf = (rows: readonly MatterFact[]): Pick<AskedThing, 'settledAt'> => {
  const closed = rows.flatMap(({ kind, data }) =>
    kind === 'complaints.matter.closed' ? (data['closedAt'] ?? []) : [],
  );
  return closed.length === 0 ? {} : { settledAt: Math.max(...closed.map(parseInstant)) as Instant };
};

/** What people were asked about, and how it stands, from the facts: `named` are `<kind>:<property>/<id>`. */
export const askedThings =
  (database: Database) =>
  async (named: readonly string[]): Promise<readonly AskedThing[]> => {
    const keys = named.flatMap((matter) => {
      const [, kind, propertyId, id] = /^(finding|matter):([^/]+)\/(.+)$/.exec(matter) ?? [];
      return propertyId === undefined || id === undefined ? [] : [{ kind: kind as AskedKind, propertyId, id }];
    });
    const facts = await factsOfMatters(database, KINDS, keys);
    return keys.map((key, index) => {
      const own = facts[index] ?? [];
      const asks = own.filter(({ kind }) => kind.endsWith('.asked')).map(askOf);
      return { ...key, asks, ...(key.kind === 'finding' ? findingOf(own) : matterOf(own)) };
    });
  };
