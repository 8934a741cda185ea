// The camera, full-screen, until one of our codes is read or somebody closes it. Needs a secure origin and the person's consent.
import { button, h } from '../elements.js';
import { readFrame } from './reader.js';

const PAUSE = 120;
/** As much as the camera has: a dense code on a worn paper needs it. */
const WANTED = { audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 4096 }, height: { ideal: 2160 } } };

export function hasCamera() {
  return Boolean(navigator.mediaDevices?.getUserMedia);
}

/** @returns the code's text, null where it was closed; throws DOMException (NotAllowedError, NotFoundError, …) where there is no camera */
export async function readByCamera(words) {
  const stream = await navigator.mediaDevices.getUserMedia(WANTED);
  const video = h('video', { playsinline: '', muted: '', 'aria-hidden': 'true' });
  const dialog = h('dialog', { class: 'camera', 'aria-label': words.of('camera.title') }, video,
    h('p', { role: 'status' }, words.of('camera.hint')), button(words.of('close'), () => dialog.close()));
  const closed = new Promise(resolve => dialog.addEventListener('close', () => resolve(null)));
  document.body.append(dialog);
  try {
    video.srcObject = stream;
    video.muted = true;
    dialog.showModal();
    await video.play();
    return await Promise.race([closed, watch(video, dialog)]);
  } finally {
    stream.getTracks().forEach(track => track.stop());
    dialog.close();
    dialog.remove();
  }
}

async function watch(video, dialog) {
  for (let count = 0; dialog.open; count++) {
    const text = video.videoWidth ? await readFrame(video, count) : null;
    if (text) {
      return text;
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
  return null;
}
