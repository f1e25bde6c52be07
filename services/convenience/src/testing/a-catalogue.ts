import { instant, type Year } from '@goldkey/kernel';
import type { Catalogue, CatalogueLine } from '../domain/catalogue/catalogue.js';
import type { Item } from '../domain/item/item.js';

/** An item for tests; a test names only what it is about. */
export const anItem = (changes: Partial<Item> = {}): Item => ({
  id: 'item-water',
  propertyId: 'p-1',
  code: 'W-1',
  name: '桶装水',
  kind: 'bottled-water',
  unit: '桶',
  departmentId: 'd-1',
  departmentName: '便民部',
  state: 'offered',
  ...changes,
});

/** 100 barrels at 20.00: 2000.00 in, 800.00 + 100 × 10.00 out: a margin of 10 per cent. */
export const aLine = (changes: Partial<CatalogueLine> = {}): CatalogueLine => ({
  itemId: 'item-water',
  code: 'W-1',
  name: '桶装水',
  kind: 'bottled-water',
  charged: true,
  unit: '桶',
  price: '20.00',
  plannedUnits: 100,
  fixedCost: '800.00',
  variableCost: '10.00',
  prepaid: false,
  deposit: '0.00',
  demand: '去年意见征询有 60 户提出',
  feasibility: '水站每天送货',
  benefit: '老人不用自己搬水',
  nuisance: '白天送货，不占用电梯高峰',
  ...changes,
});

export const aCatalogue = (changes: Partial<Catalogue> = {}): Catalogue => ({
  id: 'catalogue-1',
  propertyId: 'p-1',
  year: '2026' as Year,
  revision: 1,
  state: 'draft',
  lines: [aLine()],
  draftedBy: 'account-manager',
  drafterName: '王经理',
  ...changes,
});

export const submittedAt = instant(Date.UTC(2026, 0, 10, 2));
/** Submitted, approved and published on 10, 12 and 15 January. */
export const aPublishedCatalogue = (changes: Partial<Catalogue> = {}): Catalogue =>
  aCatalogue({
    state: 'published',
    submittedAt,
    submittedBy: 'account-manager',
    approvedAt: instant(Date.UTC(2026, 0, 12, 2)),
    approverName: '李总',
    publishedAt: instant(Date.UTC(2026, 0, 15, 2)),
    channels: ['notice-board'],
    ...changes,
  });
