/** Grafana's dashboards from their short form (charts/goldkey/dashboards): what differs from panel to panel is all that is written. */

const WIDTH = 24;
const SIZES = { stat: [4, 4], time: [8, 8], table: [8, 8] };
// biome-ignore lint/suspicious/noTemplateCurlyInString: Grafana fills it in, by the choice at the dashboard's head.
const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };

const thresholds = (bad) => ({
  mode: 'absolute',
  steps: [{ color: 'green', value: null }, ...(bad === undefined ? [] : [{ color: 'red', value: bad }])],
});

const target =
  (kind) =>
  ({ expr, legend = '' }, index) => ({
    refId: String.fromCharCode(65 + index),
    datasource: DATASOURCE,
    expr,
    legendFormat: legend,
    ...(kind === 'time' ? { range: true } : { instant: true, range: false }),
    ...(kind === 'table' ? { format: 'table' } : {}),
  });

const TYPES = { stat: 'stat', time: 'timeseries', table: 'table' };

const optionsOf = (kind) => {
  if (kind === 'stat') return { reduceOptions: { calcs: ['lastNotNull'] }, colorMode: 'value', graphMode: 'area' };
  if (kind === 'table') return { showHeader: true };
  return { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } };
};

const panelOf = ({ title, help, kind = 'time', unit, bad, queries }, id, gridPos) => ({
  id,
  type: TYPES[kind],
  title,
  ...(help === undefined ? {} : { description: help }),
  datasource: DATASOURCE,
  gridPos,
  fieldConfig: { defaults: { unit, min: 0, thresholds: thresholds(bad) }, overrides: [] },
  options: optionsOf(kind),
  targets: queries.map(target(kind)),
});

const variableOf = ({ name, label, query, all = false }) => ({
  name,
  label,
  type: 'query',
  datasource: DATASOURCE,
  query: { query, refId: name },
  refresh: 2,
  sort: 1,
  includeAll: all,
  multi: all,
  ...(all ? { current: { text: 'All', value: '$__all' } } : {}),
});

/** The panels of all rows, from left to right and downwards. */
const layOut = (rows) => {
  const panels = [];
  let y = 0;
  for (const { title, panels: own } of rows) {
    panels.push({
      id: panels.length + 1,
      type: 'row',
      title,
      collapsed: false,
      gridPos: { x: 0, y, w: WIDTH, h: 1 },
      panels: [],
    });
    y += 1;
    let [x, deepest] = [0, 0];
    for (const panel of own) {
      const [w, h] = SIZES[panel.kind ?? 'time'];
      if (x + w > WIDTH) [x, y, deepest] = [0, y + deepest, 0];
      panels.push(panelOf(panel, panels.length + 1, { x, y, w, h }));
      [x, deepest] = [x + w, Math.max(deepest, h)];
    }
    y += deepest;
  }
  return panels;
};

/** A dashboard as Grafana (10 or later) imports it; its Prometheus is chosen at its head. */
export const dashboardOf = ({ uid, title, description, variables = [], rows }) => ({
  uid,
  title,
  description,
  tags: ['goldkey'],
  schemaVersion: 39,
  editable: false,
  timezone: 'browser',
  refresh: '1m',
  time: { from: 'now-6h', to: 'now' },
  templating: {
    list: [
      { name: 'datasource', label: 'Prometheus', type: 'datasource', query: 'prometheus', hide: 0 },
      ...variables.map(variableOf),
    ],
  },
  panels: layOut(rows),
});

/** Every query of a short form with where it stands and why it may have no answer yet. */
export const queriesOf = ({ uid, rows }) =>
  rows.flatMap(({ panels }) =>
    panels.flatMap(({ title, quiet, queries }) =>
      queries.map(({ expr }) => ({ place: `${uid}: ${title}`, expr, quiet })),
    ),
  );
