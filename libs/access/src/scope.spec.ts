import fc from 'fast-check';
import {
  boundByScope,
  boundByScopeOrGroupWide,
  currentCaller,
  currentCallerOrNone,
  runAs,
  runAsSystem,
  scopeName,
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
    fc.property(fc.array(fc.string(), { maxLength: 64 }), fc.array(fc.anything()), (properties, before) => {
      const parameters = [...before];
      const condition = boundByScope({ all: false, properties }, 'c.property_id', parameters);
      expect(condition).toBe(`c.property_id::text = ANY ($${before.length + 1}::text[])`);
      expect(parameters).toEqual([...before, properties]);
    }),
  );
});

test('a large scope is asked for by a name that its properties alone decide', () => {
  const many = fc.uniqueArray(fc.string(), { minLength: 65, maxLength: 80 });
  fc.assert(
    fc.property(many, fc.nat(), (properties, from) => {
      const name = scopeName({ all: false, properties });
      const turned = [...properties.slice(from % 65), ...properties.slice(0, from % 65), properties[0] as string];
      expect(scopeName({ all: false, properties: turned })).toBe(name);
      expect(scopeName({ all: false, properties: [...properties, `${properties.join()}x`] })).not.toBe(name);
      const parameters: unknown[] = ['x'];
      expect(boundByScope({ all: false, properties }, 'c.property_id', parameters)).toContain('goldkey_kept_scope($2)');
      expect(parameters).toEqual(['x', name]);
    }),
    { numRuns: 20 },
  );
  expect(scopeName({ all: true })).toBeUndefined();
  expect(scopeName({ all: false, properties: Array(64).fill('p') })).toBeUndefined();
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
