import { useRead, useSettled } from '@goldkey/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { HOUSEHOLDS } from '../../api.js';
import type { HouseholdsAnswer } from '../households/households-list.js';

/** A home of the property, found while typing its building and room. */
export const HouseholdField = ({
  propertyId,
  id,
  value,
  onChange,
}: {
  propertyId: string;
  id?: string;
  value?: string;
  onChange?: (householdId: string) => void;
}) => {
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const read = useRead<HouseholdsAnswer>(HOUSEHOLDS, { propertyId, q: asked, pageSize: 20 }, { keep: true });
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={(read.data?.items ?? []).map((home) => ({
        value: home.id,
        label: [`${home.building}-${home.room}`, home.ownerName].filter(Boolean).join('  '),
      }))}
    />
  );
};
