import {
  type CellSpec,
  DialogButton,
  Facts,
  type FieldSpec,
  KeptList,
  type Tone,
  useMay,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { formatMoney, formatRate } from '@goldkey/ui/format';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { door, type LineFigures, type Reckoning } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { JudgeMonth } from './judge-month.js';

const tones: Readonly<Record<Reckoning['state'], Tone>> = {
  sound: 'done',
  'loss-making': 'late',
  measured: 'soon',
  'followed-up': 'plain',
};
const spec = {
  filters: { property: 'one', q: 'text', state: 'many', month: 'one' },
  sorts: ['month', 'result'],
  defaultSort: '-month',
  pageSize: 50,
} as const;

/** Another price, other users: what the month would come to. The service reckons. */
const WhatIf = ({ row }: { row: Reckoning }) => {
  const t = useText(convenienceTexts);
  const [price, setPrice] = useState(row.price);
  const [units, setUnits] = useState(row.units);
  const { fixedCost, variableCost } = row;
  const read = useRead<LineFigures>(door('what-if'), { price, units, fixedCost, variableCost }, { keep: true });
  const figures = read.data;
  return (
    <section aria-label={t('whatIf')}>
      <h3>{t('whatIf')}</h3>
      <p>
        <InputNumber<string>
          stringMode
          min="0"
          precision={2}
          prefix="¥"
          aria-label={t('price')}
          value={price}
          onChange={(value) => setPrice(value ?? '0')}
        />{' '}
        <InputNumber
          min={0}
          precision={0}
          suffix={row.unit}
          aria-label={t('reckoning.units')}
          value={units}
          onChange={(value) => setUnits(value ?? 0)}
        />
      </p>
      {figures === undefined ? null : (
        <Facts
          facts={[
            { label: t('reckoning.result'), value: formatMoney(figures.result) },
            { label: t('margin'), value: figures.margin === undefined ? undefined : `${formatRate(figures.margin)} %` },
            { label: t('reckoning.enough'), value: figures.breakEvenUnits ?? t('reckoning.never') },
          ]}
        />
      )}
    </section>
  );
};

/** Whether items cover their cost, and what is done where they do not (C-07). */
export const ReckoningsPage = () => {
  const t = useText(convenienceTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const measures = (['more-users', 'new-price', 'other'] as const).map((value) => ({
    value,
    label: t(`measure.${value}`),
  }));
  const words: FieldSpec = { name: 'words', label: t('measure.words'), form: 'words' };
  const followUpOn: FieldSpec = { name: 'followUpOn', label: t('measure.followUpOn'), form: 'day' };
  const path = (name: string) => (row: Reckoning) => door('reckonings', encodeURIComponent(row.id), name);
  const cells: readonly CellSpec<Reckoning>[] = [
    { key: 'item', title: t('item'), of: ({ itemName }) => itemName },
    { key: 'month', title: t('month'), form: 'period', of: ({ month }) => month, sorts: true, width: 90 },
    { key: 'users', title: t('reckoning.users'), form: 'count', of: ({ users }) => users, width: 80 },
    { key: 'units', title: t('reckoning.units'), form: 'count', of: ({ units }) => units, width: 90 },
    { key: 'enough', title: t('reckoning.enough'), form: 'count', of: (row) => row.breakEvenUnits, width: 110 },
    { key: 'revenue', title: t('revenue'), form: 'money', of: ({ revenue }) => revenue, width: 120 },
    { key: 'cost', title: t('reckoning.cost'), form: 'money', of: ({ cost }) => cost, width: 120 },
    { key: 'result', title: t('reckoning.result'), form: 'money', of: ({ result }) => result, sorts: true, width: 120 },
    { key: 'state', title: t('state'), form: 'state', of: ({ state }) => t(`reckoning.state.${state}`), width: 110 },
    { key: 'due', title: t('measure.due'), form: 'instant', of: (row) => row.measureDueAt, drawer: true },
    {
      key: 'measure',
      title: t('measure'),
      of: ({ measure }) => measure && t(`measure.${measure.kind}` as 'measure.end'),
      drawer: true,
    },
    { key: 'words', title: t('measure.words'), of: ({ measure }) => measure?.words, drawer: true },
    {
      key: 'followUpOn',
      title: t('measure.followUpOn'),
      form: 'day',
      of: ({ measure }) => measure?.followUpOn,
      drawer: true,
    },
    { key: 'followUp', title: t('measure.followUp'), of: ({ followUp }) => followUp?.words, drawer: true },
  ];
  return (
    <KeptList<Reckoning>
      name="reckonings"
      title={t('reckonings.title')}
      path={door('reckonings')}
      spec={spec}
      cells={cells}
      nameOf={({ itemName, month }) => `${itemName} ${month}`}
      tone={({ state }) => tones[state]}
      more={(row) => <WhatIf key={row.id} row={row} />}
      acts={[
        {
          key: 'measure',
          title: t('measure.decide'),
          permission: 'convenience:define',
          offered: ({ state }) => state === 'loss-making',
          path: path('measure'),
          fields: [{ name: 'kind', label: t('measure'), form: 'choice', options: measures }, words, followUpOn],
        },
        {
          key: 'end',
          title: t('measure.end'),
          note: t('measure.end.note'),
          permission: 'convenience:approve',
          offered: ({ state }) => state === 'loss-making',
          path: path('end'),
          fields: [words, followUpOn],
        },
        {
          key: 'follow-up',
          title: t('measure.followUp'),
          permission: 'convenience:define',
          offered: ({ state }) => state === 'measured',
          path: path('follow-up'),
          fields: [{ name: 'improved', label: t('measure.improved'), form: 'flag', optional: true }, words],
          body: ({ improved, words: said }) => ({ improved: improved === true, words: said }),
        },
      ]}
      views={[
        { key: 'loss', title: t('reckonings.view.loss'), search: 'state=loss-making,measured' },
        { key: 'all', title: t('view.all'), search: '' },
      ]}
      empty={t('reckonings.empty')}
      head={
        may('convenience:define') && propertyId !== undefined ? (
          <DialogButton primary dialog={(close) => <JudgeMonth propertyId={propertyId} onClose={close} />}>
            {t('reckonings.judge')}
          </DialogButton>
        ) : null
      }
    />
  );
};
