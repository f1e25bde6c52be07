import { ActDialog, useCommand, useText } from '@goldkey/ui';
import type { ReactNode } from 'react';
import { type HouseholdRecord, householdPath, RENEWED } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';

export interface DialogProps {
  readonly household: HouseholdRecord;
  readonly onClose: () => void;
}

/** A form over a household for one act: sent with the version that was seen; where that is old, it says so. */
export const HouseholdAct = <Values extends object>({
  household,
  act,
  door,
  method = 'POST',
  title,
  saveText,
  initial,
  bodyOf = (values) => values,
  onClose,
  children,
}: DialogProps & {
  act: string;
  /** Below the household's own address, with its slash; empty: the household itself. */
  door: string;
  method?: 'POST' | 'PATCH';
  title: string;
  saveText: string;
  initial: Partial<Values>;
  bodyOf?: (values: Values) => object;
  children: ReactNode;
}) => {
  const t = useText(estatesTexts);
  const address = `${household.building} ${household.room}`;
  const command = useCommand({ title: `${title} ${address}`, renews: RENEWED, onDone: onClose });
  const path = householdPath(household.id);
  return (
    <ActDialog<Values>
      title={title}
      draftName={`estates.${act}.${household.id}`}
      initial={initial}
      command={command}
      saveText={saveText}
      onClose={onClose}
      over={{
        version: household.version,
        told: [{ label: t('household.people'), value: household.people.flatMap(({ name }) => name ?? []) }],
      }}
      onSave={(values, draft, version) =>
        command.run({ method, path: `${path}${door}`, body: bodyOf(values), version, draft })
      }
    >
      {children}
    </ActDialog>
  );
};
