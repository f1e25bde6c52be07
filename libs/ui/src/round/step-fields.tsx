import { Button } from 'antd';
import { type ChangeEvent, useEffect, useId, useState } from 'react';
import { WordsArea } from '../form/words-area.js';
import { useText } from '../language/language-context.js';
import { ChoiceButtons } from '../parts/choice-buttons.js';
import { Icon } from '../parts/icon.js';
import { photoTexts } from '../photos/text/texts.js';
import { ScanField } from './scan-field.js';
import { UnreadablePhoto } from './shrink.js';
import { isCode, LONGEST_NOTE, type RoundStep } from './steps.js';
import { roundTexts } from './text/texts.js';
import type { RunningRound } from './use-round.js';

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const idsOf = (value: string): readonly string[] => value.split(',').filter((id) => id !== '');

/** A kept photo; its address lives as long as it is shown. */
const Shot = ({ load, label }: { load: () => Promise<Blob | undefined>; label: string }) => {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let wanted = true;
    void load().then((blob) => {
      if (!wanted || blob === undefined) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    });
    return () => {
      wanted = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [load]);
  return address === undefined ? (
    <span className="gk-round-shot" />
  ) : (
    <img className="gk-round-shot" src={address} alt={label} />
  );
};

const PhotoField = <Data,>({
  value,
  onChange,
  round,
  title,
}: FieldProps & { round: RunningRound<Data>; title: string }) => {
  const t = useText(roundTexts);
  const id = useId();
  const photoText = useText(photoTexts);
  const [failed, setFailed] = useState<'unreadable' | 'full'>();
  const ids = idsOf(value);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file === undefined) return;
    try {
      onChange([...ids, await round.addPhoto(file)].join(','));
      setFailed(undefined);
    } catch (error) {
      setFailed(error instanceof UnreadablePhoto ? 'unreadable' : 'full');
    }
  };
  return (
    <div className="gk-round-shots">
      {ids.map((photo, at) => (
        <PhotoShot
          key={photo}
          photo={photo}
          place={at + 1}
          round={round}
          onRemove={() => {
            round.dropPhoto(photo);
            onChange(ids.filter((other) => other !== photo).join(','));
          }}
        />
      ))}
      <label className="gk-round-take" htmlFor={id}>
        <Icon name="camera" /> {t('round.photo')}
        <input
          id={id}
          className="gk-hidden"
          type="file"
          accept="image/*"
          capture="environment"
          aria-label={`${title} ${t('round.photo')}`}
          onChange={(event) => void take(event)}
        />
      </label>
      {failed !== undefined ? (
        <p className="gk-late gk-small" role="alert">
          {failed === 'full' ? t('round.photo.failed') : photoText('photos.unreadable')}
        </p>
      ) : null}
    </div>
  );
};

const PhotoShot = <Data,>({
  photo,
  place,
  round,
  onRemove,
}: {
  photo: string;
  place: number;
  round: RunningRound<Data>;
  onRemove: () => void;
}) => {
  const t = useText(roundTexts);
  const [load] = useState(() => () => round.photo(photo));
  return (
    <span className="gk-round-kept">
      <Shot load={load} label={t('round.photo.shown', { place })} />
      <Button type="text" aria-label={t('round.photo.remove', { place })} onClick={onRemove}>
        <Icon name="close" />
      </Button>
    </span>
  );
};

const ScanStep = ({ step, value, onChange }: FieldProps & { step: Extract<RoundStep, { kind: 'scan' }> }) => {
  const t = useText(roundTexts);
  if (value !== '') {
    return (
      <span className="gk-state gk-state-done">
        <Icon name="scan" small /> {t('round.scan.done')}
      </span>
    );
  }
  const onCode = (code: string): boolean => {
    if (!isCode(step.code, code)) return false;
    onChange(code);
    return true;
  };
  return (
    <ScanField
      label={t('round.scan.typed')}
      go={t('round.find.go')}
      onCode={onCode}
      wrong={(code) => t('round.scan.wrong', { code })}
    />
  );
};

/** The field of a step. */
export const StepField = <Data,>({
  step,
  value,
  onChange,
  round,
}: FieldProps & { step: RoundStep; round: RunningRound<Data> }) => {
  switch (step.kind) {
    case 'choice':
      return <ChoiceButtons label={step.title} choices={step.choices} value={value} onChange={onChange} />;
    case 'note':
      return (
        <WordsArea
          aria-label={step.title}
          autoSize={{ minRows: 2, maxRows: 6 }}
          longest={LONGEST_NOTE}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'photo':
      return <PhotoField value={value} onChange={onChange} round={round} title={step.title} />;
    case 'scan':
      return <ScanStep step={step} value={value} onChange={onChange} />;
  }
};
