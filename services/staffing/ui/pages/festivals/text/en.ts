import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the page of festivals, English. */
export const en: Words<typeof zhCN> = {
  'festivals.title': 'Festivals',
  'festivals.new': 'Schedule a festival',
  'festivals.search': 'Festival',
  'festivals.empty': 'No festivals',
  'festivals.empty.lead':
    'Schedule what is decorated for: the plan is approved 15 days before, the decoration stands a day before.',
  'view.open': 'To do',
  'view.completed': 'Completed',
  'view.all': 'All',
  name: 'Festival',
  date: 'Day',
  plan: 'Plan',
  responsible: 'In charge',
  state: 'State',
  approveBy: 'Approve by',
  completeBy: 'Complete by',
  approvedAt: 'Approved',
  completedAt: 'Completed',
  result: 'What came of it',
  reason: 'Reason',
  property: 'Property',
  'state.scheduled': 'To be approved',
  'state.noPlan': 'Plan to be written',
  'state.approved': 'Approved, to be done',
  'state.completed': 'Completed',
  'state.withdrawn': 'Withdrawn',
  'late.approval': 'Approval late',
  'late.completion': 'Completion late',
  'act.revise': 'Write the plan',
  'act.approve': 'Approve the plan',
  'act.complete': 'Report completion',
  'act.withdraw': 'Withdraw',
  'act.own': 'Another person who plans approves it, and not who scheduled it.',
};
