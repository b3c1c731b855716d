/**
 * What Cloudflare charges beyond what the Workers Paid plan includes, in US dollars. Nothing included is deducted: these are the dollars
 * that one more ticket costs.
 */
export const PRICES = {
	asOf: '2026-11-23',
	sources: [
		'https://developers.cloudflare.com/workers/platform/pricing/',
		'https://developers.cloudflare.com/durable-objects/platform/pricing/',
		'https://developers.cloudflare.com/d1/platform/pricing/'
	],
	perMillion: {
		workerRequests: 0.3,
		workerCpuMs: 0.02,
		/** Calls, upgrades, alarms; of messages that come over a socket twenty count as one. */
		objectRequests: 0.15,
		objectGbSeconds: 12.5,
		/** Tables and each index that a write touches; setting an alarm is a row as well. */
		rowsWritten: 1,
		rowsRead: 0.001
	},
	objectGb: 0.128,
	socketMessagesPerRequest: 20
} as const;
