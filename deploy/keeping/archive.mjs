/**
 * The archive of a backup: a tar of small parts, packed by gzip, encrypted in the format of age. Both ends stream, so memory
 * does not follow the size; every part of 64 KiB is authenticated, so damage and a missing end are noticed. The program `age`
 * opens it as well: `age -d backup.age | tar -tz`.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { pack as tar, extract as untar } from 'tar-stream';
import { Obstacle } from '../local/processes.mjs';

/** A fast level: the databases' text shrinks to a fifth by it, and a better one takes three times as long for little. */
const PACKING = { level: 3 };

const encrypterFor = ({ passphrase, recipients = [] }) => {
  const encrypter = new Encrypter();
  if (passphrase !== undefined) encrypter.setPassphrase(passphrase);
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (error) {
      throw new Obstacle(`--recipient ${recipient} is no public key of age: ${error.message}`);
    }
  }
  return encrypter;
};

const decrypterFor = ({ passphrase, identities = [] }) => {
  const decrypter = new Decrypter();
  if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
  for (const identity of identities) decrypter.addIdentity(identity);
  return decrypter;
};

/** On the disk, and not only on its way there: whoever deletes the original after a backup relies on it. */
const settle = async (part, file) => {
  const handle = await open(part, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
};

/**
 * Writes an archive that only `key` (a passphrase, or recipients) opens. `produce` is given `add(name, bytes)` and
 * `addFile(name, size, stream)`; each resolves when the archive has room again. Nothing stands under the file's name unless all
 * went well. Answers the number of bytes.
 */
export const writeArchive = async (file, key, produce) => {
  const part = `${file}.part`;
  const packing = tar();
  const zipped = packing.pipe(createGzip(PACKING));
  packing.on('error', (error) => zipped.destroy(error));
  let bytes = 0;
  const counted = new Transform({
    transform(chunk, _encoding, done) {
      bytes += chunk.length;
      done(undefined, chunk);
    },
  });
  const sealed = await encrypterFor(key).encrypt(Readable.toWeb(zipped));
  const writing = pipeline(Readable.fromWeb(sealed), counted, createWriteStream(part, { mode: 0o600 }));
  writing.catch(() => packing.destroy());
  const addStream = (name, size, from) =>
    new Promise((resolve, reject) => {
      const entry = packing.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()));
      from(entry, reject);
    });
  const add = (name, content) => addStream(name, content.length, (entry) => entry.end(content));
  const addFile = (name, size, stream) =>
    addStream(name, size, (entry, reject) => {
      stream.on('error', reject);
      stream.pipe(entry);
    });
  try {
    // A disk that is full ends the writing; whoever produces must not wait for it for ever.
    await Promise.race([produce({ add, addFile }), writing.then(() => new Promise(() => undefined))]);
    packing.finalize();
    await writing;
    await settle(part, file);
    return bytes;
  } catch (error) {
    packing.destroy();
    await writing.catch(() => undefined);
    await rm(part, { force: true });
    if (error.code === 'ENOSPC') throw new Obstacle(`There is no room for ${file}: make room, or write it elsewhere.`);
    throw error;
  }
};

const DAMAGED =
  'is damaged or not complete: it does not hold what was written. Take another copy of it, or the backup before.';

const opened = async (file, key) => {
  const source = Readable.toWeb(createReadStream(file));
  try {
    return Readable.fromWeb(await decrypterFor(key).decrypt(source));
  } catch (error) {
    if (/no identity matched/.test(error.message))
      throw new Obstacle(
        `${file} is not opened by this passphrase or key. It is the one that was given when it was made.`,
      );
    if (error.code === 'ENOENT') throw new Obstacle(`There is no file ${file}.`);
    throw new Obstacle(`${file} is no backup of Goldkey, or its beginning is damaged (${error.message}).`);
  }
};

/**
 * Reads an archive from its beginning; `visit(name, stream, size)` sees each part in the order in which it was written and
 * reads its stream to the end. Throws an {@link Obstacle} where the key is another one, or the file is damaged or cut off.
 */
export const readArchive = async (file, key, visit) => {
  const plain = await opened(file, key);
  const [unzipped, parts] = [createGunzip(), untar()];
  let [damage, ours] = [undefined, undefined];
  for (const stream of [plain, unzipped])
    stream.on('error', (error) => {
      // Where the reader ends early the streams before it are closed: that is no fault of the file.
      if (ours === undefined) damage ??= error;
    });
  const flow = pipeline(plain, unzipped, parts);
  flow.catch(() => undefined); // Told by the loop below, or awaited after it.
  try {
    for await (const part of parts) {
      await visit(part.header.name, part, part.header.size).catch((error) => {
        ours = error;
        throw error;
      });
    }
    await flow;
  } catch (error) {
    plain.destroy();
    if (ours !== undefined && damage === undefined) throw ours;
    throw new Obstacle(`${file} ${DAMAGED}`, { cause: damage ?? error });
  }
};

/** The whole of a small part. */
export const textOf = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};
