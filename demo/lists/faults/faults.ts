import type { ProductKey } from '../product-lines.ts';
import { AIRCON_FAULTS } from './aircon.ts';
import { DISHWASHER_FAULTS } from './dishwasher.ts';
import type { Fault } from './fault.ts';
import { FRIDGE_FAULTS } from './fridge.ts';
import { HEATER_FAULTS } from './heater.ts';
import { HOOD_FAULTS } from './hood.ts';
import { PURIFIER_FAULTS } from './purifier.ts';
import { STOVE_FAULTS } from './stove.ts';
import { TV_FAULTS } from './tv.ts';
import { WASHER_FAULTS } from './washer.ts';

export const FAULTS: Readonly<Record<ProductKey, readonly Fault[]>> = {
	aircon: AIRCON_FAULTS,
	fridge: FRIDGE_FAULTS,
	washer: WASHER_FAULTS,
	heater: HEATER_FAULTS,
	purifier: PURIFIER_FAULTS,
	hood: HOOD_FAULTS,
	dishwasher: DISHWASHER_FAULTS,
	tv: TV_FAULTS,
	stove: STOVE_FAULTS
};
