// CBOR (RFC 8949) as far as our formats go, and only in its deterministic form (4.2.1): definite lengths, shortest integers, keys sorted and
// never twice. Integers are numbers (never more than 2^53), byte strings Uint8Array, maps Map, a tag is Tagged. No floats, no null.

const DEEPEST = 8;
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export class Tagged {

  constructor(tag, value) {
    Object.assign(this, { tag, value });
  }
}

/** The one item that the bytes are; throws RangeError where they are anything else, or more. */
export function fromCbor(bytes) {
  const reader = new Reader(bytes);
  const item = reader.item(0);
  if (reader.at !== bytes.length) {
    throw new RangeError('CBOR: more follows');
  }
  return item;
}

class Reader {

  at = 0;

  constructor(bytes) {
    this.bytes = bytes;
  }

  item(depth) {
    if (depth > DEEPEST) {
      throw new RangeError('CBOR: too deep');
    }
    const first = this.#take(1)[0];
    const kind = first >> 5;
    if (kind === 7) {
      return simple(first & 31);
    }
    const number = this.#number(first & 31);
    switch (kind) {
      case 0: return number;
      case 1: return -1 - number;
      case 2: return this.#take(number).slice();
      case 3: return this.#text(number);
      case 4: return this.#array(number, depth);
      case 5: return this.#map(number, depth);
      default: return new Tagged(number, this.item(depth + 1));
    }
  }

  #number(short) {
    if (short < 24) {
      return short;
    }
    if (short > 27) {
      throw new RangeError('CBOR: length');
    }
    const size = 1 << (short - 24);
    const number = this.#take(size).reduce((sum, byte) => sum * 256 + byte, 0);
    const least = size === 1 ? 24 : 2 ** (4 * size);
    if (number < least || number >= Number.MAX_SAFE_INTEGER) {
      throw new RangeError('CBOR: not the shortest form, or too large');
    }
    return number;
  }

  #text(length) {
    try {
      return UTF8.decode(this.#take(length));
    } catch (broken) {
      throw new RangeError('CBOR: text', { cause: broken });
    }
  }

  #array(length, depth) {
    const items = [];
    for (let i = 0; i < length; i++) {
      items.push(this.item(depth + 1));    // a length that lies ends with the bytes
    }
    return items;
  }

  #map(length, depth) {
    const map = new Map();
    let last = null;
    for (let i = 0; i < length; i++) {
      const from = this.at;
      const key = this.item(depth + 1);
      const written = this.bytes.subarray(from, this.at);
      if (typeof key === 'object' || (last && !before(last, written))) {
        throw new RangeError('CBOR: keys');
      }
      last = written;
      map.set(key, this.item(depth + 1));
    }
    return map;
  }

  #take(length) {
    if (length > this.bytes.length - this.at) {
      throw new RangeError('CBOR: cut off');
    }
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

function simple(value) {
  if (value === 20 || value === 21) {
    return value === 21;
  }
  throw new RangeError('CBOR: kind');
}

/** By bytes, as RFC 8949 4.2.1 sorts keys. */
function before(one, other) {
  for (let i = 0; i < Math.min(one.length, other.length); i++) {
    if (one[i] !== other[i]) {
      return one[i] < other[i];
    }
  }
  return one.length < other.length;
}

/** The bytes that COSE signs (RFC 9052, 4.4): ["Signature1", protected header, no further data, payload]. */
export function signedBytes(header, payload) {
  const context = new TextEncoder().encode('Signature1');
  return concat([0x84], head(3, context.length), context, head(2, header.length), header, head(2, 0), head(2, payload.length), payload);
}

function head(kind, length) {
  const first = kind << 5;
  if (length < 24) {
    return [first | length];
  }
  if (length < 0x100) {
    return [first | 24, length];
  }
  if (length < 0x10000) {
    return [first | 25, length >> 8, length & 0xff];
  }
  return [first | 26, length >>> 24, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff];
}

function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    all.set(part, at);
    return at + part.length;
  }, 0);
  return all;
}
