import { filesThrough, recordFileNames } from '@goldkey/files';
import { declarePersonalData } from '@goldkey/service-kit';

/**
 * What evaluation keeps of people: their words of appeals and objections. Facts, ledger and closed months name people by ids alone;
 * whose they are is asked of staffing, and nobody knows once staffing has erased it (docs/personal-data.md).
 */
export const personalData = declarePersonalData({
  service: 'evaluation',
  stores: [
    filesThrough('appeals', {
      ...{ name: 'appeal-files', title: ['申诉附件', '申訴附件', 'files of appeals'], of: 'employee' },
      term: {
        ...{ years: 3, because: 'claims' },
        after: '(SELECT coalesce(a.decided_at, a.dropped_at) FROM appeal a WHERE a.id = t.record_id)',
      },
      inUse: "EXISTS (SELECT FROM appeal a WHERE a.id = t.record_id AND a.state = 'open')",
    }),
    recordFileNames,
    {
      name: 'appeals',
      title: ['申诉理由', '申訴理由', 'reasons of appeals'],
      table: 'appeal',
      of: 'employee',
      whose: [
        { in: 'accounts', at: 'filed_by' },
        { in: 'ids', at: 'filed_by' },
      ],
      fields: [
        { at: 'reason', sort: 'words', leaves: 'mark' },
        { at: 'reasons', sort: 'words' },
        { at: 'dropped_for', sort: 'words' },
        { at: 'evidence', sort: 'words', leaves: 'empty' },
      ],
      term: { years: 3, after: 'coalesce(t.decided_at, t.dropped_at)', because: 'claims' },
      inUse: "t.state = 'open'",
    },
    {
      name: 'objections',
      title: ['公示异议', '公示異議', 'objections'],
      table: 'objection',
      of: 'employee',
      whose: [
        { in: 'accounts', at: 'raised_by' },
        { in: 'ids', at: 'raised_by' },
      ],
      fields: [
        { at: 'words', sort: 'words', leaves: 'mark' },
        { at: 'answer', sort: 'words', leaves: 'mark' },
      ],
      term: { years: 3, after: 't.answered_at', because: 'claims' },
      inUse: 't.answered_at IS NULL',
      unversioned: true,
    },
  ],
  notPersonal: {
    name: 'of a clause or a receiver of messages',
    'webhook_target.name': 'a receiver of messages',
    'property_copy.name': 'a place',
    'unit_copy.name': 'a unit',
  },
  ofThings: {
    'facts, lines and results, which name people by ids alone': [
      ...[
        'fact.category',
        'fact.kind',
        'fact.measure',
        'fact.name',
        'fact.reason',
        'ledger_line.*',
        'publication.sheet',
      ],
      ...['verification_difference.*', 'webhook_delivery.body', 'closed_entry.record', 'notice.*', 'upcoming_duty.*'],
    ],
    'reasons of decisions that everybody may read: whoever writes them is told to name nobody (docs/adr/0047)': [
      ...[
        'closing.reason',
        'closing.note',
        'department_bonus.*',
        'bonus.reason',
        'finding_kind_ruling.*',
        'kind_ruling.*',
      ],
      ...['outage.what', 'outage.reasons', 'rulebook_version.*', 'version.*', 'year_review.*', 'year-review.reason'],
    ],
    'faults of programs': ['parked_event.reason'],
  },
});
