import type { HubCandidate } from '#shared/domain/dispatch/choose-hub.ts';
import type { DemoUnit } from '../demo-company.ts';

/** The hubs as `chooseHub` wants them. */
export function hubCandidates(units: readonly DemoUnit[]): HubCandidate[] {
	return units
		.filter((unit) => unit.kind === 'hub')
		.map(({ id, code, adcode, lat, lng }) => ({ id, code, adcode, location: lat === null || lng === null ? null : { lat, lng } }));
}
