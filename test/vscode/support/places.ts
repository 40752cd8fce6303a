import { fileURLToPath } from 'node:url';

/** An extension that does nothing. */
export const bareExtension = fileURLToPath(new URL('./bare-extension', import.meta.url));

/** Where the suite's files are. */
export const suiteFolder = fileURLToPath(new URL('../suite', import.meta.url));
