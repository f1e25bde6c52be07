/**
 * Judging from stored facts: a month of many properties again, the figures of two years, and the preview of a version. Facts
 * come by Kafka as they always do; what is judged again is marked as a change of rules marks it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { quantile, spread } from './rounds.mjs';
import { sendEvents } from './stream.mjs';

const LONGEST_MS = 900_000;
const PREVIEW_MONTHS = 12;
const OVERVIEW_MONTHS = 24;
const LEVEL_OF_LINEAR = 1.3;
const WARM_ROUNDS = 3;

const monthBefore = (month, count) => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
};
const daysOf = (month) => {
  const [year, number] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
};
const LAST_MONTH = monthBefore(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7), 1);

const envelope = (service, type, id, time, propertyid, data) => ({
  specversion: '1.0',
  id,
  source: `/goldkey/${service}`,
  type: `goldkey.${service}.${type}.v1`,
  subject: id,
  time,
  propertyid,
  data: { propertyId: propertyid, ...data },
});

/** A property in service from the first of these months to the last day of the last, with its manager. */
const place = (id, months) => {
  const founded = `${months[0]}-01T00:00:00+08:00`;
  return [
    envelope('staffing', 'unit.defined', `unit-${id}`, founded, id, { unitId: `u-${id}`, kind: 'property', name: id }),
    envelope('estates', 'property.registered', `property-${id}`, founded, id, {
      name: id,
      unitId: `u-${id}`,
      serviceStart: `${months[0]}-01`,
      serviceEnd: daysOf(months.at(-1)).at(-1),
      households: 500,
    }),
    envelope('staffing', 'appointment.started', `appointed-${id}`, founded, id, {
      appointmentId: `a-${id}`,
      employeeId: `e-${id}`,
      unitId: `u-${id}`,
      role: 'property-manager',
      from: `${months[0]}-01`,
    }),
  ];
};

/** What a manager does in a month: a report each day, late on each fifth, a meeting each day, findings and complaints. */
const work = (id, month) =>
  daysOf(month).flatMap((date, index) => {
    const at = (clock) => `${date}T${clock}:00+08:00`;
    const key = `${id}-${date}`;
    const reported = at(index % 5 === 4 ? '17:00' : '16:00');
    return [
      envelope('staffing', 'daily-report.submitted', `report-${key}`, reported, id, {
        employeeId: `e-${id}`,
        date,
        submittedAt: reported,
      }),
      envelope('staffing', 'meeting.held', `meeting-${key}`, at('17:30'), id, {
        meetingId: `meeting-${key}`,
        kind: 'daily-wrap-up',
        heldAt: at('17:30'),
        attendees: [`e-${id}`],
      }),
      ...(index % 6 === 0
        ? [
            envelope('inspections', 'finding.raised', `finding-${key}`, at('10:00'), id, {
              findingId: `finding-${key}`,
              category: index % 12 === 0 ? 'litter' : 'fire-exit',
              source: 'qm-day-check',
              raisedAt: at('10:00'),
            }),
          ]
        : []),
      ...(index % 4 === 0
        ? [
            envelope('complaints', 'complaint.received', `complaint-${key}`, at('09:00'), id, {
              complaintId: `complaint-${key}`,
              departmentId: `u-${id}`,
              category: 'noise',
              major: false,
              inScope: true,
              receivedAt: at('09:00'),
            }),
          ]
        : []),
    ];
  });

/** Units first: one that comes later may change every property, and would have each judged again. */
const organisation = (ids, months) => {
  const places = ids.map((id) => place(id, months));
  return [0, 1, 2].flatMap((which) => places.map((events) => events[which]));
};

const one = async (db, sql, parameters) => (await db.query(sql, parameters)).rows[0];

const until = async (what, holds) => {
  for (const end = Date.now() + LONGEST_MS; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`${what} after ${LONGEST_MS / 60_000} minutes`);
    await pause(50);
  }
};
const untilNothingWaits = (db) =>
  until('months still wait', async () => !(await one(db, 'SELECT EXISTS (SELECT 1 FROM dirty) AS waits')).waits);

const bringIn = async (platform, db, list) => {
  const { count } = await one(db, 'SELECT count(*)::int FROM fact');
  await sendEvents(platform, list);
  await until(
    'facts are missing',
    async () => (await one(db, 'SELECT count(*)::int FROM fact')).count >= count + list.length,
  );
  await untilNothingWaits(db);
};

/** Seconds until the month of so many properties stands again. */
const recompute = async (db, ids) => {
  const began = performance.now();
  await db.query('INSERT INTO dirty (property_id, month) SELECT id, $2 FROM unnest($1::text[]) AS t(id)', [
    ids,
    LAST_MONTH,
  ]);
  await untilNothingWaits(db);
  return (performance.now() - began) / 1000;
};

/** What the service asks of the database for the same figures, by its owner and straight. */
const FLOOR = `
  WITH months AS (
    SELECT property_id AS key, sum(points) AS points, sum(fine_fen) AS fine_fen, sum(charged) AS charged, sum(recorded) AS recorded,
      sum(due) AS due, sum(done) AS done
    FROM property_month WHERE month BETWEEN $1 AND $2 GROUP BY 1),
  apart AS (SELECT property_id AS key, count(*) AS pending FROM apart_entry WHERE kind <> 'waived' AND month BETWEEN $1 AND $2 GROUP BY 1)
  SELECT * FROM months FULL JOIN apart USING (key) WHERE key IS NOT NULL ORDER BY key`;

/** Figures of two years, made of the one that was judged; without facts behind them, so that only reading is measured. */
const twoYears = async (db) => {
  const months = Array.from({ length: OVERVIEW_MONTHS }, (_, index) => monthBefore(LAST_MONTH, index));
  await db.query(
    `INSERT INTO property_month (property_id, month, as_of, rulebook, manager_id, points, fine_fen, due, done, missed, charged,
       recorded, rates)
     SELECT property_id, m, as_of, rulebook, manager_id, points, fine_fen, due, done, missed, charged, recorded, rates
     FROM property_month, unnest($2::text[]) AS m WHERE month = $1 ON CONFLICT DO NOTHING`,
    [LAST_MONTH, months],
  );
  await db.query('ANALYZE property_month');
  return months;
};

const overview = async (platform, db, { rounds }) => {
  const months = await twoYears(db);
  const token = await platform.token();
  const ask = async (question) => {
    const began = performance.now();
    const answer = await fetch(`${platform.addressOf('evaluation')}/api/evaluation/${question}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${question}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    return performance.now() - began;
  };
  const [figures, pages, floors] = [[], [], []];
  // Of the first questions a process asks its connections and plans; pages are open all day.
  for (let round = -WARM_ROUNDS; round < rounds; round += 1) {
    if (round === 0) for (const list of [figures, pages, floors]) list.length = 0;
    figures.push(await ask(`metrics?by=property&from=${months.at(-1)}&until=${months[0]}`));
    pages.push(await ask(`overview?month=${LAST_MONTH}`));
    const began = performance.now();
    await db.query(FLOOR, [months.at(-1), months[0]]);
    floors.push(performance.now() - began);
  }
  return { figures, pages, floors };
};

/** Seconds of a preview that the console would ask for. */
const preview = async (platform, propertyIds) => {
  const ahead = monthBefore(LAST_MONTH, -14);
  const id = `bench-${Date.now()}`;
  await platform.client.post('/api/evaluation/rulebook/versions', {
    id,
    from: `${ahead}-01`,
    note: 'bench',
    overrides: { 'M-01': { points: '1' }, 'M-18': { points: '3' } },
  });
  const months = Array.from({ length: PREVIEW_MONTHS }, (_, index) => monthBefore(LAST_MONTH, index));
  const began = performance.now();
  const { previewId } = await platform.client.post(`/api/evaluation/rulebook/versions/${id}/previews`, {
    months,
    propertyIds,
  });
  let last;
  await until('the preview is not done', async () => {
    last = await platform.client.get(`/api/evaluation/rulebook/previews/${previewId}`);
    if (last.state === 'failed') throw new Error('the preview failed');
    return last.state === 'done';
  });
  const seconds = (performance.now() - began) / 1000;
  if (last.clauses.length === 0) throw new Error('the preview of the bench changes nothing');
  return seconds;
};

export const judging = async ({ platform, full, say }) => {
  const sizes = full ? [250, 500, 1_000, 2_000] : [100, 200];
  const most = sizes.at(-1);
  const previewed = full ? 200 : 20;
  const db = await platform.connect('evaluation');
  const ids = Array.from({ length: most }, (_, index) => `j-${index}`);
  say(`a month of ${most} properties`);
  await bringIn(platform, db, organisation(ids, [LAST_MONTH]));
  await bringIn(
    platform,
    db,
    ids.flatMap((id) => work(id, LAST_MONTH)),
  );
  const times = [];
  for (const size of sizes) times.push(await recompute(db, ids.slice(0, size)));
  const perProperty = times.map((seconds, index) => seconds / sizes[index]);
  say(sizes.map((size, index) => `${size}: ${times[index].toFixed(1)} s`).join(', '));
  const year = Array.from({ length: PREVIEW_MONTHS }, (_, index) =>
    monthBefore(LAST_MONTH, PREVIEW_MONTHS - 1 - index),
  );
  const long = Array.from({ length: previewed }, (_, index) => `l-${index}`);
  say(`a year of ${previewed} properties, previewed`);
  await bringIn(platform, db, organisation(long, year));
  for (const month of year)
    await bringIn(
      platform,
      db,
      long.flatMap((id) => work(id, month)),
    );
  const previewSeconds = await preview(platform, long);
  say(`figures of ${most} properties and ${OVERVIEW_MONTHS} months`);
  const { figures, pages, floors } = await overview(platform, db, { rounds: full ? 100 : 60 });
  await db.end();
  const ratios = figures.map((time, index) => time / floors[index]);
  return [
    {
      measure: `${most} properties × one month judged again`,
      unit: 's',
      ours: spread([times.at(-1)]),
      goal: { most: (60 * most) / 2_000 },
    },
    {
      measure: `… a property's time at ${most} ÷ at ${sizes[0]}`,
      unit: '',
      ours: spread([perProperty.at(-1) / perProperty[0]]),
      goal: { most: LEVEL_OF_LINEAR },
    },
    {
      measure: `preview of ${PREVIEW_MONTHS} months × ${previewed} properties`,
      unit: 's',
      ours: spread([previewSeconds]),
      goal: { most: (60 * previewed) / 200 },
    },
    {
      measure: `figures of ${most} properties × ${OVERVIEW_MONTHS} months ÷ the sums by SQL`,
      unit: 'ms',
      floor: spread(floors),
      ours: spread(figures),
      ratio: spread(ratios),
      goal: { most: 3 },
    },
    { measure: '… p95', unit: 'ms', ours: spread([quantile(figures, 0.95)]), goal: { most: 100 } },
    { measure: `overview of ${most} properties, p95`, unit: 'ms', ours: spread([quantile(pages, 0.95)]) },
  ];
};
