/** The way of a year's catalogue, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const CATALOGUE_ACTS = ['edit', 'submit', 'return', 'approve', 'publish'] as const;
export type CatalogueAct = (typeof CATALOGUE_ACTS)[number];

export const CATALOGUE_STATES = ['draft', 'submitted', 'approved', 'published'] as const;
export type CatalogueState = (typeof CATALOGUE_STATES)[number];

/** State → act → the state after it. A published list is never changed: the next revision takes its place. */
export const catalogueMachine: Readonly<
  Record<CatalogueState, Readonly<Partial<Record<CatalogueAct, CatalogueState>>>>
> = {
  draft: { edit: 'draft', submit: 'submitted' },
  submitted: { return: 'draft', approve: 'approved' },
  approved: { publish: 'published' },
  published: {},
};

/** A catalogue begins as a draft. */
export const catalogueBegins: readonly CatalogueState[] = ['draft'];
