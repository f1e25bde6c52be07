import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LISTENERS, readable, serviceOf, shortType } from './parked-events-list.js';

const services = path.resolve(__dirname, '../../../..');

test('every service that listens to events has its tab', () => {
  const listening = readdirSync(services).filter((name) => {
    const main = path.join(services, name, 'src/main.ts');
    return existsSync(main) && /\bevents: \{/.test(readFileSync(main, 'utf8'));
  });
  expect(listening).not.toEqual([]);
  expect([...LISTENERS].sort()).toEqual(listening.sort());
});

test('an address that names no service, or an unknown one, shows the evaluation', () => {
  expect([serviceOf(undefined), serviceOf('nobody'), serviceOf('staffing')]).toEqual([
    'evaluation',
    'evaluation',
    'staffing',
  ]);
});

test('a message is shown with its lines broken where it is JSON, and as it is where it is not', () => {
  expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(readable('{"a":')).toBe('{"a":');
});

test('a type is shown without what all have in common', () => {
  expect(shortType('goldkey.complaints.complaint.received.v1')).toBe('complaints.complaint.received.v1');
  expect(shortType('unreadable')).toBe('unreadable');
});
