import {
  Explanation,
  type Fact,
  Facts,
  formatMoney,
  Icon,
  isZeroAmount,
  LoadedPage,
  Page,
  Rich,
  Split,
  StateChip,
  type TimelinePoint,
  useFormat,
  useMay,
  useRead,
  useSession,
  useText,
  WithUnit,
} from '@goldkey/ui';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { type EntryExplanation, entryPath } from '../../api.js';
import { PersonName } from '../../parts.js';
import { evaluationTexts } from '../../text/texts.js';
import { Corrects } from '../appeal/corrects.js';
import { FileAppeal } from '../appeal/file-appeal.js';
import { courseOf } from './course.js';
import { eventTexts } from './text/texts.js';

const useTitle = (entry: EntryExplanation): string => {
  const t = useText(evaluationTexts);
  if (entry.points > 0) return t('entry.title.points');
  return t(isZeroAmount(entry.fine) ? 'entry.title.recorded' : 'entry.title.fine');
};

/** The one figure of the page, and what it counts in. */
const Figure = ({ entry }: { entry: EntryExplanation }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const month = format.month(entry.month);
  if (entry.outcome === 'recorded') {
    return (
      <section>
        <p className="gk-one-figure">{t('entry.recorded')}</p>
        <p className="gk-small gk-muted">{t('entry.recorded.lead')}</p>
      </section>
    );
  }
  const fine = formatMoney(entry.fine);
  const notes =
    entry.points > 0
      ? [t('entry.fineLine', { fine }), t('entry.counted', { month })]
      : [t('entry.pointsLine', { points: 0 }), t('entry.counted', { month })];
  return (
    <section>
      <p className="gk-one-figure">
        {entry.points > 0 ? <WithUnit value={String(entry.points)} unit={t('entry.points')} /> : fine}
      </p>
      <p className="gk-small gk-muted">
        {notes.map((note, index) => (
          <span key={note} className={index > 0 ? 'gk-between' : undefined}>
            {note}
          </span>
        ))}
      </p>
    </section>
  );
};

const Aside = ({ entry }: { entry: EntryExplanation }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const who =
    entry.subjectKind === 'employee' ? (
      <PersonName employeeId={entry.subjectId} name={entry.subjectName} month={entry.month} />
    ) : (
      entry.subjectName
    );
  const facts: readonly Fact[] = [
    { label: t(entry.subjectKind === 'department' ? 'entry.fact.department' : 'entry.fact.subject'), value: who },
    { label: t('entry.fact.property'), value: entry.propertyName },
    { label: t('entry.fact.at'), value: format.instant(entry.at) },
    { label: t('entry.fact.state'), value: t(`entry.state.${entry.outcome}`) },
    { label: t('entry.fact.code'), value: entry.verificationCode },
  ];
  return (
    <>
      <Figure entry={entry} />
      <Button block icon={<Icon name="print" small />} onClick={() => window.print()}>
        {t('entry.print')}
      </Button>
      <Facts facts={facts} lined />
    </>
  );
};

const useAppeal = (entry: EntryExplanation): string => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  if (entry.appeal?.state === 'upheld') return t('entry.appeal.upheld');
  if (entry.appealUntil === undefined) return t('entry.appeal.open');
  const at = format.instant(entry.appealUntil);
  return t(format.until(entry.appealUntil) >= 0 ? 'entry.appeal.until' : 'entry.appeal.over', { at });
};

const Entry = ({ entry }: { entry: EntryExplanation }) => {
  const t = useText(evaluationTexts);
  const format = useFormat();
  const session = useSession();
  const appeal = useAppeal(entry);
  const course = courseOf(entry, t, useText(eventTexts)).map(
    ({ key, kind, at, words, note, to }): TimelinePoint => ({
      key,
      kind,
      at: format.instant(at),
      title: to === undefined ? words : <Link to={to}>{words}</Link>,
      notes: note === undefined ? [] : [note],
    }),
  );
  const mine = entry.subjectId === session.employeeId;
  const may = useMay();
  // Whoever else may appeal is said by the service: it knows who manages the property.
  const concerns = mine || entry.appeal !== undefined || may('evaluation:read-people');
  const inTime = entry.appealUntil === undefined || format.until(entry.appealUntil) >= 0;
  const back = mine
    ? { title: t('month.title.mine'), to: `/my-month?month=${entry.month}` }
    : {
        title: t('month.crumb'),
        to: `/overview?month=${entry.month}${entry.propertyId === null ? '' : `&open=${entry.propertyId}`}`,
      };
  const place =
    entry.propertyName === undefined || entry.propertyName === entry.subjectName ? '' : `${entry.propertyName} `;
  return (
    <Page
      title={useTitle(entry)}
      lead={t('entry.lead', { title: entry.title, place, name: entry.subjectName, month: format.month(entry.month) })}
      crumbs={[back, { title: format.month(entry.month) }, { title: entry.clause }]}
      acts={
        entry.appealUntil !== undefined && inTime && entry.appeal?.state !== 'upheld' ? (
          <StateChip tone="info">{t('entry.appeal.chip', { day: format.instantDay(entry.appealUntil) })}</StateChip>
        ) : undefined
      }
    >
      <Corrects entry={entry} />
      <Split aside={<Aside entry={entry} />}>
        <Explanation
          anatomy={{
            sentence: entry.sentence,
            clause: { ...entry.clauseText, to: `/clauses/${entry.clause}?month=${entry.month}` },
            parameters: entry.parameters,
            version: t('entry.version', { rulebook: entry.rulebook }),
            course,
            working: entry.working,
            avoid: entry.avoid,
            appeal: (
              <>
                <p>
                  <Rich text={appeal} />
                </p>
                {concerns ? <FileAppeal entry={entry} inTime={inTime} /> : null}
              </>
            ),
            verificationCode: entry.verificationCode,
            issuer: [t('entry.issuer'), entry.propertyName].filter(Boolean).join('  '),
          }}
        />
      </Split>
    </Page>
  );
};

/** A figure's anatomy: why these points, this fine, this record. */
export const EntryPage = () => {
  const { entryId = '' } = useParams();
  const t = useText(evaluationTexts);
  const read = useRead<EntryExplanation>(entryPath(entryId));
  return (
    <LoadedPage query={read} title={t('entry.title.recorded')}>
      {(data) => <Entry entry={data} />}
    </LoadedPage>
  );
};
