// Reads the text of a QR code in a picture: by the browser itself where it can, else by ZXing, which is loaded only then. A certificate bears
// two codes, and a dense one needs a certain size: so the picture is tried at several sizes and in parts.

/**
 * Longest side in pixels to which a whole picture, a part of it or the middle of a frame is brought, in the order in which they succeed most
 * often. One size is never enough: ZXing finds about one in five dense codes at one size and not at the next, however clear they are.
 */
const SIZES = [1600, 1000, 2600, 700, 1300, 4000];
const PART_SIZES = [1000, 650, 1500];
const FRAME_SIZES = [540, 720, 420, 1080, 640, 1400];
const PARTS = [2, 3];
const OVERLAP = 0.35;
const OURS = /^BR[VS]1:/;

let own;
let zxing;

/** Whether the browser reads QR codes itself; asked once. */
async function detector() {
  own ??= 'BarcodeDetector' in window
    ? BarcodeDetector.getSupportedFormats().then(formats => formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null)
    : Promise.resolve(null);
  return own;
}

/** ZXing comes inside a component of PrimeFaces Extensions, whose first statement wants that library: it gets a stand-in. */
async function library() {
  zxing ??= (async () => {
    globalThis.PrimeFaces ??= { widget: { BaseWidget: { extend: () => null } } };
    await import('./codescanner.js');
    return globalThis.ZXing;
  })();
  try {
    return await zxing;
  } catch (failure) {
    zxing = undefined;    // it may be there the next time
    throw failure;
  }
}

/**
 * A picture from a file, tried until one of our codes is found.
 * @returns its text; that of another code where there is no other; null where there is none
 */
export async function readPicture(file) {
  const picture = await createImageBitmap(file);
  try {
    let other = null;
    for (const view of views(picture)) {
      const text = await readView(picture, view, true);
      if (text && OURS.test(text)) {
        return text;
      }
      other ??= text;
      await new Promise(resolve => setTimeout(resolve));    // the page stays alive between two tries
    }
    return other;
  } finally {
    picture.close();
  }
}

/** One frame of the camera: the middle of it, where the code is held. @param count of frames before it: each is tried at another size */
export async function readFrame(video, count) {
  const side = Math.min(video.videoWidth, video.videoHeight);
  const view = { x: (video.videoWidth - side) / 2, y: (video.videoHeight - side) / 2, width: side, height: side };
  const found = await readView(video, { ...view, scale: Math.min(1, FRAME_SIZES[count % FRAME_SIZES.length] / side) }, false);
  return found && OURS.test(found) ? found : null;
}

/** A glance at the whole and at each part, then every size of each: a photograph of a whole paper shows two codes, and only its parts show one. */
function* views({ width, height }) {
  const whole = [...scaled({ x: 0, y: 0, width, height }, SIZES)];
  const parts = PARTS.flatMap(count => [...Array(count * count).keys()].map(at =>
    [...scaled(part(width, height, count, at % count, Math.floor(at / count)), PART_SIZES)]));
  yield* whole.slice(0, 2);
  yield* parts.map(([first]) => first);
  yield* whole.slice(2);
  yield* parts.flatMap(([, ...others]) => others);
}

/** Each size that differs from those before it; a small picture is made larger, at most three times. */
function* scaled(view, sizes) {
  const longest = Math.max(view.width, view.height);
  const scales = sizes.map(size => Math.min(size / longest, size > 1000 ? 1 : 3));
  yield* [...new Set(scales)].map(scale => ({ ...view, scale }));
}

/** A part that overlaps its neighbours, so that none cuts the code in all of them. */
function part(width, height, parts, column, row) {
  const [wide, high] = [width * (1 + OVERLAP) / parts, height * (1 + OVERLAP) / parts];
  return { x: column * (width - wide) / (parts - 1), y: row * (height - high) / (parts - 1), width: wide, height: high };
}

async function readView(source, view, hard) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(view.width * view.scale));
  canvas.height = Math.max(1, Math.round(view.height * view.scale));
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  drawing.fillStyle = '#fff';    // what is transparent is paper
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(source, view.x, view.y, view.width, view.height, 0, 0, canvas.width, canvas.height);
  const browser = await detector();
  if (browser) {
    const found = (await browser.detect(canvas)).map(code => code.rawValue);
    if (found.length) {
      return found.find(text => OURS.test(text)) ?? found[0];
    }
    if (!hard) {
      return null;
    }
  }
  return byLibrary(await library(), drawing.getImageData(0, 0, canvas.width, canvas.height), hard);
}

function byLibrary(library, { data, width, height }, hard) {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0; i < grey.length; i++) {
    grey[i] = (data[4 * i] * 77 + data[4 * i + 1] * 150 + data[4 * i + 2] * 29) >> 8;
  }
  const source = new library.RGBLuminanceSource(grey, width, height);
  const hints = new Map(hard ? [[library.DecodeHintType.TRY_HARDER, true]] : []);
  for (const Binarizer of hard ? [library.HybridBinarizer, library.GlobalHistogramBinarizer] : [library.HybridBinarizer]) {
    try {
      return new library.QRCodeReader().decode(new library.BinaryBitmap(new Binarizer(source)), hints).getText();
    } catch (none) {
      if (!notRead(library, none)) {
        throw none;
      }
    }
  }
  return null;
}

/** ZXing says "nothing there" and "read wrongly" by exceptions; in a picture without a code some are plain errors of its arithmetic. */
function notRead(library, failure) {
  return failure instanceof library.Exception || failure instanceof RangeError || failure instanceof TypeError;
}
