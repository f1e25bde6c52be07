/** The size of a picture whose longer side is at most `most`; never larger than it was. */
export const sizeWithin = (width: number, height: number, most: number): { width: number; height: number } => {
  const scale = Math.min(1, most / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

const LONGER_SIDE_PX = 1600;
const QUALITY = 0.8;

/** What was chosen is no picture that this browser can open. */
export class UnreadablePhoto extends Error {
  override name = 'UnreadablePhoto';
}

const opened = async (file: Blob): Promise<ImageBitmap> => {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (cause) {
    throw new UnreadablePhoto('no picture', { cause });
  }
};

/** A photo as it is kept and sent: upright, at most 1600 px long, JPEG. A camera's 6 MB become about 300 kB. Throws {@link UnreadablePhoto}. */
export const shrinkPhoto = async (file: Blob): Promise<Blob> => {
  const picture = await opened(file);
  const { width, height } = sizeWithin(picture.width, picture.height, LONGER_SIDE_PX);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return small ?? file;
};
