import type { Instant, Recorder } from '@goldkey/kernel';
import { type Route, retireRoute } from '../../domain/route/route.js';
import type { RouteStore } from '../fieldwork-ports.js';
import type { Kept, Target } from '../ports.js';

/** A route is walked no more. */
export class RetireRoute {
  constructor(
    private readonly routes: RouteStore,
    private readonly recorder: Recorder,
  ) {}

  run({ at, ...target }: Target & { readonly at?: Instant }): Promise<Kept<Route>> {
    const recording = this.recorder.recording(at);
    return this.routes.change(target, (route) => retireRoute(route, recording));
  }
}
