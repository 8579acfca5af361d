/** The readers of documents with libraries of their own; a bundle apart (dist/documents.js), loaded when one is opened. */
export { renderDocx } from './docx/render';
export { renderPdf } from './pdf/render';
