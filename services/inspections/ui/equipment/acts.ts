/** What is done with a piece of equipment. */
export const ACTS = ['check', 'read', 'correct', 'retire', 'reinstate'] as const;
export type ActName = (typeof ACTS)[number];

export const permissionOf = (act: ActName): string =>
  act === 'check' || act === 'read' ? 'inspections:patrol' : 'inspections:define';
