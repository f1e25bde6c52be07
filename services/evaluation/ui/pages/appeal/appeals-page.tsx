import {
  Chips,
  ChoiceChip,
  Loaded,
  Page,
  type PlainColumn,
  PlainTable,
  StateNote,
  useFormat,
  useList,
  useRead,
  useText,
} from '@goldkey/ui';
import type { ListSpec } from '@goldkey/ui/list-state';
import { Link } from 'react-router';
import { APPEALS, type Appeal } from './api.js';
import { AppealState } from './appeal-state.js';
import { appealTexts } from './text/texts.js';

const STATES = ['open', 'upheld', 'rejected', 'dropped'] as const;

const appealList = {
  filters: { state: 'one' },
  sorts: ['filedAt'],
  defaultSort: '-filedAt',
  pageSize: 50,
} as const satisfies ListSpec;

const useColumns = (): readonly PlainColumn<Appeal>[] => {
  const t = useText(appealTexts);
  const format = useFormat();
  return [
    {
      key: 'line',
      title: t('line'),
      cell: ({ appealId, clause, title }) => (
        <Link to={`/appeals/${appealId}`}>
          {clause} {title}
        </Link>
      ),
    },
    { key: 'who', title: t('who'), cell: ({ subjectName }) => subjectName },
    { key: 'property', title: t('property'), cell: ({ propertyName }) => propertyName ?? t('group') },
    { key: 'filed', title: t('filed'), short: true, cell: ({ filedAt }) => format.instant(filedAt) },
    { key: 'state', title: t('state'), short: true, cell: ({ state }) => <AppealState state={state} /> },
  ];
};

/** Appeals against lines of the ledger: all of the scope for who decides, one's own for everybody else. */
export const AppealsPage = () => {
  const t = useText(appealTexts);
  const columns = useColumns();
  const { state: list, change } = useList(appealList);
  const { state } = list.filters;
  const read = useRead<{ items: readonly Appeal[] }>(APPEALS, { state }, { keep: true });
  const open = read.data?.items.filter((item) => item.state === 'open').length ?? 0;
  return (
    <Page title={t('title')} lead={read.data ? t('lead', { open }) : ' '}>
      <Chips>
        <ChoiceChip
          label={t('state')}
          value={state}
          choices={STATES.map((value) => ({ value, title: t(`state.${value}`) }))}
          all={t('state.all')}
          onChange={(next) => change({ filters: { state: next } })}
        />
      </Chips>
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="scale" title={t('empty')}>
              {t('empty.lead')}
            </StateNote>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone is reached by the keyboard too.
            <section style={{ overflowX: 'auto' }} tabIndex={0} aria-label={t('title')}>
              <PlainTable columns={columns} rows={items} rowKey={({ appealId }) => appealId} label={t('title')} />
            </section>
          )
        }
      </Loaded>
    </Page>
  );
};
