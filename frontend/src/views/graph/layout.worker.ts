/** Settles plans beside the page, which stays free meanwhile. */

import { settle, type Plan } from "./forces";

self.onmessage = ({ data }: MessageEvent<{ turn: number; plan: Plan }>) =>
  self.postMessage({ turn: data.turn, points: settle(data.plan) });
