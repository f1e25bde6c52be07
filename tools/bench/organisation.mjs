/** An organisation of 2,000 properties and 60,000 employees at staffing's own doors: a level of its tree, and the search for people. */
import { inTurn, median, quantile, spread } from './rounds.mjs';

const REGIONS = 20;
const PROPERTIES = 2_000;
const EMPLOYEES = 60_000;
const DEPARTMENTS = ['客服部', '工程部', '安管部', '保洁部'];
const TREE_MS = 300;
const SEARCH_MS = 100;

/** Every row carries this, so that nothing is mistaken for what was there before. */
const MARK = 'bench-org';
const times = (count, sql) => `${sql} FROM generate_series(1, ${count}) AS n`;

const unitRow = (id, kind, parent, name, property) => `
  INSERT INTO unit (id, property_id, kind, parent_id, name, state, version)
  SELECT ${id}, ${property}, '${kind}', ${parent}, ${name}, jsonb_strip_nulls(jsonb_build_object('id', ${id}, 'kind', '${kind}',
    'parentId', ${parent}, 'name', ${name}, 'propertyId', ${property}, 'key', false)), 1`;

const departmentOf = `(ARRAY['${DEPARTMENTS.join("','")}'])[n / ${PROPERTIES} % ${DEPARTMENTS.length} + 1]`;

/** Rows as the service writes them; what it would tell others of them is not what is measured. */
const fill = async (db) => {
  const { rows } = await db.query("SELECT id FROM unit WHERE kind = 'group' LIMIT 1");
  const group = rows[0].id;
  const place = `(n % ${PROPERTIES} + 1)`;
  const region = `'${MARK}-r-' || (n % ${REGIONS} + 1)`;
  const property = `'${MARK}-p-' || n`;
  await db.query(times(REGIONS, unitRow(`'${MARK}-r-' || n`, 'region', `'${group}'`, "'区域' || n", 'NULL::text')));
  await db.query(times(PROPERTIES, unitRow(`'${MARK}-u-' || n`, 'property', region, "'项目' || n", property)));
  for (const name of DEPARTMENTS) {
    const id = `'${MARK}-u-' || n || '-${name}'`;
    await db.query(times(PROPERTIES, unitRow(id, 'department', `'${MARK}-u-' || n`, `'${name}'`, property)));
  }
  await db.query(
    times(
      EMPLOYEES,
      `INSERT INTO employee (id, property_id, number, name, state, version)
       SELECT '${MARK}-e-' || n, '${MARK}-p-' || ${place}, 'B' || n, '员工' || n, jsonb_build_object('id', '${MARK}-e-' || n,
         'homePropertyId', '${MARK}-p-' || ${place}, 'number', 'B' || n, 'name', '员工' || n), 1`,
    ),
  );
  await db.query(
    times(
      EMPLOYEES,
      `INSERT INTO appointment (id, property_id, employee_id, unit_id, role, from_day, standing, state, version)
       SELECT '${MARK}-a-' || n, '${MARK}-p-' || ${place}, '${MARK}-e-' || n,
         '${MARK}-u-' || ${place} || CASE WHEN n <= ${PROPERTIES} THEN '' ELSE '-' || ${departmentOf} END,
         CASE WHEN n <= ${PROPERTIES} THEN 'property-manager' ELSE 'security-guard' END, '2026-01-01', 'open', '{}', 1`,
    ),
  );
  await db.query('ANALYZE');
  return group;
};

const timed = async (work) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Levels as somebody opens the tree from above. */
const levelsOf = (group) => [
  'children',
  `children?parentId=${group}`,
  `children?parentId=${MARK}-r-1`,
  `children?parentId=${MARK}-u-7`,
  `search?q=${encodeURIComponent('项目77')}`,
];
/** A whole name, a part that many share, a number, somebody who is not there. */
const WORDS = ['员工41234', '员工77', 'B5123', '员工', '查无此人'];

export const organisation = async ({ platform, full, say }) => {
  const db = await platform.connect('staffing');
  say(`making ${PROPERTIES} properties and ${EMPLOYEES} employees`);
  const group = await fill(db);
  const headers = { authorization: `Bearer ${await platform.token()}` };
  const ask = async (path) => {
    const answer = await fetch(`${platform.addressOf('staffing')}/api/staffing/${path}`, { headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  const levels = levelsOf(group);
  const rounds = full ? 100 : 25;
  // How many work below each unit is what a level must know: counted straight, from the same rows.
  const counted = () => db.query('SELECT unit_id, count(DISTINCT employee_id) FROM appointment GROUP BY unit_id');
  const tree = await inTurn(
    rounds,
    () => timed(counted),
    (round) => timed(() => ask(`organisation/${levels[round % levels.length]}`)),
  );
  const like = (round) => `%${WORDS[round % WORDS.length]}%`;
  const found = (round) =>
    db.query(
      `SELECT e.state, count(*) OVER () FROM employee e WHERE e.name ILIKE $1 OR e.number ILIKE $1 ORDER BY e.number LIMIT 20`,
      [like(round)],
    );
  const people = await inTurn(
    rounds,
    (round) => timed(() => found(round)),
    (round) => timed(() => ask(`employees?pageSize=20&q=${encodeURIComponent(WORDS[round % WORDS.length])}`)),
  );
  await db.end();
  const row = (measure, { floors, ours }, share, most) => ({
    measure,
    unit: 'ms',
    floor: spread([share === undefined ? median(floors) : quantile(floors, share)]),
    ours: spread([share === undefined ? median(ours) : quantile(ours, share)]),
    goal: { most },
  });
  return [
    row(`tree of ${PROPERTIES} properties: a level ÷ one count of its people, p95`, tree, 0.95, TREE_MS),
    row(`people among ${EMPLOYEES} ÷ the same question, asked straight, p95`, people, 0.95, SEARCH_MS),
    row('… median', people, undefined, SEARCH_MS),
  ];
};
