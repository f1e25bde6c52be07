import { type Fact, organisationOf } from '@goldkey/rulebook';
import { changedPlaces, groupChangedFrom } from './changed-places.js';

let count = 0;
const fact = (kind: string, data: object): Fact => {
  count += 1;
  return { kind, id: `${count}`, source: 's', at: count, data } as never;
};
const unit = (unitId: string, differences: object = {}) =>
  fact('staffing.unit.defined', { unitId, kind: 'department', propertyId: 'p', ...differences });
const registered = (propertyId: string) => fact('estates.property.registered', { propertyId, unitId: 'u' });
const started = (appointmentId: string, from: string, differences: object = {}) =>
  fact('staffing.appointment.started', {
    appointmentId,
    employeeId: 'li',
    unitId: 'u',
    role: 'property-manager',
    from,
    ...differences,
  });
const ended = (appointmentId: string, until: string) =>
  fact('staffing.appointment.ended', { appointmentId, employeeId: 'li', until, reason: 'resigned' });

const changed = (before: readonly Fact[], after: readonly Fact[]) => {
  const { from, departments } = changedPlaces(organisationOf(before), organisationOf(after));
  return { from: Object.fromEntries(from), departments };
};

test('a new department concerns every month of its own property, and whoever has named it', () => {
  const before = [registered('p'), unit('x', { propertyId: 'q' })];
  expect(changed(before, [...before, unit('d')])).toEqual({ from: { p: '0001-01' }, departments: ['d'] });
});

test('a department whose property is registered only now, or that moves below one, concerns whoever has named it', () => {
  expect(changed([unit('d')], [unit('d'), registered('p')]).departments).toEqual(['d']);
  const free = unit('d', { propertyId: undefined });
  expect(changed([registered('p'), free], [registered('p'), unit('d')]).departments).toEqual(['d']);
  expect(changed([free], [unit('d')]).departments).toEqual([]);
});

test('a unit that is told again as it was concerns nobody', () => {
  expect(changed([unit('d', { name: '旧' })], [unit('d', { name: '新' })])).toEqual({ from: {}, departments: [] });
});

test('an appointment concerns its property from its first month on', () => {
  const place = unit('u', { kind: 'property' });
  expect(changed([place], [place, started('a', '2026-03-31')]).from).toEqual({ p: '2026-03' });
});

test('an end concerns the months from the last day on, and so does an end that moves', () => {
  const begun = [unit('u', { kind: 'property' }), started('a', '2026-01-01')];
  expect(changed(begun, [...begun, ended('a', '2026-05-10')]).from).toEqual({ p: '2026-05' });
  expect(changed([...begun, ended('a', '2026-07-10')], [...begun, ended('a', '2026-05-10')]).from).toEqual({
    p: '2026-05',
  });
});

test('a property that an appointment leaves is concerned like the one that it comes to', () => {
  const places = [unit('u', { kind: 'property' }), unit('v', { kind: 'property', propertyId: 'q' })];
  const before = [...places, started('a', '2026-02-01')];
  const after = [...places, started('a', '2026-04-01', { unitId: 'v' })];
  expect(changed(before, after).from).toEqual({ p: '2026-02', q: '2026-04' });
});

test('a unit that finds its place gives it to the appointments in it', () => {
  const held = started('a', '2026-02-01', { unitId: 'team' });
  const team = (parentId: string) => unit('team', { kind: 'team', propertyId: undefined, parentId });
  const top = unit('u', { kind: 'property' });
  expect(changed([top, team('nowhere'), held], [top, team('u'), held]).from).toEqual({ p: '2026-02' });
});

test('another leader concerns the group from its first month on, another tree every month, and a new name none', () => {
  const groupFrom = (before: readonly Fact[], after: readonly Fact[]) =>
    groupChangedFrom(organisationOf(before), organisationOf(after));
  const region = unit('r', { kind: 'region', propertyId: undefined, name: '旧' });
  const leader = started('l', '2026-03-31', { unitId: 'r', role: 'leader-in-charge' });
  expect(groupFrom([region], [region, leader])).toBe('2026-03');
  expect(groupFrom([region, leader], [region, leader, ended('l', '2026-05-10')])).toBe('2026-05');
  expect(groupFrom([region], [unit('r', { kind: 'region', propertyId: undefined, parentId: 'g' })])).toBe('0001-01');
  expect(groupFrom([region], [unit('r', { kind: 'region', propertyId: undefined, name: '新' })])).toBeUndefined();
});
