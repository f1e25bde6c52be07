import { Icon, Loaded, Page, StateNote, useFormat, useRead, useSession, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { type PersonMonth, type PropertyMonth, personMonthPath, propertyMonthPath } from '../../api.js';
import { usePersonMonth } from '../../parts.js';
import {
  type FigureMeasure,
  lastDay,
  partsOfPerson,
  partsOfProperty,
  personMeasures,
  propertyMeasures,
} from './figure.js';
import { FigureSheet } from './figure-sheet.js';
import { figureTexts } from './text/texts.js';

const measureIn = (measures: readonly FigureMeasure[], asked: string | undefined): FigureMeasure | undefined =>
  measures.find((measure) => measure === asked);

/** The ways to the complaints that a rate has counted. */
const Counted = ({ month, measure }: { month: PropertyMonth; measure: FigureMeasure }) => {
  const t = useText(figureTexts);
  if (measure === 'points' || measure === 'fine') return <p>{t('figure.events.entries')}</p>;
  if (measure === 'dutyCompletion') return <p>{t('figure.events.month')}</p>;
  const base = `/complaints?property=${month.propertyId}`;
  const received = `${base}&from=${month.month}-01&until=${lastDay(month.month)}`;
  return (
    <>
      {measure === 'closingSatisfaction' ? null : (
        <p>
          <Link to={received}>{t('figure.events.received')}</Link>
        </p>
      )}
      {measure === 'closing' ? (
        <p>
          <Link to={`${received}&state=received,decided,assigned,reopened`}>{t('figure.events.open')}</Link>
        </p>
      ) : null}
      {measure === 'closingSatisfaction' ? (
        <p>
          <Link to={`${base}&state=closed&sort=-closedAt`}>{t('figure.events.closed')}</Link>
        </p>
      ) : null}
    </>
  );
};

const Frame = ({
  measure,
  name,
  month,
  asOf,
  back,
  sheet,
}: {
  measure: FigureMeasure;
  name: string;
  month: string;
  asOf: string;
  back: { title: string; to: string };
  sheet: Omit<Parameters<typeof FigureSheet>[0], 'measure' | 'foot'>;
}) => {
  const t = useText(figureTexts);
  const format = useFormat();
  const words = { name, measure: t(`figure.${measure}`), month: format.month(month) };
  return (
    <Page
      title={t('figure.title', words)}
      lead={t('figure.lead', words)}
      crumbs={[back, { title: words.month }, { title: words.measure }]}
      acts={
        <Button icon={<Icon name="print" small />} onClick={() => window.print()}>
          {t('figure.print')}
        </Button>
      }
    >
      <div style={{ marginTop: 24, maxWidth: 880 }}>
        <FigureSheet {...sheet} measure={measure} foot={t('figure.printed', { ...words, at: format.instant(asOf) })} />
      </div>
    </Page>
  );
};

const Missing = () => {
  const t = useText(figureTexts);
  return (
    <Page title={t('figure.terms')}>
      <StateNote icon="search" title={t('figure.sentence.nothing', { measure: t('figure.terms') })} />
    </Page>
  );
};

/** How a figure of a property's month is made up: its parts, its arithmetic, what was counted. */
export const PropertyFigurePage = () => {
  const { propertyId = '', measure: asked } = useParams();
  const t = useText(figureTexts);
  const [params] = useSearchParams();
  const personMonth = usePersonMonth();
  const measure = measureIn(propertyMeasures, asked);
  const read = useRead<PropertyMonth>(propertyMonthPath(propertyId), { month: params.get('month') ?? undefined });
  if (measure === undefined) return <Missing />;
  const month = read.data;
  if (month === undefined) {
    return (
      <Page title={t('figure.title', { measure: t(`figure.${measure}`) })}>
        <Loaded query={read}>{() => null}</Loaded>
      </Page>
    );
  }
  const parts = partsOfProperty(month, measure, (employeeId) => personMonth(employeeId, month.month));
  const termTitle = t(
    parts.kind !== 'rate'
      ? 'figure.column.entry'
      : measure === 'dutyCompletion'
        ? 'figure.column.person'
        : 'figure.column.department',
  );
  return (
    <Frame
      measure={measure}
      name={month.name}
      month={month.month}
      asOf={month.asOf}
      back={{ title: t('figure.crumb'), to: `/overview?month=${month.month}&open=${month.propertyId}` }}
      sheet={{ parts, termTitle, events: <Counted month={month} measure={measure} /> }}
    />
  );
};

/** How a figure of a person's month is made up. */
export const PersonFigurePage = () => {
  const { employeeId, measure: asked } = useParams();
  const session = useSession();
  const t = useText(figureTexts);
  const [params] = useSearchParams();
  const measure = measureIn(personMeasures, asked);
  const read = useRead<PersonMonth>(personMonthPath(employeeId), { month: params.get('month') ?? undefined });
  if (measure === undefined) return <Missing />;
  const month = read.data;
  if (month === undefined) {
    return (
      <Page title={t('figure.title', { measure: t(`figure.${measure}`) })}>
        <Loaded query={read}>{() => null}</Loaded>
      </Page>
    );
  }
  const isMine = month.employeeId === session.employeeId;
  const path = isMine ? '/my-month' : `/people/${encodeURIComponent(month.employeeId)}/month`;
  const parts = partsOfPerson(month, measure);
  return (
    <Frame
      measure={measure}
      name={month.name}
      month={month.month}
      asOf={month.asOf}
      back={{ title: month.name, to: `${path}?month=${month.month}` }}
      sheet={{
        parts,
        termTitle: t(parts.kind === 'rate' ? 'figure.column.clause' : 'figure.column.entry'),
        events:
          parts.kind === 'rate' ? (
            <Link to={`${path}?month=${month.month}`}>{t('figure.events.month')}</Link>
          ) : (
            <p>{t('figure.events.entries')}</p>
          ),
      }}
    />
  );
};
