import { actingStaff, type PersonalStore } from '@goldkey/service-kit';

/** When an occupancy or a subscription was taken back. */
const WITHDRAWN = "to_timestamp((t.state #>> '{withdrawn,at}')::numeric / 1000)";

/** Of one home, from a day on. */
const ofHome = {
  of: 'owner',
  whose: [{ home: 'household_id', on: 'from_day' }],
} as const;
const why = { at: 'state.withdrawn.reason', sort: 'words', leaves: 'mark' } as const;

/** Words about a home on what was entered wrongly and taken back. */
export const withdrawnWords: readonly PersonalStore[] = [
  {
    ...ofHome,
    name: 'usages',
    title: ['用量说明', '用量說明', 'notes on what was used'],
    table: 'usage',
    fields: [{ at: 'state.note', sort: 'words' }, why],
    term: { years: 10, after: 't.until_day', because: 'statements' },
    history: { recordKind: 'usage', fields: ['reason'] },
  },
  {
    ...ofHome,
    name: 'occupancies',
    title: ['入住撤回原因', '入住撤回原因', 'why an occupancy was withdrawn'],
    table: 'occupancy',
    fields: [why],
    term: { years: 10, after: WITHDRAWN, because: 'statements' },
    history: { recordKind: 'occupancy', fields: ['reason'] },
  },
  {
    ...ofHome,
    name: 'subscriptions',
    title: ['开通项目撤回原因', '開通項目撤回原因', 'why a subscription was withdrawn'],
    table: 'subscription',
    fields: [why],
    term: { years: 10, after: WITHDRAWN, because: 'statements' },
    history: { recordKind: 'subscription', fields: ['reason'] },
  },
];

const byWhom = ['state.withdrawn.byName', 'state.withdrawn.by', 'accounts'] as const;

/** Who took it back. */
export const withdrawnBy: readonly PersonalStore[] = [
  actingStaff({
    table: 'budget',
    names: [['state.spendings[].withdrawn.byName', 'state.spendings[].withdrawn.by', 'accounts']],
    term: { years: 10, after: "(t.month || '-01')::date", because: 'statements' },
  }),
  actingStaff({
    table: 'usage',
    names: [byWhom],
    term: { years: 10, after: 't.until_day', because: 'statements' },
  }),
  ...['occupancy', 'subscription'].map((table) =>
    actingStaff({ table, names: [byWhom], term: { years: 10, after: WITHDRAWN, because: 'statements' } }),
  ),
  actingStaff({
    table: 'reading',
    names: [byWhom],
    term: { years: 10, after: 't.day', because: 'statements' },
    unversioned: true,
  }),
  actingStaff({
    table: 'main_meter',
    names: [['state.readings[].withdrawn.byName', 'state.readings[].withdrawn.by', 'accounts']],
    term: { years: 10, after: 't.last_day', because: 'statements' },
  }),
  actingStaff({
    table: 'utility_advance',
    names: [byWhom, ['state.recoveries[].withdrawn.byName', 'state.recoveries[].withdrawn.by', 'accounts']],
    term: { years: 10, after: 't.period_end', because: 'statements' },
  }),
];
