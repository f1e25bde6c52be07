import { type Day, instant } from '@goldkey/kernel';
import { given, isNotForWhomItConcerns } from '@goldkey/testing';
import { correctEmployee, hireEmployee, moveEmployee } from './decide.js';
import { type Employee, evolveEmployee } from './employee.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1', selves: ['e-9'] };
const employee: Employee = {
  id: 'e-1',
  number: 'A001',
  name: '王芳',
  phone: '13812345678',
  hiredOn: '2026-03-01' as Day,
  homePropertyId: 'p-1',
};
const told = (type: 'EmployeeHired' | 'EmployeeCorrected' | 'EmployeeMoved', state: Employee) => ({
  type,
  eventId: 'event-1',
  at: now,
  employee: state,
});
const { id, ...wished } = employee;
const hiring = { ...said, ...wished, employeeId: id };

describe('hiring', () => {
  test('takes a person on under a number that is free', () => {
    given(false).when(hireEmployee, hiring).then(told('EmployeeHired', employee));
  });

  test('of staff of the group names no property, and a telephone is not needed', () => {
    const { phone: _phone, homePropertyId: _home, ...plain } = employee;
    given(false)
      .when(hireEmployee, { ...hiring, phone: undefined, homePropertyId: undefined })
      .then(told('EmployeeHired', plain));
  });

  test('under a number that somebody carries is refused', () => {
    given(true).when(hireEmployee, hiring).refuses('staffing.employee-number-taken', { number: 'A001' });
  });

  test('in the future is refused, though the first day may lie ahead', () => {
    given(false)
      .when(hireEmployee, { ...hiring, at: instant(now + 300_001) })
      .refuses('staffing.future-instant-invalid');
    const later = { ...employee, hiredOn: '2026-12-01' as Day };
    given(false)
      .when(hireEmployee, { ...hiring, hiredOn: later.hiredOn })
      .then(told('EmployeeHired', later));
  });
});

describe('a correction', () => {
  test('of the name leaves the telephone, null takes it away', () => {
    given(employee)
      .when(correctEmployee, { ...said, name: '王方' })
      .then(told('EmployeeCorrected', { ...employee, name: '王方' }));
    const { phone: _phone, ...unreachable } = employee;
    given(employee)
      .when(correctEmployee, { ...said, phone: null })
      .then(told('EmployeeCorrected', unreachable));
  });

  test('to what is known already changes nothing', () => {
    given(employee).when(correctEmployee, said).then();
    given(employee)
      .when(correctEmployee, { ...said, name: '王芳', phone: '13812345678' })
      .then();
  });

  test('of the years of work, by somebody else than who has them, and no later than the hiring', () => {
    const workedSince = '2012-07-01' as Day;
    const senior = { ...employee, workedSince };
    given(employee)
      .when(correctEmployee, { ...said, workedSince })
      .then(told('EmployeeCorrected', senior));
    given(senior)
      .when(correctEmployee, { ...said, workedSince: null })
      .then(told('EmployeeCorrected', employee));
    given(senior)
      .when(correctEmployee, { ...said, name: '王方' })
      .then(told('EmployeeCorrected', { ...senior, name: '王方' }));
    given(employee)
      .when(correctEmployee, { ...said, workedSince: '2026-03-02' as Day })
      .refuses('staffing.worked-since-after-hired-invalid', { fields: ['workedSince'], hiredOn: '2026-03-01' });
    given(false)
      .when(hireEmployee, { ...hiring, workedSince: '2026-03-02' as Day })
      .refuses('staffing.worked-since-after-hired-invalid', { fields: ['workedSince'], hiredOn: '2026-03-01' });
    isNotForWhomItConcerns('staffing.worked-since-by-concerned.forbidden', (who, acting) =>
      correctEmployee({ ...employee, id: who }, { ...said, ...acting, workedSince }),
    );
  });

  test('of the number, where nobody carries it, and of the day of hiring, no more than a year ahead', () => {
    given(employee)
      .when(correctEmployee, { ...said, number: 'A002' })
      .then(told('EmployeeCorrected', { ...employee, number: 'A002' }));
    given(employee)
      .when(correctEmployee, { ...said, number: 'A002', numberTaken: true })
      .refuses('staffing.employee-number-taken', { fields: ['number'], number: 'A002' });
    given(employee)
      .when(correctEmployee, { ...said, number: 'A001', numberTaken: true })
      .then();
    const hiredOn = '2025-03-01' as Day;
    given(employee)
      .when(correctEmployee, { ...said, hiredOn })
      .then(told('EmployeeCorrected', { ...employee, hiredOn }));
    const far = { hiredOn: '9999-12-31' as Day };
    const refusal = { fields: ['hiredOn'], ...far };
    given(employee)
      .when(correctEmployee, { ...said, ...far })
      .refuses('staffing.hired-far-ahead-invalid', refusal);
    given(false)
      .when(hireEmployee, { ...hiring, ...far })
      .refuses('staffing.hired-far-ahead-invalid', refusal);
    isNotForWhomItConcerns('staffing.worked-since-by-concerned.forbidden', (who, acting) =>
      correctEmployee({ ...employee, id: who }, { ...said, ...acting, hiredOn }),
    );
  });

  test('of who was taken for staff of the group gives the file to a property', () => {
    const { homePropertyId: _home, ...central } = employee;
    given<Employee>(central)
      .when(correctEmployee, { ...said, homePropertyId: 'p-1' })
      .then(told('EmployeeMoved', employee));
  });

  test('from the future is refused', () => {
    given(employee)
      .when(correctEmployee, { ...said, name: '王方', at: instant(now + 300_001) })
      .refuses('staffing.future-instant-invalid');
  });
});

test('the file follows to another property and stays where it is already', () => {
  given(employee)
    .when(moveEmployee, { ...said, homePropertyId: 'p-2' })
    .then(told('EmployeeMoved', { ...employee, homePropertyId: 'p-2' }));
  given(employee)
    .when(moveEmployee, { ...said, homePropertyId: 'p-1' })
    .then();
});

test('a person is what the last event tells', () => {
  expect(evolveEmployee(employee, told('EmployeeMoved', { ...employee, homePropertyId: 'p-2' }))).toMatchObject({
    homePropertyId: 'p-2',
  });
});
