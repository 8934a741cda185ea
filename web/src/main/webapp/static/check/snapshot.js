// The status snapshot (docs/verify.md): two bits a certificate, packed by zlib and signed.
import { fits, fromText } from './cose.js';
import { bytes, fields, issuedBy, natural, specimen, time } from './claims.js';
import { keyOf } from './keys.js';

/** Bytes of COSE: more than a million certificates take. */
const MOST = 512 * 1024;
const MOST_CERTIFICATES = 1000000;
const [ISS, EXP, IAT, STATUS] = [1, 4, 6, -65538];

export const [IN_FORCE, SUSPENDED, WITHDRAWN, ENDED] = [0, 1, 2, 3];

/** A snapshot is not taken; {@code reason} says why: unreadable, unpackable, noKeys, key, signature, keyDays, withdrawn, specimen, older, fewer. */
export class NotTaken extends Error {

  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Whether this browser can unpack a snapshot at all. */
export function unpacks() {
  return typeof DecompressionStream === 'function';
}

/**
 * Reads and checks a snapshot against the key list.
 * @returns {asOf, useUntil (seconds), size, specimen, text, at(index): 0…3, surrendered(index)}; throws NotTaken
 */
export async function readSnapshot(text, keys) {
  const told = form(text);
  const key = keyOf(keys, told.signed.kid);
  if (!key) {
    throw new NotTaken('key');
  }
  if (!await fits(told.signed, key)) {
    throw new NotTaken('signature');
  }
  if (told.asOf < key.nbf || told.asOf >= key.exp) {
    throw new NotTaken('keyDays');
  }
  if (key.revoked) {
    throw new NotTaken('withdrawn');
  }
  if (told.specimen && !keys.specimen) {
    throw new NotTaken('specimen');
  }
  if (!unpacks()) {
    throw new NotTaken('unpackable');
  }
  return unpacked(text, told);
}

function form(text) {
  try {
    const signed = fromText(text, 'BRS1:', MOST);
    const claims = fields(signed.claims, [ISS, EXP, IAT, STATUS], []);
    const status = fields(claims.get(STATUS), [1, 2, 3], [10]);
    issuedBy(claims);
    const told = {
      signed, asOf: time(claims.get(IAT)), useUntil: time(claims.get(EXP)),
      size: natural(status.get(1)), packed: bytes(status.get(2)), ended: bytes(status.get(3)), specimen: specimen(status)
    };
    if (told.size > MOST_CERTIFICATES) {
      throw new RangeError('snapshot: size');
    }
    return told;
  } catch (broken) {
    throw new NotTaken('unreadable', broken);
  }
}

async function unpacked(text, told) {
  let status;
  try {
    status = await inflate(told.packed, Math.ceil(told.size / 4));
  } catch (broken) {
    throw new NotTaken('unreadable', broken);
  }
  const at = index => (status[index >> 2] >> (2 * (index % 4))) & 3;
  const rank = ranks(told.size, at);
  if (told.ended.length !== Math.ceil(rank.size / 8)) {
    throw new NotTaken('unreadable');
  }
  return {
    text, asOf: told.asOf, useUntil: told.useUntil, size: told.size, specimen: told.specimen, at,
    surrendered: index => ((told.ended[rank.get(index) >> 3] >> (rank.get(index) % 8)) & 1) === 1
  };
}

/** The place of each entry 3 among its kind. */
function ranks(size, at) {
  const rank = new Map();
  for (let index = 0; index < size; index++) {
    if (at(index) === ENDED) {
      rank.set(index, rank.size);
    }
  }
  return rank;
}

/** Never more than is expected, whatever the packed bytes hold. */
async function inflate(packed, expected) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const all = new Uint8Array(expected);
  let at = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (at + part.value.length > expected) {
      await reader.cancel();
      throw new RangeError('snapshot: unpacks to more than its size');
    }
    all.set(part.value, at);
    at += part.value.length;
  }
  if (at !== expected) {
    throw new RangeError('snapshot: unpacks to less than its size');
  }
  return all;
}

/** The newest counts: one with an earlier "as of", or with fewer certificates than the kept one, is refused (R77). Throws NotTaken */
export function newer(offered, kept) {
  if (kept && offered.asOf < kept.asOf) {
    throw new NotTaken('older');
  }
  if (kept && offered.size < kept.size) {
    throw new NotTaken('fewer');
  }
  return offered;
}
