import type { EventEnvelope } from '@goldkey/proto';

/** The month of which everything here tells; long over, so that the time of the test run changes nothing. */
export const MONTH = '2024-03';

const event = (
  id: string,
  type: string,
  time: string,
  data: Record<string, unknown>,
  rest: Partial<EventEnvelope> = {},
): EventEnvelope => ({
  specversion: '1.0',
  id,
  source: '/goldkey/test',
  type: `goldkey.${type}.v1`,
  subject: id,
  time,
  ...(typeof data['propertyId'] === 'string' ? { propertyid: data['propertyId'] } : {}),
  ...rest,
  data,
});

const FOUNDED = '2024-01-01T00:00:00+08:00';

const property = (propertyId: string, unitId: string, name: string): EventEnvelope[] => [
  event(`unit-${unitId}`, 'staffing.unit.defined', FOUNDED, {
    unitId,
    kind: 'property',
    parentId: 'u-group',
    name,
    propertyId,
  }),
  event(`unit-${unitId}-desk`, 'staffing.unit.defined', FOUNDED, {
    unitId: `${unitId}-desk`,
    kind: 'department',
    parentId: unitId,
    name: `${name}客服部`,
    propertyId,
  }),
  event(`property-${propertyId}`, 'estates.property.registered', FOUNDED, {
    propertyId,
    name,
    unitId,
    serviceStart: '2024-01-01',
    households: 300,
  }),
];

const post = (employeeId: string, propertyId: string, unitId: string, role: string): EventEnvelope => {
  const appointmentId = `${employeeId}-${propertyId}`;
  return event(`appointed-${appointmentId}`, 'staffing.appointment.started', FOUNDED, {
    appointmentId,
    employeeId,
    unitId,
    propertyId,
    role,
    from: '2024-01-01',
  });
};

const complaint = (complaintId: string, propertyId: string, unitId: string, day: string): EventEnvelope =>
  event(`received-${complaintId}`, 'complaints.complaint.received', `2024-03-${day}T09:00:00+08:00`, {
    complaintId,
    propertyId,
    departmentId: `${unitId}-desk`,
    category: 'noise',
    major: false,
    inScope: true,
    receivedAt: `2024-03-${day}T09:00:00+08:00`,
    dueAt: `2024-03-${day}T21:00:00+08:00`,
  });

const closed = (complaintId: string, propertyId: string, day: string): EventEnvelope =>
  event(`closed-${complaintId}`, 'complaints.complaint.closed', `2024-03-${day}T15:00:00+08:00`, {
    complaintId,
    propertyId,
    closedAt: `2024-03-${day}T15:00:00+08:00`,
  });

const callback = (complaintId: string, propertyId: string, day: string, level: string): EventEnvelope =>
  event(`called-${complaintId}`, 'complaints.callback.recorded', `2024-03-${day}T17:00:00+08:00`, {
    callbackId: `callback-${complaintId}`,
    propertyId,
    about: 'complaint',
    aboutId: complaintId,
    level,
    at: `2024-03-${day}T17:00:00+08:00`,
    by: 'e-desk',
  });

/**
 * Three properties: one manager at two of them, another at the third. At p-1 two of four complaints are closed, at p-2 both
 * of two; a task at p-1 was never put on file.
 */
export const smallOrganisation: readonly EventEnvelope[] = [
  event('unit-group', 'staffing.unit.defined', FOUNDED, { unitId: 'u-group', kind: 'group', name: '集团' }),
  ...property('p-1', 'u-1', '云栖苑'),
  ...property('p-2', 'u-2', '映月湾'),
  ...property('p-3', 'u-3', '听松里'),
  post('e-manager', 'p-1', 'u-1', 'property-manager'),
  post('e-manager', 'p-2', 'u-2', 'property-manager'),
  post('e-other', 'p-3', 'u-3', 'property-manager'),
  post('e-desk', 'p-1', 'u-1-desk', 'supervisor'),
  complaint('c-1', 'p-1', 'u-1', '04'),
  complaint('c-2', 'p-1', 'u-1', '05'),
  complaint('c-3', 'p-1', 'u-1', '06'),
  complaint('c-4', 'p-1', 'u-1', '07'),
  closed('c-1', 'p-1', '08'),
  closed('c-2', 'p-1', '08'),
  callback('c-1', 'p-1', '09', 'satisfied'),
  callback('c-2', 'p-1', '09', 'basically-satisfied'),
  complaint('c-5', 'p-2', 'u-2', '04'),
  complaint('c-6', 'p-2', 'u-2', '05'),
  closed('c-5', 'p-2', '06'),
  closed('c-6', 'p-2', '06'),
  event(
    'task-1',
    'staffing.task.assigned',
    '2024-03-12T10:30:00+08:00',
    {
      taskId: 't-1',
      propertyId: 'p-1',
      employeeId: 'e-desk',
      assignedBy: 'e-leader',
      assignedAt: '2024-03-12T10:30:00+08:00',
    },
    { actorid: 'e-leader' },
  ),
  event('unknown-1', 'staffing.weather.observed', '2024-03-12T11:00:00+08:00', { propertyId: 'p-1', rain: true }),
];
