import { refused } from '@goldkey/kernel';
import type { Database } from '@goldkey/postgres';
import { inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { MainMeterStore } from '../../../../application/main-meter-ports.js';
import {
  evolveMainMeter,
  lastOf,
  type MainMeter,
  type MainMeterEvent,
} from '../../../../domain/main-meter/main-meter.js';
import { bookOf } from '../books.js';
import { propertyOfRecord } from '../record-property.js';
import { supplyCounted } from './supply-counted.js';

const mainMeterBook = bookOf<MainMeter, MainMeterEvent>({
  recordKind: 'main-meter',
  table: 'main_meter',
  columns: { fee_item_id: 'text', code: 'text', kind: 'text', standing: 'text', last_day: 'date' },
  row: (mainMeter) => {
    const { feeItemId, code, kind, state } = mainMeter;
    return { fee_item_id: feeItemId, code, kind, standing: state, last_day: lastOf(mainMeter).day };
  },
  evolve: evolveMainMeter,
  remember: ({ facts }) => facts,
  messages: () => [],
});

export const mainMeterStore = (database: Database): MainMeterStore => ({
  install: (propertyId, decide) =>
    inBookSession(database, mainMeterBook, async (open, tx) => {
      await lockSubjects(tx, [`main meters ${propertyId}`]);
      await open.load("property_id = $1 AND standing = 'in-use'", [propertyId]);
      return open.settle(decide(open.states()));
    }),
  change: (target, decide) =>
    inBookSession(database, mainMeterBook, async (open) => {
      await open.load('id = $1', [target.id]);
      return open.change(target, decide);
    }),
  reinstate: (target, decide) =>
    inBookSession(database, mainMeterBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const propertyId = open.get(target.id)?.state.propertyId;
      if (propertyId === undefined) return refused('billing.main-meter-not-found', { id: target.id });
      await lockSubjects(tx, [`main meters ${propertyId}`]);
      await open.load("property_id = $1 AND standing = 'in-use'", [propertyId]);
      return open.change(target, (mainMeter) =>
        decide(
          mainMeter,
          open.states().filter(({ id }) => id !== target.id),
        ),
      );
    }),
  propertyOf: (id) => propertyOfRecord(database)('main_meter', id),
  counted: (month, propertyIds) =>
    database.transaction((tx) => supplyCounted(tx, month, propertyIds), { readOnly: true }),
});
