import { formatCount, Icon, Loaded, RowLink, StateNote, useMay, useRead, useSession, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { CHILDREN, type TreeUnit } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { staffingTexts } from '../../text/texts.js';
import { mayDefine } from './organisation.js';
import { GroupDialog } from './unit-dialogs.js';

/** Lines of one level that are drawn at once; more are a click away. */
const PORTION = 200;

/** Who leads a unit, in words. */
export const Heads = ({ heads }: { heads: TreeUnit['heads'] }) => {
  const t = useText(staffingTexts);
  return (
    <>
      {heads.map(({ employeeId, name, role }) => (
        <span key={`${employeeId} ${role}`} className="gk-small gk-muted gk-between">
          {t(`role.${role}` as never)} {name}
        </span>
      ))}
    </>
  );
};

const Line = ({ unit, opened, begins }: { unit: TreeUnit; opened: string | undefined; begins: boolean }) => {
  const t = useText(positionTexts);
  const [open, setOpen] = useState(begins);
  return (
    <li>
      <div className="gk-org-row" data-open={opened === unit.id}>
        {unit.children === 0 ? (
          <span className="gk-org-toggle" aria-hidden="true" />
        ) : (
          <button
            type="button"
            className="gk-org-toggle"
            aria-expanded={open}
            aria-label={t('organisation.expand', { name: unit.name })}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'down' : 'right'} small />
          </button>
        )}
        <span className="gk-org-name">
          <RowLink id={unit.id}>{unit.name}</RowLink>
          <span className="gk-small gk-muted gk-between">{t(`unitKind.${unit.kind}`)}</span>
          <Heads heads={unit.heads} />
        </span>
        <span className="gk-small gk-org-people">{t('organisation.people', { count: formatCount(unit.people) })}</span>
      </div>
      {open && unit.children > 0 ? <Level parentId={unit.id} opened={opened} /> : null}
    </li>
  );
};

/** Before anything else: who acts for the whole group sets it up, others hear who does. */
const NoGroup = () => {
  const t = useText(positionTexts);
  const may = useMay();
  const { properties } = useSession();
  const [beginning, setBeginning] = useState(false);
  const permitted = mayDefine({}, { permitted: may('staffing:define-unit'), wholeGroup: properties === '*' });
  const act = permitted ? (
    <Button type="primary" onClick={() => setBeginning(true)}>
      {t('organisation.begin')}
    </Button>
  ) : undefined;
  return (
    <>
      <StateNote icon="building" title={t('organisation.none')} act={act}>
        {t(permitted ? 'organisation.none.lead' : 'organisation.none.others')}
      </StateNote>
      {beginning ? <GroupDialog onClose={() => setBeginning(false)} /> : null}
    </>
  );
};

const Level = ({ parentId, opened }: { parentId?: string; opened: string | undefined }) => {
  const t = useText(positionTexts);
  const read = useRead<{ readonly units: readonly TreeUnit[] }>(CHILDREN, parentId === undefined ? {} : { parentId });
  const [shown, setShown] = useState(PORTION);
  return (
    <Loaded
      query={read}
      rows={2}
      isEmpty={({ units }) => units.length === 0 && parentId === undefined}
      empty={<NoGroup />}
    >
      {({ units }) => (
        <ul
          className={parentId === undefined ? 'gk-org' : undefined}
          aria-label={parentId === undefined ? t('organisation.title') : undefined}
        >
          {units.slice(0, shown).map((unit) => (
            <Line key={unit.id} unit={unit} opened={opened} begins={units.length === 1} />
          ))}
          {units.length > shown ? (
            <li>
              <Button type="link" onClick={() => setShown(shown + PORTION)}>
                {t('organisation.more', { count: formatCount(units.length - shown) })}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </Loaded>
  );
};

/** The organisation from the top; each level is read when it is opened. */
export const UnitTree = ({ opened }: { opened: string | undefined }) => <Level opened={opened} />;
