// Words, days and moments in the language chosen here; both languages are on the phone. The day is Kinshasa's (UTC+1, no summer time: R92).
import { fill } from '../elements.js';

const KINSHASA = 3600;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;

export class Words {

  /** @param texts {fr: {key: text}, en: …} */
  constructor(texts, language) {
    Object.assign(this, { texts, language });
  }

  get other() {
    return this.language === 'fr' ? 'en' : 'fr';
  }

  of(key, ...values) {
    return this.in(this.language, key, ...values);
  }

  in(language, key, ...values) {
    return fill(this.texts[language][key], ...values);
  }

  /** The one of two, for what stands in the code in both. */
  pick(fr, en) {
    return this.language === 'en' ? en : fr;
  }

  /** 31/12/2026 */
  day(seconds) {
    const [year, month, day] = new Date((seconds + KINSHASA) * 1000).toISOString().slice(0, 10).split('-');
    return `${day}/${month}/${year}`;
  }

  /** 31/12/2026 13:05 */
  moment(seconds) {
    return `${this.day(seconds)} ${new Date((seconds + KINSHASA) * 1000).toISOString().slice(11, 16)}`;
  }

  /** The greatest unit alone: "3 jours". Never less than a minute. */
  age(seconds) {
    const [unit, size] = seconds < HOUR ? ['minute', MINUTE] : seconds < 2 * DAY ? ['hour', HOUR] : ['day', DAY];
    const form = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 };
    return new Intl.NumberFormat(this.language, form).format(Math.max(1, Math.floor(seconds / size)));
  }
}
