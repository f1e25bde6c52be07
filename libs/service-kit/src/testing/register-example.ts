import { type Caller } from '@goldkey/access';
import { aCaller } from '@goldkey/testing';
import type { z } from 'zod';
import type { Content, Register } from '../register/index.js';
import { fileDoors, PDF } from './file-doors.js';
import type { TestService } from './test-service.js';

/** What fields of registers take; of each the first that it takes. */
const TRIED: readonly unknown[] = [
  '测试文字',
  '2026-03-05T09:00:00+08:00',
  '2026-03-05',
  '2026-03',
  '13800000000',
  '1.00',
  'https://example.org/',
  1,
  true,
];

const choicesOf = (field: z.ZodType): readonly unknown[] => {
  const { options, unwrap } = field as { readonly options?: readonly unknown[]; readonly unwrap?: () => z.ZodType };
  return options ?? (unwrap === undefined ? [] : choicesOf((field as unknown as { unwrap(): z.ZodType }).unwrap()));
};

/** A body that these fields take, as it is sent. */
export const exampleOf = (fields: z.ZodObject | undefined): Content =>
  Object.fromEntries(
    Object.entries((fields?.shape ?? {}) as Record<string, z.ZodType>).map(([name, field]) => {
      // Words first: a text takes all the others too.
      const fitting = [...choicesOf(field), ...TRIED].find((value) => field.safeParse(value).success);
      if (fitting === undefined) throw new Error(`no example fits ${name}`);
      return [name, fitting];
    }),
  );

const writerOf = ({ write }: Register, propertyId: string): Caller =>
  aCaller({
    subject: 'account-writer',
    employeeId: 'e-writer',
    permissions: [write],
    scope: { all: false, properties: [propertyId] },
  });

/**
 * Writes one record of the property into each register, with a file where it has some. `fitting` says by register what a guard
 * would not take as it comes.
 */
export const fillRegisters = async (
  service: TestService,
  registers: readonly Register[],
  propertyId: string,
  fitting: Readonly<Record<string, Content>> = {},
): Promise<void> => {
  for (const register of registers) {
    const url = `/api/${register.service}/${register.name}`;
    const body = { ...exampleOf(register.fields), ...fitting[register.name], propertyId };
    const as = writerOf(register, propertyId);
    const { status, body: answer } = await service.request({ method: 'POST', url, body, as });
    if (status !== 201) throw new Error(`${url}: ${status} ${JSON.stringify(answer)}`);
    if (register.files !== true) continue;
    const added = await fileDoors(service, () => `${url}/${answer.id}`).add(as, PDF, { name: '测试文字.pdf' });
    if (added.status !== 200) throw new Error(`${url}: ${added.status} ${JSON.stringify(added.json)}`);
  }
};
