/** Names and staff numbers of the people within one's scope: whom a form may name. Open to everybody who is signed in. */
export const COLLEAGUES = '/api/staffing/colleagues';
