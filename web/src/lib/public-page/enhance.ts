import { followLive } from './follow-live.ts';
import { keepDrafts } from './keep-drafts.ts';
import { offerPicks } from './offer-picks.ts';
import { pickPhotos } from './pick-photos.ts';
import { sendForms } from './send-forms.ts';
import { onSwap } from './swap-parts.ts';

/** The whole script of a public page. Each step finds its elements again after a part of the page was swapped. */
const steps = [offerPicks, pickPhotos, keepDrafts];
const prepare = () => {
	for (const step of steps) step();
};

document.documentElement.dataset.scripted = '';
prepare();
onSwap(prepare);
sendForms();
followLive();
