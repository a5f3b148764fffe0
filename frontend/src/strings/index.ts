/** Every word on the page, in English; another language is another file of this shape. */

import { app } from "./app";
import { asOf } from "./asof";
import { citing } from "./citing";
import { connect } from "./connect";
import { entity } from "./entity";
import { evidence } from "./evidence";
import { graph } from "./graph";
import { ontology } from "./ontology";
import { query } from "./query";
import { search } from "./search";
import { share } from "./share";
import { start } from "./start";
import { table } from "./table";
import { timeline } from "./timeline";
import { trouble } from "./trouble";

export const words = {
  app,
  asOf,
  citing,
  connect,
  entity,
  evidence,
  graph,
  ontology,
  query,
  search,
  share,
  start,
  table,
  timeline,
  trouble,
} as const;
