// The mark sheet as the server told it, and what was typed since. It knows no page and sends nothing.

const OPEN = [undefined, 'SCHEDULED', 'IN_PROGRESS', 'RETURNED'];

/** One cell: what is stored, and what was typed and is not stored yet. */
export class Cell {

  constructor(row, part, column) {
    Object.assign(this, { row, part, column, value: null, remark: null, version: 0, by: null, at: null, busy: false });
    this.clear();
  }

  clear() {
    this.typed = null;      // {value, remark}, the newest
    this.sent = null;       // what was sent and not answered yet, with its key and version
    this.state = '';        // saving, saved, refused, stale, waiting
    this.message = '';
    this.theirs = null;
  }

  stored({ value, remark, version, at }, by) {
    Object.assign(this, { value, remark: remark ?? null, version, at: at ? new Date(at) : null, by });
  }

  /** What a person sees in it. */
  get shown() {
    return this.typed ? this.typed.value : this.value;
  }

  get shownRemark() {
    return this.typed ? this.typed.remark : this.remark;
  }

  get key() {
    return keyOf(this.row, this.part, this.column);
  }

  /** Somebody has to look at it. */
  get open() {
    return this.state === 'refused' || this.state === 'stale';
  }
}

export class Sheet {

  #cells = new Map();

  /** @param told as GET …/marks answers; cells that hold what is not stored yet stay as they are, with the version that was looked at */
  take(told) {
    const known = this.#cells;
    this.#cells = new Map();
    Object.assign(this, { editable: told.editable, parts: told.parts, rows: told.rows, me: told.me, taken: Date.now() });
    this.rows.forEach((row, index) => {
      row.index = index;
      for (const part of this.parts) {
        const cells = row.attempts[part.code]?.cells;
        for (const column of part.columns) {
          const key = keyOf(row, part, column);
          const cell = known.get(key) ?? new Cell(row, part, column);
          Object.assign(cell, { row, part, column });
          const stored = cells?.[column.code];
          if (stored && !cell.typed) {
            cell.stored({ value: stored[0], version: stored[1], at: stored[3] * 1000, remark: stored[4] }, told.people[stored[2]]);
          }
          this.#cells.set(key, cell);
        }
      }
    });
  }

  get cells() {
    return this.#cells.values();
  }

  cell(row, part, column) {
    return this.#cells.get(keyOf(row, part, column));
  }

  byKey(key) {
    return this.#cells.get(key);
  }

  part(code) {
    return this.parts.find(part => part.code === code) ?? this.parts[0];
  }

  state(row, part) {
    return row.attempts[part.code]?.state ?? 'SCHEDULED';
  }

  /** Whether something can still be noted there. */
  open(row, part) {
    return this.editable && OPEN.includes(row.attempts[part.code]?.state);
  }

  mayStop(row, part) {
    return this.editable && part.kind === 'PRACTICAL' && ['SCHEDULED', 'IN_PROGRESS'].includes(this.state(row, part));
  }

  become(row, part, change) {
    row.attempts[part.code] = { cells: {}, ...row.attempts[part.code], ...change };
  }

  complete(row, part) {
    if (row.attempts[part.code]?.stopped) {
      return true;
    }
    const timed = part.columns.some(column => column.timed);
    return part.columns.filter(column => column.kind !== 'TIME' || timed).every(column => this.cell(row, part, column).value !== null);
  }

  done(part) {
    return this.rows.filter(row => this.complete(row, part)).length;
  }
}

export function keyOf(row, part, column) {
  return `${row.enrolment} ${part.code} ${column.code}`;
}

/** Whether two entries mean one value: comma and point, needless zeros (R31). */
export function same(one, other) {
  const plain = value => (value ?? '').trim().replace(',', '.').replace(/^(\d+\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return plain(one) === plain(other);
}
