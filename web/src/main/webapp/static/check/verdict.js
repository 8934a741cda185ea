// The verdict without a network: the table of docs/verify.md, line by line. Pure: the clock, the lists and the text are handed in.
import { readCode } from './claims.js';
import { fits } from './cose.js';
import { keyOf } from './keys.js';
import { ENDED, SUSPENDED, WITHDRAWN } from './snapshot.js';

/** Today is the later of the clock and what the lists say: a clock that is behind makes no paper valid. All in seconds. */
export function today(clock, keys, snapshot) {
  return Math.max(clock, keys?.iat ?? 0, snapshot?.asOf ?? 0);
}

/**
 * @param keys of keys.js or null. @param snapshot of snapshot.js or null. @param clock seconds
 * @returns {verdict, reason?, asOf, useUntil, code?}: the code only where it is known to be genuine
 */
export async function verdict(text, keys, snapshot, clock) {
  const asOf = snapshot?.asOf ?? null;
  const useUntil = snapshot?.useUntil ?? null;
  const say = (word, reason, told) => ({ verdict: word, ...(reason ? { reason } : {}), asOf, useUntil, ...told });
  let code;
  try {
    code = readCode(text);
  } catch (unreadable) {
    return say('CANNOT_TELL', 'UNREADABLE', { cause: unreadable });
  }
  const key = keyOf(keys, code.signed.kid);
  if (!key) {
    return say('CANNOT_TELL', 'KEY_UNKNOWN');
  }
  if (!await fits(code.signed, key)) {
    return say('NOT_GENUINE', 'SIGNATURE');
  }
  if (code.iat >= key.exp) {    // the day of the decision, which may be older than the key: a paper is signed anew
    return say('NOT_GENUINE', 'KEY_DAYS');
  }
  if (key.revoked) {
    return say('CANNOT_TELL', 'KEY_WITHDRAWN');
  }
  if (code.specimen && !keys.specimen) {
    return say('NOT_GENUINE', 'SPECIMEN');
  }
  const told = { code, specimen: code.specimen || keys.specimen };
  return genuine(code, snapshot, today(clock, keys, snapshot), (word, reason) => say(word, reason, told));
}

/** Final states stay final, so an old snapshot may tell them; nothing that is not known to be in force is accepted. */
function genuine(code, snapshot, now, say) {
  const entry = snapshot && code.index < snapshot.size ? snapshot.at(code.index) : null;
  if (entry === WITHDRAWN) {
    return say('WITHDRAWN');
  }
  if (entry === ENDED) {
    return say(snapshot.surrendered(code.index) ? 'SURRENDERED' : 'REPLACED');
  }
  if (entry === SUSPENDED) {
    return say('SUSPENDED');
  }
  if (now >= code.exp) {
    return say('EXPIRED');
  }
  if (now < code.nbf) {
    return say('NOT_YET_IN_FORCE');
  }
  if (!snapshot) {
    return say('CANNOT_TELL', 'NO_SNAPSHOT');
  }
  if (now >= snapshot.useUntil) {
    return say('CANNOT_TELL', 'SNAPSHOT_OLD');
  }
  if (entry === null) {
    return say('CANNOT_TELL', 'INDEX_BEYOND');
  }
  return say(code.conditions.length ? 'VALID_WITH_CONDITIONS' : 'VALID');
}
