/** A property with where it lies. */
export interface Placed {
  readonly id: string;
  readonly name: string;
  readonly coordinates: { readonly latitude: number; readonly longitude: number };
}

/** A place on the sheet. */
export interface Spot {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A sheet shows this many degrees at least, so that one property alone stands in its middle. */
const LEAST_DEGREES = 0.02;

/**
 * Where properties stand on a sheet, north above, all within its margin; a degree east is as long as one north, as it is in the
 * middle of them. Good for a region, not for the whole earth.
 */
export const layOut = (
  properties: readonly Placed[],
  { width, height, margin }: { readonly width: number; readonly height: number; readonly margin: number },
): readonly Spot[] => {
  if (properties.length === 0) return [];
  const latitudes = properties.map(({ coordinates }) => coordinates.latitude);
  const longitudes = properties.map(({ coordinates }) => coordinates.longitude);
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const [north, east] = [middle(latitudes), middle(longitudes)];
  const shrink = Math.max(0.01, Math.cos((north * Math.PI) / 180));
  const spread = (values: readonly number[]): number =>
    Math.max(LEAST_DEGREES, Math.max(...values) - Math.min(...values));
  const scale = Math.min(
    (width - 2 * margin) / (spread(longitudes) * shrink),
    (height - 2 * margin) / spread(latitudes),
  );
  return properties.map(({ id, name, coordinates: { latitude, longitude } }) => ({
    id,
    name,
    x: width / 2 + (longitude - east) * shrink * scale,
    y: height / 2 - (latitude - north) * scale,
  }));
};
