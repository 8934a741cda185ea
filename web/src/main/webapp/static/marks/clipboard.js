// Blocks of cells as Excel and LibreOffice put them on the clipboard: tabs and line ends, quotation marks where a cell holds one of them.
import { RESULTS, SIGNS } from './words.js';

/** @return rows of texts; the line end of the last row makes no row of its own */
export function rowsOf(text) {
  const rows = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  let row = [];
  while (cells.lastIndex <= text.length) {
    const found = cells.exec(text) ?? wholeLine(text, cells);
    row.push(found[1] !== undefined ? found[1].replace(/""/g, '"') : found[2]);
    if (found[3] !== '\t') {
      rows.push(row);
      row = [];
      if (found[3] === '' || cells.lastIndex === text.length) {
        break;
      }
    }
  }
  return rows;
}

/** A quotation mark that opens a cell and does not close it is a quotation mark. */
function wholeLine(text, cells) {
  const end = /\t|\r\n|\r|\n|$/g;
  end.lastIndex = cells.lastIndex;
  const stop = end.exec(text);
  const found = [null, undefined, text.slice(cells.lastIndex, stop.index), stop[0]];
  cells.lastIndex = stop.index + stop[0].length;
  return found;
}

export function textOf(rows) {
  return rows.map(row => row.map(cell => /[\t\r\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell).join('\t')).join('\n');
}

/** How a cell is written on the clipboard: a number as the language writes it, a result as its letter, with its remark behind a colon. */
export function written(cell, words) {
  if (cell.column.kind !== 'CRITERION' || !cell.shown) {
    return words.written(cell.shown);
  }
  const letter = words.texts['key.' + cell.shown] ?? cell.shown;
  return cell.shownRemark ? `${letter}: ${cell.shownRemark}` : letter;
}

/** What a pasted text means in a cell: {value, remark}. What is no result is passed on as it is, for the server to refuse. */
export function read(text, cell, words) {
  const tidy = text.replace(/[\u00a0\u202f]/g, ' ').trim();
  if (!tidy) {
    return { value: null, remark: null };
  }
  if (cell.column.kind !== 'CRITERION') {
    return { value: tidy, remark: cell.remark };
  }
  const plain = word => word.normalize('NFD').replace(/\p{M}/gu, '').trim().toLocaleLowerCase(words.language);
  const [, word, remark] = /^([^:]*?)\s*(?::\s*([\s\S]*))?$/.exec(tidy) ?? [null, tidy, ''];
  const value = RESULTS.find(result => [words.texts['key.' + result], words.result(result), SIGNS[result], result].some(one => plain(one) === plain(word)));
  if (!value) {
    return { value: tidy, remark: null };
  }
  // A result that stands there already keeps its remark
  return { value, remark: remark || (value === cell.value ? cell.remark : null) };
}
