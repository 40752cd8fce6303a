import type { RequestHandler } from './registration.ts';

/** The semantic models as they are exported: of a file's alliances, or of the whole workspace. */
export const model: RequestHandler<'alliance/model'> = (params, services, document) => {
  if (params.uri === undefined) return { models: services.alliance.Alliances.all() };
  return { models: document ? services.alliance.Alliances.modelsOf(document) : [] };
};
