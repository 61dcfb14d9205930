import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { boot } from './reader/boot.ts';
import './reader/reader.css';

/** The content script: inert until the background says that the reader is on for this site. */
export default defineUnlistedScript(() => boot());
