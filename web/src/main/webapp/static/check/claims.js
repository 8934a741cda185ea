// What a certificate's code states (docs/verify.md): every claim of the right kind, or the code cannot be read.
import { fromText, isBytes } from './cose.js';

/** Bytes: of COSE, of the name, of a text of a condition. */
const [MOST, LONGEST_NAME, LONGEST_TEXT] = [400, 120, 60];
const ISSUER = 'CCLAM';
const [ISS, EXP, NBF, IAT, IDENTITY, ACCREDITATION] = [1, 4, 5, 6, 169, -65537];
const QUALIFICATIONS = ['EOD1', 'EOD2', 'EOD3', 'EOD3P'];
/** The end of the year 9999. */
const LAST_SECOND = 253402300799;
const [DAY, KINSHASA] = [86400, 3600];

/** @returns {signed, holder, number, …}; throws RangeError where something lacks or is of another kind. Days are their first second in Kinshasa. */
export function readCode(text) {
  const signed = fromText(text, 'BRV1:', MOST);
  const claims = fields(signed.claims, [ISS, EXP, NBF, IAT, IDENTITY, ACCREDITATION], []);
  const told = fields(claims.get(ACCREDITATION), [1, 2, 3, 4, 5, 6], [7, 8, 9, 10]);
  issuedBy(claims);
  const code = {
    signed,
    exp: day(claims.get(EXP)), nbf: day(claims.get(NBF)), iat: day(claims.get(IAT)),
    holder: words(fields(claims.get(IDENTITY), [4], []).get(4), LONGEST_NAME),
    number: words(told.get(1)), control: words(told.get(2)), index: natural(told.get(3)), birthYear: natural(told.get(4)),
    qualification: words(told.get(5)), edition: words(told.get(6)),
    munitions: told.has(7) ? bits(told.get(7)) : [],
    modules: told.has(8) ? list(told.get(8)).map(one => words(one)) : [],
    conditions: told.has(9) ? list(told.get(9)).map(condition) : [],
    specimen: specimen(told)
  };
  of(code.control.length === 8 && code.birthYear >= 1900 && code.birthYear <= 9999 && QUALIFICATIONS.includes(code.qualification));
  return code;
}

/** [1] · [2, kilograms] · [3, area] · [5, French, English]; 3 and 5 alone: what they say stands on the paper only. */
function condition(item) {
  const [kind, ...told] = list(item);
  of(Number.isInteger(kind) && { 1: [0], 2: [1], 3: [0, 1], 5: [0, 2] }[kind]?.includes(told.length));
  return { kind, told: told.map(text => words(text, LONGEST_TEXT)) };
}

/** The places of the bits that are set, the lowest first. */
function bits(number) {
  of(natural(number) > 0);
  return [...number.toString(2)].reverse().flatMap((bit, at) => bit === '1' ? [at] : []);
}

/** Absent, or true: nothing else says so. */
export function specimen(told) {
  of(!told.has(10) || told.get(10) === true);
  return told.has(10);
}

export function issuedBy(claims) {
  of(claims.get(ISS) === ISSUER);
}

/** A map with these keys, maybe some of the others, and no more. */
export function fields(value, needed, others) {
  of(value instanceof Map && needed.every(key => value.has(key)) && [...value.keys()].every(key => needed.includes(key) || others.includes(key)));
  return value;
}

export function time(value) {
  return of(natural(value) <= LAST_SECOND, value);
}

function day(value) {
  return of((time(value) + KINSHASA) % DAY === 0, value);
}

export function natural(value) {
  return of(Number.isSafeInteger(value) && value >= 0, value);
}

export function bytes(value) {
  return of(isBytes(value), value);
}

function words(value, most = Infinity) {
  return of(typeof value === 'string' && value !== '' && new TextEncoder().encode(value).length <= most, value);
}

function list(value) {
  return of(Array.isArray(value) && value.length > 0, value);
}

/** The value, if it is what it should be. */
function of(good, value) {
  if (!good) {
    throw new RangeError('a claim lacks or is of another kind');
  }
  return value;
}
