import { type Fen, formatFen, formatInstant, type Outcome, refuse } from '@goldkey/kernel';
import type { Rulebook } from '@goldkey/rulebook';
import { type PayrollFile, totalOf } from '../../domain/payroll/payroll.js';
import type { PayrollHead, PayrollStore } from '../publication-ports.js';
import { DEFAULT_ZONE } from './months.js';
import type { PayrollFileView, PayrollHeadView } from './publication-views.js';
import type { FiguresReader, Names, Viewer } from './readers.js';
import { titleOf } from './rulings.js';

/** Files that payroll was told, newest first, and each amount of one with its reference. */
export class ShowPayroll {
  constructor(
    private readonly payroll: PayrollStore,
    private readonly reader: Pick<FiguresReader, 'properties'>,
    private readonly names: Pick<Names, 'employees'>,
    private readonly rulebook: Rulebook,
  ) {}

  async list(): Promise<readonly PayrollHeadView[]> {
    const files = await this.payroll.list();
    const people = await this.names.employees([...new Set(files.map(({ madeBy }) => madeBy))]);
    const properties = await this.#properties();
    return files.map((file) => ({
      ...headView(file, people, properties),
      items: file.items,
      total: formatFen(file.total as Fen),
    }));
  }

  async one(fileId: string, { language }: Viewer): Promise<Outcome<PayrollFileView>> {
    const file = await this.payroll.find(fileId);
    if (!file) return refuse('evaluation.payroll-file-not-found', { fileId });
    const { items } = file;
    const people = await this.names.employees([
      ...new Set([file.madeBy, ...items.map(({ employeeId }) => employeeId)]),
    ]);
    const properties = await this.#properties();
    return {
      accepted: true,
      value: {
        ...headView(file, people, properties),
        total: formatFen(totalOf(items)),
        items: items.map((item, index) => {
          const propertyName = properties.get(item.propertyId ?? '');
          return {
            place: index + 1,
            reference: item.reference,
            kind: item.kind,
            employeeId: item.employeeId,
            employeeName: people.get(item.employeeId) ?? item.employeeId,
            propertyId: item.propertyId ?? 'group',
            ...(propertyName === undefined ? {} : { propertyName }),
            period: item.period,
            ...(item.clause === undefined
              ? {}
              : { clause: item.clause, title: titleOf(this.rulebook, item.clause, language) }),
            amount: formatFen(item.amount),
            ...(item.corrects === undefined ? {} : { corrects: item.corrects }),
            publicationId: item.publicationId,
          };
        }),
      },
    };
  }

  async #properties(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.reader.properties()).map(({ propertyId, name }) => [propertyId, name]));
  }
}

const headView = (
  { fileId, propertyId, number, madeBy, madeAt }: Omit<PayrollHead, 'items' | 'total'> | PayrollFile,
  people: ReadonlyMap<string, string>,
  properties: ReadonlyMap<string, string>,
): Omit<PayrollHeadView, 'items' | 'total'> => {
  const propertyName = properties.get(propertyId ?? '');
  return {
    fileId,
    propertyId: propertyId ?? 'group',
    ...(propertyName === undefined ? {} : { propertyName }),
    number,
    madeByName: people.get(madeBy) ?? madeBy,
    madeAt: formatInstant(madeAt, DEFAULT_ZONE),
  };
};
