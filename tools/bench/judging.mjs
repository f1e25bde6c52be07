/**
 * Judging from stored facts: a month of many properties again, and the preview of a version. Facts
 * come by Kafka as they always do; what is judged again is marked as a change of rules marks it.
 */
import { bringIn, daysOf, envelope, LAST_MONTH, monthBefore, placesOf, until, untilNothingWaits } from './judged.mjs';
import { spread } from './rounds.mjs';

const PREVIEW_MONTHS = 12;
const LEVEL_OF_LINEAR = 1.3;

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
  await bringIn(platform, db, placesOf(ids, [LAST_MONTH]));
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
  await bringIn(platform, db, placesOf(long, year));
  for (const month of year)
    await bringIn(
      platform,
      db,
      long.flatMap((id) => work(id, month)),
    );
  const previewSeconds = await preview(platform, long);
  await db.end();
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
  ];
};
