// COSE_Sign1 (RFC 9052) with ES256, and what is signed in it: a map of claims (RFC 8392).
import { fromBase45 } from './base45.js';
import { fromCbor, signedBytes, Tagged } from './cbor.js';

const SIGN1 = 18;
const ALG = 1;
const KID = 4;
const ES256 = -7;
/**
 * Takes a signed text apart; nothing is checked yet but its form.
 * @param most bytes of COSE
 * @returns {kid: base64url, alg, claims: Map, header, payload, signature}; throws RangeError where it cannot be read
 */
export function fromText(text, prefix, most) {
  const plain = text.trim();    // Base45 never ends with its blank
  if (!plain.startsWith(prefix) || plain.length - prefix.length > Math.ceil(most / 2) * 3) {
    throw new RangeError('COSE: prefix or length');
  }
  const bytes = fromBase45(plain.slice(prefix.length));
  const sign1 = bytes.length > most ? null : fromCbor(bytes);
  if (!(sign1 instanceof Tagged) || sign1.tag !== SIGN1 || !Array.isArray(sign1.value) || sign1.value.length !== 4) {
    throw new RangeError('COSE: no Sign1');
  }
  const [header, open, payload, signature] = sign1.value;
  if (!isBytes(header) || !(open instanceof Map) || open.size || !isBytes(payload) || !isBytes(signature)) {
    throw new RangeError('COSE: parts');
  }
  const told = fromCbor(header);
  const claims = fromCbor(payload);
  if (!(told instanceof Map) || told.size !== 2 || !(claims instanceof Map) || !Number.isInteger(told.get(ALG)) || !isBytes(told.get(KID))
    || told.get(KID).length !== 8) {
    throw new RangeError('COSE: header');
  }
  return { kid: base64url(told.get(KID)), alg: told.get(ALG), claims, header, payload, signature };
}

/** Whether the key (of keys.js) made the signature by ES256: raw r and s, 64 bytes, never DER. */
export async function fits(signed, key) {
  if (signed.alg !== ES256 || signed.signature.length !== 64) {
    return false;
  }
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key.public, signed.signature, signedBytes(signed.header, signed.payload));
}

export function isBytes(value) {
  return value instanceof Uint8Array;
}

export function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Throws RangeError for what is no base64url. */
export function fromBase64url(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) {
    throw new RangeError('base64url');
  }
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));
  } catch (broken) {
    throw new RangeError('base64url', { cause: broken });
  }
}
