import fc from 'fast-check';
import {
  boundByScope,
  boundByScopeOrGroupWide,
  currentCaller,
  currentCallerOrNone,
  runAs,
  runAsSystem,
} from './index.js';

const caller = {
  kind: 'person' as const,
  subject: 'a-1',
  name: '王',
  roles: [],
  permissions: new Set<string>(),
  scope: { all: false as const, properties: ['p-1'] },
};

test('who sees everything is bound by nothing', () => {
  const parameters: unknown[] = ['x'];
  expect(boundByScope({ all: true }, 'c.property_id', parameters)).toBe('TRUE');
  expect(parameters).toEqual(['x']);
});

test('the bound takes the next parameter, whatever the ids hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.anything()), (properties, before) => {
      const parameters = [...before];
      const condition = boundByScope({ all: false, properties }, 'c.property_id', parameters);
      expect(condition).toBe(`c.property_id::text = ANY ($${before.length + 1}::text[])`);
      expect(parameters).toEqual([...before, properties]);
    }),
  );
});

test('rows of the group are seen beside one’s own, where a table shows them to everybody', () => {
  const parameters: unknown[] = ['x'];
  expect(boundByScopeOrGroupWide(caller.scope, 'u.property_id', parameters)).toBe(
    '(u.property_id::text = ANY ($2::text[]) OR u.property_id IS NULL)',
  );
  expect(parameters).toEqual(['x', ['p-1']]);
  expect(boundByScopeOrGroupWide({ all: true }, 'u.property_id', parameters)).toBe('TRUE');
});

test('nobody acts outside of a caller, and each sees only their own', async () => {
  expect(() => currentCaller()).toThrow('nobody is acting');
  expect(currentCallerOrNone()).toBeUndefined();
  const seen = await Promise.all([
    runAs(caller, async () => {
      await Promise.resolve();
      return currentCaller().subject;
    }),
    runAsSystem('relay', async () => currentCaller().subject),
  ]);
  expect(seen).toEqual(['a-1', 'relay']);
});
