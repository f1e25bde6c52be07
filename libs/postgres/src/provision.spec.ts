import { orderFor } from './provision.js';

test("a service's two addresses say which database and which roles there must be", () => {
  const order = orderFor({
    owner: 'postgres://complaints_owner:o%2Fne@db:5432/complaints',
    app: 'postgres://complaints_app:tw%40o@db:5432/complaints',
  });
  expect(order).toEqual({
    database: 'complaints',
    owner: { role: 'complaints_owner', password: 'o/ne' },
    app: { role: 'complaints_app', password: 'tw@o' },
  });
});

test('two addresses of different databases are a mistake that is told', () => {
  const owner = 'postgres://o:p@db/complaints';
  expect(() => orderFor({ owner, app: 'postgres://a:p@db/staffing' })).toThrow(/different databases/);
});
