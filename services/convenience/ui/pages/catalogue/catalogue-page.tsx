import {
  ActForm,
  Facts,
  type FieldSpec,
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateChip,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { formatMoney, formatRate } from '@goldkey/ui/format';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Page as Answer, type Catalogue, type CatalogueLine, door, type Item, RENEWS } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';
import { catalogueTones } from './catalogues-page.js';
import { withLine, withoutLine } from './lines.js';

type Asked =
  | 'submit'
  | 'return'
  | 'approve'
  | 'publish'
  | { readonly line?: CatalogueLine }
  | { readonly drop: CatalogueLine };

const CHANNELS = ['notice-board', 'bulletin-board', 'bulletin', 'screen'] as const;

const LineDialog = ({
  record,
  line,
  onClose,
}: {
  record: Catalogue;
  line: CatalogueLine | undefined;
  onClose: () => void;
}) => {
  const t = useText(convenienceTexts);
  const read = useRead<Answer<Item>>(door('items'), { propertyId: record.propertyId, state: 'offered', pageSize: 200 });
  const items = (read.data?.items ?? []).map(({ id, name, code }) => ({ value: id, label: `${code} ${name}` }));
  const money = (name: string, label: string): FieldSpec => ({ name, label, form: 'money' });
  const words = (name: string, label: string): FieldSpec => ({ name, label, form: 'words' });
  return (
    <ActForm
      name={`line.${record.id}.${line?.itemId ?? ''}`}
      title={line?.name ?? t('line.new')}
      act={t(line === undefined ? 'line.new' : 'line.save')}
      fields={[
        { name: 'itemId', label: t('item'), form: 'choice', options: items },
        money('price', t('price')),
        { name: 'plannedUnits', label: t('line.plannedUnits'), form: 'count' },
        money('fixedCost', t('line.fixedCost')),
        money('variableCost', t('line.variableCost')),
        money('deposit', t('order.due.deposit')),
        { name: 'prepaid', label: t('line.prepaid'), form: 'flag', optional: true },
        words('demand', t('line.demand')),
        words('feasibility', t('line.feasibility')),
        words('benefit', t('line.benefit')),
        words('nuisance', t('line.nuisance')),
      ]}
      initial={line === undefined ? { deposit: '0', plannedUnits: 1 } : { ...line }}
      propertyId={record.propertyId}
      command={{
        method: 'PUT',
        path: door('catalogues', record.id, 'lines'),
        version: record.version,
        body: ({
          itemId,
          price,
          plannedUnits,
          fixedCost,
          variableCost,
          deposit,
          prepaid,
          demand,
          feasibility,
          benefit,
          nuisance,
        }) => ({
          lines: withLine(record.lines, {
            ...{ itemId, price, plannedUnits, fixedCost, variableCost, deposit, prepaid },
            ...{ demand, feasibility, benefit, nuisance },
          }),
        }),
      }}
      renews={RENEWS}
      onClose={onClose}
    />
  );
};

/** The form of each act on the list. */
const ActsDialog = ({ record, asked, onClose }: { record: Catalogue; asked: Asked; onClose: () => void }) => {
  const t = useText(convenienceTexts);
  if (typeof asked === 'object' && !('drop' in asked))
    return <LineDialog record={record} line={asked.line} onClose={onClose} />;
  const common = { renews: RENEWS, onClose, propertyId: record.propertyId };
  if (typeof asked === 'object')
    return (
      <ActForm
        {...common}
        name={`drop.${asked.drop.itemId}`}
        act={t('line.drop')}
        title={`${t('line.drop')} · ${asked.drop.name}`}
        fields={[]}
        command={{
          method: 'PUT',
          path: door('catalogues', record.id, 'lines'),
          version: record.version,
          body: () => ({ lines: withoutLine(record.lines, asked.drop.itemId) }),
        }}
      />
    );
  const odd = record.lines.filter(({ itemId }) => record.figures?.[itemId]?.smallMargin === false);
  const fields: Readonly<Record<typeof asked, readonly FieldSpec[]>> = {
    submit: [],
    return: [{ name: 'reason', label: t('reason'), form: 'words' }],
    approve: odd.map(({ itemId, name }) => ({
      name: `reasons.${itemId}`,
      label: `${t('line.marginReason')} · ${name}`,
      form: 'words',
    })),
    publish: [
      {
        name: 'channels',
        label: t('catalogue.channels'),
        form: 'choices',
        options: CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
      },
    ],
  };
  return (
    <ActForm
      {...common}
      name={`${asked}.${record.id}`}
      title={t(`catalogue.act.${asked}`)}
      note={asked === 'approve' && odd.length > 0 ? t('catalogue.approve.note') : undefined}
      fields={fields[asked]}
      command={{ path: door('catalogues', record.id, asked), version: record.version, body: (values) => values }}
    />
  );
};

const useActs = (record: Catalogue): readonly Exclude<Asked, object>[] => {
  const may = useMay();
  const offered: Readonly<Record<Catalogue['state'], readonly Exclude<Asked, object>[]>> = {
    draft: ['submit'],
    submitted: ['approve', 'return'],
    approved: ['publish'],
    published: [],
  };
  return offered[record.state].filter((act) =>
    may(act === 'approve' || act === 'return' ? 'convenience:approve' : 'convenience:define'),
  );
};

const LinePart = ({
  record,
  line,
  onAsk,
}: {
  record: Catalogue;
  line: CatalogueLine;
  onAsk: (asked: Asked) => void;
}) => {
  const t = useText(convenienceTexts);
  const may = useMay();
  const figures = record.figures?.[line.itemId];
  const edits = record.state === 'draft' && may('convenience:define');
  const margin = figures?.margin === undefined ? '' : `${formatRate(figures.margin)} %`;
  return (
    <PaperPart>
      <SectionHead
        level={3}
        title={`${line.name}  ${line.charged ? `${formatMoney(line.price)}/${line.unit}` : t('free')}`}
        aside={
          edits ? (
            <>
              <Button size="small" onClick={() => onAsk({ line })}>
                {t('line.edit')}
              </Button>{' '}
              <Button size="small" onClick={() => onAsk({ drop: line })}>
                {t('line.drop')}
              </Button>
            </>
          ) : null
        }
      />
      {line.charged && figures !== undefined ? (
        <p className="gk-no-print">
          {t('line.sum', {
            units: String(line.plannedUnits),
            revenue: formatMoney(figures.revenue),
            cost: formatMoney(figures.cost),
            result: formatMoney(figures.result),
          })}{' '}
          <StateChip tone={figures.smallMargin ? 'done' : 'late'}>{`${t('margin')} ${margin}`}</StateChip>
        </p>
      ) : null}
      <div className="gk-no-print">
        <Facts
          facts={[
            { label: t('reckoning.enough'), value: figures?.breakEvenUnits },
            { label: t('line.demand'), value: line.demand },
            { label: t('line.feasibility'), value: line.feasibility },
            { label: t('line.benefit'), value: line.benefit },
            { label: t('line.nuisance'), value: line.nuisance },
            { label: t('line.marginReason'), value: line.marginReason },
          ]}
        />
      </div>
      {line.prepaid || line.deposit !== '0.00' ? (
        <p>
          {line.prepaid ? t('line.prepaid') : null}{' '}
          {line.deposit === '0.00' ? null : `${t('order.due.deposit')} ${formatMoney(line.deposit)}`}
        </p>
      ) : null}
    </PaperPart>
  );
};

const Record = ({ record }: { record: Catalogue }) => {
  const t = useText(convenienceTexts);
  const format = useFormat();
  const may = useMay();
  const [asked, setAsked] = useState<Asked>();
  const acts = useActs(record);
  const { state, surveyedAt } = record;
  return (
    <Page
      title={`${record.propertyName ?? ''} ${t('catalogue.poster', { year: record.year })}`}
      crumbs={[{ title: t('catalogues.title'), to: '/convenience' }, { title: record.year }]}
      lead={
        <>
          <StateChip tone={catalogueTones[state]}>{t(`catalogue.state.${state}`)}</StateChip>{' '}
          {format.list(record.channels?.map((channel) => t(`channel.${channel}` as 'channel.screen')) ?? [])}
        </>
      }
      acts={
        <>
          {acts.map((act, index) => (
            <Button key={act} type={index === 0 ? 'primary' : 'default'} onClick={() => setAsked(act)}>
              {t(`catalogue.act.${act}`)}
            </Button>
          ))}
          {state === 'draft' && may('convenience:define') ? (
            <Button onClick={() => setAsked({})}>{t('line.new')}</Button>
          ) : null}
          {state === 'published' ? (
            <>
              <Button onClick={() => window.print()}>{t('catalogue.print')}</Button>
              <Link to={`/convenience/catalogues/${record.id}/screen`}>{t('catalogue.screen')}</Link>
            </>
          ) : null}
        </>
      }
    >
      {state === 'draft' && record.returnReason !== undefined ? (
        <p role="status">{`${t('catalogue.returned')} · ${record.returnReason}`}</p>
      ) : null}
      <p className="gk-muted gk-no-print" style={{ margin: '8px 0 16px' }}>
        {surveyedAt === undefined
          ? t('catalogue.noSurvey')
          : t('catalogue.surveyed', { at: format.instant(surveyedAt) })}
      </p>
      <Paper>
        {record.lines.length === 0 ? <PaperPart>{t('catalogue.noLines')}</PaperPart> : null}
        {record.lines.map((line) => (
          <LinePart key={line.itemId} record={record} line={line} onAsk={setAsked} />
        ))}
      </Paper>
      {asked === undefined ? null : (
        <ActsDialog key={record.version} record={record} asked={asked} onClose={() => setAsked(undefined)} />
      )}
    </Page>
  );
};

/** One year's list: each service with its reasons and its sum, and what can be done with the list now; printed it is the poster. */
export const CataloguePage = () => {
  const { id = '' } = useParams();
  const read = useRead<Catalogue>(door('catalogues', id));
  return (
    <Loaded query={read} rows={10}>
      {(record) => <Record record={record} />}
    </Loaded>
  );
};
