import { z } from 'zod';
import { registerController } from './register.controller.js';

test('a field with a name that every record has would be lost, so such a register does not come up', () => {
  const drills = {
    service: 'example',
    name: 'drills',
    table: 'drill',
    recordKind: 'drill',
    read: 'example:read',
    write: 'example:write',
    fields: z.object({ subject: z.string() }),
    begins: 'planned',
    sortedBy: 'subject',
    searched: ['subject'],
  };
  expect(() => registerController(drills)).not.toThrow();
  const hold = { from: ['planned'], to: 'held', happens: 'Held', fields: z.object({ course: z.string() }) };
  expect(() => registerController({ ...drills, acts: { hold } })).toThrow('course');
});
