/** Where the device says that it stands. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracyMetres: number;
}

const WAIT_MS = 8000;

/** The device's place; undefined where it may not or cannot tell: clocking never waits for it for long, nor fails by it. */
export const placeNow = (): Promise<Place | undefined> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) {
      resolve(undefined);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracyMetres: accuracy }),
      () => resolve(undefined),
      { timeout: WAIT_MS, maximumAge: 60_000, enableHighAccuracy: true },
    );
  });

/** The instant by the device's own clock, with its offset. */
export const deviceNow = (at: Date): string => {
  const minutes = -at.getTimezoneOffset();
  const two = (part: number) => String(part).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 19)}${offset}`;
};
