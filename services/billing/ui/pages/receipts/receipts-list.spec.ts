import { readListState } from '@goldkey/ui/list-state';
import { receiptsList, receiptsQuery, takingsQuery } from './receipts-list.js';

const state = (search: string) => readListState(new URLSearchParams(search), receiptsList);

test('the list begins with today; another day is asked for as it is chosen, and an open end stays open', () => {
  expect(receiptsQuery(state(''), '2026-03-05')).toMatchObject({
    ...{ from: '2026-03-05', until: '2026-03-05', sort: '-takenAt' },
  });
  expect(receiptsQuery(state('from=2026-02-01&until=2026-02-03'), '2026-03-05')).toMatchObject({
    ...{ from: '2026-02-01', until: '2026-02-03' },
  });
  expect(receiptsQuery(state('until=2026-02-03'), '2026-03-05').from).toBeUndefined();
});

test('the takings are those of the same days, cashier, means and way in, wherever a home is looked for', () => {
  expect(takingsQuery(state('property=p-1&source=desk&cashier=a-1&means=cash&q=1-101'), '2026-03-05')).toEqual({
    ...{ propertyId: 'p-1', source: 'desk', cashier: 'a-1', means: 'cash', from: '2026-03-05', until: '2026-03-05' },
  });
});
