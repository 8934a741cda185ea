// What the mark grid asks of the server. The person who typed is named with each write: on a device where somebody else has signed in since,
// nothing goes out under the wrong name.

const JSON_TYPE = { 'Content-Type': 'application/json', Accept: 'application/json' };
/** The server reads 64 KB. */
const LONGEST = 40000;

export class Server {

  /** @param base address of the marks of a session */
  constructor(base, person) {
    this.base = base;
    this.headers = { ...JSON_TYPE, 'Brevet-Person': person };
  }

  async sheet() {
    const answer = await fetch(this.base, { headers: { Accept: 'application/json' } });
    return { status: answer.status, body: await read(answer) };
  }

  async put(cell, entry, signal) {
    const answer = await fetch(`${this.base}/${cell.row.enrolment}/${encodeURIComponent(cell.part.code)}/${encodeURIComponent(cell.column.code)}`, {
      method: 'PUT', headers: { ...this.headers, 'Idempotency-Key': entry.key }, signal,
      body: JSON.stringify({ value: entry.value, remark: entry.remark, version: entry.version })
    });
    return { status: answer.status, body: await read(answer) };
  }

  /** Each cell is answered for itself. What the whole is answered counts for each. */
  async putAll(cells, signal) {
    const answer = await this.#post('batch', { cells: cells.map(cell => ({ ...place(cell), ...cell.sent })) }, signal);
    return answer.status === 200 ? answer.body.answers : cells.map(() => answer);
  }

  /** What would become of the entries, none of them stored. @param entries [{cell, value, remark}] by rows */
  async check(entries) {
    const told = [];
    for (let from = 0; from < entries.length;) {
      const upTo = chunk(entries, from);
      const answer = await this.#post('check', { cells: entries.slice(from, upTo).map(entry => ({ ...place(entry.cell), value: entry.value,
        remark: entry.remark })) });
      if (answer.status !== 200) {
        throw new Refusal(reasons(answer), answer.status);
      }
      told.push(...answer.body.answers);
      from = upTo;
    }
    return told;
  }

  stop(row, part, told) {
    return this.#done('stop', { enrolment: row.enrolment, assessment: part.code, ...told });
  }

  complete(part) {
    return this.#done('complete', { assessment: part.code });
  }

  async #done(what, body) {
    const answer = await this.#post(what, body);
    if (answer.status !== 200) {
      throw new Refusal(reasons(answer), answer.status);
    }
    return answer.body;
  }

  async #post(what, body, signal) {
    const answer = await fetch(`${this.base}/${what}`, { method: 'POST', headers: this.headers, body: JSON.stringify(body), signal });
    return { status: answer.status, body: await read(answer) };
  }
}

/** The server said no, with its reasons. */
export class Refusal extends Error {

  constructor(reasons, status) {
    super(reasons.join(' '));
    Object.assign(this, { reasons, status });
  }
}

/** Where the next request ends: between two trainees if it can be, since what stands in one row belongs together (R35). */
function chunk(entries, from) {
  let size = 0;
  let end = from;
  let between = from;
  while (end < entries.length && size < LONGEST) {
    if (end > from && entries[end].cell.row !== entries[end - 1].cell.row) {
      between = end;
    }
    size += 110 + 3 * (String(entries[end].value ?? '').length + (entries[end].remark?.length ?? 0));
    end++;
  }
  return end === entries.length || between === from ? end : between;
}

function place(cell) {
  return { enrolment: cell.row.enrolment, assessment: cell.part.code, cell: cell.column.code };
}

function reasons({ status, body }) {
  return body.reasons ? body.reasons.map(reason => reason.text) : [body.message ?? String(status)];
}

async function read(answer) {
  try {
    return await answer.json();
  } catch {
    return {};
  }
}
