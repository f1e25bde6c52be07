import {
  ActForm,
  Facts,
  Loaded,
  Paper,
  PaperPart,
  PlainTable,
  SectionHead,
  Page as Sheet,
  todayOfGroup,
  useAddress,
  useFormat,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { door, type Item, type Page, type QualityBasis, type QualityRating, RENEWS } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { halfYearsUntil } from './half-years.js';

const Basis = ({ basis }: { basis: QualityBasis }) => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const { callbacks } = basis;
  return (
    <>
      <Facts
        facts={[
          { label: t('quality.department'), value: basis.departmentName },
          { label: t('quality.orders'), value: basis.orders },
          { label: t('quality.services'), value: basis.services },
          { label: t('quality.confirmed'), value: basis.confirmed },
          { label: t('quality.disputed'), value: basis.disputed },
          { label: t('quality.unconfirmed'), value: basis.unconfirmed },
          {
            label: t('quality.callbacks'),
            value: `${t('quality.satisfied')} ${callbacks.satisfied} · ${t('quality.basically')} ${callbacks['basically-satisfied']} · ${t('quality.dissatisfied')} ${callbacks.dissatisfied}`,
          },
          {
            label: t('complaints.title'),
            value: t('quality.complaints', {
              received: basis.complaints.received,
              established: basis.complaints.established,
            }),
          },
          { label: t('quality.silent'), value: format.list(basis.monthsWithoutCallback.map(format.period)) },
        ]}
      />
      <PlainTable
        label={t('quality.staff')}
        empty={t('quality.staff.none')}
        rows={basis.staffOrders}
        rowKey={({ employeeId }) => employeeId}
        columns={[
          { key: 'name', title: t('order.doneBy'), cell: ({ employeeName }) => employeeName },
          { key: 'orders', title: t('quality.orders'), number: true, cell: ({ orders }) => orders },
        ]}
      />
    </>
  );
};

/** The general manager rates each item's half-year, with log, answers and callbacks in view (C-09). */
export const QualityPage = () => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const may = useMay();
  const propertyId = useThisProperty();
  const { params, put } = useAddress();
  const { now } = format;
  const halfYears = halfYearsUntil(todayOfGroup(now));
  const halfYear = params.get('halfYear') ?? halfYears[0] ?? '';
  const items = useRead<Page<Item>>(propertyId === undefined ? undefined : door('items'), {
    propertyId,
    pageSize: 200,
  });
  const ratings = useRead<Page<QualityRating>>(propertyId === undefined ? undefined : door('quality-ratings'), {
    propertyId,
    halfYear,
    pageSize: 200,
  });
  const itemId = params.get('item') ?? items.data?.items[0]?.id;
  const basis = useRead<QualityBasis>(itemId === undefined ? undefined : door('quality-ratings', 'basis'), {
    itemId,
    halfYear,
  });
  const [rates, setRates] = useState(false);
  const choose = (name: string) => (value: string) => put({ [name]: value });
  const rated = ratings.data?.items.find((rating) => rating.id === `${itemId}:${halfYear}`);
  return (
    <Sheet
      title={t('quality.title')}
      lead={propertyId === undefined ? t('chooseProperty') : undefined}
      acts={
        may('convenience:approve') && itemId !== undefined ? (
          <Button type="primary" disabled={(basis.data?.orders ?? 0) === 0} onClick={() => setRates(true)}>
            {t('quality.rate')}
          </Button>
        ) : null
      }
    >
      <div className="gk-no-print" style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 }}>
        <Select
          aria-label={t('quality.halfYear')}
          value={halfYear}
          style={{ width: 160 }}
          options={halfYears.map((value) => ({ value, label: format.period(value) }))}
          onChange={choose('halfYear')}
        />
        <Select
          aria-label={t('item')}
          value={itemId}
          style={{ minWidth: 200 }}
          options={(items.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose('item')}
        />
      </div>
      {itemId === undefined ? null : (
        <Paper>
          <PaperPart>
            <SectionHead title={`${basis.data?.itemName ?? ''} · ${format.period(halfYear)}`} />
            <Loaded query={basis} rows={5}>
              {(known) => <Basis basis={known} />}
            </Loaded>
          </PaperPart>
          <PaperPart>
            <SectionHead title={t('quality.ratings')} />
            <PlainTable
              label={t('quality.ratings')}
              empty={t('quality.ratings.none')}
              rows={ratings.data?.items ?? []}
              rowKey={({ id }) => id}
              columns={[
                { key: 'item', title: t('item'), cell: ({ itemName }) => itemName },
                { key: 'score', title: t('quality.score'), number: true, cell: ({ score }) => score },
                { key: 'orders', title: t('quality.orders'), number: true, cell: ({ basis: { orders } }) => orders },
                { key: 'words', title: t('quality.words'), cell: ({ words }) => words },
                { key: 'rater', title: t('quality.rater'), cell: ({ raterName }) => raterName },
              ]}
            />
          </PaperPart>
        </Paper>
      )}
      {rates && itemId !== undefined ? (
        <ActForm
          name={`quality.${itemId}.${halfYear}`}
          act={t('quality.rate')}
          title={`${t('quality.rate')} · ${basis.data?.itemName ?? ''} · ${format.period(halfYear)}`}
          fields={[
            { name: 'score', label: t('quality.score'), form: 'count' },
            { name: 'words', label: t('quality.words'), form: 'words' },
          ]}
          initial={rated === undefined ? {} : { score: rated.score, words: rated.words }}
          command={{
            method: 'PUT',
            path: door('quality-ratings'),
            body: (values) => ({ ...values, itemId, halfYear }),
          }}
          renews={RENEWS}
          onClose={() => setRates(false)}
        />
      ) : null}
    </Sheet>
  );
};
