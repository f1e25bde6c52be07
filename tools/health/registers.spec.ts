import path from 'node:path';
import { eventSchema } from '@goldkey/proto';
import { filesLike, root } from './repository.js';

interface Field {
  readonly name: string;
  readonly optional?: boolean;
  readonly options?: object;
}
interface Shown {
  readonly name: string;
  readonly permission: string;
  readonly fields: readonly Field[];
  readonly states: object;
  readonly sortedBy: string;
  readonly due?: readonly string[];
  readonly dueBy?: string;
  readonly files?: boolean;
  readonly calledBy: string;
  readonly acts?: readonly {
    readonly act: string;
    readonly from: readonly string[];
    readonly permission?: string;
    readonly byAnother?: boolean;
    readonly fields?: readonly Field[];
  }[];
}
interface Schema {
  readonly shape: Readonly<
    Record<string, { isOptional(): boolean; options?: readonly string[]; unwrap?(): { options?: readonly string[] } }>
  >;
}
interface Declared {
  readonly service: string;
  readonly name: string;
  readonly write: string;
  readonly begins: string;
  readonly sortedBy: string;
  readonly due?: readonly string[];
  readonly dueBy?: string;
  readonly files?: boolean;
  readonly responsible?: string;
  readonly searched: readonly string[];
  readonly fields: Schema;
  readonly acts?: Readonly<
    Record<
      string,
      {
        readonly from: readonly string[];
        readonly to: string;
        readonly permission?: string;
        readonly byAnother?: boolean;
        readonly fields?: Schema;
      }
    >
  >;
}

const listsIn = <One>(pattern: RegExp): One[] =>
  filesLike(pattern, /^(?!.*\.spec\.ts$)/).flatMap((file) =>
    Object.values(jest.requireActual<Record<string, readonly One[]>>(path.join(root, file)))
      .filter((value): value is readonly One[] => Array.isArray(value))
      .flat()
      .filter((one) => typeof one === 'object'),
  );

const declared = listsIn<Declared>(/^services\/[^/]+\/src\/adapters\/in\/http\/registers\/.+\.ts$/);
const shown = listsIn<Shown>(/^services\/[^/]+\/ui\/registers\/.+\.ts$/);

const ofSchema = ({ shape }: Schema) =>
  Object.entries(shape).map(([name, field]) => [
    name,
    field.isOptional(),
    [...(field.options ?? field.unwrap?.().options ?? [])].sort(),
  ]);
const ofFields = (fields: readonly Field[]) =>
  fields.map(({ name, optional = false, options = {} }) => [name, optional, Object.keys(options).sort()]);
const sorted = (rows: readonly (readonly unknown[])[]) =>
  [...rows].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));

test('every register has a page that shows it', () => {
  expect(declared.length).toBeGreaterThan(15);
  expect(shown.map(({ name }) => name).sort()).toEqual(declared.map(({ name }) => name).sort());
});

test.each(declared.map((one) => [`${one.service}: ${one.name}`, one] as const))(
  '%s is shown as it is declared',
  (_name, register) => {
    const page = shown.find(({ name }) => name === register.name) as Shown;
    expect(sorted(ofFields(page.fields))).toEqual(sorted(ofSchema(register.fields)));
    expect([page.permission, page.sortedBy, page.due, page.dueBy, page.files]).toEqual([
      ...[register.write, register.sortedBy, register.due, register.dueBy, register.files],
    ]);
    const acts = Object.entries(register.acts ?? {});
    const states = new Set([register.begins, ...acts.flatMap(([, { from, to }]) => [...from, to])]);
    expect(Object.keys(page.states).sort()).toEqual([...states].sort());
    expect(
      sorted(
        (page.acts ?? []).map(({ act, from, permission = page.permission, byAnother = false, fields = [] }) => [
          act,
          from,
          permission,
          byAnother,
          sorted(ofFields(fields)),
        ]),
      ),
    ).toEqual(
      sorted(
        acts.map(([act, { from, permission = register.write, byAnother = false, fields }]) => [
          act,
          from,
          permission,
          byAnother,
          sorted(fields ? ofSchema(fields) : []),
        ]),
      ),
    );
    const fields = Object.keys(register.fields.shape);
    expect(
      [page.calledBy, register.sortedBy, register.responsible ?? page.calledBy, ...register.searched].filter(
        (name) => !fields.includes(name),
      ),
    ).toEqual([]);
  },
);

test('what was written down by mistake can be taken away from every register, in every state, with its reason', () => {
  const stuck = declared.flatMap(({ name, begins, acts = {} }) => {
    const out = Object.values(acts).filter(({ fields }) => fields?.shape['reason'] !== undefined);
    const states = new Set([begins, ...Object.values(acts).map(({ to }) => to)]);
    return [...states]
      .filter((state) => !out.some(({ from, to }) => to === state || from.includes(state)))
      .map((state) => `${name}: ${state}`);
  });
  expect(stuck).toEqual([]);
});

test('a register in which something is due has the contract by which others hear of it', () => {
  const due = [...new Set(declared.flatMap((one) => (one.due === undefined ? [] : [one.service])))];
  expect(due.length).toBeGreaterThan(1);
  for (const service of due)
    expect([service, Object.keys(eventSchema[`goldkey.${service}.register-entry.due-set.v1`] ?? {}).length]).toEqual([
      service,
      Object.keys(eventSchema['goldkey.inspections.register-entry.due-set.v1'] ?? {}).length,
    ]);
});
