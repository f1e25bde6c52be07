import './tree.css';
import { formatCount, Loaded, useRead, useText } from '@goldkey/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { type BuildingOfTree, HOUSEHOLDS, type PropertyTree, propertyPath, type UnitOfTree } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import type { HouseholdsAnswer } from '../households/households-list.js';

const MOST_HOMES = 500;

/** `3` and `B2` need a word to say that they are buildings; `1幢` and `3号楼` say so themselves. */
const isBare = (name: string): boolean => /^[0-9A-Za-z-]+$/.test(name);

const Counts = ({ of }: { of: Pick<UnitOfTree, 'households' | 'areaSquareMetres' | 'handedOver'> }) => {
  const t = useText(estatesTexts);
  return (
    <span className="gk-small gk-muted gk-between">
      {t('tree.counts', {
        households: formatCount(of.households),
        area: of.areaSquareMetres,
        handedOver: formatCount(of.handedOver),
      })}
    </span>
  );
};

const Homes = ({ propertyId, unit }: { propertyId: string; unit: UnitOfTree }) => {
  const t = useText(estatesTexts);
  const query = { propertyId, building: unit.filter, sort: 'room', pageSize: MOST_HOMES };
  const read = useRead<HouseholdsAnswer>(HOUSEHOLDS, query);
  return (
    <Loaded query={read} rows={1}>
      {({ items, total }) => (
        <ul className="gk-homes">
          {items.map(({ id, room }) => (
            <li key={id}>
              <Link to={`/households/${id}`}>{room}</Link>
            </li>
          ))}
          {total > items.length ? (
            <li>
              <Link to={`/households?property=${propertyId}&building=${encodeURIComponent(unit.filter)}`}>
                {t('tree.all', { total: formatCount(total) })}
              </Link>
            </li>
          ) : null}
        </ul>
      )}
    </Loaded>
  );
};

const Unit = ({ propertyId, unit }: { propertyId: string; unit: UnitOfTree }) => {
  const t = useText(estatesTexts);
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('tree.unit', { unit: unit.unit ?? '' })} <Counts of={unit} />
      </summary>
      {open ? <Homes propertyId={propertyId} unit={unit} /> : null}
    </details>
  );
};

const Building = ({ propertyId, building }: { propertyId: string; building: BuildingOfTree }) => {
  const t = useText(estatesTexts);
  const [open, setOpen] = useState(false);
  const [only] = building.units;
  const hasUnits = building.units.length > 1 || only?.unit !== undefined;
  return (
    <details onToggle={(event) => event.target === event.currentTarget && setOpen(event.currentTarget.open)}>
      <summary>
        <b>{isBare(building.building) ? t('tree.building', { building: building.building }) : building.building}</b>{' '}
        <Counts of={building} />
      </summary>
      {hasUnits
        ? building.units.map((unit) => <Unit key={unit.filter} propertyId={propertyId} unit={unit} />)
        : open && only !== undefined && <Homes propertyId={propertyId} unit={only} />}
    </details>
  );
};

/** Building → unit → home, opened by hand, each level with its counts. */
export const Tree = ({ propertyId }: { propertyId: string }) => {
  const t = useText(estatesTexts);
  const read = useRead<PropertyTree>(`${propertyPath(propertyId)}/tree`);
  return (
    <Loaded
      query={read}
      isEmpty={({ buildings }) => buildings.length === 0}
      empty={<p className="gk-muted">{t('tree.empty')}</p>}
    >
      {({ buildings }) => (
        <div className="gk-tree">
          {buildings.map((building) => (
            <Building key={building.building} propertyId={propertyId} building={building} />
          ))}
        </div>
      )}
    </Loaded>
  );
};
