import {
  Facts,
  formatCount,
  Loaded,
  PanelPart,
  SidePanel,
  useFormat,
  useMay,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type TreeUnit, treeUnitPath, type UnitOf } from '../../positions/api.js';
import { positionTexts } from '../../positions/text/texts.js';
import { staffingTexts } from '../../text/texts.js';
import { kindsBelow, mayDefine, pathText } from './organisation.js';
import { UnitDialog } from './unit-dialogs.js';

interface Answer {
  readonly unit: TreeUnit;
  readonly path: readonly UnitOf[];
}

const Body = ({ unit, path, onClose }: Answer & { onClose: () => void }) => {
  const t = useText(positionTexts);
  const roles = useText(staffingTexts);
  const format = useFormat();
  const may = useMay();
  const { properties } = useSession();
  const [act, setAct] = useState<'define' | 'correct'>();
  const permitted = mayDefine(unit, { permitted: may('staffing:define-unit'), wholeGroup: properties === '*' });
  const foot = permitted ? (
    <>
      {kindsBelow(unit.kind).length === 0 ? null : (
        <Button type="primary" onClick={() => setAct('define')}>
          {t('unit.act.define')}
        </Button>
      )}
      <Button onClick={() => setAct('correct')}>{t('unit.act.correct')}</Button>
    </>
  ) : undefined;
  const headsText = format.list(unit.heads.map(({ name, role }) => `${roles(`role.${role}` as never)} ${name}`));
  const places = unit.propertyId === undefined ? '' : `&property=${encodeURIComponent(unit.propertyId)}`;
  return (
    <SidePanel title={unit.name} lead={pathText(path)} onClose={onClose} foot={foot}>
      <PanelPart>
        <Facts
          facts={[
            { label: t('unit.kind'), value: t(`unitKind.${unit.kind}`) },
            { label: t('unit.heads'), value: headsText },
            { label: t('unit.people'), value: formatCount(unit.people) },
            { label: t('unit.children'), value: formatCount(unit.children) },
            { label: t('unit.key'), value: unit.key ? t('yes') : undefined },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <ul className="gk-lines">
          <li>
            <Link to={`/positions?unit=${encodeURIComponent(unit.id)}${places}`}>{t('unit.positions')}</Link>
          </li>
          {may('staffing:describe-position') && permitted ? (
            <li>
              <Link to={`/positions/new?unit=${encodeURIComponent(unit.id)}`}>{t('positions.new')}</Link>
            </li>
          ) : null}
          {unit.kind === 'property' && unit.propertyId !== undefined ? (
            <li>
              <Link to={`/head-count?property=${encodeURIComponent(unit.propertyId)}`}>{t('headCount.title')}</Link>
            </li>
          ) : null}
        </ul>
      </PanelPart>
      {act === undefined ? null : <UnitDialog unit={unit} act={act} onClose={() => setAct(undefined)} />}
    </SidePanel>
  );
};

/** One unit: who leads it, how many people, what stands above, and what can be done with it. */
export const UnitPanel = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useText(positionTexts);
  const read = useRead<Answer>(treeUnitPath(id));
  if (read.data !== undefined) return <Body key={id} {...read.data} onClose={onClose} />;
  return (
    <SidePanel title={t('unit')} onClose={onClose}>
      <PanelPart>
        <Loaded query={read}>{() => null}</Loaded>
      </PanelPart>
    </SidePanel>
  );
};
