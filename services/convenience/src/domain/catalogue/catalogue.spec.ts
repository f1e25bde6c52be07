import { fen, instant, type Year } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import { aCatalogue, aLine, anItem, aPublishedCatalogue, submittedAt } from '../../testing/a-catalogue.js';
import { type Catalogue, hasSmallMargin } from './catalogue.js';
import {
  approveCatalogue,
  draftCatalogue,
  editCatalogue,
  publishCatalogue,
  returnCatalogue,
  submitCatalogue,
} from './decide.js';
import { lineOf, listInForce } from './in-force.js';
import { breakEvenUnits, outcomeAt } from './margin.js';

const at = instant(Date.UTC(2026, 0, 20, 2));
const said = { at, now: at, eventId: 'event-1', selves: [] };
const told = { eventId: 'event-1', at };

test('C-03: the margin lies above 0 and at 15 per cent at most', () => {
  // 100 × 20.00 = 2000.00 in; 10.00 each and what is fixed goes out.
  const margin = (fixedCost: string) => hasSmallMargin(aLine({ fixedCost }));
  expect(margin('1000.00')).toBe(false); // nothing is left
  expect(margin('999.99')).toBe(true); // 0.01
  expect(margin('700.00')).toBe(true); // 300.00 of 2000.00
  expect(margin('699.99')).toBe(false);
  expect(hasSmallMargin(aLine({ charged: false, price: '0.00', fixedCost: '50.00' }))).toBe(true);
});

test('the fewest units that cover the cost do, and one less does not', () => {
  const yuan = fc.integer({ min: 0, max: 50_000 }).map((cents) => (cents / 100).toFixed(2));
  fc.assert(
    fc.property(yuan, yuan, yuan, (price, fixedCost, variableCost) => {
      const costs = { fixedCost, variableCost };
      const enough = breakEvenUnits(price, costs);
      if (enough === undefined) {
        expect(fen(price) <= fen(variableCost)).toBe(true);
        expect(outcomeAt(price, 1_000_000, costs).result).toBeLessThan(0n);
        return;
      }
      expect(outcomeAt(price, enough, costs).result).toBeGreaterThanOrEqual(0n);
      if (enough > 0) expect(outcomeAt(price, enough - 1, costs).result).toBeLessThan(0n);
    }),
  );
});

const { code: _code, name: _name, kind: _kind, charged: _charged, unit: _unit, ...saidLine } = aLine();
const { lines: _lines, revision: _revision, state: _state, ...asked } = aCatalogue();
const draft = { ...said, catalogue: asked, lines: [saidLine], items: [anItem()] };

test('a list takes up items of the property that are offered, each once, priced as their kind asks', () => {
  given([])
    .when(draftCatalogue, draft)
    .then({ ...told, type: 'CatalogueDrafted', record: aCatalogue() });
  given([])
    .when(draftCatalogue, { ...draft, items: [] })
    .refuses('convenience.item-not-found');
  given([])
    .when(draftCatalogue, { ...draft, items: [anItem({ state: 'stopped' })] })
    .refuses('convenience.item-stopped');
  given([])
    .when(draftCatalogue, { ...draft, lines: [saidLine, saidLine] })
    .refuses('convenience.item-twice-invalid');
  given([])
    .when(draftCatalogue, { ...draft, lines: [{ ...saidLine, price: '0' }] })
    .refuses('convenience.price-and-kind-invalid');
  given([])
    .when(draftCatalogue, { ...draft, items: [anItem({ kind: 'broadband' })] })
    .refuses('convenience.price-and-kind-invalid');
  given([])
    .when(draftCatalogue, { ...draft, lines: [{ ...saidLine, plannedUnits: 0 }] })
    .refuses('convenience.no-planned-units-invalid');
});

test('one list of a year is in the making at a time; after publication the next is a revision', () => {
  given([aCatalogue()]).when(draftCatalogue, draft).refuses('convenience.catalogue-in-the-making');
  given([aPublishedCatalogue()])
    .when(draftCatalogue, draft)
    .then({ ...told, type: 'CatalogueDrafted', record: aCatalogue({ revision: 2 }) });
});

const submitted = aCatalogue({ state: 'submitted', submittedAt, submittedBy: 'account-manager' });
const approve = { ...said, by: 'account-general', name: '李总', reasons: {} };

test('whoever submitted a list, for themselves or for another, another person approves it', () => {
  asksForAnotherPerson(
    'convenience.same-person.forbidden',
    (first) => {
      const decision = submitCatalogue(aCatalogue(), { ...said, ...first, at: submittedAt });
      if (!decision.accepted) throw new Error(decision.refusal.code);
      return decision.events[0]?.record as Catalogue;
    },
    (catalogue, second) => approveCatalogue(catalogue, { ...approve, ...second }),
  );
});

test('another person approves, not before it was submitted; nothing but an approved list is published', () => {
  given(aCatalogue({ lines: [] }))
    .when(submitCatalogue, { ...said, by: 'account-manager' })
    .refuses('convenience.catalogue-empty');
  given(submitted)
    .when(approveCatalogue, { ...approve, by: 'account-manager' })
    .refuses('convenience.same-person.forbidden');
  given(submitted)
    .when(approveCatalogue, { ...approve, at: instant(submittedAt - 1) })
    .refuses('convenience.act-too-early-invalid');
  const approved = { ...submitted, state: 'approved' as const, approvedAt: at, approverName: '李总' };
  given(submitted)
    .when(approveCatalogue, approve)
    .then({ ...told, type: 'CatalogueApproved', record: approved });
  for (const catalogue of [aCatalogue(), submitted])
    given(catalogue)
      .when(publishCatalogue, { ...said, channels: ['screen' as const] })
      .refuses('convenience.catalogue-state');
  given(approved)
    .when(publishCatalogue, { ...said, channels: [] })
    .refuses('convenience.no-channel-invalid');
  given(approved)
    .when(publishCatalogue, { ...said, channels: ['screen', 'notice-board', 'screen'] })
    .then({
      ...told,
      type: 'CataloguePublished',
      record: { ...approved, state: 'published', publishedAt: at, channels: ['screen', 'notice-board'] },
    });
  given(aPublishedCatalogue()).when(editCatalogue, draft).refuses('convenience.catalogue-state');
});

test('a margin out of bounds is approved with a reason only, which stays with the line', () => {
  const dear = { ...submitted, lines: [aLine({ price: '30.00' })] };
  given(dear)
    .when(approveCatalogue, approve)
    .refuses('convenience.margin-unreasoned', { items: ['item-water'], names: '桶装水' });
  const decision = approveCatalogue(dear, { ...approve, reasons: { 'item-water': '桶要押回' } });
  expect(decision).toMatchObject({ accepted: true, events: [{ record: { lines: [{ marginReason: '桶要押回' }] } }] });
});

test('what is sent back says why, until it is submitted anew', () => {
  given(submitted)
    .when(returnCatalogue, { ...said, reason: '价格再核' })
    .then({ ...told, type: 'CatalogueReturned', record: { ...submitted, state: 'draft', returnReason: '价格再核' } });
  const again = submitCatalogue(
    { ...submitted, state: 'draft', returnReason: '价格再核' },
    { ...said, by: 'account-manager' },
  );
  expect(again).toMatchObject({ accepted: true, events: [{ record: { state: 'submitted', submittedAt: at } }] });
  expect(JSON.stringify(again)).not.toContain('价格再核');
});

test('C-02: the latest published list holds, until the next is published, and one of next year waits for its year', () => {
  const first = aPublishedCatalogue();
  const second = aPublishedCatalogue({ id: 'c-2', revision: 2, publishedAt: instant(Date.UTC(2026, 5, 1)) });
  const next = aPublishedCatalogue({ id: 'c-3', year: '2027' as Year, publishedAt: instant(Date.UTC(2026, 11, 20)) });
  const at = (...when: [number, number, number?, number?]) =>
    listInForce([next, first, second], instant(Date.UTC(...when)), 'Asia/Shanghai')?.id;
  expect(at(2026, 0, 15, 1)).toBeUndefined();
  expect(at(2026, 0, 15, 2)).toBe('catalogue-1');
  expect(at(2026, 5, 1)).toBe('c-2');
  expect(at(2026, 11, 31, 15)).toBe('c-2');
  expect(at(2026, 11, 31, 16)).toBe('c-3');
  expect(lineOf(first, 'item-water')?.price).toBe('20.00');
  expect(lineOf(first, 'item-else')).toBeUndefined();
});
