// As much of X.509 (RFC 5280) as a root needs here: its public key, whose it is, and the fingerprint by which people compare it.

const SEQUENCE = 0x30;
const VERSION = 0xa0;
const OID = 0x06;
const COMMON_NAME = '550403';

/** @param pem text of a certificate. @returns {spki: bytes, name, begins, ends (seconds), fingerprint: 64 hex digits}; throws RangeError */
export async function certificate(pem) {
  const found = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem);
  if (!found || pem.length > 20000) {
    throw new RangeError('PEM');
  }
  let der;
  try {
    der = Uint8Array.from(atob(found[1].replace(/\s/g, '')), sign => sign.charCodeAt(0));
  } catch (broken) {
    throw new RangeError('PEM', { cause: broken });
  }
  const whole = element(der, 0);
  if (whole.tag !== SEQUENCE || whole.end !== der.length) {
    throw new RangeError('DER');
  }
  const parts = children(der, children(der, whole)[0]);
  const fields = parts[0].tag === VERSION ? parts.slice(1) : parts;    // serial, algorithm, issuer, validity, subject, key
  if (fields.length < 6) {
    throw new RangeError('DER: certificate');
  }
  return {
    spki: der.slice(fields[5].from, fields[5].end),
    name: commonName(der, fields[4]),
    begins: moment(der, children(der, fields[3])[0]),
    ends: moment(der, children(der, fields[3])[1]),
    fingerprint: hex(new Uint8Array(await crypto.subtle.digest('SHA-256', der)))
  };
}

function commonName(der, subject) {
  for (const set of children(der, subject)) {
    for (const pair of children(der, set)) {
      const [type, value] = children(der, pair);
      if (type?.tag === OID && value && hex(der.subarray(type.content, type.end)) === COMMON_NAME) {
        return new TextDecoder().decode(der.subarray(value.content, value.end));
      }
    }
  }
  return '';
}

/** UTCTime (until 2049) or GeneralizedTime, in seconds. */
function moment(der, element) {
  const text = element ? new TextDecoder().decode(der.subarray(element.content, element.end)) : '';
  const found = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text);
  if (!found) {
    throw new RangeError('DER: time');
  }
  const [year, month, ...rest] = found.slice(1).map(Number);
  const century = found[1].length === 4 ? 0 : year < 50 ? 2000 : 1900;
  return Date.UTC(century + year, month - 1, ...rest) / 1000;
}

function children(der, parent) {
  if (!parent) {
    throw new RangeError('DER: parts');
  }
  const all = [];
  for (let at = parent.content; at < parent.end; at = all[all.length - 1].end) {
    all.push(element(der, at));
    if (all[all.length - 1].end > parent.end) {
      throw new RangeError('DER: length');
    }
  }
  return all;
}

function element(der, from) {
  const [tag, first] = [der[from], der[from + 1]];
  let [content, length] = [from + 2, first];
  if (first > 0x82 || first === 0x80 || first === undefined) {
    throw new RangeError('DER: length');
  }
  if (first > 0x80) {
    content += first - 0x80;
    length = der.subarray(from + 2, content).reduce((sum, byte) => sum * 256 + byte, 0);
  }
  if (content + length > der.length) {
    throw new RangeError('DER: cut off');
  }
  return { tag, from, content, end: content + length };
}

function hex(bytes) {
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
