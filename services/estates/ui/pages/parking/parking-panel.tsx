import { Facts, type OpenRow, PanelPart, RowPanel, SectionHead, useMay, useNow, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { type Assignment, type HouseholdRecord, householdPath, type ParkingLine } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from '../household/people.js';

const Assign = lazy(() => import('./parking-dialogs.js').then((module) => ({ default: module.AssignDialog })));
const Correct = lazy(() => import('./parking-dialogs.js').then((module) => ({ default: module.CorrectPlaceDialog })));
const Vacate = lazy(() => import('./parking-dialogs.js').then((module) => ({ default: module.VacateDialog })));

const AssignmentLine = ({ assignment, end }: { assignment: Assignment; end: (() => void) | undefined }) => {
  const t = useText(estatesTexts);
  const { householdId, from, until } = assignment;
  const home = useRead<HouseholdRecord>(householdPath(householdId)).data;
  return (
    <li>
      <Link to={`/households/${householdId}`}>
        {home === undefined ? t('household.open') : `${home.building} ${home.room}`}
      </Link>
      <span className="gk-lines-figure">
        {end === undefined ? null : (
          <Button size="small" type="link" onClick={end}>
            {t('parking.end')}
          </Button>
        )}
      </span>
      <span className="gk-lines-reason gk-running">
        <span>{until === undefined ? t('person.since', { from }) : t('person.between', { from, until })}</span>
      </span>
    </li>
  );
};

/** A lease known ahead ends earlier, or goes on, until its last day is over. */
const isOver = ({ until }: Assignment, today: string): boolean => until !== undefined && until < today;

/** The place that is open, with who has it, had it and will have it. */
export const ParkingPanel = ({ row }: OpenRow<ParkingLine>) => {
  const t = useText(estatesTexts);
  const may = useMay()('estates:register');
  const today = todayOf(useNow());
  const [opened, setOpened] = useState<'assign' | 'correct' | Assignment>();
  const close = () => setOpened(undefined);
  return (
    <RowPanel
      title={row.number}
      foot={
        may ? (
          <>
            <Button onClick={() => setOpened('assign')}>{t('parking.assign.short')}</Button>
            <Button onClick={() => setOpened('correct')}>{t('parking.correct')}</Button>
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('parking.kind'), value: t(`parking.kind.${row.kind}`) },
            {
              label: t('parking.order'),
              value: row.hold && (
                <Link to={`/convenience/orders?open=${row.hold.orderId}`}>
                  {row.hold.orderNumber} {t('person.since', { from: row.hold.since })}
                </Link>
              ),
            },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <SectionHead title={t('parking.assignments')} count={row.assignments.length} level={3} />
        <ul className="gk-lines">
          {[...row.assignments].reverse().map((assignment) => (
            <AssignmentLine
              key={assignment.assignmentId}
              assignment={assignment}
              end={may && !isOver(assignment, today) ? () => setOpened(assignment) : undefined}
            />
          ))}
        </ul>
      </PanelPart>
      <Suspense fallback={null}>
        {opened === 'assign' ? <Assign place={row} onClose={close} /> : null}
        {opened === 'correct' ? <Correct place={row} onClose={close} /> : null}
        {typeof opened === 'object' ? <Vacate place={row} assignment={opened} onClose={close} /> : null}
      </Suspense>
    </RowPanel>
  );
};
