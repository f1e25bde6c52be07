import { declarePersonalData } from '@goldkey/service-kit';

/** What identity keeps of people: their accounts (docs/personal-data.md). */
export const personalData = declarePersonalData({
  service: 'identity',
  stores: [
    {
      name: 'accounts',
      title: ['登录账号', '登入帳號', 'accounts'],
      table: 'account',
      of: 'employee',
      whose: [
        { in: 'ids', at: 'employee_id' },
        { in: 'accounts', at: 'id' },
      ],
      fields: [
        { at: 'login', sort: 'account', leaves: 'mark-and-key' },
        { at: 'name', sort: 'name', leaves: 'mark' },
        { at: 'contact', sort: 'telephone' },
        { at: 'external_subject', sort: 'account' },
        { at: 'second_factor', sort: 'account' },
      ],
      term: {
        years: 3,
        after: `(SELECT max(h.recorded_at) FROM history h WHERE h.record_kind = 'account' AND h.record_id = t.id::text
          AND h.change = 'disabled')`,
        because: 'service',
      },
      // Whoever has left is disabled first; an account that opens doors keeps its name.
      inUse: 'NOT t.disabled',
      history: { recordKind: 'account', fields: ['login', 'name', 'externalSubject'] },
    },
    {
      name: 'privacy-requests',
      title: ['个人信息请求', '個人信息請求', 'requests about personal data'],
      table: 'privacy_request',
      of: 'owner',
      // A request forgets whom it is about when it ends; this is for what was told and not fetched any more.
      whose: [],
      fields: [
        { at: 'state.person.name', sort: 'name', leaves: 'mark' },
        { at: 'state.person.place', sort: 'address', leaves: 'mark' },
        { at: 'state.person.names', sort: 'name', leaves: 'empty' },
        { at: 'state.person.phones', sort: 'telephone', leaves: 'empty' },
        { at: 'state.person.accounts', sort: 'account', leaves: 'empty' },
        { at: 'state.person.homes', sort: 'address', leaves: 'empty' },
        { at: 'state.proof', sort: 'words', leaves: 'mark' },
        { at: 'state.decision.reason', sort: 'words', leaves: 'mark' },
      ],
      term: { years: 1, after: 't.decided_at', because: 'service' },
    },
  ],
  notPersonal: {
    name: 'of an account it is declared; else a place',
    unitName: 'a unit',
    writerName: 'who answers for a request, as long as it is kept',
    words: 'why something must stay',
    login: 'of an account it is declared; of a new password it is compared, not kept',
    'unit.name': 'a unit',
    'failed_sign_in.address': 'forgotten after a day by the upkeep of identity',
  },
  ofThings: {
    'roles and what programs tell each other': ['role.*', 'issuer_item.*'],
    'what stores of services are called': ['privacy_request.title'],
  },
});
