// Base45 (RFC 9285), strict: what is no Base45 is refused, since a code that was misread must not be guessed at.

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const VALUES = new Map([...ALPHABET].map((sign, value) => [sign, value]));

/** @returns Uint8Array; throws RangeError where the text is no Base45 */
export function fromBase45(text) {
  if (text.length % 3 === 1) {
    throw new RangeError('Base45: length');
  }
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 === 2 ? 1 : 0));
  let at = 0;
  for (let i = 0; i < text.length; i += 3) {
    const whole = i + 2 < text.length;
    const number = value(text[i]) + 45 * value(text[i + 1]) + (whole ? 2025 * value(text[i + 2]) : 0);
    if (number > (whole ? 0xffff : 0xff)) {
      throw new RangeError('Base45: overflow');
    }
    if (whole) {
      bytes[at++] = number >> 8;
    }
    bytes[at++] = number & 0xff;
  }
  return bytes;
}

function value(sign) {
  const found = VALUES.get(sign);
  if (found === undefined) {
    throw new RangeError('Base45: sign');
  }
  return found;
}
