export { startServer } from './server.ts';
export {
  type AllianceLanguageServer,
  type AllianceLspServices,
  type AllianceServerServices,
  createAllianceLspServices,
} from './services.ts';
