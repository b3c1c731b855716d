/** Background and ink that were measured together; a tone never stands alone, there is always a text and mostly an icon. */
export const TONES = {
	neutral: 'bg-closed-bg text-closed-ink',
	slate: 'bg-new-bg text-new-ink',
	amber: 'bg-waiting-bg text-waiting-ink',
	violet: 'bg-dispatched-bg text-dispatched-ink',
	cyan: 'bg-enroute-bg text-enroute-ink',
	blue: 'bg-doing-bg text-doing-ink',
	purple: 'bg-approval-bg text-approval-ink',
	teal: 'bg-settled-bg text-settled-ink',
	green: 'bg-done-bg text-done-ink',
	red: 'bg-p0-bg text-p0-ink',
	gold: 'bg-vip-bg text-vip-ink'
} as const;

export type Tone = keyof typeof TONES;
