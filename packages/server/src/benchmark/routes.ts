import { benchmarkAssessments } from '@banso/model';
import type { Env, Hono } from 'hono';
import type { ServerContext } from '../context.js';
import { checkedAssessmentRequest } from '../contract/validators.js';
import { json } from '../http/answers.js';
import { queryReader } from '../http/parameters.js';
import { readBody } from '../http/read-body.js';
import { invalid, refuse } from '../problems/refusal.js';
import { readToken } from '../sessions/token.js';
import { benchmarkData } from './data.js';

/** ロカベン's arithmetic for those who do not run our model themselves. Nothing is kept. */
export function benchmarkRoutes<E extends Env>(app: Hono<E>, { key }: Pick<ServerContext, 'key'>): void {
  const nothing = queryReader<Record<string, never>>([]);

  app.post('/v1/benchmark-assessments', async (context) => {
    await readToken(context.req.header('authorization'), key);
    nothing(context);
    const request = checkedAssessmentRequest(await readBody(context));
    const data = await benchmarkData();
    if (!data) throw refuse('unavailable');
    const known = data.basisVersions.map(({ version }) => version);
    const wanted = [request.basisVersion, ...(request.alsoWith ?? [])];
    wanted.forEach((version, index) => {
      const path = index === 0 ? '/basisVersion' : `/alsoWith/${index - 1}`;
      if (!known.includes(version)) throw invalid({ path, code: 'choice', allowed: known });
    });
    const seen = new Set<string>();
    request.periods.forEach(({ id }, index) => {
      if (seen.has(id)) throw invalid({ path: `/periods/${index}/id`, code: 'duplicate-item' });
      seen.add(id);
    });
    const industry = request.industry ?? (request.jsic ? await data.industryOfJsic(request.jsic) : null);
    const [own, ...others] = await Promise.all(wanted.map((version) => data.loadBasis(version)));
    return json(context, JSON.stringify({ items: benchmarkAssessments(request, industry, own!, others) }));
  });
}
