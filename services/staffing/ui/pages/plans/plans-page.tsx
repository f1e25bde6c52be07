import {
  ChoiceChip,
  ListPage,
  ListSearch,
  useFormat,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { AuthorisedButton } from '../../positions/authorised-button.js';
import { useAuthority } from '../../positions/use-authority.js';
import { PLANS, type PlanLine, planKinds } from '../../work/api.js';
import { usePlaces } from '../../work/places.js';
import { workTexts } from '../../work/text/texts.js';
import { plansList, plansQuery } from './plans-list.js';
import { planTitle, usePlansColumns } from './plans-table.js';

const useViews = (): readonly View[] => {
  const t = useText(workTexts);
  return useMemo(
    () => [
      { key: 'all', title: t('plans.view.all'), search: '' },
      { key: 'draft', title: t('plan.state.draft'), search: 'state=draft' },
      { key: 'submitted', title: t('plan.state.submitted'), search: 'state=submitted' },
      { key: 'evaluated', title: t('plan.state.self-evaluated'), search: 'state=self-evaluated' },
      { key: 'withdrawn', title: t('plan.state.withdrawn'), search: 'state=withdrawn' },
    ],
    [t],
  );
};

/** Plans of work: whose, for when, how far. */
export const PlansPage = () => {
  const t = useText(workTexts);
  const format = useFormat();
  const may = useMay();
  const list = useList(plansList);
  const { state, change } = list;
  const { here } = usePlaces();
  const refused = useAuthority(state.filters.property ?? here)('draft-plan');
  return (
    <ListPage<PlanLine>
      name="plans"
      title={t('plans.title')}
      acts={
        may('staffing:plan') && refused !== undefined ? (
          <AuthorisedButton reason={refused}>{t('plans.new')}</AuthorisedButton>
        ) : may('staffing:plan') ? (
          <Link to={`/plans/new?kind=${state.filters.kind ?? 'month'}`}>
            <Button type="primary" tabIndex={-1}>
              {t('plans.new')}
            </Button>
          </Link>
        ) : null
      }
      path={PLANS}
      query={plansQuery(state)}
      list={list}
      columns={usePlacedColumns(usePlansColumns())}
      rowKey={({ id }) => id}
      nameOf={(line) => planTitle(line, t, format.locale)}
      views={useViews()}
      keeps="property"
      filters={
        <>
          <ListSearch list={list} placeholder={t('plans.search')} />
          <ChoiceChip
            label={t('plan.kind')}
            value={state.filters.kind}
            choices={planKinds.map((value) => ({ value, title: t(`planKind.${value}`) }))}
            onChange={(kind) => change({ filters: { kind } })}
            all={t('plans.view.all')}
          />
        </>
      }
      empty={{ icon: 'book', title: t('plans.empty'), lead: t('plans.empty.lead') }}
    />
  );
};
