import { fen, parseInstant, parsePeriod } from '@goldkey/kernel';
import { validateEvent } from '@goldkey/proto';
import { type BonusEvent, type DepartmentBonus, evolveBonus } from '../../domain/bonus/bonus.js';
import { bonusMessages } from './bonus-events.js';

const at = parseInstant('2026-04-05T10:00:00+08:00');
const bonus: DepartmentBonus = {
  bonusId: 'b',
  propertyId: 'p',
  departmentId: 'd',
  period: parsePeriod('2026-Q1'),
  amount: fen('1000.00'),
  reason: '无投诉',
  grantedBy: 'centre',
  grantedAt: at,
  shares: [],
  stage: 'draft',
};
const course: readonly BonusEvent[] = [
  { type: 'BonusGranted', bonus, by: 'centre', at },
  { type: 'BonusShared', shares: [{ employeeId: 'secret', amount: fen('900.00') }], by: 'head', at },
  { type: 'BonusSubmitted', submittedAs: ['head'], kept: fen('100.00'), keptReason: '留存', by: 'head', at },
  { type: 'BonusReturned', reason: '夜班未计', by: 'centre', at },
  { type: 'BonusSubmitted', submittedAs: ['head'], kept: fen('100.00'), keptReason: '留存', by: 'head', at },
  { type: 'BonusApproved', by: 'centre', at },
  { type: 'BonusReversed', reason: '期间填错', by: 'centre', at },
];

test('everything that becomes of a bonus is told as the contract has it, and nobody is named but who acted', () => {
  let state: DepartmentBonus | undefined;
  const told = course.flatMap((event) => {
    state = evolveBonus(state, event);
    return bonusMessages(event, state);
  });
  expect(told).toHaveLength(6);
  for (const { propertyId, ...message } of told) {
    const event = { specversion: '1.0', id: 'x', source: '/goldkey/evaluation', propertyid: propertyId, ...message };
    expect(validateEvent(event)).toEqual({ ok: true, known: true, event });
  }
  expect(JSON.stringify(told)).not.toContain('secret');
});
