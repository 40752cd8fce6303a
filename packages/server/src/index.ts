export type * from './protocol.ts';
export { startServer } from './server.ts';
export {
  type AllianceLanguage,
  type AllianceLspServices,
  type AllianceServerServices,
  createAllianceLspServices,
} from './services.ts';
export { serveStdio } from './stdio.ts';
