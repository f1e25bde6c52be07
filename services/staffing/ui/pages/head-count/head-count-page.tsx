import { DayField, ListPage, Page, StateNote, useList, useRead, useText } from '@goldkey/ui';
import { HEAD_COUNT, type HeadCountLine } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { usePlaces } from '../../work/places.js';
import { headCountList, headCountQuery, headCountSums } from './head-count.js';
import { HeadCountPanel } from './head-count-panel.js';
import { lineName, useHeadCountColumns } from './head-count-table.js';

interface Answer {
  readonly items: readonly HeadCountLine[];
  readonly day: string;
}

const HeadCount = ({ here }: { here: string | undefined }) => {
  const t = useText(positionTexts);
  const list = useList(headCountList);
  const query = headCountQuery(list.state, here);
  const { data } = useRead<Answer>(HEAD_COUNT, query, { keep: true });
  const sums = headCountSums(data?.items ?? []);
  return (
    <ListPage<HeadCountLine>
      name="head-count"
      title={t('headCount.title')}
      path={HEAD_COUNT}
      whole
      query={query}
      list={list}
      columns={useHeadCountColumns()}
      rowKey={({ id }) => id}
      nameOf={(line) => `${lineName(line, t)} ${line.unitName}`}
      wideOnly={['people', 'recruitments']}
      keeps="property"
      filters={
        <span style={{ width: 180 }}>
          <DayField
            label={t('headCount.day')}
            value={list.state.filters.day ?? data?.day}
            onChange={(day) => list.change({ filters: { day } })}
          />
        </span>
      }
      totals={[
        { label: t('headCount.standard'), value: sums.standard },
        { label: t('headCount.actual'), value: sums.actual },
        { label: t('headCount.missing'), value: sums.missing },
      ]}
      empty={{ icon: 'people', title: t('headCount.empty'), lead: t('headCount.empty.lead') }}
      panel={(opened) => <HeadCountPanel {...opened} propertyId={String(query['propertyId'])} />}
    />
  );
};

/** Standard against actual of one property on a day, with successors and needs of people. */
export const HeadCountPage = () => {
  const t = useText(positionTexts);
  const list = useList(headCountList);
  const { here, known } = usePlaces();
  if (list.state.filters.property === undefined && here === undefined) {
    return (
      <Page title={t('headCount.title')}>
        {known ? (
          <StateNote icon="building" title={t('headCount.choose')}>
            {t('headCount.choose.lead')}
          </StateNote>
        ) : null}
      </Page>
    );
  }
  return <HeadCount here={here} />;
};
