import { boundByScope, currentCaller } from '@goldkey/access';
import { formatInstant, type Instant, instant } from '@goldkey/kernel';
import { type Database, historyOf, type ListSpec, listQuery, listRows, type Transaction } from '@goldkey/postgres';
import { notePhoneLookup, phoneDigits } from '@goldkey/service-kit';
import type { ComplaintReader, ForumReader, LinkReader } from '../../../application/queries/readers.js';
import {
  type ComplaintFacts,
  type ComplaintLine,
  DEFAULT_ZONE,
  type ForumLine,
  lineOf,
  type OwnerView,
  type Shown,
  type ShownProposal,
} from '../../../application/queries/views.js';
import { KINDS, PRIORITIES } from '../../../domain/clock/clock.js';
import { type Complaint, channels, states } from '../../../domain/complaint/complaint.js';
import type { OwnerForum } from '../../../domain/owner-forum/owner-forum.js';
import { linkIssuers } from './link-issuers.js';
import { openMatter } from './open-matter.js';

interface Line extends Shown {
  newsKept: boolean;
  externalSource: string | null;
  externalKey: string | null;
}

const lineNow = (line: Line): ComplaintLine => lineOf(line, instant(Date.now()));

const JOINED =
  'complaint c LEFT JOIN property_copy p ON p.property_id = c.property_id LEFT JOIN department_copy d ON d.id = c.department_id';

/** As `responsibleFor` in the domain says it. */
const RESPONSIBLE =
  "coalesce(c.state #>> '{keeper,employeeId}', CASE WHEN NOT c.state ? 'receivedByName' THEN c.assignee_id END, c.state ->> 'receivedBy')";

/** S-04: closed, evaluable, and the person served has not said anything; what others said for them is not theirs. */
const UNEVALUATED = `(c.standing = 'closed' AND NOT c.state ? 'exemption'
  AND (NOT c.state ? 'evaluation' OR coalesce(c.state #>> '{evaluation,by}', 'served-person') <> 'served-person'))`;

/** What the list of complaints can be filtered and sorted by; the door's schema is made from the same names. */
export const complaintList = {
  from: JOINED,
  columns: {
    state: 'c.state',
    version: 'c.version',
    propertyName: 'p.name',
    departmentName: 'd.name',
    timeZone: 'p.time_zone',
    externalSource: 'c.external_source',
    externalKey: 'c.external_key',
    newsKept: '(c.told IS NOT NULL)',
  },
  scopeColumn: 'c.property_id',
  key: 'c.id',
  filters: {
    complaintId: { column: 'c.id', kind: 'any' },
    state: { column: 'c.standing', kind: 'any' },
    kind: { column: 'c.kind', kind: 'any' },
    responsibleId: { column: RESPONSIBLE, kind: 'any' },
    householdId: { column: 'c.household_id', kind: 'any' },
    incidentId: { column: "(c.state ->> 'incidentId')", kind: 'any' },
    ofIncident: { column: "(c.state ? 'incidentId')", kind: 'flag' },
    waits: { column: `(${openMatter('c')} AND c.due_at IS NULL AND c.state ? 'clock')`, kind: 'flag' },
    propertyId: { column: 'c.property_id', kind: 'any' },
    departmentId: { column: 'c.department_id', kind: 'any' },
    category: { column: 'c.category', kind: 'any' },
    channel: { column: 'c.channel', kind: 'any' },
    assigneeId: { column: 'c.assignee_id', kind: 'any' },
    receivedFrom: { column: 'c.received_at', kind: 'from' },
    receivedUntil: { column: 'c.received_at', kind: 'to' },
    closedFrom: { column: 'c.closed_at', kind: 'from' },
    closedUntil: { column: 'c.closed_at', kind: 'to' },
    unevaluated: { column: UNEVALUATED, kind: 'flag' },
    overdue: { column: `(${openMatter('c')} AND c.due_at < now())`, kind: 'flag' },
    major: { column: 'c.major', kind: 'flag' },
    awaitsMajorReport: {
      column: "(c.major AND c.standing <> 'set-aside' AND jsonb_array_length(c.state -> 'majorReports') < 2)",
      kind: 'flag',
    },
    inScope: { column: 'c.in_scope', kind: 'flag' },
    proposed: { column: "(c.state ? 'proposal')", kind: 'flag' },
  },
  sorts: {
    receivedAt: 'c.received_at',
    dueAt: 'c.due_at',
    closedAt: 'c.closed_at',
    number: 'c.number',
    category: 'c.category',
    state: 'c.standing',
    propertyName: 'p.name',
    departmentName: 'd.name',
  },
  neverNull: ['receivedAt'],
  defaultSort: '-receivedAt',
  // Words are mostly those of the description; the others are looked at only where it has them not.
  search: ['c.description', 'c.number', 'c.room'],
  finds: {
    by: 'complaint_found',
    most: 5001,
    within: ['c.description', 'c.number', 'c.room', 'c.contact_phone'],
  },
} satisfies ListSpec;

/** The list for who sees contacts, or not: to find by a telephone number is to learn it, one digit after the other. */
export const complaintListFor = ({ contacts }: { readonly contacts: boolean }): ListSpec =>
  contacts ? { ...complaintList, search: [...complaintList.search, 'c.contact_phone'] } : complaintList;

const proposalOf = ({ proposal }: Complaint, text: (at: Instant) => string): ShownProposal | undefined => {
  if (proposal === undefined) return undefined;
  const { selves: _, at, ...shown } = proposal;
  return { ...shown, at: text(at) };
};

const factsOf = async (tx: Transaction, line: Line): Promise<ComplaintFacts> => {
  const { state: complaint } = line;
  const zone = line.timeZone ?? DEFAULT_ZONE;
  const text = (at: Instant): string => formatInstant(at, zone);
  const { finding, assignment } = complaint;
  const { entries: history, leftOut } = await historyOf(tx, 'complaint', complaint.id);
  const issuers = await linkIssuers(tx, history);
  return {
    ...lineNow(line),
    receivedBy: complaint.receivedBy,
    decision: finding && { established: finding.established, decidedAt: text(finding.at), reason: finding.reason },
    assignment: assignment && {
      employeeId: assignment.employeeId,
      employeeName: assignment.employeeName,
      assignedAt: text(assignment.at),
    },
    exemption: complaint.state === 'closed' ? complaint.exemption : undefined,
    reopenedAt: complaint.state === 'reopened' ? text(complaint.reopenedAt) : undefined,
    majorReports: complaint.majorReports.map(({ to, at }) => ({ to, reportedAt: text(at) })),
    proposal: proposalOf(complaint, text),
    standsAs: complaint.state === 'set-aside' ? complaint.standsAs : undefined,
    externalSource: line.externalSource ?? undefined,
    externalKey: line.externalKey ?? undefined,
    history: history.map(({ happenedAt, recordedAt, change, actor, data }) => ({
      happenedAt: text(instant(happenedAt.getTime())),
      recordedAt: text(instant(recordedAt.getTime())),
      change,
      actor,
      data: issuers.has(data['linkId']) ? { ...data, linkIssuedByName: issuers.get(data['linkId']) } : data,
    })),
    historyLeftOut: leftOut > 0 ? leftOut : undefined,
  };
};

/** Reads complaints for lists, records and forms, bounded by the caller's scope. */
export const complaintReader = (database: Database): ComplaintReader => ({
  list: async (request, sight) => {
    const digits = sight.contacts ? phoneDigits(request.q) : undefined;
    if (digits !== undefined) await notePhoneLookup(database, digits, Date.now());
    return database.transaction(
      async (tx) => {
        const page = await listQuery<Line>(tx, complaintListFor(sight), request);
        return { ...page, items: page.items.map(lineNow) };
      },
      { readOnly: true },
    );
  },
  record: (complaintId) =>
    database.transaction(
      async (tx) => {
        const [line] = await listRows<Line>(tx, complaintList, [complaintId]);
        return line && { complaint: line.state, facts: await factsOf(tx, line), newsKept: line.newsKept };
      },
      { readOnly: true },
    ),
  proposed: (complaintIds) =>
    database.transaction(
      async (tx) => {
        const lines = await listRows<Line>(tx, complaintList, complaintIds);
        return lines.map(({ state }) => state).filter(({ proposal }) => proposal !== undefined);
      },
      { readOnly: true },
    ),
  matters: (complaintIds) =>
    database.transaction(
      async (tx) => (await listRows<Line>(tx, complaintList, complaintIds)).map(({ state }) => state),
      { readOnly: true },
    ),
  lines: (complaintIds) =>
    database.transaction(
      async (tx) => {
        return (await listRows<Line>(tx, complaintList, complaintIds)).map(lineNow);
      },
      { readOnly: true },
    ),
  choices: () =>
    database.transaction(
      async (tx) => {
        const bound = (column: string) => {
          const parameters: unknown[] = [];
          return { where: boundByScope(currentCaller().scope, column, parameters), parameters };
        };
        const { where, parameters } = bound('property_id');
        const [properties, departments, categories] = [
          await tx.query<{ propertyId: string; code: string | null; name: string; timeZone: string }>(
            `SELECT property_id AS "propertyId", code, name, time_zone AS "timeZone" FROM property_copy WHERE ${where} ORDER BY name`,
            parameters,
          ),
          await tx.query<{ departmentId: string; propertyId: string; name: string }>(
            `SELECT id AS "departmentId", property_id AS "propertyId", name FROM department_copy WHERE ${where} ORDER BY name`,
            parameters,
          ),
          await tx.query<{ category: string }>(
            `SELECT category FROM complaint WHERE ${where} GROUP BY category ORDER BY count(*) DESC, category LIMIT 200`,
            parameters,
          ),
        ];
        return {
          properties: properties.map((property) => ({ ...property, code: property.code ?? property.name })),
          departments,
          categories: categories.map(({ category }) => category),
          kinds: KINDS,
          priorities: PRIORITIES,
          channels,
          states,
        };
      },
      { readOnly: true },
    ),
});

interface ForumRow {
  state: OwnerForum;
  version: number;
  propertyName: string | null;
  timeZone: string | null;
}

export const forumList = {
  from: 'owner_forum f LEFT JOIN property_copy p ON p.property_id = f.property_id',
  columns: { state: 'f.state', version: 'f.version', propertyName: 'p.name', timeZone: 'p.time_zone' },
  scopeColumn: 'f.property_id',
  key: 'f.id',
  filters: {
    propertyId: { column: 'f.property_id', kind: 'any' },
    state: { column: "f.state ->> 'state'", kind: 'any' },
  },
  sorts: { heldAt: 'f.held_at' },
  neverNull: ['heldAt'],
  defaultSort: '-heldAt',
} satisfies ListSpec;

const forumLine = ({ state: forum, version, propertyName, timeZone }: ForumRow): ForumLine => {
  const zone = timeZone ?? DEFAULT_ZONE;
  return {
    forumId: forum.id,
    propertyId: forum.propertyId,
    propertyName: propertyName ?? forum.propertyId,
    heldAt: formatInstant(forum.heldAt, zone),
    households: forum.households,
    subject: forum.subject,
    state: forum.state,
    ...(forum.filedAt === undefined ? {} : { filedAt: formatInstant(forum.filedAt, zone), actions: forum.actions }),
    withdrawnFor: forum.withdrawn?.reason,
    version,
  };
};

export const forumReader = (database: Database): ForumReader => ({
  list: (request) =>
    database.transaction(
      async (tx) => {
        const page = await listQuery<ForumRow>(tx, forumList, request);
        return { ...page, items: page.items.map(forumLine) };
      },
      { readOnly: true },
    ),
  line: (forumId) =>
    database.transaction(
      async (tx) => {
        const spec = { ...forumList, filters: { forumId: { column: 'f.id', kind: 'equals' as const } } };
        const [row] = (await listQuery<ForumRow>(tx, spec, { filters: { forumId }, pageSize: 1 })).items;
        return row && forumLine(row);
      },
      { readOnly: true },
    ),
});

/** What an owner's page needs of the link's property. */
export const linkReader = (database: Database): LinkReader => ({
  propertyOf: ({ propertyId }) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [propertyId];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const [row] = await tx.query<{ name: string; timeZone: string; contact: OwnerView['contact'] }>(
        `SELECT name, time_zone AS "timeZone", contact FROM property_copy WHERE property_id = $1 AND ${scope}`,
        parameters,
      );
      return row;
    }),
  text: (at, timeZone) => formatInstant(at, timeZone),
});
