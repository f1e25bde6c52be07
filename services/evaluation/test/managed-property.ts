import { event } from './evaluation-world.js';

/** A property in service since February 2026 with a manager, and its unit below the group. */
export const managedProperty = (propertyId: string, employeeId: string) => [
  event('staffing.unit.defined', '2026-02-01T08:00:00+08:00', {
    unitId: `u-${propertyId}`,
    kind: 'property',
    parentId: 'u-group',
    name: propertyId,
    propertyId,
  }),
  event('estates.property.registered', '2026-02-01T08:00:00+08:00', {
    propertyId,
    name: propertyId,
    unitId: `u-${propertyId}`,
    serviceStart: '2026-02-01',
    households: 100,
  }),
  event('staffing.appointment.started', '2026-02-01T08:00:00+08:00', {
    appointmentId: `a-${propertyId}`,
    employeeId,
    unitId: `u-${propertyId}`,
    propertyId,
    role: 'property-manager',
    from: '2026-02-01',
  }),
];

/** The manager tells in time how the month plan goes in the week of 5 March. */
export const progress = (propertyId: string, employeeId: string) =>
  event('staffing.plan.progress-reported', '2026-03-05T11:00:00+08:00', {
    propertyId,
    employeeId,
    planKind: 'month',
    week: '2026-W10',
    reportedAt: '2026-03-05T11:00:00+08:00',
  });

/** The daily report of li at p-1, in time. */
export const dailyReport = event('staffing.daily-report.submitted', '2026-03-10T09:00:05+08:00', {
  propertyId: 'p-1',
  employeeId: 'li',
  date: '2026-03-10',
  submittedAt: '2026-03-10T09:00:05+08:00',
});
