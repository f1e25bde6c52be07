import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** The list of answers as it stands in the address. */
export const answersList = {
  filters: { property: 'one', state: 'many', topic: 'many', month: 'one' },
  sorts: ['at'],
  defaultSort: '-at',
  pageSize: 50,
} as const satisfies ListSpec;

const many = (values: readonly string[]): string | undefined => (values.length === 0 ? undefined : values.join(','));

/** The question to the service. */
export const answersQuery = ({ filters, ...page }: ListState<typeof answersList>): Query => ({
  propertyId: filters.property,
  state: many(filters.state),
  topic: many(filters.topic),
  month: filters.month,
  ...page,
});

/** 0 to 100 with at most one place. */
const SCORE = /^(?:100(?:\.0)?|\d{1,2}(?:\.\d)?)$/;

/** Scores as they are typed off sheets, one beside the other; what is none of them is named. */
export const scoresIn = (words: string): { readonly scores: readonly number[]; readonly wrong: readonly string[] } => {
  const parts = words.split(/[\s,，、;；]+/).filter((part) => part !== '');
  return {
    scores: parts.filter((part) => SCORE.test(part)).map(Number),
    wrong: parts.filter((part) => !SCORE.test(part)),
  };
};
