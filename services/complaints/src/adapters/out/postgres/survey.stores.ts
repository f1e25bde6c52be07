import { boundByScope, currentCaller } from '@goldkey/access';
import { dayOf, type Outcome, refuse } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { Stored } from '../../../application/ports.js';
import type {
  BallotStore,
  MatterNumbers,
  OwnerAnswerStore,
  SurveyCallStore,
  SurveyDrawStore,
  SurveyReader,
} from '../../../application/survey-ports.js';
import type { OwnerAnswer } from '../../../domain/owner-answer/owner-answer.js';
import type { Candidate, SurveyDraw } from '../../../domain/survey-call/draw.js';
import type { SurveyCallEvent } from '../../../domain/survey-call/survey-call.js';
import { ballotBook, ownerAnswerBook, surveyCallBook, surveyDrawBook } from './survey.books.js';

export const surveyDrawStore = (database: Database): SurveyDrawStore => ({
  draw: ({ propertyId, day }, make) =>
    database.transaction(async (tx): Promise<Outcome<Stored<SurveyDraw>>> => {
      let calls: readonly SurveyCallEvent[] = [];
      const drawn = await inBookSession(database, surveyDrawBook, async (open) => {
        await lockSubjects(tx, [`survey-draw ${propertyId}`]);
        await open.load('property_id = $1 AND day = $2', [propertyId, day]);
        if (open.states().length > 0) return refuse('complaints.drawn-already', { day });
        const parameters: unknown[] = [propertyId];
        const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
        const [promised] = await tx.query<{ seed: string; commitment: string }>(
          `SELECT seed, commitment FROM survey_seed WHERE property_id = $1 AND ${bound}`,
          parameters,
        );
        const made = make(promised);
        const { draw, eventId } = made;
        await tx.query(
          `INSERT INTO survey_seed (property_id, seed, commitment) VALUES ($1, $2, $3)
           ON CONFLICT (property_id) DO UPDATE SET seed = $2, commitment = $3`,
          [propertyId, made.nextSeed, draw.nextCommitment],
        );
        calls = made.calls.accepted ? made.calls.events : [];
        return open.settle({ accepted: true, events: [{ type: 'SurveyDrawn', eventId, at: draw.drawnAt, draw }] });
      });
      // Calls belong to their draw, which is written by now.
      await inBookSession(database, surveyCallBook, async (open) => {
        for (const event of calls) open.settle({ accepted: true, events: [event] });
      });
      return drawn;
    }),
  find: (id) =>
    inBookSession(database, surveyDrawBook, async (open) => {
      await open.load('id = $1', [id]);
      return open.get(id)?.state;
    }),
});

export const surveyCallStore = (database: Database): SurveyCallStore => ({
  change: (target, decide) =>
    inBookSession(database, surveyCallBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (id) =>
    inBookSession(database, surveyCallBook, async (open) => {
      await open.load('id = $1', [id]);
      return open.get(id)?.state;
    }),
  changeOfMatter: (matterId, decide) =>
    inBookSession(database, surveyCallBook, async (open) => {
      await open.load('matter_id = $1', [matterId]);
      return open.states().filter((call) => {
        const decision = decide(call);
        open.settle(decision, call.id);
        return decision.accepted && decision.events.length > 0;
      });
    }),
  add: (decision) =>
    inBookSession(database, surveyCallBook, async (open) => {
      if (decision.accepted && decision.events.length > 0) open.settle(decision);
    }),
  calledIn: (drawId) =>
    inBookSession(database, surveyCallBook, async (open) => {
      await open.load('draw_id = $1', [drawId]);
      return new Set(open.states().map(({ matterId }) => matterId));
    }),
});

export const ownerAnswerStore = (database: Database): OwnerAnswerStore => ({
  take: (decision) => inBookSession(database, ownerAnswerBook, async (open) => open.settle(decision)),
  takeAll: (propertyId, decisions) =>
    inBookSession(database, ownerAnswerBook, async (open, tx) => {
      await lockSubjects(tx, [`owner-answers ${propertyId}`]);
      const papers = decisions.flatMap((decision) =>
        decision.accepted ? decision.events.flatMap(({ answer }) => answer.paperNumber ?? []) : [],
      );
      const parameters: unknown[] = [propertyId, papers];
      const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ paper_number: string }>(
        `SELECT paper_number FROM owner_answer WHERE property_id = $1 AND paper_number = ANY ($2::text[])
           AND standing = 'standing' AND ${bound}`,
        parameters,
      );
      const known = new Set(rows.map(({ paper_number }) => paper_number));
      return decisions.map((decision): Outcome<Stored<OwnerAnswer>> => {
        const paperNumber = decision.accepted ? decision.events[0]?.answer.paperNumber : undefined;
        if (paperNumber !== undefined && known.has(paperNumber))
          return refuse('complaints.paper-known', { paperNumber });
        if (paperNumber !== undefined) known.add(paperNumber);
        return open.settle(decision);
      });
    }),
  change: (target, decide) =>
    inBookSession(database, ownerAnswerBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  changeOfMatter: (matterId, decide) =>
    inBookSession(database, ownerAnswerBook, async (open) => {
      await open.load('matter_id = $1', [matterId]);
      for (const answer of open.states()) open.settle(decide(answer), answer.id);
    }),
});

export const ballotStore = (database: Database): BallotStore => ({
  draft: ({ propertyId, year }, decide) =>
    inBookSession(database, ballotBook, async (open, tx) => {
      await lockSubjects(tx, [`ballot ${propertyId} ${year}`]);
      await open.load('property_id = $1 AND year = $2', [propertyId, year]);
      return open.settle(decide(open.states()));
    }),
  change: (target, decide) =>
    inBookSession(database, ballotBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  find: (id) =>
    inBookSession(database, ballotBook, async (open) => {
      await open.load('id = $1', [id]);
      return open.get(id)?.state;
    }),
});

/** Nobody waits a year for a matter that is drawn; the bound lets the index of receptions be used. */
const CLOSED = `
  SELECT c.id AS "matterId", c.number, c.department_id AS "departmentId",
    EXISTS (SELECT 1 FROM survey_call s WHERE s.matter_id = c.id) AS "drawnBefore"
  FROM complaint c WHERE c.property_id = $1 AND c.standing = 'closed' AND c.closed_at >= $2 AND c.closed_at < $3
    AND c.received_at >= $2::timestamptz - interval '366 days' AND c.in_scope`;

export const surveyReader = (database: Database): SurveyReader => ({
  closedBetween: (propertyId, from, until) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId, new Date(from), new Date(until)];
        const bound = boundByScope(currentCaller().scope, 'c.property_id', parameters);
        return tx.query<Candidate & Record<string, unknown>>(`${CLOSED} AND ${bound} ORDER BY c.id`, parameters);
      },
      { readOnly: true },
    ),
  centreCalledSince: (propertyId, day) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId, day];
        const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
        const rows = await tx.query<{ department_id: string }>(
          `SELECT DISTINCT department_id FROM survey_call WHERE property_id = $1 AND day >= $2 AND caller = 'centre'
             AND standing <> 'given-up' AND ${bound}`,
          parameters,
        );
        return new Set(rows.map(({ department_id }) => department_id));
      },
      { readOnly: true },
    ),
  withoutDraw: (now) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [];
        const bound = boundByScope(currentCaller().scope, 'p.property_id', parameters);
        const rows = await tx.query<{ propertyId: string; timeZone: string; lastDay: string | null }>(
          `SELECT p.property_id AS "propertyId", p.time_zone AS "timeZone", max(d.day)::text AS "lastDay"
           FROM property_copy p LEFT JOIN survey_draw d ON d.property_id = p.property_id WHERE ${bound} GROUP BY 1, 2`,
          parameters,
        );
        return rows.filter(({ timeZone, lastDay }) => lastDay === null || lastDay < dayOf(now, timeZone));
      },
      { readOnly: true },
    ),
});

export const matterNumbers = (database: Database): MatterNumbers => ({
  find: (propertyId, number) =>
    database.transaction(
      async (tx) => {
        const parameters: unknown[] = [propertyId, number];
        const bound = boundByScope(currentCaller().scope, 'property_id', parameters);
        const [row] = await tx.query<{ id: string }>(
          `SELECT id FROM complaint WHERE property_id = $1 AND number = $2 AND ${bound}`,
          parameters,
        );
        return row?.id;
      },
      { readOnly: true },
    ),
});
