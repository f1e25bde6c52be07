import { ActDialog, isStale, StaleNote, useCommand, useFormat, useText } from '@goldkey/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
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
  const format = useFormat();
  const queryClient = useQueryClient();
  // The version that the person has before their eyes; another one is taken only when they have seen it.
  const [seen, setSeen] = useState(household);
  const address = `${household.building} ${household.room}`;
  const command = useCommand({ title: `${title} ${address}`, renews: RENEWED, onDone: onClose });
  const refused = isStale(command.problem);
  const path = householdPath(household.id);
  useEffect(() => {
    if (refused) void queryClient.invalidateQueries({ queryKey: [path] });
  }, [refused, queryClient, path]);
  const stale =
    refused && household.version !== seen.version ? (
      <StaleNote
        differences={[
          { label: t('household.version'), was: String(seen.version), now: String(household.version) },
          {
            label: t('household.people'),
            was: format.list(seen.people.flatMap(({ name }) => name ?? [])),
            now: format.list(household.people.flatMap(({ name }) => name ?? [])),
          },
        ]}
        takeNew={() => {
          setSeen(household);
          command.forget();
        }}
      />
    ) : undefined;
  return (
    <ActDialog<Values>
      title={title}
      draftName={`estates.${act}.${household.id}`}
      initial={initial}
      command={command}
      saveText={saveText}
      onClose={onClose}
      stale={stale}
      onSave={(values, draft) =>
        command.run({ method, path: `${path}${door}`, body: bodyOf(values), version: seen.version, draft })
      }
    >
      {children}
    </ActDialog>
  );
};
