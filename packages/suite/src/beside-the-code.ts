/** What a page that states its principal does besides, while the code of its widgets is on its way. */
export { openEarly } from './open-early.js';
export { watchPictures } from './picture/watch-pictures.js';
