// The key list: a JWK Set (RFC 7517) that counts only under the root's signature (JWS, RFC 7515, RS256).
import { fromBase64url } from './cose.js';

/** Characters. */
const LONGEST = 1000000;

/** A key list is not taken; {@code reason}: unreadable, noRoot, root, rootDays, older. */
export class ListNotTaken extends Error {

  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/**
 * @param text compact JWS. @param root of der.js
 * @returns {keys: Map by kid (each with its CryptoKey as {@code public}), iat (seconds), specimen, text}; throws ListNotTaken
 */
export async function readKeys(text, root) {
  const parts = text.trim().split('.');
  if (parts.length !== 3 || text.length > LONGEST) {
    throw new ListNotTaken('unreadable');
  }
  let header;
  let signature;
  let set;
  try {
    [header, set] = parts.slice(0, 2).map(part => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(part))));
    signature = fromBase64url(parts[2]);
  } catch (broken) {
    throw new ListNotTaken('unreadable', broken);
  }
  if (header?.alg !== 'RS256' || header.crit || !await underRoot(parts, signature, root)) {
    throw new ListNotTaken('root');
  }
  const list = { ...keysOf(set), text: text.trim() };
  if (list.iat < root.begins || list.iat > root.ends) {
    throw new ListNotTaken('rootDays');
  }
  for (const key of list.keys.values()) {
    key.public = await importKey(key);
  }
  return list;
}

async function underRoot(parts, signature, root) {
  const kind = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  try {
    const key = await crypto.subtle.importKey('spki', root.spki, kind, false, ['verify']);
    return await crypto.subtle.verify(kind, key, signature, new TextEncoder().encode(`${parts[0]}.${parts[1]}`));
  } catch (broken) {
    throw new ListNotTaken('root', broken);    // the root's key is no RSA key
  }
}

/** One key that is not as it should be makes the whole list unreadable: half a list would call a genuine paper unknown. */
function keysOf(set) {
  const good = set && Array.isArray(set.keys) && set.iss === 'CCLAM' && Number.isSafeInteger(set.iat)
    && (set.specimen === undefined || typeof set.specimen === 'boolean')
    && set.keys.every(key => key && key.kty === 'EC' && key.crv === 'P-256' && key.alg === 'ES256' && key.use === 'sig' && key.d === undefined
      && [key.x, key.y, key.kid].every(part => typeof part === 'string')
      && Number.isSafeInteger(key.nbf) && Number.isSafeInteger(key.exp) && (key.revoked === undefined || key.revoked?.constructor === Object));
  const keys = new Map(good ? set.keys.map(key => [key.kid, key]) : []);
  if (!good || keys.size !== set.keys.length) {
    throw new ListNotTaken('unreadable');
  }
  return { keys, iat: set.iat, specimen: set.specimen === true };
}

async function importKey({ x, y }) {
  try {
    return await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  } catch (broken) {
    throw new ListNotTaken('unreadable', broken);    // no point of the curve
  }
}

export function keyOf(list, kid) {
  return list?.keys.get(kid);
}

/** A newer list is taken, an older one never. Throws ListNotTaken */
export function newerList(offered, kept) {
  if (kept && offered.iat < kept.iat) {
    throw new ListNotTaken('older');
  }
  return offered;
}
