// What a certificate's code states (docs/verify.md): every claim of the right kind, or the code cannot be read.
import { fromText, isBytes } from './cose.js';

const MOST = 400;
const ISSUER = 'CCLAM';
const [ISS, EXP, NBF, IAT, IDENTITY, ACCREDITATION] = [1, 4, 5, 6, 169, -65537];
const QUALIFICATIONS = ['EOD1', 'EOD2', 'EOD3', 'EOD3P'];
const BITS = 32;

/** @returns {signed, holder, number, …}; throws RangeError where something lacks or is of another kind. Days and moments in seconds. */
export function readCode(text) {
  const signed = fromText(text, 'BRV1:', MOST);
  const { claims } = signed;
  const told = map(claims.get(ACCREDITATION));
  if (claims.get(ISS) !== ISSUER) {
    throw new RangeError('code: issuer');
  }
  const code = {
    signed,
    exp: whole(claims.get(EXP)), nbf: whole(claims.get(NBF)), iat: whole(claims.get(IAT)),
    holder: words(map(claims.get(IDENTITY)).get(4)),
    number: words(told.get(1)), control: words(told.get(2)), index: natural(told.get(3)), birthYear: natural(told.get(4)),
    qualification: words(told.get(5)), edition: words(told.get(6)),
    munitions: told.has(7) ? bits(told.get(7)) : [],
    modules: told.has(8) ? list(told.get(8)).map(words) : [],
    conditions: told.has(9) ? list(told.get(9)).map(condition) : [],
    specimen: specimen(told)
  };
  if (!/^[0-9A-Z]{8}$/.test(code.control) || !QUALIFICATIONS.includes(code.qualification) || code.exp <= code.nbf) {
    throw new RangeError('code: control code, qualification or days');
  }
  return code;
}

/** [1] · [2, kilograms] · [3, area] · [5, French, English]; 3 and 5 alone: what they say stands on the paper only. */
function condition(item) {
  const [kind, ...told] = list(item);
  const size = { 1: [0], 2: [1], 3: [0, 1], 5: [0, 2] }[kind];
  if (typeof kind !== 'number' || !size?.includes(told.length)) {
    throw new RangeError('code: condition');
  }
  return { kind, told: told.map(words) };
}

function bits(number) {
  const set = [...Array(BITS).keys()].filter(bit => Math.floor(natural(number) / 2 ** bit) % 2);
  if (!number || number >= 2 ** BITS) {
    throw new RangeError('code: munition types');
  }
  return set;
}

/** Absent, or true: nothing else says so. */
export function specimen(told) {
  if (told.has(10) && told.get(10) !== true) {
    throw new RangeError('specimen');
  }
  return told.has(10);
}

export function map(value) {
  return of(value instanceof Map, value);
}

export function whole(value) {
  return of(Number.isSafeInteger(value), value);
}

export function natural(value) {
  return of(Number.isSafeInteger(value) && value >= 0, value);
}

export function bytes(value) {
  return of(isBytes(value), value);
}

function words(value) {
  return of(typeof value === 'string' && value.trim() !== '', value);
}

function list(value) {
  return of(Array.isArray(value) && value.length > 0, value);
}

function of(kind, value) {
  if (!kind) {
    throw new RangeError('a claim lacks or is of another kind');
  }
  return value;
}
